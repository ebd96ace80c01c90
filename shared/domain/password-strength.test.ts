import { describe, expect, it } from 'vitest';
import { normalisePassword } from './password';
import { isTooWeak, judgePassword } from './password-strength';

describe('a password', () => {
  it.each([
    ...['', '1234567', 'admin', 'admin123', 'password', '12345678', 'qwertyui', '11111111', 'aaaaaaaaaa'],
    ...['支部手册支部手册', 'zhibushouce', 'dangzhibu', '19210701', '支部手册', 'Aa123456', '88888888'],
    ...['李红梅李红梅', 'abcdefgh'],
  ])('%j is refused', (password) => {
    expect(isTooWeak(password, ['李红梅', '第一支部'])).toBe(true);
  });

  it.each([
    ...[
      '青山遮不住毕竟东流去',
      'correct horse battery',
      'k7$Vq2pX',
      '窗台上的两盆吊兰',
      'jian3zhi2 bu4neng2',
    ],
    ...['x'.repeat(3) + '9Tk!vwQ'],
  ])('%j is taken', (password) => {
    expect(isTooWeak(password, ['李红梅'])).toBe(false);
  });

  it('counts characters, not code units, and knows how short is too short', () => {
    expect(judgePassword('𠮷𠮷𠮷𠮷')).toMatchObject({ tooShort: true, tooWeak: true });
    expect(judgePassword('K7$Vq2p')).toMatchObject({ tooShort: true });
    expect(judgePassword('k7$Vq2pX')).toMatchObject({ tooShort: false });
  });

  it('of any permitted length is judged in a moment', () => {
    expect(judgePassword('长'.repeat(200)).score).toBeLessThanOrEqual(4);
    expect(judgePassword('q7!Zr-'.repeat(33)).tooWeak).toBe(false);
  });

  it('is the same however its characters were composed', () => {
    expect(normalisePassword('e\u0301')).toBe('\u00e9');
  });
});
