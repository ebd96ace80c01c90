import { describe, expect, it } from 'vitest';
import { backupWords } from '../../../../shared/words/backup';
import { damaged, report } from '../testing/sample-backups';
import { instantOfSnapshot, verdictOf } from './report-verdict';

const words = backupWords.check;

describe('the verdict of a check', () => {
  it.each([
    ['nothing', report(), 'success', words.clean],
    ['a torn end', report({ tornTailBytes: 312, setAside: 'data/aside/x' }), 'success', words.allHealed],
    [
      'a healed file',
      report({ healed: [{ file: 'a', from: 'b' }], setAside: 'x' }),
      'success',
      words.allHealed,
    ],
    ['a repair', report({ salvaged: 3, setAside: 'data/aside/x' }), 'success', words.repaired],
    ['a repair that found nothing more', report({ setAside: 'data/aside/x' }), 'success', words.repaired],
    ['a bad snapshot', report({ damagedSnapshots: ['snap'] }), 'warn', words.partly],
    ['a lost attachment', report({ damagedAttachments: ['a'.repeat(128)] }), 'warn', words.partly],
    ['damage', damaged, 'error', words.damaged(1188)],
  ] as const)('on %s', (_, given, tone, title) => {
    expect(verdictOf(given)).toMatchObject({ tone, title });
  });

  it('says where the bad bytes went and how much is gone', () => {
    expect(verdictOf(report({ salvaged: 3, setAside: 'data/aside/x' })).lines).toEqual([
      words.repairedText(1204),
      words.salvaged(3),
      words.setAside('data/aside/x'),
    ]);
    expect(verdictOf(damaged).lines).toContain(words.unreadable(1));
  });
});

describe('the instant in a snapshot name', () => {
  it('is read, and nothing is made up', () => {
    expect(instantOfSnapshot('snap-000001093-20260919T012500000Z')).toBe('2026-09-19T01:25:00.000Z');
    expect(instantOfSnapshot('files')).toBeUndefined();
  });
});
