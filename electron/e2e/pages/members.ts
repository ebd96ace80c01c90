/** 党员: the list, and one member's file. */
import { expect, type Locator, type Page } from '@playwright/test';
import { memberFormWords, memberListWords as words } from '../../../shared/words/members';
import { fieldWords } from '../../../shared/words/ui';
import { Frame } from './frame';

export class Members {
  readonly list: Locator;
  readonly search: Locator;
  readonly nobody: Locator;
  private readonly frame: Frame;

  constructor(private readonly page: Page) {
    this.list = page.getByRole('grid', { name: words.table });
    this.search = page.getByRole('textbox', { name: words.search });
    this.nobody = page.getByText(words.emptyTitle);
    this.frame = new Frame(page);
  }

  row(name: string): Locator {
    return this.list.getByRole('row').filter({ hasText: name });
  }

  /** Double click opens, as everywhere. */
  async edit(name: string): Promise<void> {
    await this.frame.goTo('members');
    await this.row(name).dblclick();
    await expect(this.frame.heading(`${memberFormWords.editTitle}：${name}`)).toBeVisible();
  }

  field(label: string): Locator {
    return this.page.getByRole('textbox', { name: label, exact: true });
  }

  /** A stored number is covered until asked for. */
  async reveal(label: string): Promise<void> {
    await this.page.getByRole('button', { name: `${fieldWords.show}：${label}` }).click();
    await expect(this.field(label)).toBeEditable();
  }

  async save(name: string): Promise<void> {
    const save = this.page.getByRole('button', { name: memberFormWords.save });
    await save.click();
    await expect(this.frame.toast(memberFormWords.changed(name))).toBeVisible();
    // The form leads back to the list a moment after it was said; whoever goes elsewhere before is fetched back.
    await expect(save).toHaveCount(0);
  }
}
