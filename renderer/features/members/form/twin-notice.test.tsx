// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { emptyMemberFile } from '../../../../shared/domain/member-file';
import { createMemberOps } from '../../../../shared/domain/member-ops';
import { mergeWords } from '../../../../shared/words/merge';
import { memberFormWords as words } from '../../../../shared/words/members';
import { mountPage } from '../testing/mount-page';

/** 单文静 has a second file with the same birth date and no number. */
async function withTwin(route: (own: string) => string) {
  const page = await mountPage({ route: '/nowhere' });
  const { database, writePoint, branch, goTo } = page;
  const person = (await database.rows('persons').toArray()).find(({ name }) => name === '单文静')!;
  const member = (await database.rows('members').toArray()).find(({ personId }) => personId === person.id)!;
  let made = 0;
  const twin = createMemberOps(
    {
      ...emptyMemberFile(),
      ...{ name: '单文静', birthDate: person.birthDate ?? '' },
      membership: { from: '2026-01-05', fromHow: 'onFile', fromOrg: '', letterNo: '' },
    },
    {
      branchId: branch.id,
      newId: () => `01J0000000000000000000TWN${String((made += 1))}`,
      today: '2026-09-22',
      idKey: undefined,
    },
  );
  await writePoint.write('members.create', twin.ops);
  goTo(route(twin.memberId));
  return { ...page, firstId: member.id, twinId: twin.memberId };
}

describe('two files of one person', () => {
  it('are brought together from the warning in the form', async () => {
    const { user, firstId, twinId } = await withTwin((id) => `/members/${id}/edit`);
    await screen.findByText(mergeWords.twin.bothStored.nameAndBirth('单文静'));
    await user.click(screen.getByRole('button', { name: mergeWords.menu }));
    await screen.findByText(`/members/merge/${twinId}/${firstId}`);
  });

  it('are not made in the first place: a new file leads to the one that is there', async () => {
    const { user, goTo, firstId, database } = await withTwin(() => '/nowhere');
    const member = (await database.rows('members').get(firstId))!;
    const person = (await database.rows('persons').get(member.personId))!;
    goTo('/members/new');
    await screen.findByRole('heading', { name: words.createTitle });
    expect(screen.queryByText(/已有档案，公民身份号码相同/)).toBeNull();
    await user.click(screen.getByRole('textbox', { name: '公民身份号码' }));
    await user.paste(person.idNo ?? '');
    await screen.findByText(mergeWords.twin.onFile.idNo('单文静'));
    await user.click(screen.getByRole('button', { name: mergeWords.twin.openOther }));
    await screen.findByRole('heading', { name: '单文静' });
  });
});
