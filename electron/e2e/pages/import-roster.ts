/** 导入党员名册: choose the file, map the columns, check the rows; and the list of earlier imports. */
import { expect, type Locator, type Page } from '@playwright/test';
import { importPageWords as words } from '../../../shared/words/members-import';
import type { RunningApp } from '../machine/running-app';
import { Frame } from './frame';

export class ImportRoster {
  readonly pick: Locator;
  readonly alert: Locator;
  readonly preview: Locator;
  readonly run: Locator;
  readonly nothing: Locator;
  readonly undo: Locator;
  readonly runs: Locator;
  readonly undone: Locator;
  readonly dialog: Locator;
  private readonly page: Page;

  constructor(private readonly app: RunningApp) {
    const { page } = app;
    this.page = page;
    this.pick = page.getByRole('button', {
      name: new RegExp(`^(${words.pick.button}|${words.pick.another})$`),
    });
    this.alert = page.getByRole('alert');
    this.preview = page.getByRole('grid', { name: words.check.table });
    this.run = page.getByRole('button', { name: /^导入\d+人/ });
    this.nothing = page.getByRole('button', { name: words.check.run(0, 0) });
    this.undo = page.getByRole('button', { name: words.done.undo });
    this.runs = page.getByRole('grid', { name: words.runs.table });
    this.undone = page.getByText(/已撤销，\d+人的导入内容全部退回/);
    this.dialog = page.getByRole('dialog');
  }

  async open(): Promise<void> {
    const frame = new Frame(this.page);
    await frame.goTo('members');
    await frame.open('members/import');
    await expect(this.pick).toBeVisible();
  }

  /** Chooses a file; it is either shown for checking or refused with a sentence. */
  async choose(file: string): Promise<void> {
    await this.app.answerDialog(file);
    await this.pick.click();
  }

  async openRuns(): Promise<void> {
    await new Frame(this.page).open('members/import?view=runs');
    await expect(this.runs).toBeVisible();
  }

  row(name: string): Locator {
    return this.preview.getByRole('row').filter({ hasText: name });
  }

  /** One doubtful cell at the right, e.g. 仇志远 公民身份号码. */
  question(name: string, field: string): Locator {
    return this.page.getByRole('group', { name: `${name} ${field}` });
  }

  /** Takes one of the offered readings of a cell. */
  async decide(name: string, field: string, choice: string | RegExp): Promise<void> {
    await this.question(name, field).getByRole('radio', { name: choice }).check();
  }

  async fillIn(name: string, field: string, value: string): Promise<void> {
    await this.decide(name, field, words.panel.fillIn);
    await this.question(name, field).getByRole('textbox').fill(value);
    await this.question(name, field).getByRole('textbox').press('Enter');
  }

  done(people: number): Locator {
    return this.page.getByText(words.done.title(people));
  }
}
