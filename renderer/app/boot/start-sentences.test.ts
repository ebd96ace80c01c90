import { describe, expect, it } from 'vitest';
import { emptyRecoveryReport } from '../../../shared/backup/recovery-report';
import { appWords } from '../../../shared/words/app';
import { startSentences } from './start-sentences';

const words = appWords.boot;
const rebuiltBecause = (why: 'lost' | 'unreadable' | 'swapped' | 'diverged' | 'resealed') => ({
  why,
  fromSeq: 3,
});

describe('what is said after a start', () => {
  it('is nothing when nothing was wrong, or when a restore was wanted', () => {
    expect(startSentences({ rebuilt: null, rescued: null }, null)).toBe('');
    expect(startSentences({ rebuilt: rebuiltBecause('swapped'), rescued: null }, null)).toBe('');
  });

  it('is one sentence when the view was gone', () => {
    expect(startSentences({ rebuilt: rebuiltBecause('lost'), rescued: null }, null)).toBe(words.rebuilt);
    expect(startSentences({ rebuilt: rebuiltBecause('unreadable'), rescued: null }, null)).toBe(
      words.rebuilt,
    );
  });

  it('tells what a repair took over, and what it could not unless the view gave it back', () => {
    const report = {
      ...emptyRecoveryReport('2026-09-22T01:00:00.000Z'),
      lastGoodSeq: 5,
      salvaged: 3,
      setAside: 'aside/x',
    };
    const plain = startSentences({ rebuilt: null, rescued: null }, { report, unreadable: 1 });
    expect(plain).toBe(words.repaired + words.salvaged(3) + words.unreadable(1));
    const given = { rebuilt: rebuiltBecause('diverged'), rescued: { written: 1, keptOnly: 0 } };
    expect(startSentences(given, { report, unreadable: 1 })).toBe(
      words.repaired + words.salvaged(3) + words.rescued(1),
    );
  });

  it('counts what was found only in the view, and what lies in the file only', () => {
    const rebuilt = rebuiltBecause('diverged');
    expect(startSentences({ rebuilt, rescued: { written: 2, keptOnly: 0 } }, null)).toBe(words.rescued(2));
    expect(startSentences({ rebuilt, rescued: { written: 2, keptOnly: 1 } }, null)).toBe(
      words.rescued(2) + words.keptOnly(1),
    );
    expect(startSentences({ rebuilt, rescued: { written: 0, keptOnly: 0 } }, null)).toBe(words.diverged);
  });
});
