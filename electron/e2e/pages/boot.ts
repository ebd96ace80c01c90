/** What is shown when the data cannot be opened, and the sentence after a rebuild. */
import type { Locator, Page } from '@playwright/test';
import { appWords } from '../../../shared/words/app';

const words = appWords.boot;

export class Boot {
  readonly futureTitle: Locator;
  readonly damagedTitle: Locator;
  readonly rebuilt: Locator;
  readonly saveCopy: Locator;
  readonly repair: Locator;
  readonly restore: Locator;
  readonly buttons: Locator;
  readonly status: Locator;

  constructor(private readonly page: Page) {
    this.futureTitle = page.getByText(words.futureTitle);
    this.damagedTitle = page.getByText(words.damagedTitle);
    this.rebuilt = page.getByText(words.rebuilt);
    this.saveCopy = page.getByRole('button', { name: words.saveCopy });
    this.repair = page.getByRole('button', { name: words.repair, exact: true });
    this.restore = page.getByRole('button', { name: words.restore, exact: true });
    this.buttons = page.getByRole('button');
    this.status = page.getByRole('status');
  }

  text(part: string | RegExp): Locator {
    return this.page.getByText(part);
  }
}
