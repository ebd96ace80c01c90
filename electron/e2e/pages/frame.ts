/** Rail, status bar and toast: around every page. */
import { expect, type Locator, type Page } from '@playwright/test';
import { appWords } from '../../../shared/words/app';
import { uiWords } from '../../../shared/words/ui';

export type Place = Exclude<keyof typeof appWords.rail, 'label' | 'collapse' | 'expand'>;

export class Frame {
  readonly rail: Locator;
  readonly statusBar: Locator;
  readonly saved: Locator;
  readonly toastUndo: Locator;
  /** Above every page while nothing can be written. */
  readonly storageBanner: Locator;

  constructor(private readonly page: Page) {
    this.rail = page.getByRole('navigation', { name: appWords.rail.label });
    this.statusBar = page.getByRole('contentinfo', { name: appWords.status.label });
    this.saved = this.statusBar.getByText(/已保存 \d\d:\d\d/);
    this.storageBanner = page.getByRole('alert').filter({ hasText: appWords.storage.title });
    this.toastUndo = page.getByRole('button', { name: new RegExp(`^${uiWords.undo}`) });
  }

  async goTo(place: Place): Promise<void> {
    await this.rail.getByRole('link', { name: appWords.rail[place], exact: true }).click();
    await expect(this.heading(appWords.rail[place])).toBeVisible();
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name, level: 1 });
  }

  /** The sentence at the foot of the window. */
  toast(text: string | RegExp): Locator {
    return this.page.getByRole('status').filter({ hasText: text });
  }

  /** Under the sentence lies nothing that can be clicked: no button, field, link or row of the page. */
  async expectToastCoversNothing(): Promise<void> {
    const box = await this.toastUndo.locator('..').boundingBox();
    if (box === null) throw new Error('no toast with 撤销');
    const covered = await this.page.evaluate(({ x, y, width, height }) => {
      const found = new Set<string>();
      for (let at = x + 1; at < x + width; at += 12) {
        for (const line of [y + 1, y + height / 2, y + height - 1]) {
          for (const element of document.elementsFromPoint(at, line)) {
            if (element.closest('[role=status]') !== null) continue;
            if (!element.matches('button, a, input, textarea, select, [role=row], [role=tab]')) continue;
            found.add(element.outerHTML.slice(0, 120));
          }
        }
      }
      return [...found];
    }, box);
    expect(covered).toEqual([]);
  }

  /** Takes the sentence of an earlier step away, as the user does who has read it. */
  async closeToast(): Promise<void> {
    const close = this.page.getByRole('status').getByRole('button', { name: uiWords.close, exact: true });
    if (await close.isVisible()) await close.click();
  }

  /** By address, for pages that are not in the rail. */
  async open(route: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${route}`);
  }
}
