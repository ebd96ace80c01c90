import { expect, it } from 'vitest';
import { handoverWords } from '../../../shared/words/handover';
import { checkWho, tidyWho } from './who-form';

const words = handoverWords.who;
const fine = { on: '2026-09-22', from: '罗海燕', to: '单文静', witness: '' };

it('asks for a day and two names; who watches may be written by hand later', () => {
  expect(checkWho(fine)).toEqual({});
  expect(checkWho({ on: '', from: ' ', to: '', witness: '' })).toEqual({
    on: words.onMissing,
    from: words.fromMissing,
    to: words.toMissing,
  });
});

it('refuses a day that is none, and names that the register has no room for', () => {
  expect(checkWho({ ...fine, on: '2026-02-30' })).toEqual({ on: words.onUnreadable });
  expect(checkWho({ ...fine, on: '9月底' })).toEqual({ on: words.onUnreadable });
  expect(checkWho({ ...fine, witness: '𠅤'.repeat(40) })).toEqual({});
  expect(checkWho({ ...fine, witness: '𠅤'.repeat(41) })).toEqual({ witness: words.tooLong });
});

it('takes outer spaces away', () => {
  expect(tidyWho({ ...fine, to: ' 单文静　' })).toEqual(fine);
});
