/** 数据与备份, the steps of a restore, 检查并修复. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { BackupPlace } from '../../../shared/ipc/requests/backup';
import type { TableName } from '../../../shared/schema/tables';
import { appWords } from '../../../shared/words/app';
import { backupWords, placeWords, restoreWords, snapshotReasonWords } from '../../../shared/words/backup';
import { tableWords } from '../../../shared/words/changes';
import { secretWords } from '../../../shared/words/ui';
import { dashboardWords } from '../../../shared/words/dashboard';
import type { RunningApp } from '../machine/running-app';
import { Frame } from './frame';

export class Backup {
  readonly heading: Locator;
  readonly pickPlace: Locator;
  readonly backUpNow: Locator;
  readonly makeSnapshot: Locator;
  readonly restoreFrom: Locator;
  readonly runSelfTest: Locator;
  readonly openCheck: Locator;
  readonly snapshots: Locator;
  /** Where the second copy lies, whether it is plugged in, how old it is. */
  readonly secondCopy: Locator;
  readonly selfTest: Locator;
  readonly failure: Locator;
  private readonly page: Page;

  constructor(private readonly app: RunningApp) {
    const { page } = app;
    this.page = page;
    this.heading = page.getByRole('heading', { name: backupWords.title, level: 1 });
    this.pickPlace = page.getByRole('button', { name: backupWords.secondCopy.pick });
    this.backUpNow = page.getByRole('button', { name: backupWords.backUpNow });
    this.makeSnapshot = page.getByRole('button', { name: backupWords.snapshots.make });
    this.restoreFrom = page.getByRole('button', { name: backupWords.restoreFrom });
    this.runSelfTest = page.getByRole('button', { name: backupWords.selfTest.run });
    this.openCheck = page.getByRole('button', { name: backupWords.check.open });
    this.snapshots = page.getByRole('grid', { name: backupWords.snapshots.title });
    this.secondCopy = page.getByRole('region', { name: backupWords.secondCopy.title });
    this.selfTest = page.getByRole('region', { name: backupWords.selfTest.title });
    this.failure = page.getByRole('main').getByRole('alert');
  }

  async open(): Promise<void> {
    // The menu is heard once the frame stands.
    await expect(new Frame(this.page).rail).toBeVisible();
    await this.app.chooseMenu('openPage.backup');
    await expect(this.heading).toBeVisible();
  }

  /** What the last job came to. */
  outcome(text: string | RegExp): Locator {
    return this.page.getByRole('status').filter({ hasText: text });
  }

  /** Chooses the place of the second copy; the first copy is made at once. */
  async choosePlace(stick: string): Promise<void> {
    await this.app.answerDialog(stick);
    await this.pickPlace.click();
  }

  async snapshotNow(): Promise<void> {
    await this.open();
    await this.makeSnapshot.click();
    await expect(this.outcome(/^已做好一份快照/)).toBeVisible();
  }

  /** The line of 工作台 about the second copy. */
  async onDashboard(text: string): Promise<void> {
    await new Frame(this.page).goTo('dashboard');
    const { title } = dashboardWords.secondCopy;
    const block = this.page.getByRole('region', { name: title });
    await expect(block).toContainText(text);
  }
}

export class RestoreSteps {
  readonly pickFolder: Locator;
  readonly list: Locator;
  /** A backup of another PC: its own password or recovery code is asked for. */
  readonly keyTitle: Locator;
  readonly compare: Locator;
  readonly differences: Locator;
  readonly untouched: Locator;
  readonly restore: Locator;
  readonly another: Locator;
  readonly acceptSigned: Locator;
  readonly signedVanishing: Locator;
  /** Nothing differs. */
  readonly equal: Locator;
  readonly done: Locator;
  private readonly confirmation: Locator;
  private readonly open: Locator;

  constructor(private readonly page: Page) {
    const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
    this.pickFolder = button(restoreWords.choose.pickFirst);
    this.list = page.getByRole('grid', { name: restoreWords.choose.list });
    this.keyTitle = page.getByRole('heading', { name: restoreWords.key.heading });
    this.compare = button(restoreWords.choose.next);
    this.differences = page.getByRole('table', { name: restoreWords.compare.table });
    this.untouched = page.getByText(restoreWords.compare.note);
    this.restore = button(restoreWords.compare.restore);
    this.another = button(restoreWords.compare.another);
    this.acceptSigned = page.getByRole('checkbox', { name: /已签字归档的记录会消失$/ });
    this.signedVanishing = page.getByRole('alert').filter({ hasText: /份已签字归档的记录会消失/ });
    this.equal = page.getByText(restoreWords.compare.equal);
    this.done = page.getByRole('heading', { name: /^已恢复到/ });
    this.confirmation = page.getByRole('dialog').getByRole('button', { name: /^恢复到/ });
    this.open = button(restoreWords.done.open);
  }

  /** 本机快照, 第二份备份. */
  place(place: BackupPlace): Locator {
    return this.page.getByRole('radio', { name: placeWords[place] });
  }

  /** Types what opens the backup, without waiting for what comes of it. */
  async typeKey(way: keyof typeof secretWords.ways, typed: string): Promise<void> {
    const name = secretWords.ways[way];
    await this.page.getByRole('radio', { name }).check();
    const field = this.page.getByLabel(name, { exact: true });
    await field.and(this.page.locator('input:not([type=radio])')).fill(typed);
    await this.page.getByRole('button', { name: restoreWords.key.submit }).click();
  }

  /** The comparison with the newest snapshot of a reason, or with the very newest. */
  async compareWith(reason?: keyof typeof snapshotReasonWords): Promise<void> {
    await new Frame(this.page).open('settings/backup/restore');
    await expect(this.list).toBeVisible();
    const rows = this.list.getByRole('row');
    // Row 0 is the head.
    const row = reason ? rows.filter({ hasText: snapshotReasonWords[reason] }).first() : rows.nth(1);
    await row.click();
    await this.compare.click();
    await expect(this.differences).toBeVisible();
  }

  /** 会回来, 会消失, 会变化 of each kind with a difference, e.g. { 党小组: ['', '1', ''] }. */
  async counts(): Promise<Record<string, string[]>> {
    const rows = this.differences.locator('tbody tr').filter({ has: this.page.getByRole('rowheader') });
    const counts: Record<string, string[]> = {};
    for (const row of await rows.all()) {
      const cells = await row.getByRole('cell').allInnerTexts();
      counts[await row.getByRole('rowheader').innerText()] = cells.slice(0, 3);
    }
    return counts;
  }

  /** Opens the titles of one kind. */
  async openKind(table: TableName): Promise<Locator> {
    await this.differences.getByRole('button', { name: tableWords[table], exact: true }).click();
    return this.differences.getByRole('group', { name: tableWords[table], exact: true });
  }

  /** The last question, answered with yes, until it is done. */
  async confirm(): Promise<void> {
    await this.restore.click();
    await this.confirmation.click();
    await expect(this.done).toBeVisible();
  }

  /** The page is loaded anew on what was restored. */
  async openRestored(): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await this.open.click();
    await loaded;
    await expect(new Frame(this.page).heading(appWords.rail.dashboard)).toBeVisible();
  }
}

export class CheckPage {
  readonly start: Locator;
  readonly foundAtStart: Locator;

  constructor(private readonly page: Page) {
    this.start = page.getByRole('button', { name: backupWords.check.start });
    this.foundAtStart = page.getByRole('region', { name: backupWords.check.found });
  }

  text(part: string | RegExp): Locator {
    return this.page.getByRole('main').getByText(part);
  }
}
