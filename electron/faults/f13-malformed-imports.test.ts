import { expect, it, vi } from 'vitest';
import { malformedImports } from './f13-malformed-imports';
import { failuresOf } from './support/run-cases';

it('refuses, asks about or understands what was spoilt, and changes nothing silently', async () => {
  // The library mentions records it does not know.
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await failuresOf(malformedImports, 300)).toEqual([]);
  said.mockRestore();
}, 120_000);
