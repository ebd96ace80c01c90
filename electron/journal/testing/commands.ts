/** Commands for tests: setting rows, the smallest of all tables. */
import type { Command, Op } from '../../../shared/schema/command';

const INSTANT = '2026-03-18T06:00:00.000Z';

/** A ULID-shaped id from a small number. */
export function testId(number: number): string {
  return `01HX${String(number).padStart(22, '0')}`;
}

export function testOp(row: number, rev: number, value = `value ${rev}`): Op {
  const make = (at: number): Op['after'] => ({
    id: testId(row),
    branchId: testId(0),
    rev: at,
    key: `key${row}`,
    value,
  });
  return { table: 'settings', id: testId(row), before: rev === 1 ? null : make(rev - 1), after: make(rev) };
}

export function testCommand(number: number, ops: Op[], baseSeq = 0): Command {
  return {
    schema: 'command/1',
    id: testId(1_000_000 + number),
    name: 'settings.change',
    at: INSTANT,
    by: '李 红梅',
    baseSeq,
    ops,
  };
}
