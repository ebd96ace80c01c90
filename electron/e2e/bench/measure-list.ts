/**
 * R13: a list of 2,000 members: how many of its rows are drawn at once while it is scrolled from end to end, whether
 * the page's thread is ever busy for long meanwhile, and how long a click takes to show a member's file beside it.
 */
import type { Page } from '@playwright/test';
import { LONG_TASK_MS, longestTask, now, proveWatching, watchTasks } from './long-tasks';
import { quit, startReal } from './real-app';
import { makeRow, median, percentile, type BenchRow } from './rows';
import { openList } from './usable-list';

/** A screen holds fifteen: more than this would be drawn for nobody. */
const ROWS_AT_MOST = 80;
/** As a person counts as at once. */
const OPEN_AT_MOST_MS = 100;
const WHEEL_TURNS = 60;
/** Two thirds of what is seen, as a turn of the wheel with the page's own speed. */
const WHEEL_PX = 400;
const MEMBERS_OPENED = 40;
/** The wheel is answered in the frames after it. */
const FRAMES_STILL = 6;

export async function measureList(rounds: number, profile: string): Promise<BenchRow[]> {
  const rows: number[] = [];
  const tasks: number[] = [];
  const controls: number[] = [];
  const opened: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const app = await startReal(profile);
    const { page } = app;
    await openList(page);
    await watchTasks(page);
    const control = await proveWatching(page);
    await watchRows(page);
    const from = await now(page);
    await scrollThrough(page);
    const longest = await longestTask(page, from);
    const drawn = await mostRows(page);
    const openings = await openMembers(page);
    await quit(app);
    // The first round fills the caches of the system and is thrown away.
    if (round === 0) continue;
    controls.push(control);
    rows.push(drawn);
    tasks.push(longest);
    opened.push(percentile(openings, 0.95));
  }
  return [
    makeRow({
      id: 'R13-rows',
      what: 'most rows drawn at once while a list of 2,000 members is scrolled / the limit',
      unit: 'rows',
      ours: rows,
      reference: rows.map(() => ROWS_AT_MOST),
      target: `at most ${ROWS_AT_MOST}`,
      met: ({ ours }) => ours > 0 && ours <= ROWS_AT_MOST,
    }),
    makeRow({
      id: 'R13-scroll',
      what: 'longest task of the page while scrolling / the limit (0: none was long enough to be told)',
      unit: 'ms',
      ours: tasks,
      reference: tasks.map(() => LONG_TASK_MS),
      target: `no task over ${LONG_TASK_MS} ms`,
      met: ({ ours }) => ours <= LONG_TASK_MS,
      extra: { control: median(controls), longestOfAll: Math.max(...tasks) },
    }),
    makeRow({
      id: 'R13-open',
      what: `from a click on a member to the file beside the list, p95 of ${MEMBERS_OPENED} / the limit`,
      unit: 'ms',
      ours: opened,
      reference: opened.map(() => OPEN_AT_MOST_MS),
      target: `p95 <= ${OPEN_AT_MOST_MS} ms`,
      met: ({ ours }) => ours <= OPEN_AT_MOST_MS,
    }),
  ];
}

interface WatchedWindow {
  branchMostRows: number;
}

/** Counts the drawn rows after each change of the list. */
async function watchRows(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched = window as unknown as WatchedWindow;
    const grid = document.querySelector('[role=grid]');
    if (!grid) throw new Error('no list');
    const count = (): void => {
      watched.branchMostRows = Math.max(watched.branchMostRows, grid.querySelectorAll('[data-row]').length);
    };
    watched.branchMostRows = 0;
    count();
    new MutationObserver(count).observe(grid, { childList: true, subtree: true });
  });
}

function mostRows(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as WatchedWindow).branchMostRows);
}

/** Down by the wheel, to the end and back by keys; each step is waited for until it is drawn. */
async function scrollThrough(page: Page): Promise<void> {
  const list = await page.locator('[role=grid]').boundingBox();
  if (!list) throw new Error('the list is not on the screen');
  await page.mouse.move(list.x + 300, list.y + 200);
  for (let turn = 0; turn < WHEEL_TURNS; turn += 1) {
    await page.mouse.wheel(0, WHEEL_PX);
    await nextFrame(page);
  }
  await page.locator('[role=grid]').focus();
  for (const key of ['End', 'PageUp', 'PageUp', 'Home', 'PageDown', 'End', 'Home']) {
    await page.keyboard.press(key);
    await nextFrame(page);
  }
}

function nextFrame(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => {
          setTimeout(resolve);
        }),
      ),
  );
}

/** A list that still rolls moves away between press and release of the button: that would be a click on nobody. */
function untilStill(page: Page): Promise<void> {
  return page.evaluate(
    (frames) =>
      new Promise<void>((resolve) => {
        const scroller = document.querySelector('[role=grid]')?.parentElement;
        let last = scroller?.scrollTop;
        let still = 0;
        const look = (): void => {
          still = scroller?.scrollTop === last ? still + 1 : 0;
          last = scroller?.scrollTop;
          if (still >= frames) resolve();
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    FRAMES_STILL,
  );
}

interface OpeningWindow {
  branchOpening: Promise<number> | undefined;
}

/** Clicks through the list; the page itself tells how long after the press of the button the file stood there. */
async function openMembers(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < MEMBERS_OPENED; turn += 1) {
    // Every fourth of what is drawn, then one screen further.
    const at = await page.evaluate((index) => {
      const drawn = [...document.querySelectorAll<HTMLElement>('[data-row]')];
      const seen = drawn.filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return top > 300 && bottom < window.innerHeight - 60;
      });
      const row = seen[(index * 4 + 1) % seen.length];
      const { left, top, height } = row?.getBoundingClientRect() ?? new DOMRect();
      const opening = window as unknown as OpeningWindow;
      opening.branchOpening = new Promise((resolve, reject) => {
        addEventListener(
          'pointerdown',
          ({ timeStamp, target }) => {
            const pressed = target instanceof Element ? target.closest('[data-row]') : null;
            const name = pressed?.querySelector('[role=rowheader]')?.textContent;
            if (name === undefined) {
              reject(new Error('the click met no member'));
              return;
            }
            const look = (): void => {
              const panel = document.querySelector('aside[aria-label]');
              if (panel?.getAttribute('aria-label') === name) resolve(performance.now() - timeStamp);
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          },
          { once: true, capture: true },
        );
      });
      return { x: left + 120, y: top + height / 2 };
    }, turn);
    await page.mouse.click(at.x, at.y);
    times.push((await page.evaluate(() => (window as unknown as OpeningWindow).branchOpening)) ?? Infinity);
    if (turn % 4 === 3) {
      await page.mouse.wheel(0, WHEEL_PX);
      await untilStill(page);
    }
  }
  return times;
}
