import { expect, it } from 'vitest';
import { Revisions } from './revisions';
import { testCommand, testId, testOp } from './testing/commands';

const keyOf = (row: number): string => `settings/${testId(row)}`;

it('stands on what was known at the start, and takes back what it applied', () => {
  const known = new Map([[keyOf(1), 4]]);
  const revisions = new Revisions(known);
  expect(revisions.apply(testCommand(1, [testOp(1, 4)]))).toEqual({ ok: false, key: keyOf(1) });
  const applied = revisions.apply(testCommand(2, [testOp(1, 5), testOp(2, 1)]));
  if (!applied.ok) throw new Error(applied.key);
  expect(revisions.apply(testCommand(3, [testOp(1, 5)])).ok).toBe(false);
  revisions.undo(applied.steps);
  expect(revisions.apply(testCommand(4, [testOp(1, 5), testOp(2, 1)])).ok).toBe(true);
  expect(known).toEqual(new Map([[keyOf(1), 4]]));
});

it('applies nothing of a command when what is known cannot be read', () => {
  const failing = {
    get: (key: string): number | undefined => {
      if (key === keyOf(2)) throw new Error('unreadable');
      return undefined;
    },
  };
  const revisions = new Revisions(failing);
  expect(() => revisions.apply(testCommand(1, [testOp(1, 1), testOp(2, 1)]))).toThrow('unreadable');
  expect(revisions.apply(testCommand(2, [testOp(1, 1)])).ok).toBe(true);
});
