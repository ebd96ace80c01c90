import { expect, it } from 'vitest';
import { Grants, randomToken } from './grants';

it('gives a place back only for its token and its kind of use', () => {
  const grants = new Grants();
  const file = grants.give('file', '/home/li/名册.xlsx');
  const written = grants.give('written', '/media/usb/package');
  expect(file).toMatch(/^[0-9a-f]{32}$/);
  expect(grants.resolve(file, 'file')).toBe('/home/li/名册.xlsx');
  expect(grants.resolve(written, 'place', 'written')).toBe('/media/usb/package');
  for (const [token, kind] of [
    [file, 'place'],
    [file, 'written'],
    [written, 'file'],
    ['0'.repeat(32), 'file'],
    ['__proto__', 'file'],
  ] as const) {
    expect(() => grants.resolve(token, kind)).toThrow(expect.objectContaining({ code: 'grantUnknown' }));
  }
});

it('never repeats a token', () => {
  expect(new Set(Array.from({ length: 1_000 }, randomToken)).size).toBe(1_000);
});
