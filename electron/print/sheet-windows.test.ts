import { describe, expect, it } from 'vitest';
import type { SheetWindow } from './print-sheet';
import { createSheetWindows, KEPT_FOR_MS } from './sheet-windows';

/** Windows by number; `waiting` holds what a clock would do. */
function desk({ isSeen = true } = {}) {
  const events: string[] = [];
  const gone = new Set<number>();
  const waiting = new Map<() => void, number>();
  let count = 0;
  const open = (): SheetWindow => {
    count += 1;
    const no = count;
    events.push(`open ${no}`);
    return {
      warmUp: () => void events.push(`warm ${no}`),
      print: async () => new Uint8Array([no]),
      isGone: () => gone.has(no),
      close: () => {
        gone.add(no);
        events.push(`close ${no}`);
      },
    };
  };
  const windows = createSheetWindows({
    open,
    mayKeep: () => isSeen,
    later: (work, delayMs) => {
      waiting.set(work, delayMs);
      return () => void waiting.delete(work);
    },
  });
  return { windows, events, gone, waiting };
}
const noOf = async (window: SheetWindow): Promise<number | undefined> => (await window.print(''))[0];

describe('windows for sheets', () => {
  it('are new each time when none is kept', async () => {
    const { windows } = desk();
    expect([await noOf(windows.take()), await noOf(windows.take())]).toEqual([1, 2]);
  });

  it('are there already when one was prepared, once', async () => {
    const { windows, events, waiting } = desk();
    windows.prepare();
    windows.prepare();
    expect(events).toEqual(['open 1', 'warm 1']);
    expect(await noOf(windows.take())).toBe(1);
    expect(waiting.size).toBe(0);
    expect(await noOf(windows.take())).toBe(2);
  });

  it('close when nothing came in time', () => {
    const { windows, events, waiting } = desk();
    windows.prepare();
    expect([...waiting.values()]).toEqual([KEPT_FOR_MS]);
    for (const work of waiting.keys()) work();
    expect(events.at(-1)).toBe('close 1');
  });

  it('are given back for the next sheet, two at most', async () => {
    const { windows, events } = desk();
    const three = [windows.take(), windows.take(), windows.take()];
    for (const window of three) windows.keep(window);
    expect(events.at(-1)).toBe('close 3');
    expect(await noOf(windows.take())).toBe(2);
    expect(await noOf(windows.take())).toBe(1);
  });

  it('are not taken when the lock destroyed them meanwhile', async () => {
    const { windows, gone } = desk();
    windows.prepare();
    gone.add(1);
    expect(await noOf(windows.take())).toBe(2);
  });

  it('are never kept when nobody sees a window of the program: it could not end', () => {
    const { windows, events } = desk({ isSeen: false });
    windows.prepare();
    expect(events).toEqual([]);
    windows.keep(windows.take());
    expect(events).toEqual(['open 1', 'close 1']);
  });

  it('all close at once with the window that is seen', () => {
    const { windows, events, waiting } = desk();
    windows.keep(windows.take());
    windows.closeKept();
    expect(events.at(-1)).toBe('close 1');
    expect(waiting.size).toBe(0);
  });
});
