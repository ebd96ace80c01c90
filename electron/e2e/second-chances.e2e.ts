/** What was deleted comes back, what was made one comes apart, and two branches on one PC stay apart. */
import { branchesWords } from '../../shared/words/branches';
import { dashboardWords } from '../../shared/words/dashboard';
import { mergeWords } from '../../shared/words/merge';
import { recycleBinWords } from '../../shared/words/recycle';
import { studyPlanWords } from '../../shared/words/study-plan';
import { expect, test } from './fixtures';
import type { RunningApp } from './machine/running-app';
import { dumpTables } from './machine/tables';
import { Frame } from './pages/frame';
import { Members } from './pages/members';
import { StudyPlan } from './pages/study-plan';

type Row = Record<string, unknown>;

const ofTable = async (app: RunningApp, table: string): Promise<Row[]> =>
  (await dumpTables(app.page))[table] ?? [];
const withoutRev = (rows: readonly Row[]): Row[] => rows.map((row) => ({ ...row, rev: 0 }));

test('a deleted item of the plan is in the recycle bin by name, and comes back whole', async ({
  sampleApp,
}, testInfo) => {
  const { page } = sampleApp;
  const frame = new Frame(page);
  const before = withoutRev(await ofTable(sampleApp, 'planItems'));
  const plan = new StudyPlan(page);
  await plan.open();
  const first = plan.list.getByRole('row').nth(1);
  await first.click({ button: 'right' });
  await page.getByRole('menuitem', { name: studyPlanWords.item.delete }).click();
  await expect(frame.toastUndo).toBeVisible();
  await frame.expectToastCoversNothing();
  const left = new Set((await ofTable(sampleApp, 'planItems')).map((row) => row['id']));
  const topic = String(before.find((row) => !left.has(row['id']))?.['topic']);
  expect(await ofTable(sampleApp, 'planItems')).toHaveLength(before.length - 1);

  await frame.open('recycle');
  const line = page
    .getByRole('grid', { name: recycleBinWords.table })
    .getByRole('row')
    .filter({ hasText: topic });
  await expect(line).toContainText('学习计划条目');
  await page.screenshot({ path: testInfo.outputPath('recycle.png') });
  await line.click();
  await page.getByRole('button', { name: recycleBinWords.restore }).first().click();
  await expect(frame.toast(/已恢复/)).toBeVisible();
  await expect(page.getByText(recycleBinWords.emptyTitle)).toBeVisible();
  expect(withoutRev(await ofTable(sampleApp, 'planItems'))).toEqual(before);
});

test('two files made one are two again after the split', async ({ sampleApp }, testInfo) => {
  const { page } = sampleApp;
  const frame = new Frame(page);
  const members = await ofTable(sampleApp, 'members');
  const tables = ['persons', 'members', 'memberships', 'groupSpans', 'posts'];
  const everything = async () => {
    const dump = await dumpTables(page);
    return Object.fromEntries(tables.map((table) => [table, withoutRev(dump[table] ?? [])]));
  };
  const before = await everything();
  await frame.open(`members/merge/${String(members[0]?.['id'])}/${String(members[1]?.['id'])}`);
  await expect(page.getByRole('button', { name: mergeWords.run, exact: true })).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('merge.png') });
  await page.getByRole('button', { name: mergeWords.run, exact: true }).click();
  await expect(frame.toast(/已合并为/)).toBeVisible();
  expect(await everything()).not.toEqual(before);

  await frame.open('members/merges');
  await page.getByRole('grid', { name: mergeWords.list.table }).getByRole('row').nth(1).click();
  await page.screenshot({ path: testInfo.outputPath('merges.png') });
  await page.getByRole('button', { name: mergeWords.list.split }).first().click();
  await expect(frame.toast(/已拆分/)).toBeVisible();
  expect(await everything()).toEqual(before);
});

test('a second branch has its own members, and a member moves there without a letter', async ({
  sampleApp,
}, testInfo) => {
  const { page } = sampleApp;
  const frame = new Frame(page);
  const [member] = await ofTable(sampleApp, 'members');
  await frame.open('settings/new-branch');
  const fill = async (label: RegExp, text: string) =>
    page.getByRole('textbox', { name: label }).first().fill(text);
  await fill(/全称/, '中共清源市红十字会离退休支部委员会');
  await fill(/简称/, '离退休支部');
  await fill(/上级党组织/, '中共清源市直属机关工作委员会');
  await fill(/审批机关/, '中共清源市直属机关工作委员会');
  await page.getByRole('textbox', { name: /启用/ }).fill('2026-01-01');
  await page.getByRole('button', { name: '建立支部' }).click();
  const choice = frame.rail.getByRole('button', { name: /离退休支部/ });
  await expect(choice).toBeVisible();
  // A branch just made leads to its dashboard: from there on.
  await expect(page.getByRole('heading', { name: dashboardWords.title, level: 1 })).toBeVisible();
  await frame.goTo('members');
  await expect(new Members(page).nobody).toBeVisible();
  await choice.click();
  await page.screenshot({ path: testInfo.outputPath('branches.png') });
  await page.getByRole('menuitem').filter({ hasNotText: '离退休支部' }).click();
  await expect(frame.toast(/现在看的是/)).toBeVisible();

  await frame.open(`members/${String(member?.['id'])}/move`);
  await page.getByRole('textbox', { name: new RegExp(branchesWords.move.on) }).fill('2026-05-01');
  await page.screenshot({ path: testInfo.outputPath('move.png') });
  await page.getByRole('button', { name: branchesWords.move.run, exact: true }).click();
  await expect(frame.toast(/已转到离退休支部/)).toBeVisible();
  const dump = await dumpTables(page);
  const moved = (dump['memberships'] ?? []).filter((row) => row['fromHow'] === 'internal');
  expect(moved.map((row) => row['from'])).toEqual(['2026-05-01']);
  expect(moved[0]?.['branchId']).not.toBe(member?.['branchId']);
});
