import { describe, expect, it } from 'vitest';
import { isRightGroup, makeRecoveryCode, readRecoveryCode } from './recovery-code';

/** Bytes that differ from seed to seed, without chance. */
function bytes(seed: number): Uint8Array {
  let state = seed * 2_654_435_761 + 1;
  return Uint8Array.from({ length: 17 }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 16) & 255;
  });
}
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codes = Array.from({ length: 20 }, (_, seed) => makeRecoveryCode(bytes(seed)));

describe('a recovery code', () => {
  it('is seven groups of five and reads back', () => {
    for (const code of codes) {
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){6}[0-9A-HJKMNP-TV-Z]{5}$/);
      expect(readRecoveryCode(code)).toMatchObject({ ok: true, code });
    }
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('keeps 130 bits: each of them changes the secret', () => {
    const secretOf = (random: Uint8Array): string => {
      const read = readRecoveryCode(makeRecoveryCode(random));
      return read.ok ? read.secret : '';
    };
    const base = bytes(3);
    const secrets = new Set([secretOf(base)]);
    for (let bit = 0; bit < 130; bit += 1) {
      const changed = Uint8Array.from(base);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (128 >> (bit & 7));
      secrets.add(secretOf(changed));
    }
    expect(secrets.size).toBe(131);
    expect(secretOf(base)).toHaveLength(26);
  });

  it('is read as people type it', () => {
    const code = makeRecoveryCode(new Uint8Array(17));
    expect(code).toMatch(/^00001-/);
    const wide = Array.from(code, (one) =>
      one === '-' ? '－' : String.fromCharCode(one.charCodeAt(0) + 0xfee0),
    ).join('');
    const ways = [
      code.toLowerCase(),
      code.replaceAll('-', ''),
      code.replaceAll('-', '  '),
      ` ${code.replaceAll('-', ' — ')}\n`,
      code.replaceAll('0', 'o').replaceAll('1', 'l'),
      code.replaceAll('0', 'O').replaceAll('1', 'I'),
      wide,
      wide.replaceAll('－', '　'),
    ];
    for (const typed of ways) expect(readRecoveryCode(typed)).toMatchObject({ ok: true, code });
  });

  it('names the group of every single wrong character and of every exchanged pair', () => {
    for (const code of codes.slice(0, 4)) {
      for (let at = 0; at < code.length; at += 1) {
        if (code[at] === '-') continue;
        const group = Math.floor(at / 6) + 1;
        for (const other of ALPHABET) {
          if (other === code[at]) continue;
          const typed = code.slice(0, at) + other + code.slice(at + 1);
          expect(readRecoveryCode(typed)).toEqual({ ok: false, reason: 'wrongGroups', groups: [group] });
        }
        const next = code[at + 1];
        if (next === undefined || next === '-' || next === code[at]) continue;
        const exchanged = code.slice(0, at) + next + (code[at] ?? '') + code.slice(at + 2);
        expect(readRecoveryCode(exchanged)).toEqual({ ok: false, reason: 'wrongGroups', groups: [group] });
      }
    }
  });

  it('names a group with a character too few or too many', () => {
    const [code = ''] = codes;
    expect(readRecoveryCode(code.slice(0, 8) + code.slice(9))).toMatchObject({ groups: [2] });
    expect(readRecoveryCode(`${code.slice(0, 8)}7${code.slice(8)}`)).toMatchObject({ groups: [2] });
    expect(readRecoveryCode(code.slice(0, 20))).toEqual({ ok: false, reason: 'wrongLength', groups: [4] });
    expect(readRecoveryCode('')).toEqual({ ok: false, reason: 'wrongLength', groups: [] });
    expect(readRecoveryCode('没有')).toMatchObject({ ok: false });
  });

  it('does not take groups in another order or of two sheets', () => {
    const [one = '', two = ''] = codes;
    const groups = one.split('-');
    const exchanged = [groups[1], groups[0], ...groups.slice(2)].join('-');
    expect(readRecoveryCode(exchanged)).toMatchObject({ ok: false, groups: [1, 2] });
    const mixed = [...groups.slice(0, 3), ...two.split('-').slice(3)].join('-');
    expect(readRecoveryCode(mixed)).toEqual({ ok: false, reason: 'wrongGroups', groups: [] });
  });

  it('marks a finished group while it is typed', () => {
    const groups = (codes[5] ?? '').split('-');
    groups.forEach((group, index) => {
      expect(isRightGroup(` ${group.toLowerCase()}`, index)).toBe(true);
      expect(isRightGroup(group, (index + 1) % 7)).toBe(false);
      expect(isRightGroup(group.slice(0, 4), index)).toBe(false);
    });
  });
});
