import { describe, expect, it } from 'vitest';
import { exportHead, type ExportColumn } from '../../shared/domain/roster-export';
import { createOp, updateOp, type Command, type Op } from '../../shared/schema/command';
import type { DataExport } from '../../shared/schema/ledger';
import { nodeDisk } from '../files/node-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import { openJournal } from '../journal/open-journal';
import { testId } from '../journal/testing/commands';
import { requireRegistered } from './registered';

const makeFolder = useTempFolders();
const columns: ExportColumn[] = ['name', 'idNo'];
const covered = [['单文静', '110105********0429']];
const full = [['单文静', '110105197105180429']];
const target = { fileName: '党员名册.xlsx', label: '/U盘/党员名册.xlsx' };
const COMMAND = testId(900);

const register: DataExport = {
  id: testId(1),
  branchId: testId(2),
  rev: 1,
  at: '2026-09-22T01:30:00.000Z',
  what: 'roster',
  profile: 'superiorFull',
  reason: '市直机关工委核对党员信息库',
  asOf: '2026-09-22',
  columns: columns.map(exportHead),
  rowCount: 1,
  ...{ fileName: target.fileName, placeLabel: target.label },
  result: 'begun',
};

function command(id: string, ops: Op[], baseSeq = 0): Command {
  const name = 'members.beginExport';
  return { schema: 'command/1', id, name, at: '2026-09-22T01:30:00.000Z', by: '单文静', baseSeq, ops };
}

/** A journal with these commands; asks for the file of `COMMAND`. */
async function ask(
  commands: Command[],
  rows: string[][] = full,
  request: { columns?: ExportColumn[]; target?: typeof target } = {},
): Promise<string> {
  const now = (): Date => new Date('2026-09-22T01:30:00.000Z');
  const options = { disk: nodeDisk, folder: makeFolder(), createdBy: 'test', now };
  const journal = await openJournal({ ...options, sealWith: 'none' });
  for (const one of commands) await journal.commit(one);
  const wanted = { commandId: COMMAND, columns: request.columns ?? columns, rows };
  return requireRegistered(journal, wanted, request.target ?? target)
    .then(
      (row) => row.profile,
      (error: unknown) => (error as Error).message,
    )
    .finally(() => journal.close());
}
const registered = (patch: Partial<DataExport> = {}): Command[] => {
  const { rev: _, ...row } = { ...register, ...patch };
  return [command(COMMAND, [createOp('dataExports', row)])];
};

describe('main writes only what is registered', () => {
  it('as begun, with its reason', async () => {
    expect(await ask(registered())).toBe('superiorFull');
    expect(await ask(registered({ profile: 'superiorDefault' }), covered)).toBe('superiorDefault');
  });

  it('and nothing without a row in the journal', async () => {
    expect(await ask([])).toContain('not registered');
    const look = { id: testId(5), branchId: testId(2), at: register.at, personId: testId(6), field: 'idNo' };
    expect(await ask([command(COMMAND, [createOp('lookLog', look as never)])])).toContain('not registered');
  });

  it('not a full list without a reason', async () => {
    // The schema of the row refuses an empty one already; three characters are no reason either.
    expect(await ask(registered({ reason: '核对名' }))).toContain('no reason');
  });

  it('not a covered list with a number or a telephone in it', async () => {
    const begun = registered({ profile: 'superiorDefault' });
    expect(await ask(begun, full)).toContain('numbers in a covered list');
    const contact: ExportColumn[] = ['name', 'mobile'];
    const heads = contact.map(exportHead);
    const withPhone = registered({ profile: 'superiorDefault', columns: heads });
    expect(await ask(withPhone, [['单文静', '']], { columns: contact })).toContain(
      'numbers in a covered list',
    );
  });

  it.each([
    ['more persons', {}, [...full, ...full], {}],
    ['other columns', { columns: ['姓名'] }, full, {}],
    ['another file', {}, full, { target: { ...target, label: '/别处/党员名册.xlsx' } }],
    ['an export that ended', { result: 'notWritten' as const }, full, {}],
  ])('not %s than registered', async (_, patch, rows, request) => {
    expect(await ask(registered(patch), rows, request)).toContain('registered otherwise');
  });

  it('not a second file for one registration', async () => {
    const begun = registered();
    const ended = command(testId(901), [updateOp('dataExports', register, { result: 'written' })], 1);
    expect(await ask([...begun, ended])).toContain('ended already');
  });
});
