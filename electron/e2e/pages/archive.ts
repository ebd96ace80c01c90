/** 迎检归档: the register of exports, exporting a year, checking a package. */
import { expect, type Locator, type Page } from '@playwright/test';
import { archiveScreenWords as words } from '../../../shared/words/archive-screen';
import type { RunningApp } from '../machine/running-app';
import { Frame } from './frame';

export class ArchivePages {
  readonly register: Locator;
  readonly pick: Locator;
  readonly start: Locator;
  readonly cancel: Locator;
  readonly progress: Locator;
  readonly alert: Locator;
  readonly done: Locator;
  readonly cancelled: Locator;
  readonly verdictGood: Locator;
  readonly verdictBad: Locator;
  readonly findings: Locator;
  private readonly page: Page;

  constructor(private readonly app: RunningApp) {
    const { page } = app;
    this.page = page;
    this.register = page.getByRole('grid', { name: words.listLabel });
    this.pick = page.getByRole('button', { name: words.export.pick });
    this.start = page.getByRole('button', { name: /^导出\d+份$/ });
    this.cancel = page.getByRole('button', { name: words.export.cancel });
    this.progress = page.getByRole('progressbar');
    this.alert = page.getByRole('alert');
    this.done = page.getByRole('heading', { name: words.export.doneTitle });
    this.cancelled = page.getByText(words.export.cancelled);
    this.verdictGood = page.getByText(words.verify.valid);
    this.verdictBad = page.getByText(/^有\d+处不对$/);
    this.findings = page.getByRole('grid', { name: words.verify.listLabel });
  }

  /** Opens the export and chooses the place; writing has not begun. */
  async prepareExport(folder: string): Promise<void> {
    await this.choosePlace(folder);
    await expect(this.start).toBeEnabled();
  }

  async choosePlace(folder: string): Promise<void> {
    // From the register, so that the page of an earlier export is not still there.
    const frame = new Frame(this.page);
    await frame.goTo('archive');
    await frame.open('archive/export');
    await this.app.answerDialog(folder);
    await this.pick.click();
  }

  async export(folder: string): Promise<void> {
    await this.prepareExport(folder);
    await this.start.click();
    // A limit, not a pause: a year's package is a minute's work for a busy machine.
    await expect(this.done).toBeVisible({ timeout: 120_000 });
  }

  async verify(folder: string): Promise<void> {
    await new Frame(this.page).open('archive/verify');
    await this.app.answerDialog(folder);
    await this.page
      .getByRole('button', { name: new RegExp(`^(${words.verify.pick}|${words.verify.pickAgain})$`) })
      .click();
  }
}
