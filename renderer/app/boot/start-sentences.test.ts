import { describe, expect, it } from 'vitest';
import { appWords } from '../../../shared/words/app';
import { startSentences } from './start-sentences';

const words = appWords.boot;
const rebuiltBecause = (why: 'lost' | 'unreadable' | 'swapped' | 'diverged') => ({ why, fromSeq: 3 });

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

  it('counts what was found only in the view, and what lies in the file only', () => {
    const rebuilt = rebuiltBecause('diverged');
    expect(startSentences({ rebuilt, rescued: { written: 2, keptOnly: 0 } }, null)).toBe(words.rescued(2));
    expect(startSentences({ rebuilt, rescued: { written: 2, keptOnly: 1 } }, null)).toBe(
      words.rescued(2) + words.keptOnly(1),
    );
    expect(startSentences({ rebuilt, rescued: { written: 0, keptOnly: 0 } }, null)).toBe(words.diverged);
  });
});
