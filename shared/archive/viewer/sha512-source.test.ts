import { describe, expect, it } from 'vitest';
import { SHA512_SOURCE } from './sha512-source';

describe('SHA-512 of the page in a package', () => {
  it('has no line end or tag that would break out of a script element', () => {
    expect(SHA512_SOURCE).not.toMatch(/\r|<\/|<!--/);
  });
});
