/** 数据与备份, and the steps of a restore. */
import { expect, type Locator, type Page } from '@playwright/test';
import { backupWords, restoreWords } from '../../../shared/words/backup';
import { tableWords } from '../../../shared/words/changes';
import type { TableName } from '../../../shared/schema/tables';

export class Backup {
  readonly heading: Locator;
  readonly pickPlace: Locator;
  readonly backUpNow: Locator;
  readonly makeSnapshot: Locator;
  readonly restoreFrom: Locator;
  readonly runSelfTest: Locator;
  readonly snapshots: Locator;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole('heading', { name: backupWords.title, level: 1 });
    this.pickPlace = page.getByRole('button', { name: backupWords.secondCopy.pick });
    this.backUpNow = page.getByRole('button', { name: backupWords.backUpNow });
    this.makeSnapshot = page.getByRole('button', { name: backupWords.snapshots.make });
    this.restoreFrom = page.getByRole('button', { name: backupWords.restoreFrom });
    this.runSelfTest = page.getByRole('button', { name: backupWords.selfTest.run });
    this.snapshots = page.getByRole('grid', { name: backupWords.snapshots.title });
  }

  /** What the last job came to. */
  outcome(text: string | RegExp): Locator {
    return this.page.getByRole('status').filter({ hasText: text });
  }
}

export class RestoreSteps {
  readonly pickFolder: Locator;
  readonly list: Locator;
  readonly compare: Locator;
  readonly differences: Locator;
  readonly untouched: Locator;
  readonly restore: Locator;
  readonly done: Locator;
  private readonly open: Locator;

  constructor(private readonly page: Page) {
    this.pickFolder = page.getByRole('button', { name: restoreWords.choose.pickFirst });
    this.list = page.getByRole('grid', { name: restoreWords.choose.list });
    this.compare = page.getByRole('button', { name: restoreWords.choose.next });
    this.differences = page.getByRole('table', { name: restoreWords.compare.table });
    this.untouched = page.getByText(restoreWords.compare.note);
    this.restore = page.getByRole('button', { name: restoreWords.compare.restore });
    this.done = page.getByRole('heading', { name: /^已恢复到/ });
    this.open = page.getByRole('button', { name: restoreWords.done.open });
  }

  /** The row of one kind of things in the comparison. */
  kind(table: TableName): Locator {
    return this.differences.getByRole('row').filter({ hasText: tableWords[table] });
  }

  /** The page is loaded anew on what was restored. */
  async openRestored(): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await this.open.click();
    await loaded;
  }

  /** The last question, answered with yes, until it is done. */
  async confirm(): Promise<void> {
    await this.restore.click();
    await this.page
      .getByRole('dialog')
      .getByRole('button', { name: /^恢复到/ })
      .click();
    await expect(this.done).toBeVisible();
  }
}
