/** A 党小组: what tests change because it is quickly done and easily seen. */
import { expect, type Locator, type Page } from '@playwright/test';
import { branchWords } from '../../../shared/words/branch';
import { Frame } from './frame';

const words = branchWords.groups;

export class Settings {
  readonly dialog: Locator;

  constructor(private readonly page: Page) {
    this.dialog = page.getByRole('dialog');
  }

  /** Types a new 党小组 and presses the button; it may be refused. */
  async submitGroup(name: string): Promise<void> {
    await new Frame(this.page).open('branch?section=groups');
    await this.page.getByRole('button', { name: words.create }).first().click();
    await this.dialog.getByRole('textbox', { name: words.name }).fill(name);
    await this.dialog.getByRole('button', { name: words.confirmCreate(name) }).click();
  }

  /** One command of one row. */
  async addGroup(name: string): Promise<void> {
    await this.submitGroup(name);
    await expect(this.page.getByText(words.created(name))).toBeVisible();
    await expect(this.dialog).toBeHidden();
  }

  /** Closes what is still open with nothing done. */
  async leave(): Promise<void> {
    if (await this.dialog.isVisible()) await this.page.keyboard.press('Escape');
    await expect(this.dialog).toBeHidden();
  }
}
