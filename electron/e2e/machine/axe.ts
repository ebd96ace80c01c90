/** axe-core on a screen, and what no rule of it sees: things wider than the window or words cut off. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

// Run through the debugger, not as a script of the page: its security policy stays as it is.
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Serious and critical findings, one line each. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const results = await page.evaluate(() => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    return axe.run({ resultTypes: ['violations'] });
  });
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, impact, nodes }) =>
      nodes.map(({ target, html }) => `${id} (${String(impact)}): ${target.join(' ')} ${html.slice(0, 160)}`),
    );
}

/** Words of buttons, tabs, headings and labels that are cut off, and whatever sticks out of the window. */
export function findCutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()} “${element.textContent.trim().slice(0, 30)}”`;
    if (document.documentElement.scrollWidth > window.innerWidth)
      found.push('the page is wider than the window');
    for (const element of document.querySelectorAll('button, [role=tab], h1, h2, h3, label, legend, a')) {
      const box = element.getBoundingClientRect();
      // One pixel: words for screen readers only.
      if (box.width <= 1 || getComputedStyle(element).visibility === 'hidden') continue;
      if (box.right > window.innerWidth + 1 && !isScrolled(element))
        found.push(`${name(element)} sticks out`);
      const isCut =
        element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflow !== 'visible';
      if (isCut) found.push(`${name(element)} is cut off`);
    }
    return found;

    /** Inside something that scrolls sideways on purpose (a wide table). */
    function isScrolled(element: Element): boolean {
      for (let parent = element.parentElement; parent; parent = parent.parentElement) {
        const { overflowX } = getComputedStyle(parent);
        if ((overflowX === 'auto' || overflowX === 'scroll') && parent.scrollWidth > parent.clientWidth)
          return true;
      }
      return false;
    }
  });
}
