import { describe, expect, it } from 'vitest';
import type { Command, Op } from '../../shared/schema/command';
import type { AnyRow } from '../../shared/schema/tables';
import { testCommand, testId, testOp } from '../journal/testing/commands';
import { fitCommand, type PresentRow } from './fit-command';
import { correctedRecord, draftRecord, signedRecord } from './testing/records';

function present(...rows: AnyRow[]): PresentRow {
  return (_table, id) => rows.find((row) => row.id === id) ?? null;
}

function recordOp(before: AnyRow | null, after: AnyRow | null): Op {
  const id = (after ?? before)?.id ?? '';
  return { table: 'records', id, before: before as Op['before'], after: after as Op['after'] };
}

describe('fitting a command from behind a break', () => {
  it('keeps id, instant and author, and counts the revision from the present row', () => {
    const lost = testCommand(7, [testOp(1, 5, 'newest')], 400);
    const row = testOp(1, 2).after as AnyRow;
    const { command, refused } = fitCommand(lost, present(row), 12);
    expect(refused).toEqual([]);
    expect(command).toMatchObject({ id: lost.id, at: lost.at, by: lost.by, name: 'recovery.takeOver' });
    expect(command?.baseSeq).toBe(12);
    expect(command?.ops[0]?.before).toEqual(row);
    expect(command?.ops[0]?.after).toMatchObject({ rev: 3, value: 'newest' });
  });

  it('creates a row whose beginning was lost', () => {
    const { command } = fitCommand(testCommand(1, [testOp(1, 5, 'x')]), present(), 0);
    expect(command?.ops[0]).toMatchObject({ before: null, after: { rev: 1, value: 'x' } });
  });

  it('leaves out what would change nothing', () => {
    const same = { ...(testOp(1, 9, 'x').after as AnyRow) };
    expect(fitCommand(testCommand(1, [testOp(1, 3, 'x')]), present(same), 0).command).toBeNull();
    const gone: Op = { ...testOp(1, 3), after: null };
    expect(fitCommand(testCommand(1, [gone]), present(), 0).command).toBeNull();
  });

  it('follows a row through several ops of one command', () => {
    const lost = testCommand(1, [testOp(1, 4, 'a'), testOp(1, 5, 'b')]);
    const { command } = fitCommand(lost, present(), 0);
    expect(command?.ops.map((op) => op.after?.rev)).toEqual([1, 2]);
    expect(command?.ops[1]?.before).toEqual(command?.ops[0]?.after);
  });

  it('drops only the op that a signed record refuses', () => {
    const signed = signedRecord(1);
    const lost = testCommand(1, [
      recordOp(signed, { ...draftRecord(1), rev: signed.rev + 1 }),
      testOp(2, 1, 'kept'),
    ]);
    const { command, refused } = fitCommand(lost, present(signed), 0);
    expect(command?.ops.map((op) => op.id)).toEqual([testId(2)]);
    expect(refused.map((op) => op.id)).toEqual([signed.id]);
  });

  it('adds a correction slip whose own line was lost as a step of its own', () => {
    const lost = testCommand(1, [recordOp(correctedRecord(1, 2), correctedRecord(1, 3))]);
    const { command, refused } = fitCommand(lost, present(correctedRecord(1, 1)), 0);
    expect(refused).toEqual([]);
    const slips = command?.ops.map(
      (op) => (op.after as unknown as { corrections: unknown[] }).corrections.length,
    );
    expect(slips).toEqual([2, 3]);
    const { rev: _rev, ...content } = correctedRecord(1, 3);
    expect(command?.ops.at(-1)?.after).toMatchObject(content);
  });

  it('takes a row whose personal fields are sealed as it is stored', () => {
    const sealed = { alg: 'A256GCM', subject: testId(20), data: 'c2VhbGVk' };
    // Without what the schema asks for: that stands in the sealed part.
    const row = { id: testId(20), branchId: testId(0), rev: 4, sealed };
    const op = (after: object): Op => ({
      table: 'importRuns',
      id: testId(20),
      before: null,
      after: after as never,
    });
    const { command, refused } = fitCommand(testCommand(1, [op(row)]), present(), 0);
    expect(refused).toEqual([]);
    expect(command?.ops[0]?.after).toEqual({ ...row, rev: 1 });
    const { sealed: _sealed, ...bare } = row;
    expect(fitCommand(testCommand(1, [op(bare)]), present(), 0).refused).toHaveLength(1);
  });

  it('refuses a command that has no author or instant any more', () => {
    const lost = { ...testCommand(1, [testOp(1, 1)]), at: 'yesterday' } as Command;
    expect(fitCommand(lost, present(), 0)).toMatchObject({ command: null, refused: lost.ops });
  });
});
