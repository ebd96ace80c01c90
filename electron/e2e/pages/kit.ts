/** The development page with every widget. */
import type { Page } from '@playwright/test';

export async function openKit(
  page: Page,
  { size, dark }: { size: 'standard' | 'large' | 'huge'; dark: boolean },
): Promise<void> {
  await page.goto(`app://branch-handbook/kit.html#size=${size}${dark ? '&dark=1' : ''}`);
  await page.locator('html[data-ready="kit"]').waitFor();
  await page.evaluate(() => document.fonts.ready);
}
