/** The moment the measurements end at: the list of members can be worked with. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** 党员 in the rail is clicked as soon as it can be; resolves when a click would reach the first row of the list. */
export async function openList(page: Page): Promise<void> {
  const { x, y } = await untilClickable(page, 'nav a[href="#/members"]');
  await page.mouse.click(x, y);
  await untilClickable(page, '[role=grid] [role=row][aria-rowindex="2"]');
}

/**
 * Looks in every frame of the page. The waits of Playwright look after 20, 50, 100, 100 and from then on every
 * 500 ms: whoever takes longer than the hello-world would pay for that as well.
 * @returns the middle of what the selector finds first, once a click there would reach it
 */
export async function untilClickable(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const found = await page.waitForFunction(
    (wanted) => {
      const element = document.querySelector(wanted);
      const { left, top, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
      const [x, y] = [left + width / 2, top + height / 2];
      return width > 0 && element?.contains(document.elementFromPoint(x, y)) ? { x, y } : undefined;
    },
    selector,
    { polling: 'raf' },
  );
  const middle = await found.jsonValue();
  if (!middle) throw new Error(`${selector} was not found`);
  return middle;
}

/** How long the last key derivation took by itself, as main's log tells; in ms. */
export function lastDerivationMs(profile: string): number {
  const log = readFileSync(join(profile, 'logs', 'app.log'), 'utf8');
  const told = [...log.matchAll(/password right after (\d+) ms of derivation/g)].at(-1)?.[1];
  if (told === undefined) throw new Error('the log tells of no derivation');
  return Number(told);
}
