// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { textCell, type SheetTable } from '../../../shared/import/sheet-table';
import { succeed } from '../../../shared/ipc/reply';
import { updateOp } from '../../../shared/schema/command';
import { sheetImportWords } from '../../../shared/words/sheet-import';
import { studyPlanImportWords as words } from '../../../shared/words/study-plan-import';
import { expectAccessibleByAllRules, stageBranch } from '../../desk/testing/stage-branch';
import { ToastHost } from '../../ui/feedback/ToastHost';
import { ImportPlanPage } from './ImportPlanPage';

const YEAR = 2031;

async function openPage(...lines: string[]) {
  const table: SheetTable = {
    ...{ name: '计划', hidden: false, date1904: false },
    rows: lines.map((line) => line.split('|').map(textCell)),
  };
  const stage = await stageBranch({
    answers: {
      'files.pickFiles': () =>
        succeed({ files: [{ token: 'a'.repeat(32), name: '计划.xlsx', sizeBytes: 1 }] }),
      'import.readTables': () => succeed({ tables: [table], fileSha512: 'ab'.repeat(64), name: '计划.xlsx' }),
    },
  });
  const { World } = stage;
  render(
    <World>
      <ToastHost>
        <MemoryRouter initialEntries={[`/study-plan/import?year=${String(YEAR)}`]}>
          <Routes>
            <Route path="/study-plan/import" element={<ImportPlanPage />} />
            <Route path="*" element={<p>计划</p>} />
          </Routes>
        </MemoryRouter>
      </ToastHost>
    </World>,
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: sheetImportWords.pick }));
  const plans = async () =>
    (await stage.database.rows('studyPlans').toArray()).filter((row) => row.planYear === YEAR);
  const items = async () => {
    const ids = new Set((await plans()).map(({ id }) => id));
    return (await stage.database.rows('planItems').toArray()).filter((row) => ids.has(row.planId));
  };
  return { ...stage, user, plans, items };
}

describe('importing a study plan', () => {
  it('shows each row, writes one command, and takes back what nobody edited since', async () => {
    const { user, plans, items, desk, database, writePoint } = await openPage(
      '月份|学习专题|学时',
      '3月|学习条例|2',
      '4月|学习党章|1.5',
      '13月|多余的|1',
    );
    await screen.findByRole('grid', { name: words.table });
    expect(screen.getByText(words.problems.month('13月'))).toBeTruthy();
    await expectAccessibleByAllRules();
    const before = desk.journal.length;
    await user.click(screen.getByRole('button', { name: words.run(2) }));
    await screen.findByText(words.done(2));
    expect(desk.journal.length).toBe(before + 1);
    expect((await items()).map(({ month, topic, plannedHours }) => [month, topic, plannedHours])).toEqual([
      [3, '学习条例', 2],
      [4, '学习党章', 1.5],
    ]);

    const edited = (await items()).find(({ topic }) => topic === '学习党章')!;
    await writePoint.write('planItems.change', [updateOp('planItems', edited, { speaker: '单文静' })]);
    await user.click(screen.getByRole('button', { name: /撤销/ }));
    await screen.findByText(words.partlyUndone(['4月 学习党章']));
    expect((await items()).map(({ topic }) => topic)).toEqual(['学习党章']);
    expect(await plans()).toHaveLength(1);
    expect((await database.rows('importRuns').toArray()).at(-1)?.undoneAt).toBeDefined();
  });

  it('says what is missing in a sheet without the heads', async () => {
    await openPage('姓名|性别', '张三|男');
    await screen.findByText(words.noHeads);
  });
});
