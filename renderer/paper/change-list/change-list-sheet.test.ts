import { describe, expect, it } from 'vitest';
import { readChangeChoice } from '../../../shared/domain/change-choice';
import { summarizeChange } from '../../../shared/domain/change-summary';
import type { ChangeSummary } from '../../../shared/ipc/requests/backup';
import { createOp, updateOp, type Op } from '../../../shared/schema/command';
import type { DataExport } from '../../../shared/schema/ledger';
import { sampleId } from '../samples/sample-people';
import { changeListSheet } from './change-list-sheet';

const at = '2026-09-22T01:30:00.000Z';

function exported(no: number): Op<'dataExports'> {
  return createOp('dataExports', {
    ...{ id: sampleId(no), branchId: sampleId(99), at, what: 'roster', profile: 'superiorFull' },
    ...{ reason: '王科长13800002607要求核对', asOf: '2026-09-22', columns: ['姓名'], rowCount: 9 },
    ...{ fileName: '名册.xlsx', placeLabel: `/U盘/名册${String(no)}.xlsx`, result: 'begun' },
  });
}
function summary(seq: number, name: string, op: Op): ChangeSummary {
  const command = { schema: 'command/1' as const, id: sampleId(500 + seq), name, at, by: '单文静' };
  return summarizeChange(seq, { ...command, baseSeq: 0, ops: [op] });
}

function sheetOf(query: string, changes: ChangeSummary[]) {
  const choice = readChangeChoice(new URLSearchParams(query));
  const branch = { fullName: '第一支部' };
  return changeListSheet({ branch, changes, hasMore: false, choice, nameOf: () => undefined, now: at });
}

describe('the register of exports on paper', () => {
  const first = exported(1);
  const open = exported(2);
  const changes = [
    summary(3, 'members.beginExport', open),
    summary(
      2,
      'members.endExport',
      updateOp('dataExports', first.after as DataExport, { result: 'written' }),
    ),
    summary(1, 'members.beginExport', first),
  ];

  it('has one line for each, says how it ended, and covers numbers', () => {
    const sheet = sheetOf('kind=dataExports', changes);
    expect(sheet.title).toBe('个人信息导出登记');
    expect(sheet.count).toBe('共2条');
    expect(sheet.rows.map(({ no, subjects }) => [no, subjects])).toEqual([
      ['1', '党员名册9人，完整信息，已登记，尚无结果，用途：王科长138****2607要求核对，存到/U盘/名册2.xlsx'],
      ['2', '党员名册9人，完整信息，已写出，用途：王科长138****2607要求核对，存到/U盘/名册1.xlsx'],
    ]);
  });

  it('is three commands in the whole list, which keeps its own name', () => {
    expect(sheetOf('', changes)).toMatchObject({ title: '变更记录', count: '共3条' });
    expect(sheetOf('kind=looks', []).title).toBe('查看登记');
  });
});

describe('a sanction in the printed list', () => {
  it('is a line with a name, and nothing of what it is or since when', () => {
    const base = {
      branchId: sampleId(99),
      memberId: sampleId(1),
      from: '2026-03-01',
      docNo: '清纪〔2026〕3号',
    };
    const ops = [
      createOp('sanctions', { ...base, id: sampleId(11), kind: 'probationWithinParty' }),
      createOp('statusSpans', {
        ...base,
        id: sampleId(12),
        status: 'probationWithinParty',
        to: '2027-03-01',
      }),
    ] as const;
    const lines = ops.flatMap(
      (op, index) => sheetOf('', [summary(index + 1, 'members.recordSanction', op)]).rows,
    );
    expect(lines).toHaveLength(2);
    // The day the command was written is the day somebody sat at the program, not that of the sanction.
    const said = lines.map(({ what, subjects }) => `${what} ${subjects}`).join('\n');
    expect(said).not.toMatch(/察看|清纪|20\d\d年|3月1日/);
  });
});
