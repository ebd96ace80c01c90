import { describe, expect, it } from 'vitest';
import { backupWords } from '../../../shared/words/backup';
import { safetyOf } from './safety';
import { backupState, NOW } from './testing/sample-backups';

const words = backupWords.safety;
const good = backupState();
const copy = (patch: Partial<typeof good.secondCopy>) =>
  backupState({ secondCopy: { ...good.secondCopy, ...patch } });
const failedTest = good.selfTest && { ...good.selfTest, ok: false, differences: 2 };

describe('how safe the data are', () => {
  it('is one calm sentence when all is well', () => {
    expect(safetyOf(good, NOW)).toEqual({
      tone: 'good',
      title: words.good,
      text: '第二份备份是3天前做的，在E:\\支部手册备份；自检9月1日通过。',
    });
    expect(safetyOf(backupState({ selfTest: null }), NOW).text).toContain(words.neverTested);
  });

  it.each([
    ['no place', copy({ folder: null, at: null, seq: null, reachable: false }), words.noFolder],
    ['no copy yet', copy({ at: null, seq: null }), words.never],
    ['an old copy', copy({ at: '2026-09-15T01:00:00.000Z' }), words.due(7)],
  ])('asks for a copy: %s', (_, state, title) => {
    expect(safetyOf(state, NOW)).toMatchObject({ tone: 'due', title });
  });

  it('says the worst thing first', () => {
    const storage = { ...good.storage, readOnly: 'spaceLow' as const };
    expect(safetyOf({ ...copy({ folder: null }), selfTest: failedTest }, NOW)).toMatchObject({
      tone: 'bad',
      title: words.testFailed,
    });
    expect(safetyOf({ ...copy({ folder: null }), selfTest: failedTest, storage }, NOW)).toMatchObject({
      tone: 'bad',
      title: words.readOnly,
    });
  });
});
