/** 变更记录: the list, what one change did, its printed copy. */
import { expect, type Locator, type Page } from '@playwright/test';
import { changesWords as words } from '../../../shared/words/changes';
import type { RunningApp } from '../machine/running-app';

export class Changes {
  readonly heading: Locator;
  readonly list: Locator;
  /** One change beside the list. */
  readonly panel: Locator;
  readonly print: Locator;
  readonly showAll: Locator;
  private readonly page: Page;

  constructor(private readonly app: RunningApp) {
    const { page } = app;
    this.page = page;
    this.heading = page.getByRole('heading', { name: words.title, level: 1 });
    this.list = page.getByRole('grid', { name: words.table });
    this.panel = page.getByRole('complementary');
    this.print = page.getByRole('button', { name: words.print, exact: true });
    this.showAll = page.getByRole('button', { name: words.showAll });
  }

  async open(): Promise<void> {
    await this.app.chooseMenu('openPage.changes');
    await expect(this.heading).toBeVisible();
    await expect(this.rows.first()).toBeVisible();
  }

  /** Without the head. */
  get rows(): Locator {
    return this.list.getByRole('row').filter({ has: this.page.getByRole('gridcell') });
  }

  row(text: string | RegExp): Locator {
    return this.rows.filter({ hasText: text });
  }

  onlyAbout(name: string): Locator {
    return this.page.getByText(words.onlyRow(name));
  }

  /** 内容, by the word of one kind. */
  async filterByKind(kind: keyof typeof words.kinds): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${words.kind}`) }).click();
    await this.page.getByRole('menuitemradio', { name: words.kinds[kind], exact: true }).click();
  }
}
