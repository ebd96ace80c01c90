import { describe, expect, it } from 'vitest';
import { dashboardWords } from '../../../shared/words/dashboard';
import { goodBackupState } from '../../desk/testing/backup-state';
import { secondCopyLine } from './second-copy-line';

const words = dashboardWords.secondCopy;
const NOW = '2026-09-22T01:30:00.000Z';
const copy = goodBackupState().secondCopy;
const test = goodBackupState().selfTest;

describe('the sentence about the second copy', () => {
  it.each([
    ['yesterday', copy, false, words.good(1)],
    ['today', { ...copy, at: '2026-09-21T16:30:00.000Z' }, false, words.good(0)],
    ['eight days ago', { ...copy, at: '2026-09-14T01:00:00.000Z' }, true, words.due(8)],
    ['chosen, never made', { ...copy, at: null, seq: null }, true, words.never],
    ['nowhere', { folder: null, reachable: false, at: null, seq: null }, true, words.noFolder],
  ] as const)('%s', (_when, secondCopy, isDue, text) => {
    const place = secondCopy.folder === null ? '' : words.place('E:\\支部手册备份');
    const line = secondCopyLine({ secondCopy, selfTest: test }, NOW);
    expect(line).toEqual({ isDue, text, place, selfTest: '' });
  });

  it('mentions a self-test only when it failed or is older than 31 days', () => {
    const at = (selfTest: typeof test): string =>
      secondCopyLine({ secondCopy: copy, selfTest }, NOW).selfTest;
    expect(at(null)).toBe('');
    if (!test) throw new Error('no self-test');
    expect(at({ ...test, at: '2026-08-22T02:00:00.000Z' })).toBe('');
    expect(at({ ...test, at: '2026-08-21T02:00:00.000Z' })).toBe(words.selfTestOld(32));
    expect(at({ ...test, ok: false, differences: 2 })).toBe(words.selfTestFailed('9月1日'));
  });
});
