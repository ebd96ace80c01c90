import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  birthDateOf,
  checkCharacter,
  checkIdNumber,
  genderOf,
  isDestroyedBySpreadsheet,
  maskIdNumber,
  normaliseIdNumber,
  upgrade15,
} from './id-number';

describe('ID number, vectors of GB 11643-1999', () => {
  it.each([
    ['11010519491231002X', 'OK'],
    ['110105194912310021', 'CHECKSUM'],
    ['440524188001010014', 'OK'],
    ['110105194902300022', 'DATE'],
    ['11010519491231002', 'FORMAT'],
    ['010105194912310021', 'FORMAT'],
    ['11010517491231002X', 'FORMAT'],
    ['', 'FORMAT'],
  ])('%s is %s', (idNo, verdict) => {
    expect(checkIdNumber(idNo)).toBe(verdict);
  });

  it('upgrades the 15-digit form', () => {
    expect(upgrade15('110105491231002')).toBe('11010519491231002X');
    expect(upgrade15('11010549123100')).toBeUndefined();
  });

  it('reads birth date and gender', () => {
    expect(birthDateOf('11010519491231002X')).toBe('1949-12-31');
    expect(genderOf('11010519491231002X')).toBe('female');
    expect(genderOf('440524188001010014')).toBe('male');
  });

  it('normalises what people type', () => {
    expect(normaliseIdNumber("'１１０１０５ 19491231 002ｘ")).toBe('11010519491231002X');
  });

  it('recognises numbers destroyed by a spreadsheet', () => {
    expect(isDestroyedBySpreadsheet('110105197208120000')).toBe(true);
    expect(isDestroyedBySpreadsheet('1.10105E+17')).toBe(true);
    expect(isDestroyedBySpreadsheet('11010519491231002X')).toBe(false);
  });

  it('masks the middle', () => {
    expect(maskIdNumber('11010519491231002X')).toBe('110105********002X');
  });

  it('finds every single wrong digit (MOD 11-2 guarantees it)', () => {
    const body = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 17, maxLength: 17 });
    fc.assert(
      fc.property(body, fc.nat(16), fc.integer({ min: 1, max: 9 }), (digits, at, step) => {
        const wrong = digits.map((digit, index) => (index === at ? (digit + step) % 10 : digit));
        expect(checkCharacter(wrong.join(''))).not.toBe(checkCharacter(digits.join('')));
      }),
      { seed: 1 },
    );
  });
});
