/** The development page with every widget. */
import type { Page } from '@playwright/test';
import { SCREEN, type RunningApp } from '../machine/running-app';

export async function openKit(
  page: Page,
  { size, dark }: { size: 'standard' | 'large' | 'huge'; dark: boolean },
): Promise<void> {
  await page.goto(`app://branch-handbook/kit.html#size=${size}${dark ? '&dark=1' : ''}`);
  await page.locator('html[data-ready="kit"]').waitFor();
  await page.evaluate(() => document.fonts.ready);
}

/** Makes the window as tall as the page, so that one picture holds everything. */
export async function growToFit(app: RunningApp): Promise<void> {
  const height = await app.page.getByRole('main').evaluate((main) => main.scrollHeight);
  await app.electron.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width: SCREEN.width, height },
  );
  await app.page.waitForFunction((wanted) => window.innerHeight >= wanted, height);
}
