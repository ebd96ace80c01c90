// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createOp, updateOp } from '../../../../shared/schema/command';
import { memberFieldWords as fields, memberFormWords as words } from '../../../../shared/words/members';
import { mountPage } from '../testing/mount-page';

async function openForm(
  prepare?: (page: Awaited<ReturnType<typeof mountPage>>, id: string) => Promise<unknown>,
) {
  const page = await mountPage({ route: '/nowhere' });
  const person = (await page.database.rows('persons').toArray()).find(({ name }) => name === '单文静')!;
  const member = (await page.database.rows('members').toArray()).find(
    ({ personId }) => personId === person.id,
  )!;
  await prepare?.(page, member.id);
  page.goTo(`/members/${member.id}/edit`);
  await screen.findByRole('heading', { name: `${words.editTitle}：单文静` });
  return { ...page, memberId: member.id };
}
const tick = (name: string) => screen.getByRole('checkbox', { name });
const day = (name: string) => screen.getByRole('textbox', { name: new RegExp(`^${name}`) });

describe('流动、失联、免到 in the member form', () => {
  it('asks since when, and writes a dated row instead of a tick', async () => {
    const { user, database, memberId } = await openForm();
    await user.click(tick(fields.isMobile));
    await user.click(screen.getByRole('button', { name: words.save }));
    expect(screen.getAllByText('请写明从哪天起').length).toBeGreaterThan(0);
    await user.click(day(fields.mobileFrom));
    await user.paste('2026.3.1');
    await user.click(screen.getByRole('button', { name: words.save }));
    await screen.findByText(words.changed('单文静'));
    const rows = (await database.rows('circumstances').toArray()).filter((row) => row.memberId === memberId);
    expect(rows.map(({ kind, from, to }) => [kind, from, to])).toEqual([['mobile', '2026-03-01', undefined]]);
    expect((await database.rows('members').get(memberId))?.isMobile).toBeUndefined();
    // The summary beside the list tells the dated row.
    const panel = await screen.findByRole('complementary', { name: '单文静' });
    expect(await within(panel).findByText(/流动党员（2026年3月1日起）/)).toBeTruthy();
  });

  it('shows an old tick, keeps it while the day is not known, and dates it without loss', async () => {
    const { user, database, memberId } = await openForm(async ({ database, writePoint }, id) => {
      const member = (await database.rows('members').get(id))!;
      const patch = { isMobile: true, exemptBasis: '2025年第2次大会决定' };
      await writePoint.write('members.change', [updateOp('members', member, patch)]);
    });
    expect(tick(fields.isMobile)).toHaveProperty('checked', true);
    await user.click(screen.getByRole('button', { name: words.save }));
    await screen.findByText(words.unchanged);
    const panel = await screen.findByRole('complementary', { name: '单文静' });
    expect(await within(panel).findByText('流动党员、免到')).toBeTruthy();
    await user.click(within(panel).getByRole('button', { name: '修改' }));
    await screen.findByRole('heading', { name: `${words.editTitle}：单文静` });
    await user.click(day(fields.exemptFrom));
    await user.paste('2025.6.30');
    await user.click(screen.getByRole('button', { name: words.save }));
    await screen.findByText(words.changed('单文静'));
    const [row] = (await database.rows('circumstances').toArray()).filter((one) => one.memberId === memberId);
    expect(row).toMatchObject({
      kind: 'attendanceExempt',
      from: '2025-06-30',
      decidedBy: '2025年第2次大会决定',
    });
    const member = await database.rows('members').get(memberId);
    expect([member?.isMobile, member?.exemptBasis]).toEqual([true, undefined]);
  });

  it('tells what has its days already, and leaves it to the file', async () => {
    const { user, desk } = await openForm(async ({ writePoint, branch }, memberId) => {
      const row = { id: '01J00000000000000000000CRC', branchId: branch.id, memberId };
      const begun = createOp('circumstances', { ...row, kind: 'lost', from: '2026-01-05' });
      await writePoint.write('members.beginCircumstance', [begun]);
    });
    expect(screen.getByText(/失联党员\s2026年1月5日起/)).toBeTruthy();
    expect(screen.queryByRole('checkbox', { name: fields.isLost })).toBeNull();
    const before = desk.journal.length;
    await user.click(screen.getByRole('button', { name: words.save }));
    await screen.findByText(words.unchanged);
    expect(desk.journal).toHaveLength(before);
  });
});
