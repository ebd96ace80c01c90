// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useNavigate } from 'react-router';
import { describe, expect, it } from 'vitest';
import { textCell, type SheetTable } from '../../../../shared/import/sheet-table';
import { fail, succeed } from '../../../../shared/ipc/reply';
import { updateOp } from '../../../../shared/schema/command';
import { attendanceImportWords as words } from '../../../../shared/words/attendance-import';
import { attendanceWords } from '../../../../shared/words/domain';
import { sheetImportWords } from '../../../../shared/words/sheet-import';
import {
  expectAccessibleByAllRules,
  stageBranch,
  type StageOptions,
} from '../../../desk/testing/stage-branch';
import { ToastHost } from '../../../ui/feedback/ToastHost';
import { ImportAttendancePage } from './ImportAttendancePage';

const HEAD = '会议日期|会议类型|会议主题|姓名|到会情况|准假人';

function sheetOf(...lines: string[]): SheetTable {
  const rows = lines.map((line) => line.split('|').map((text) => textCell(text)));
  return { name: '出勤', hidden: false, date1904: false, rows };
}

async function openPage(table: SheetTable, answers: StageOptions['answers'] = {}) {
  const stage = await stageBranch({
    answers: {
      'files.pickFiles': () =>
        succeed({ files: [{ token: 'a'.repeat(32), name: '出勤.xlsx', sizeBytes: 1 }] }),
      'import.readTables': () => succeed({ tables: [table], fileSha512: 'ab'.repeat(64), name: '出勤.xlsx' }),
      ...answers,
    },
  });
  const { World, database, writePoint } = stage;
  const draft = (await database.rows('records').toArray()).find(({ state }) => state === 'draft')!;
  // Nobody is entered yet: what is there afterwards came from the sheet.
  await writePoint.write('tests.prepare', [
    updateOp('records', draft, { attendance: [], title: '研究预算' }),
  ]);
  const commands = stage.desk.journal.length;
  render(
    <World>
      <ToastHost>
        <MemoryRouter initialEntries={['/meetings/import-attendance']}>
          <Routes>
            <Route path="/meetings/import-attendance" element={<ImportAttendancePage />} />
            <Route path="*" element={<List />} />
          </Routes>
        </MemoryRouter>
      </ToastHost>
    </World>,
  );
  const user = userEvent.setup();
  const records = () => database.rows('records').toArray();
  const stored = async () => (await records()).find(({ id }) => id === draft.id)!;
  const written = () => stage.desk.journal.slice(commands).map(({ command }) => command.name);
  const pick = async () => {
    await user.click(await screen.findByRole('button', { name: sheetImportWords.pick }));
  };
  return { ...stage, user, draft, day: draft.startAt.slice(0, 10), records, stored, written, pick };
}

function List() {
  const navigate = useNavigate();
  return (
    <button type="button" onClick={() => void navigate('/meetings/import-attendance')}>
      再导入
    </button>
  );
}

/** The committee of the practice branch in the month of its draft. */
const committee = (day: string) => [
  HEAD,
  `${day}|支委会|研究预算|单文静|到会|`,
  '|||曾广林|病假|单文静',
  '|||解玉兰|△|',
  '|||王新人|到会|',
];

