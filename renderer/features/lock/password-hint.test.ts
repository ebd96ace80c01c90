import { describe, expect, it } from 'vitest';
import { judgePassword } from '../../../shared/domain/password-strength';
import { newPasswordWords } from '../../../shared/words/lock';
import { opinionOf } from './password-hint';

const { hints } = newPasswordWords;
const opinion = (password: string) => opinionOf(password, judgePassword(password));

describe('what is said of a password', () => {
  it.each([
    ['abc12', 'weak', hints.short(3)],
    ['19851203', 'weak', hints.digits],
    ['aaaaaaaaaa', 'weak', hints.repeated],
    ['password1', 'weak', hints.common],
    ['zhibushouce', 'weak', hints.common],
    ['xiyu-zhuozi-87-lan', 'good', hints.good],
  ] as const)('%s is %s', (password, level, hint) => {
    expect(opinion(password)).toEqual({ level, hint });
  });

  it('what main takes but does not praise is called usable, with one thing to do', () => {
    const fair = ['a8kq3zpw', 'zhuozi87', 'lanse-yi', 'qwbn8842'].filter((password) => {
      const { score, tooWeak } = judgePassword(password);
      return !tooWeak && score < 4;
    });
    expect(fair.length).toBeGreaterThan(0);
    for (const password of fair) expect(opinion(password)).toEqual({ level: 'fair', hint: hints.more });
  });
});
