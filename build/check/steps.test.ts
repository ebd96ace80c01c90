import { expect, test } from 'vitest';
import { closingLine } from './steps.mjs';

const step = (ok: boolean, tests: { passed: number; failed: number; skipped: number } | null) => ({
  name: 'step',
  ok,
  seconds: 1,
  tests,
});

test('the closing line adds up the tests of all steps', () => {
  const unit = step(true, { passed: 100, failed: 0, skipped: 0 });
  const endToEnd = step(false, { passed: 5, failed: 2, skipped: 1 });
  expect(closingLine([step(true, null), unit, endToEnd])).toBe('105 passed, 2 failed, 1 skipped');
});

test('a step that fails before its first test is a failure all the same', () => {
  expect(closingLine([step(false, null)])).toBe('0 passed, 1 failed');
  expect(closingLine([step(false, { passed: 3, failed: 0, skipped: 0 })])).toBe('3 passed, 1 failed');
});