describe('importing attendance', () => {
  it('asks about signs, writes one command into the open record, and takes it back', async () => {
    const sheet = { current: sheetOf(HEAD) };
    const { user, pick, stored, written, day, database } = await openPage(sheetOf(HEAD), {
      'import.readTables': () =>
        succeed({ tables: [sheet.current], fileSha512: 'ab'.repeat(64), name: '出勤.xlsx' }),
    });
    sheet.current = sheetOf(...committee(day));
    const before = await stored();
    await pick();
    await screen.findByRole('grid', { name: words.table });
    expect(screen.getByText(words.problems.nameUnknown('王新人'))).toBeTruthy();
    expect(screen.getByText(words.problems.sign('△'))).toBeTruthy();
    await expectAccessibleByAllRules();
    await user.selectOptions(
      screen.getByRole('combobox', { name: words.signs.of('△', 1) }),
      attendanceWords.personalLeave,
    );
    await user.click(await screen.findByRole('button', { name: words.run(3, 0) }));
    await screen.findByText(words.done(3, 1, 0));
    expect(written()).toEqual(['meetings.importAttendance']);
    expect((await stored()).attendance.map(({ status, approvedBy }) => [status, approvedBy])).toEqual([
      ['present', undefined],
      ['sickLeave', '单文静'],
      ['personalLeave', undefined],
    ]);

    await user.click(screen.getByRole('button', { name: /撤销/ }));
    await screen.findByText(words.undone(1));
    const { rev: _was, ...rest } = before;
    expect(await stored()).toMatchObject(rest);
    expect((await database.rows('importRuns').toArray()).at(-1)?.undoneAt).toBeDefined();
  });

  it('writes meetings without a record only when that is ticked, with the reason of a late entry', async () => {
    const { user, pick, records, written } = await openPage(
      sheetOf(HEAD, '2026-02-03|主题党日|植树|单文静|到会|', '2026-04-07|主题党日|读书|单文静|到会|'),
    );
    const count = (await records()).length;
    await pick();
    const tick = await screen.findByRole('checkbox', { name: words.create.label(2) });
    expect(screen.getByRole('button', { name: words.run(0, 0) })).toHaveProperty('disabled', true);
    await user.click(tick);
    const run = await screen.findByRole('button', { name: words.run(2, 2) });
    await user.click(run);
    await screen.findByText(words.create.reasonMissing(2));
    expect(written()).toEqual([]);
    await user.type(screen.getByRole('textbox', { name: new RegExp(words.create.reason) }), '统一录入');
    await expectAccessibleByAllRules();
    await user.click(run);
    await screen.findByText(words.done(2, 2, 2));
    const late = (await records()).filter(({ lateReason }) => lateReason === '统一录入');
    expect(await records()).toHaveLength(count + 2);
    expect(late.map(({ startAt, title, state }) => [startAt, title, state])).toEqual([
      ['2026-02-03T00:00', '植树', 'draft'],
      ['2026-04-07T00:00', '读书', 'draft'],
    ]);
    expect(late[0]?.createdAt.slice(0, 10)).toBe('2026-09-22');
  });

  it('names a meeting edited since, and takes the others back from the register', async () => {
    const { user, pick, records, writePoint } = await openPage(
      sheetOf(HEAD, '2026-02-03|主题党日|植树|单文静|到会|', '2026-04-07|主题党日|读书|单文静|到会|'),
    );
    const count = (await records()).length;
    await pick();
    await user.click(await screen.findByRole('checkbox', { name: words.create.label(2) }));
    await user.type(
      await screen.findByRole('textbox', { name: new RegExp(words.create.reason) }),
      '统一录入',
    );
    await user.click(await screen.findByRole('button', { name: words.run(2, 2) }));
    await user.click(await screen.findByRole('button', { name: '再导入' }));
    const planted = (await records()).find(({ title }) => title === '植树')!;
    await writePoint.write('meetings.saveDraft', [updateOp('records', planted, { place: '城西林场' })]);

    const register = await screen.findByRole('grid', { name: words.runs.table });
    await user.click(within(register).getByText('出勤.xlsx'));
    await user.click(screen.getByRole('button', { name: words.runs.undo }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('主题党日 2026年2月3日 植树');
    await user.click(within(dialog).getByRole('button', { name: words.runs.undoRest(1) }));
    await waitFor(async () => {
      expect(await records()).toHaveLength(count + 1);
    });
    expect((await records()).find(({ title }) => title === '植树')?.place).toBe('城西林场');

    await pick();
    expect(await screen.findByRole('grid', { name: words.table })).toBeTruthy();
    // Undone: the file is no longer one that was read before.
    await waitFor(() => {
      expect(screen.queryByText(/已经导入过/)).toBeNull();
    });
  });

  it('leaves a signed record as it is, and says why', async () => {
    const sheet = { current: sheetOf(HEAD) };
    const { pick, written, records } = await openPage(sheetOf(HEAD), {
      'import.readTables': () =>
        succeed({ tables: [sheet.current], fileSha512: 'ab'.repeat(64), name: '出勤.xlsx' }),
    });
    const signed = (await records()).find(
      ({ state, primaryType }) => state === 'signed' && primaryType === 'memberAssembly',
    )!;
    sheet.current = sheetOf(HEAD, `${signed.startAt.slice(0, 10)}|支部党员大会||单文静|事假|`);
    await pick();
    await screen.findByText(words.problems.signed);
    expect(screen.getByRole('button', { name: words.run(0, 0) })).toHaveProperty('disabled', true);
    expect(written()).toEqual([]);
  });

  it('lets the user choose where a workbook has a sheet a month', async () => {
    const months = [1, 2].map((month) => ({
      ...sheetOf(HEAD, `2026-0${String(month)}-03|主题党日|植树|王新人|到会|`),
      name: `${String(month)}月`,
    }));
    const { user, pick } = await openPage(sheetOf(HEAD), {
      'import.readTables': () =>
        succeed({
          tables: [...months, { ...sheetOf('说明'), name: '填写说明' }],
          fileSha512: 'ab'.repeat(64),
          name: '出勤.xlsx',
        }),
    });
    await pick();
    await screen.findByText('2026年1月3日');
    await user.selectOptions(await screen.findByRole('combobox', { name: words.sheet(2) }), '2月');
    await screen.findByText('2026年2月3日');
    expect(screen.queryByText('2026年1月3日')).toBeNull();
  });

  it('says what is missing in a sheet without the heads', async () => {
    const { pick } = await openPage(sheetOf('姓名|性别', '单文静|女'));
    await pick();
    await screen.findByText(words.noHeads);
  });

  it('says what to do about a broken file', async () => {
    const { pick } = await openPage(sheetOf(HEAD), {
      'import.readTables': () => fail('fileBroken', 'test'),
    });
    await pick();
    expect((await screen.findByRole('alert')).textContent).toContain('已损坏');
  });
});
