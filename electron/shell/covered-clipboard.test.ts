import { expect, it } from 'vitest';
import { CLEAR_AFTER_MS, CoveredClipboard } from './covered-clipboard';

function setUp() {
  const held = { clipboard: '', selection: '' };
  const timers: { work: () => void; delayMs: number }[] = [];
  const covered = new CoveredClipboard({
    clipboards: (['clipboard', 'selection'] as const).map((kind) => ({
      readText: () => Promise.resolve(held[kind]),
      clear: () => (held[kind] = ''),
    })),
    later: (work, delayMs) => {
      const timer = { work, delayMs };
      timers.push(timer);
      return () => {
        const at = timers.indexOf(timer);
        if (at >= 0) timers.splice(at, 1);
      };
    },
  });
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const pass = (): Promise<void> => {
    timers.shift()?.work();
    return settle();
  };
  return { held, covered, timers, pass };
}
const idNo = '110105198004260421';

it('takes a copied value away after a minute', async () => {
  const { held, covered, timers, pass } = setUp();
  held.clipboard = `李红梅\r\n${idNo}`;
  covered.note(idNo);
  expect(timers.map(({ delayMs }) => delayMs)).toEqual([CLEAR_AFTER_MS]);
  await pass();
  expect(held.clipboard).toBe('');
});

it('leaves what was copied since', async () => {
  const { held, covered, pass } = setUp();
  covered.note(idNo);
  held.clipboard = '会议通知';
  await pass();
  expect(held.clipboard).toBe('会议通知');
});

it('does not wait at a lock, and forgets its timers', async () => {
  const { held, covered, timers } = setUp();
  covered.note('13900000000');
  covered.note(idNo);
  held.clipboard = idNo;
  held.selection = idNo;
  await covered.clearNow();
  expect(held).toEqual({ clipboard: '', selection: '' });
  expect(timers).toEqual([]);
});
