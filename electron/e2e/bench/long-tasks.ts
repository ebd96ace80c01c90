/** How long the page's own thread was busy without a pause, as the engine itself tells (Long Tasks API, 50 ms). */
import type { Page } from '@playwright/test';

/** The engine tells of no shorter ones; nothing a person does waits longer than this. */
export const LONG_TASK_MS = 50;
/** What the observer is shown, to prove that it sees. */
const CONTROL_MS = 120;

interface Task {
  startedAt: number;
  milliseconds: number;
}
interface ObservedWindow {
  branchTasks: Task[];
  /** When the page first was no longer locked; undefined until then. */
  branchOpenedAt: number | undefined;
}

/** Begins to watch this document. */
export async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const observed = window as unknown as ObservedWindow;
    observed.branchTasks = [];
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        observed.branchTasks.push({ startedAt: startTime, milliseconds: duration });
    }).observe({ type: 'longtask' });
    new MutationObserver(() => {
      observed.branchOpenedAt ??= performance.now();
    }).observe(document.documentElement, { attributes: true, attributeFilter: ['data-app-state'] });
  });
}

/** @throws when the observer does not see a task that is long for certain: then nothing it says means anything */
export async function proveWatching(page: Page): Promise<number> {
  const from = await page.evaluate(() => performance.now());
  await page.evaluate((ms) => {
    setTimeout(() => {
      for (const end = performance.now() + ms; performance.now() < end;);
    });
  }, CONTROL_MS);
  const longest = await longestTask(page, from);
  if (longest < CONTROL_MS) throw new Error(`a task of ${CONTROL_MS} ms was seen as ${longest} ms`);
  return longest;
}

/** The page's clock. */
export function now(page: Page): Promise<number> {
  return page.evaluate(() => performance.now());
}

export async function openedAt(page: Page): Promise<number> {
  const at = await page.evaluate(() => (window as unknown as ObservedWindow).branchOpenedAt);
  if (at === undefined) throw new Error('the lock never opened');
  return at;
}

/**
 * The longest task that began in [from, to), in ms; 0 when none was long. Waits until the engine has told of all:
 * it does so in pauses, after two frames none is outstanding.
 */
export async function longestTask(page: Page, from: number, to = Infinity): Promise<number> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const idle = (): unknown =>
          requestIdleCallback(() => requestAnimationFrame(() => setTimeout(resolve)));
        requestAnimationFrame(idle);
      }),
  );
  const tasks = await page.evaluate(() => (window as unknown as ObservedWindow).branchTasks);
  const within = tasks.filter(({ startedAt }) => startedAt >= from && startedAt < to);
  return Math.max(0, ...within.map(({ milliseconds }) => milliseconds));
}
