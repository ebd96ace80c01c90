// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createOp } from '../../../../../shared/schema/command';
import type { OrgLifeRecord } from '../../../../../shared/schema/meeting';
import type { HeartTalk, HeartTalkKind } from '../../../../../shared/schema/org-life';
import { expectAccessibleByAllRules } from '../../../../desk/testing/stage-branch';
import { mountPage } from '../../testing/mount-page';

type Mounted = Awaited<ReturnType<typeof mountPage>>;

async function openNew(type: string, heading: string): Promise<Mounted> {
  const mounted = await mountPage({ route: `/meetings/new?type=${type}` });
  await screen.findByRole('heading', { level: 1, name: heading });
  return mounted;
}

function fill(name: string | RegExp, value: string, at = 0): void {
  const field = screen.getAllByRole('textbox', { name })[at];
  if (!field) throw new Error(`no field ${String(name)}`);
  fireEvent.change(field, { target: { value } });
}

async function saved({ database, records, user }: Mounted): Promise<OrgLifeRecord> {
  await user.keyboard('{Control>}s{/Control}');
  const known = new Set(records.map(({ id }) => id));
  return waitFor(async () => {
    const found = (await database.rows('records').toArray()).find(({ id }) => !known.has(id));
    if (!found) throw new Error('not stored yet');
    return found;
  });
}

