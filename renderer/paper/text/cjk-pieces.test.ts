import { describe, expect, it } from 'vitest';
import { cjkPieces } from './cjk-pieces';

const marked = (text: string): string =>
  cjkPieces(text)
    .map(({ kind, text: piece }) => (kind === 'plain' ? piece : `<${kind} ${piece}>`))
    .join('');

describe('cjkPieces', () => {
  it('never changes the text', () => {
    const text = '会议听取《通知》（清直工发〔2026〕21号）的传达，党员8人、列席3人。“好”，古丽·买买提说。𠅤';
    expect(
      cjkPieces(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });

  it('squeezes a closing mark before another mark, not before a character', () => {
    expect(marked('《通知》（附后）。')).toBe('《通知<tight 》>（附后<tight ）>。');
    expect(marked('《通知》要求')).toBe('《通知》要求');
  });

  it('keeps a number with its measure word, but never a number too long for the line', () => {
    expect(marked('党员8人')).toBe('党员<together 8人>');
    expect(marked('2026年9月18日')).toBe('<together 2026年><together 9月><together 18日>');
    expect(marked('共1.5学时')).toBe('共<together 1.5学时>');
    expect(marked('编号1234567890123人')).toBe('编号1234567890123人');
  });

  it('narrows the dot inside a name only', () => {
    expect(marked('古丽·买买提')).toBe('古丽<nameDot ·>买买提');
    expect(marked('· 开头')).toBe('· 开头');
  });
});
