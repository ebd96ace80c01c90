import { describe, expect, it } from 'vitest';
import { makeRecoveryCode } from '../../../shared/domain/recovery-code';
import { recoveryCodeWords as words } from '../../../shared/words/lock';
import { faultOfCode } from './recovery-code-fault';

const makeCode = (seed: number): string =>
  makeRecoveryCode(Uint8Array.from({ length: 17 }, (_, index) => (index * 73 + seed) & 255));
const code = makeCode(19);
/** Another character of the alphabet in this place. */
function withSlip(group: number): string {
  const groups = code.split('-');
  const old = groups[group - 1] ?? '';
  groups[group - 1] = (old.startsWith('7') ? '8' : '7') + old.slice(1);
  return groups.join('-');
}

describe('a code typed from paper', () => {
  it('is taken in any writing', () => {
    expect(faultOfCode(code, code)).toBeUndefined();
    expect(faultOfCode(code.toLowerCase().replaceAll('-', ' '), code)).toBeUndefined();
    expect(faultOfCode(code.replaceAll('-', ''), code)).toBeUndefined();
  });

  it('names the group that cannot be right', () => {
    expect(faultOfCode(withSlip(3), code)).toBe(words.groupsWrong([3]));
    expect(faultOfCode(withSlip(3))).toBe(words.groupsWrong([3]));
  });

  it('says when there is too little of it, and where to look first', () => {
    expect(faultOfCode(code.slice(0, -6), code)).toBe(words.wrongLength(7, 5));
    expect(faultOfCode(code.replaceAll('-', '').slice(0, -7), code)).toContain(words.firstWrong(6));
    expect(faultOfCode('  ', code)).toBe(words.missing);
  });

  it('tells another sheet from this one, which a slip never is', () => {
    expect(faultOfCode(makeCode(91), code)).toBe(words.otherCode);
    // Where only main knows the code, it has to be tried.
    expect(faultOfCode(makeCode(91))).toBeUndefined();
  });
});
