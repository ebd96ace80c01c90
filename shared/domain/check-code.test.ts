import { describe, expect, it } from 'vitest';
import { canonicalJson, formatCheckCode } from './check-code';

describe('formatCheckCode', () => {
  it('spells the first 40 bits in Crockford base 32', () => {
    expect(formatCheckCode(new Uint8Array([0, 0, 0, 0, 0, 255]))).toBe('0000-0000');
    expect(formatCheckCode(new Uint8Array([255, 255, 255, 255, 255]))).toBe('ZZZZ-ZZZZ');
    // 00001 00010 00011 00100 00101 00110 00111 01000 = 1 to 8
    expect(formatCheckCode(new Uint8Array([0x08, 0x86, 0x42, 0x98, 0xe8]))).toBe('1234-5678');
  });

  it('refuses a digest that is too short', () => {
    expect(() => formatCheckCode(new Uint8Array(4))).toThrow();
  });
});

describe('canonicalJson', () => {
  it('does not depend on the order of keys nor on absent parts', () => {
    expect(canonicalJson({ b: 1, a: [{ d: '韩', c: null }], e: undefined })).toBe(
      '{"a":[{"c":null,"d":"韩"}],"b":1}',
    );
  });
});
