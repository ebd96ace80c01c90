// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { COLLECT_SETTING } from '../../../../shared/domain/member-collect';
import { createOp, updateOp } from '../../../../shared/schema/command';
import { memberFieldWords as fields, memberFormWords } from '../../../../shared/words/members';
import { mountPage } from '../testing/mount-page';

const isThere = (label: string): boolean => screen.queryByLabelText(label) !== null;

describe('personal fields that are collected only when needed', () => {
  it('are not asked for until the branch switches them on', async () => {
    const { goTo, writePoint, branch } = await mountPage({ route: '/members/new' });
    await screen.findByRole('heading', { name: memberFormWords.createTitle });
    const asked = () => [fields.homeAddress, fields.emergencyContact, fields.nativePlace].map(isThere);
    expect(asked()).toEqual([false, false, false]);
    goTo('/nowhere');
    const value = { homeAddress: true, nativePlace: true };
    const id = '01J00000000000000000000SET';
    const row = { id, branchId: branch.id, key: COLLECT_SETTING, value };
    await writePoint.write('settings.change', [createOp('settings', row)]);
    goTo('/members/new');
    await screen.findByRole('heading', { name: memberFormWords.createTitle });
    expect(asked()).toEqual([true, false, true]);
  });

  it('are still shown where they hold something already', async () => {
    const { goTo, writePoint, database } = await mountPage({ route: '/nowhere' });
    const [member] = await database.rows('members').toArray();
    const person = member && (await database.rows('persons').get(member.personId));
    if (!member || !person) throw new Error('no member in the sample');
    const ops = [updateOp('persons', person, { homeAddress: '清源市学府路1号' })];
    await writePoint.write('members.change', ops);
    goTo(`/members/${member.id}/edit`);
    await screen.findByRole('heading', { name: `${memberFormWords.editTitle}：${person.name}` });
    expect([isThere(fields.homeAddress), isThere(fields.emergencyContact)]).toEqual([true, false]);
  });
});
