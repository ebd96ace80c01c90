import { describe, expect, it } from 'vitest';
import { commandNames } from '../../../shared/words/commands';
import { notUndoable } from '../../data/write-point';
import { standing } from './standing-commands';

/**
 * What has left this PC, was destroyed, or was only written down: no key press can take it back; how a list is
 * arranged is no change to anybody.
 */
const ONE_WAY =
  /^(lists\.arrange$|archive\.record|handover\.give|retention\.erase|branches\.(create|loadSample)$|meetings\.sendForSignature|members\.(lookAtNumber|rekeyIds|beginExport|endExport|printInternal))/;

describe('Ctrl+Z', () => {
  it.each(commandNames.filter((name) => ONE_WAY.test(name)))('never takes back %s', (name) => {
    expect(notUndoable.has(name) || standing[name] !== undefined).toBe(true);
  });

  it.each(commandNames.filter((name) => !ONE_WAY.test(name)))(
    'takes back %s, or main says why not',
    (name) => {
      // 签字归档 and 更正 are refused by main, whose answer has a sentence of its own (use-undo: locks).
      expect(notUndoable.has(name)).toBe(false);
      expect(standing[name]).toBeUndefined();
    },
  );

  it('refuses and passes over only commands there are, and says why it refuses', () => {
    const known = new Set(commandNames);
    expect([...notUndoable, ...Object.keys(standing)].filter((name) => !known.has(name))).toEqual([]);
    for (const reason of Object.values(standing)) expect(reason.length).toBeGreaterThan(5);
  });
});
