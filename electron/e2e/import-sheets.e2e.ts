/** The blank workbooks are saved, come in again filled in, and an import that is taken back never happened. */
import { join } from 'node:path';
import { attendanceImportWords as words } from '../../shared/words/attendance-import';
import { studyPlanImportWords } from '../../shared/words/study-plan-import';
import { expect, test } from './fixtures';
import type { RunningApp } from './machine/running-app';
import { dumpTables, type Tables } from './machine/tables';
import { Frame } from './pages/frame';
import { fillTemplate, ImportSheet } from './pages/import-sheet';
import { StudyPlan } from './pages/study-plan';

/** Without revisions, which only go forward, and the register, which keeps that there was an import. */
async function contentOf(app: RunningApp): Promise<Tables> {
  const { importRuns: _runs, ...tables } = await dumpTables(app.page);
  const bare = (rows: Tables[string]) => rows.map(({ rev: _rev, ...row }) => row);
  return Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, bare(rows)]));
}

test('old attendance fills open records; a missing meeting is written only when that is ticked', async ({
  computer,
  sampleApp,
}) => {
  const { page } = sampleApp;
  const before = await contentOf(sampleApp);
  const records = before['records'] ?? [];
  const draft = records.find(
    ({ state, primaryType }) => state === 'draft' && primaryType === 'committeeMeeting',
  );
  const importing = new ImportSheet(sampleApp);
  await new Frame(page).goTo('meetings');
  await importing.openByMore(words.menu, words.title);
  const file = join(computer.makeFolder('出勤'), '出勤记录.xlsx');
  await importing.saveTemplate(file);
  const line = (day: string, type: string, name: string, status: string) => ({
    ...{ 会议日期: day, 会议类型: type, 姓名: name, 到会情况: status },
  });
  await fillTemplate(file, [
    { ...line(String(draft?.['startAt']).slice(0, 10), '支委会', '单文静', '事假'), 准假人: '曾广林' },
    line('2026-01-25', '主题党日', '单文静', '√'),
    line('2026-01-25', '主题党日', '曾广林', '△'),
    line('2026-01-25', '主题党日', '王新人', '到会'),
  ]);
  const grid = await importing.choose(file, words.table);
  await expect(grid).toContainText(words.problems.nameUnknown('王新人'));
  await page.getByRole('combobox', { name: words.signs.of('△', 1) }).selectOption({ label: '病假' });
  await expect(page.getByRole('button', { name: words.run(1, 0), exact: true })).toBeVisible();
  await page.getByRole('checkbox', { name: words.create.label(1) }).check();
  await page.getByRole('textbox', { name: words.create.reason }).fill('当时只有纸质签到表');
  await importing.run(words.run(3, 1), words.done(3, 2, 1));
  await expect(page.getByRole('row').filter({ hasText: '1月25日' })).toContainText('补录');
  const now = (await contentOf(sampleApp))['records'] ?? [];
  expect(now).toHaveLength(records.length + 1);
  expect(now.find(({ startAt }) => String(startAt).startsWith('2026-01-25'))).toMatchObject({
    ...{ state: 'draft', lateReason: '当时只有纸质签到表', agenda: [] },
    attendance: [{ status: 'present' }, { status: 'sickLeave' }],
  });
  await importing.undo(words.undone(2));
  expect(await contentOf(sampleApp)).toEqual(before);
});

test('a study plan comes in from its template and goes again', async ({ computer, sampleApp }) => {
  const before = await contentOf(sampleApp);
  const plan = new StudyPlan(sampleApp.page);
  const importing = new ImportSheet(sampleApp);
  await plan.open();
  await importing.openBy(studyPlanImportWords.menu, studyPlanImportWords.title(2026));
  const file = join(computer.makeFolder('计划'), '学习计划.xlsx');
  await importing.saveTemplate(file);
  await fillTemplate(file, [
    { 月份: '11月', 学习专题: '学习应急救护条例', 学习形式: '支部集中经常学', 学时: '2' },
    { 月份: '', 学习专题: '参观红十字纪念馆', 学习形式: '深入基地实践学' },
  ]);
  await importing.choose(file, studyPlanImportWords.table);
  await importing.run(studyPlanImportWords.run(2), studyPlanImportWords.done(2));
  await expect(plan.row('学习应急救护条例')).toBeVisible();
  await expect(plan.row('参观红十字纪念馆')).toContainText('11月');
  await importing.undo(studyPlanImportWords.undone);
  await expect(plan.row('学习应急救护条例')).toHaveCount(0);
  expect(await contentOf(sampleApp)).toEqual(before);
});
