// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useNavigate } from 'react-router';
import { describe, expect, it } from 'vitest';
import { textCell, type SheetTable } from '../../../../shared/import/sheet-table';
import { fail, succeed } from '../../../../shared/ipc/reply';
import { updateOp } from '../../../../shared/schema/command';
import { duesImportWords as words } from '../../../../shared/words/dues-import';
import { sheetImportWords } from '../../../../shared/words/sheet-import';
import {
  expectAccessibleByAllRules,
  stageBranch,
  type StageOptions,
} from '../../../desk/testing/stage-branch';
import { ToastHost } from '../../../ui/feedback/ToastHost';
import { ImportDuesPage } from './ImportDuesPage';

const MONTHS = Array.from({ length: 12 }, (_, at) => `${String(at + 1)}月`).join('|');

function sheetOf(...lines: string[]): SheetTable {
  const rows = lines.map((line) => line.split('|').map((text) => textCell(text)));
  return { name: '党费', hidden: false, date1904: false, rows };
}

async function openPage(table: SheetTable, answers: StageOptions['answers'] = {}) {
  const stage = await stageBranch({
    keep: ({ table: name }) => !name.startsWith('dues'),
    answers: {
      'files.pickFiles': () =>
        succeed({ files: [{ token: 'a'.repeat(32), name: '党费.xlsx', sizeBytes: 1 }] }),
      'import.readTables': () => succeed({ tables: [table], fileSha512: 'ab'.repeat(64), name: '党费.xlsx' }),
      ...answers,
    },
  });
  const { World, database, writePoint } = stage;
  render(
    <World>
      <ToastHost>
        <MemoryRouter initialEntries={['/dues/import']}>
          <Routes>
            <Route path="/dues/import" element={<ImportDuesPage />} />
            <Route path="*" element={<Again />} />
          </Routes>
        </MemoryRouter>
      </ToastHost>
    </World>,
  );
  const user = userEvent.setup();
  const payments = () => database.rows('duesPayments').toArray();
  const pick = async () => {
    await user.click(await screen.findByRole('button', { name: sheetImportWords.pick }));
  };
  return { ...stage, writePoint, user, payments, pick };
}

function Again() {
  const navigate = useNavigate();
  return (
    <button type="button" onClick={() => void navigate('/dues/import')}>
      再导入
    </button>
  );
}

describe('importing dues', () => {
  it('asks for the year and the signs, writes one command, takes it back, and reads the same again', async () => {
    const lines = [`姓名|月应交|${MONTHS}|合计`, '单文静|43|43|√|×||||||||||60', '合计||43'];
    const { user, pick, payments, desk, database } = await openPage(sheetOf('党费台账', ...lines));
    const commands = desk.journal.length;
    await pick();
    await user.selectOptions(
      await screen.findByRole('combobox', { name: new RegExp(words.year) }),
      words.yearOf(2026),
    );
    await screen.findByRole('grid', { name: words.table });
    expect(screen.getByText(words.problems.sign('×'))).toBeTruthy();
    // 43.00 and not the 60 of the sheet.
    expect(screen.getByText(words.sums.title)).toBeTruthy();
    await expectAccessibleByAllRules();
    await user.selectOptions(
      screen.getByRole('combobox', { name: words.signs.of('×', 1) }),
      words.signs.unpaid,
    );
    expect(await screen.findByText(words.problems.unpaid)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: words.run(3) }));
    await screen.findByText(words.done(2, 1));
    expect(desk.journal.slice(commands).map(({ command }) => command.name)).toEqual(['dues.import']);
    expect((await payments()).map(({ month, paidFen, dueFen }) => [month, paidFen, dueFen])).toEqual([
      ['2026-01', 4300, 4300],
      ['2026-02', undefined, 4300],
    ]);

    await user.click(screen.getByRole('button', { name: /撤销/ }));
    await screen.findByText(words.undone);
    expect(await payments()).toEqual([]);
    expect(await database.rows('duesProfiles').count()).toBe(0);
    expect((await database.rows('importRuns').toArray()).at(-1)).toMatchObject({
      kind: 'dues',
      undoneAt: expect.any(String) as string,
    });
  });

  it('brings nothing the second time, and leaves what the user says', async () => {
    const { user, pick, payments } = await openPage(
      sheetOf('2025年党费台账', `姓名|${MONTHS}`, '单文静|43|43'),
    );
    await pick();
    fireEvent.contextMenu(await screen.findByText(words.month('2025-02')), { clientX: 9, clientY: 9 });
    await user.click(await screen.findByRole('menuitem', { name: words.leave }));
    await user.click(await screen.findByRole('button', { name: words.run(1) }));
    await screen.findByText(words.done(1, 0));
    expect((await payments()).map(({ month }) => month)).toEqual(['2025-01']);
    await user.click(await screen.findByRole('button', { name: '再导入' }));
    await pick();
    await screen.findByText(/已经导入过/);
    const grid = await screen.findByRole('grid', { name: words.table });
    await waitFor(() => {
      expect(within(grid).getByText(words.states.unchanged)).toBeTruthy();
    });
    expect(screen.getByRole('button', { name: words.run(1) })).toBeTruthy();
  });

  it('names a payment edited since, and takes the others back from the register', async () => {
    const { user, pick, payments, writePoint } = await openPage(
      sheetOf('2025年党费台账', `姓名|${MONTHS}`, '单文静|43|43'),
    );
    await pick();
    await user.click(await screen.findByRole('button', { name: words.run(2) }));
    await user.click(await screen.findByRole('button', { name: '再导入' }));
    const february = (await payments()).find(({ month }) => month === '2025-02')!;
    await writePoint.write('dues.changePayment', [updateOp('duesPayments', february, { paidFen: 4400 })]);
    const register = await screen.findByRole('grid', { name: words.runs.table });
    await user.click(within(register).getByText('党费.xlsx'));
    await user.click(screen.getByRole('button', { name: words.runs.undo }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('2025年2月');
    await user.click(within(dialog).getByRole('button', { name: words.runs.undoRest(1) }));
    await waitFor(async () => {
      expect((await payments()).map(({ month, paidFen }) => [month, paidFen])).toEqual([['2025-02', 4400]]);
    });
  });

  it('says what is missing in a sheet without months', async () => {
    const { pick } = await openPage(sheetOf('姓名|性别', '单文静|女'));
    await pick();
    await screen.findByText(words.noHeads);
  });

  it('says what to do about a broken file', async () => {
    const { pick } = await openPage(sheetOf('姓名'), {
      'import.readTables': () => fail('fileBroken', 'test'),
    });
    await pick();
    expect((await screen.findByRole('alert')).textContent).toContain('已损坏');
  });
});
