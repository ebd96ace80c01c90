/** 导出党员名册: the dialog over the list, and the register of what went out. */
import { expect, type Locator } from '@playwright/test';
import { changesWords } from '../../../shared/words/changes';
import { rosterExportWords as words } from '../../../shared/words/roster-export';
import type { RunningApp } from '../machine/running-app';
import { Frame } from './frame';

export class RosterExport {
  readonly dialog: Locator;
  readonly run: Locator;
  readonly reason: Locator;
  readonly alert: Locator;
  readonly register: Locator;
  private readonly frame: Frame;

  constructor(private readonly app: RunningApp) {
    const { page } = app;
    this.dialog = page.getByRole('dialog', { name: words.title });
    this.run = this.dialog.getByRole('button', { name: /^导出\d+人的名册$/ });
    this.reason = this.dialog.getByRole('textbox', { name: words.reason });
    this.alert = this.dialog.getByRole('alert');
    this.register = page.getByRole('grid', { name: changesWords.table });
    this.frame = new Frame(page);
  }

  async open(): Promise<void> {
    await this.frame.goTo('members');
    await this.app.page.getByRole('button', { name: words.action }).click();
    await expect(this.run).toBeEnabled();
  }

  async chooseFull(): Promise<void> {
    await this.dialog.getByRole('radio', { name: words.profiles.superiorFull }).check();
  }

  /** Saves to this file and waits for the sentence that it is there. */
  async saveTo(file: string, people: number): Promise<void> {
    await this.app.answerDialog(file);
    await this.run.click();
    await expect(this.frame.toast(words.done(people, file))).toBeVisible({ timeout: 20_000 });
    await expect(this.dialog).toHaveCount(0);
  }

  /** Of commands that begin or end an export, newest first. */
  async openRegister(): Promise<void> {
    await this.frame.open('changes?kind=dataExports');
    await expect(this.register).toBeVisible();
  }
}
