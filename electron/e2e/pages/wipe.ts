/** 清除本机数据, and the last window. */
import { expect, type Locator, type Page } from '@playwright/test';
import { settingsWords } from '../../../shared/words/settings';
import { wipedWords, wipeWords } from '../../../shared/words/wipe';
import { Frame } from './frame';

export class Wipe {
  readonly heading: Locator;
  readonly password: Locator;
  readonly check: Locator;
  readonly next: Locator;
  readonly withoutCopy: Locator;
  readonly phrase: Locator;
  /** Everything was proved. */
  readonly ready: Locator;
  readonly readyWithoutCopy: Locator;
  readonly print: Locator;
  readonly refusal: Locator;
  private readonly wipe: Locator;
  private readonly confirmation: Locator;

  constructor(private readonly page: Page) {
    const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
    this.heading = page.getByRole('heading', { name: wipeWords.title, level: 1 });
    this.password = page.getByLabel(wipeWords.order.password, { exact: true });
    this.check = button(wipeWords.order.check);
    this.next = button(wipeWords.order.next);
    this.withoutCopy = page.getByRole('radio', { name: wipeWords.order.withoutCopy });
    this.phrase = page.getByRole('textbox', { name: /本支部的简称/ });
    this.ready = page.getByRole('heading', { name: wipeWords.ready.title });
    this.readyWithoutCopy = page.getByRole('heading', { name: wipeWords.ready.titleWithoutCopy });
    this.print = button(wipeWords.ready.print);
    this.refusal = page.getByRole('main').getByRole('alert');
    this.wipe = button(wipeWords.ready.wipe);
    this.confirmation = page.getByRole('dialog').getByRole('button', { name: wipeWords.confirm.ok });
  }

  /** As the user finds it: 设置 › 数据与备份, the last thing on the page. */
  async open(): Promise<void> {
    await new Frame(this.page).open('settings?section=data');
    await this.page.getByRole('button', { name: settingsWords.data.openWipe }).click();
    await expect(this.heading).toBeVisible();
    await expect(this.password).toBeVisible();
  }

  text(part: string | RegExp): Locator {
    return this.page.getByRole('main').getByText(part);
  }

  async tryPassword(password: string): Promise<void> {
    await this.password.fill(password);
    await this.password.press('Enter');
  }

  /** The last question, answered with yes; the window goes. */
  async order(): Promise<void> {
    await this.wipe.click();
    const gone = this.page.waitForEvent('close');
    // The page may be gone before the click is said to be done.
    await this.confirmation.click().catch(() => undefined);
    await gone;
  }
}

export class LastWindow {
  readonly title: Locator;
  private readonly close: Locator;

  constructor(private readonly page: Page) {
    this.title = page.getByRole('heading', { name: wipedWords.title, level: 1, exact: true });
    this.close = page.getByRole('button', { name: wipedWords.close, exact: true });
  }

  text(part: string | RegExp): Locator {
    return this.page.getByText(part);
  }

  async closeIt(): Promise<void> {
    const gone = this.page.waitForEvent('close');
    await this.close.click().catch(() => undefined);
    await gone;
  }
}
