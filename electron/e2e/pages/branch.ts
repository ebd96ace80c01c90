/** 支部班子: the committee as of a day, and 换届 from the reminder to the new committee. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { ReelectionStepCode } from '../../../shared/schema/branch';
import { branchWords } from '../../../shared/words/branch';
import { reelectionStepWords } from '../../../shared/words/domain';

const words = branchWords.reelections;

export class BranchBody {
  readonly dialog: Locator;
  /** Names in the list of the committee, in its order. */
  readonly holders: Locator;

  constructor(private readonly page: Page) {
    this.dialog = page.getByRole('dialog');
    this.holders = page.getByRole('grid', { name: branchWords.posts.table }).getByRole('rowheader');
  }

  /** From the sentence about the end of the term to a case of its own. */
  async startReelection(): Promise<void> {
    await this.page.getByRole('button', { name: branchWords.findings.remedies.reelection }).click();
    await this.page.getByRole('button', { name: words.start.reelection, exact: true }).click();
    await this.dialog.getByRole('button', { name: words.start.reelection }).click();
  }

  async enterStep(code: ReelectionStepCode, facts: { organ: string; docNo: string }): Promise<void> {
    await this.page.getByRole('button', { name: words.steps.enterOf(reelectionStepWords[code]) }).click();
    await this.dialog.getByRole('textbox', { name: words.steps.organ }).fill(facts.organ);
    await this.dialog.getByRole('textbox', { name: words.steps.docNo }).fill(facts.docNo);
    await this.dialog.getByRole('button', { name: words.steps.save }).click();
    await expect(this.dialog).toBeHidden();
  }

  /** The offices of the old committee in their order, each with its new holder by pinyin initials. */
  async takeOffice(initials: readonly string[]): Promise<void> {
    await this.page.getByRole('button', { name: words.takeOffice.button.reelection }).click();
    for (const [index, typed] of initials.entries()) {
      await this.dialog.getByRole('combobox', { name: words.takeOffice.member(index + 1) }).fill(typed);
      await this.page.keyboard.press('Enter');
    }
    await this.dialog.getByRole('button', { name: words.takeOffice.confirm(initials.length) }).click();
    await expect(this.page.getByText(words.takeOffice.taken(initials.length))).toBeVisible();
  }
}
