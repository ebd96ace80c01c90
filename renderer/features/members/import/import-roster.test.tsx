// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { columnLetter, textCell, type SheetTable } from '../../../../shared/import/sheet-table';
import { fail, succeed } from '../../../../shared/ipc/reply';
import { updateOp, type Op } from '../../../../shared/schema/command';
import { importPageWords as words } from '../../../../shared/words/members-import';
import { expectAccessibleByAllRules } from '../../../desk/testing/stage-branch';
import { mountPage } from '../testing/mount-page';

const heads = ['姓名', '性别', '身份证号', '出生年月', '入党时间', '转正时间', '所在小组'];
const rows = [
  ['吴建平', '男', '110105198806150016', '1988.06', '2012.07', '2013.07', '第一党小组'],
  ['张小红', '女', '110105198509200000', '1985.09', '2010.06', '2011.06', '第二党小组'],
  ['李卫国', '男', '', '1990.02', '2016.1', '2017.10', '第二党小组'],
  ['填表人：解玉兰', '', '', '', '', '', ''],
];
function roster(body: readonly (readonly string[])[] = rows): SheetTable {
  const table = [heads, ...body].map((row) => row.map(textCell));
  // A bare number shown as 2016.1: January or October.
  const doubtful = table[3]?.[4];
  if (doubtful?.text === '2016.1')
    table[3]![4] = { text: '2016.1', kind: 'number', value: 2016.1, numFmt: 'General' };
  return { name: '党员', hidden: false, date1904: false, rows: table };
}
const onlyBranch = (op: Op): boolean => op.table === 'branches' || op.table === 'partyGroups';

async function openImport(table = roster()) {
  const page = await mountPage({
    route: '/members/import',
    keep: onlyBranch,
    answers: {
      'files.pickFiles': () =>
        succeed({ files: [{ token: 'a'.repeat(32), name: '名册.xlsx', sizeBytes: 1 }] }),
      'import.readTables': () => succeed({ tables: [table], fileSha512: 'ab'.repeat(64), name: '名册.xlsx' }),
    },
  });
  await page.user.click(await screen.findByRole('button', { name: words.pick.button }));
  await screen.findByRole('grid', { name: words.check.table });
  return page;
}
const question = (name: string) => screen.getByRole('group', { name });
const importButton = () => screen.getByRole('button', { name: /^导入\d+人/ });