describe('组织生活会 in the editor', () => {
  it('counts by the year that is typed, and keeps what was prepared and what is to be mended', async () => {
    const mounted = await openNew('orgLifeMeeting', '2026年度组织生活会');
    const { user } = mounted;
    fill('主题', '围绕学习贯彻情况查摆问题');
    fireEvent.change(screen.getByRole('textbox', { name: /^评议年度/ }), { target: { value: '2025' } });
    await screen.findByRole('heading', { level: 1, name: '2025年度组织生活会' });
    expect(screen.getByText('这次会计入2025年度，不计入2026年度')).toBeTruthy();

    await user.click(screen.getByRole('button', { name: '加一条意见' }));
    fill('意见建议', '党课形式可以再活一些');
    await user.click(screen.getByRole('button', { name: '加一条整改' }));
    fill('1. 问题', '理论学习不够系统');
    fill('整改措施', '每月集中学习一次，列入学习计划');
    fill('完成时限', '2026-12-31');

    const record = await saved(mounted);
    expect(record.sections[0]).toMatchObject({
      type: 'orgLifeMeeting',
      year: 2025,
      seqNo: 1,
      opinionsCollected: [{ text: '党课形式可以再活一些' }],
      rectification: [{ issue: '理论学习不够系统', due: '2026-12-31' }],
    });
  });

  it('a year that is half typed changes nothing', async () => {
    await openNew('orgLifeMeeting', '2026年度组织生活会');
    fireEvent.change(screen.getByRole('textbox', { name: /^评议年度/ }), { target: { value: '20' } });
    expect(screen.getByText('要填四位数的年份')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('2026年度组织生活会');
  });

  it('counts as 民主评议 too when the menu says so', async () => {
    const { user } = await openNew('orgLifeMeeting', '2026年度组织生活会');
    // The first is the record's own, the others stand at its items.
    await user.click(screen.getAllByRole('button', { name: '更多操作' })[0] ?? document.body);
    await user.click(await screen.findByRole('menuitem', { name: '同时计为民主评议党员' }));
    expect(await screen.findByRole('table', { name: '民主评议' })).toBeTruthy();
  });
});

describe('民主评议 in the editor', () => {
  it('has a line for each of the roster, takes a pasted column, and sums up the verdicts', async () => {
    const mounted = await openNew('democraticReview', '2026年度民主评议党员');
    const table = await screen.findByRole('table', { name: '民主评议' });
    const lines = within(table).getAllByRole('row').slice(2);
    expect(lines.length).toBeGreaterThan(5);
    const [first] = within(table).getAllByRole('textbox', { name: /：优秀票数$/ });
    if (!first) throw new Error('fixture');
    fireEvent.paste(first, { clipboardData: { getData: () => '3\t5\n4\t4\n' } });
    const values = (name: RegExp) =>
      within(table)
        .getAllByRole<HTMLInputElement>('textbox', { name })
        .slice(0, 3)
        .map(({ value }) => value);
    await waitFor(() => {
      expect(values(/：优秀票数$/)).toEqual(['3', '4', '']);
    });
    expect(values(/：合格票数$/)).toEqual(['5', '4', '']);

    const [verdict] = within(table).getAllByRole('combobox', { name: /：支部评定$/ });
    if (!verdict) throw new Error('fixture');
    fireEvent.change(verdict, { target: { value: 'excellent' } });
    expect(await screen.findByText(/^支部评定：优秀1人、.*未评定\d+人$/)).toBeTruthy();

    const record = await saved(mounted);
    const [section] = record.sections;
    if (section?.type !== 'democraticReview') throw new Error('not a review');
    expect(section.rows).toHaveLength(lines.length);
    expect(section.rows[0]).toMatchObject({
      ballot: { excellent: 3, qualified: 5, basic: 0, unqualified: 0 },
      verdict: 'excellent',
    });
  });

  it('says that what was pasted is no number, and leaves the table alone', async () => {
    await openNew('democraticReview', '2026年度民主评议党员');
    const table = await screen.findByRole('table', { name: '民主评议' });
    const [first] = within(table).getAllByRole<HTMLInputElement>('textbox', { name: /：优秀票数$/ });
    if (!first) throw new Error('fixture');
    fireEvent.paste(first, { clipboardData: { getData: () => '好\n一般\n' } });
    expect(await screen.findByText('粘贴的不是数字，没有填入。')).toBeTruthy();
    expect(first.value).toBe('');
  });

  it('goes down the column with the arrow keys and Enter', async () => {
    await openNew('democraticReview', '2026年度民主评议党员');
    const table = await screen.findByRole('table', { name: '民主评议' });
    const cells = within(table).getAllByRole('textbox', { name: /：合格票数$/ });
    cells[0]?.focus();
    if (!cells[0]) throw new Error('fixture');
    fireEvent.keyDown(cells[0], { key: 'Enter' });
    expect(document.activeElement).toBe(cells[1]);
    fireEvent.keyDown(document.activeElement ?? cells[0], { key: 'ArrowUp' });
    expect(document.activeElement).toBe(cells[0]);
  });

  it('is accessible', async () => {
    await openNew('democraticReview', '2026年度民主评议党员');
    await screen.findByRole('table', { name: '民主评议' });
    await expectAccessibleByAllRules();
  });
});

describe('会前谈心谈话', () => {
  it('come out of the register: of the right kind, before the day, each once', async () => {
    const talk = (no: number, kind: HeartTalkKind, on: string): Omit<HeartTalk, 'rev'> => ({
      ...{ id: `0000000000000000000000TK0${no}`, branchId: '', kind, on },
      ...{ talkerName: '单文静', targetName: `甲${no}` },
    });
    const mounted = await mountPage({
      route: '/meetings/new?type=orgLifeMeeting',
      ops: ({ branchId }) =>
        [
          talk(1, 'beforeOrgLifeMeeting', '2026-09-10'),
          talk(2, 'beforeOrgLifeMeeting', '2026-09-23'),
          talk(3, 'amongMembers', '2026-09-10'),
          talk(4, 'beforeOrgLifeMeeting', '2025-11-01'),
        ].map((row) => createOp('heartTalks', { ...row, branchId })),
    });
    await mounted.user.click(await screen.findByRole('button', { name: '带入登记过的会前谈心谈话（1次）' }));
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: /^带入登记过的/ })).toBeNull();
    });
    const [section] = (await saved(mounted)).sections;
    if (section?.type !== 'orgLifeMeeting') throw new Error('not a 组织生活会');
    expect(section.talksBefore).toMatchObject([
      { talker: { name: '单文静' }, target: { name: '甲1' }, on: '2026-09-10' },
    ]);
  });
});

describe('政治生日 and 干部大会 in the editor', () => {
  it('proposes those who joined in the month of the meeting', async () => {
    const mounted = await openNew('politicalBirthday', '2026年第1次政治生日');
    fill('日期', '2026-07-01');
    const propose = await screen.findByRole('button', { name: /^带入7月过政治生日的党员（\d+人）$/ });
    await mounted.user.click(propose);
    const record = await saved(mounted);
    const [section] = record.sections;
    if (section?.type !== 'politicalBirthday') throw new Error('not a birthday');
    expect(section.memberIds.length).toBeGreaterThan(0);
    const members = await mounted.database.rows('members').toArray();
    for (const id of section.memberIds)
      expect(members.find((member) => member.id === id)?.joinDate?.slice(5, 7)).toBe('07');
  });

  it('keeps the number of staff as a number', async () => {
    const mounted = await openNew('staffAssembly', '2026年第1次机关党员干部大会');
    fill('本支部以外到会干部', '26');
    fireEvent.click(screen.getByRole('checkbox', { name: '主要负责人已报告工作' }));
    expect((await saved(mounted)).sections[0]).toMatchObject({ staffCount: 26, reportGiven: true });
  });
});