describe('importing a roster', () => {
  it('asks what is not clear, writes one command, and takes all of it back', async () => {
    const { user, desk, database } = await openImport();
    expect(importButton().textContent).toBe('导入1人，余2人待处理');
    await expectAccessibleByAllRules();

    await user.click(within(question('李卫国 入党时间')).getByRole('radio', { name: '2016年10月' }));
    const lost = question('张小红 公民身份号码');
    await user.click(within(lost).getByRole('radio', { name: words.panel.fillIn }));
    await user.type(within(lost).getByRole('textbox'), '110105198509200021{Enter}');
    await waitFor(() => {
      expect(importButton().textContent).toBe('导入3人');
    });
    await user.click(importButton());
    await screen.findByText(words.done.title(3));
    const { command } = desk.journal.at(-1)!;
    const run = (await database.rows('importRuns').toArray())[0];
    expect([command.name, run?.commandId]).toEqual(['members.importRoster', command.id]);
    expect(await database.rows('members').count()).toBe(3);

    await user.click(screen.getByRole('button', { name: words.done.undo }));
    await screen.findByText(words.done.undone(3));
    expect(await database.rows('members').count()).toBe(0);
    expect(await database.rows('groupSpans').count()).toBe(0);
  });

  it('reads a large file piece by piece, and asks main for the snapshot the import begins with', async () => {
    const names = (at: number): string =>
      '安博程丹恩方国海佳康'.charAt(at % 10) + '文武英杰华敏静强磊洋'.charAt(at / 10);
    const body = Array.from({ length: 600 }, (_, at) => [
      `${'赵钱孙李周吴'.charAt(at / 100)}${names(at % 100)}`,
      '男',
      '',
      '1988.06',
      '2012.07',
      '2013.07',
      '第一党小组',
    ]);
    const { user, desk } = await openImport(roster(body));
    expect((await screen.findByRole('button', { name: /^导入\d+人/ })).textContent).toBe('导入600人');
    expect(desk.calls.find(({ name }) => name === 'backup.makeSnapshot')?.input).toEqual({
      reason: 'import',
    });
    await user.click(importButton());
    // Some 3,000 rows: on a busy machine longer than anything else is waited for.
    await screen.findByText(words.done.title(600), {}, { timeout: 60_000 });
  });

  it('jumps with F8 and can be answered by keyboard alone', async () => {
    const { user } = await openImport();
    await user.keyboard('{F8}');
    expect(question('张小红 公民身份号码').contains(document.activeElement)).toBe(true);
    await user.keyboard('{ArrowDown}');
    await waitFor(() => {
      expect(importButton().textContent).toBe('导入2人，余1人待处理');
    });
    await user.keyboard('{F8}');
    expect(question('李卫国 入党时间').contains(document.activeElement)).toBe(true);
  });

  it('remembers a changed column for the next file with the same heads', async () => {
    const { user, database } = await openImport(roster(rows.slice(0, 1)));
    await user.click(screen.getByRole('button', { name: words.check.change }));
    const letter = columnLetter(heads.indexOf('所在小组'));
    await user.selectOptions(
      screen.getByRole('combobox', { name: `${letter} 所在小组` }),
      words.columns.skip,
    );
    await user.click(screen.getByRole('button', { name: words.columns.next }));
    await user.click(importButton());
    await screen.findByText(words.done.title(1));
    expect(await database.rows('groupSpans').count()).toBe(0);
    const setting = (await database.rows('settings').toArray())[0];
    expect(setting?.key).toMatch(/^import\.mapping\.roster/);
    expect(setting?.value).toEqual([
      'name',
      'gender',
      'idNo',
      'birthDate',
      'joinDate',
      'fullMemberDate',
      null,
    ]);
  });

  it('says so when the same file comes again and brings nothing', async () => {
    const { user } = await openImport(roster(rows.slice(0, 1)));
    await user.click(importButton());
    await user.click(await screen.findByRole('button', { name: words.done.again }));
    await user.click(await screen.findByRole('button', { name: words.pick.button }));
    expect(await screen.findByText(words.readAgain('2026-09-22', '名册.xlsx'))).toBeTruthy();
    // That the file was read before, and that its people are here, are two reads.
    expect(await screen.findByText(words.nothingNew)).toBeTruthy();
    expect(await screen.findByRole('button', { name: words.check.run(0, 0) })).toHaveProperty(
      'disabled',
      true,
    );
  });

  it('reads the file in the address again, as after a lock', async () => {
    const token = 'b'.repeat(32);
    const { desk } = await mountPage({
      route: `/members/import/${token}`,
      keep: onlyBranch,
      answers: {
        'import.readTables': () =>
          succeed({ tables: [roster()], fileSha512: 'ab'.repeat(64), name: '名册.xlsx' }),
      },
    });
    await screen.findByRole('grid', { name: words.check.table });
    expect(screen.getByText(/名册\.xlsx/)).toBeTruthy();
    expect(desk.calls.filter(({ name }) => name === 'import.readTables').map(({ input }) => input)).toEqual([
      { token },
    ]);
  });

  it('lets the user point at heads nobody knows, and finds them in the next file of this layout', async () => {
    const strange: SheetTable = {
      ...roster(),
      rows: [['九月花名'], ['谁', '何时进来'], ['吴建平', '2012.07'], ['张小红', '2010.06']].map((row) =>
        row.map(textCell),
      ),
    };
    const { user, database } = await mountPage({
      route: '/members/import',
      keep: onlyBranch,
      answers: {
        'files.pickFiles': () =>
          succeed({ files: [{ token: 'a'.repeat(32), name: '花名.xlsx', sizeBytes: 1 }] }),
        'import.readTables': () =>
          succeed({ tables: [strange], fileSha512: 'cd'.repeat(64), name: '花名.xlsx' }),
      },
    });
    await user.click(await screen.findByRole('button', { name: words.pick.button }));
    expect((await screen.findByRole('alert')).textContent).toContain('没有找到表头');
    await user.click(screen.getByRole('button', { name: words.pick.pointAtHeads }));
    await user.selectOptions(screen.getByRole('combobox', { name: words.columns.headRow }), '1');
    await user.selectOptions(screen.getByRole('combobox', { name: 'A 谁' }), 'name');
    await user.selectOptions(screen.getByRole('combobox', { name: 'B 何时进来' }), 'joinDate');
    await user.click(screen.getByRole('button', { name: words.columns.next }));
    await user.click(importButton());
    await screen.findByText(words.done.title(2));
    expect((await database.rows('members').toArray()).map(({ joinDate }) => joinDate)).toEqual([
      '2012-07',
      '2010-06',
    ]);
    await user.click(screen.getByRole('button', { name: words.done.again }));
    await user.click(await screen.findByRole('button', { name: words.pick.button }));
    expect(await screen.findByText(words.steps.columns + words.columnsNote(2, true))).toBeTruthy();
  });

  it('explains a file that cannot be read and changes nothing', async () => {
    const { user, desk } = await mountPage({
      route: '/members/import',
      keep: onlyBranch,
      answers: {
        'files.pickFiles': () =>
          succeed({ files: [{ token: 'a'.repeat(32), name: '名册.xlsx', sizeBytes: 1 }] }),
        'import.readTables': () => fail('fileEncrypted'),
      },
    });
    await user.click(await screen.findByRole('button', { name: words.pick.button }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/打开密码.*E-161/);
    expect(desk.journal).toHaveLength(1);
  });
});

describe('taking back an earlier import', () => {
  it('keeps people edited since, names them, and takes back the others', async () => {
    const { user, database, writePoint } = await openImport(
      roster([rows[0]!, ['张小红', '女', '', '1985.09', '2010.06', '2011.06', '']]),
    );
    await user.click(importButton());
    await screen.findByText(words.done.title(2));
    const edited = (await database.rows('persons').toArray()).find((row) => row.name === '张小红')!;
    await writePoint.write('members.change', [updateOp('persons', edited, { department: '办公室' })]);

    // The quick way back refuses and leads to the list of imports.
    await user.click(screen.getByRole('button', { name: words.done.undo }));
    const list = await screen.findByRole('grid', { name: words.runs.table });
    await user.click(await within(list).findByText('名册.xlsx'));
    await user.click(screen.getByRole('button', { name: words.runs.undo }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('张小红（导入后又修改过）');
    await user.click(within(dialog).getByRole('button', { name: words.runs.undoRest(1) }));
    await screen.findByText(words.runs.partlyUndone(1, 1));
    const left = await database.rows('persons').toArray();
    expect(left.map((row) => [row.name, row.department])).toEqual([['张小红', '办公室']]);
    expect((await database.rows('importRuns').toArray())[0]?.undoneAt).toBe('2026-09-22T06:32:00.000Z');
  });
});
