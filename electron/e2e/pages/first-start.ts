/** First start: what must not be entered, then the practice branch or one's own. */
import { expect, type Locator, type Page } from '@playwright/test';
import { firstStartWords as words } from '../../../shared/words/first-start';

export interface BranchFacts {
  fullName: string;
  shortName: string;
  superiorOrg: string;
  approvingOrg: string;
  electionDate: string;
  termNo: string;
  themeDay: string;
  startedOn: string;
  operatorName: string;
}

export class FirstStart {
  readonly title: Locator;
  readonly accept: Locator;
  readonly sample: Locator;
  readonly create: Locator;
  readonly restore: Locator;
  readonly takeOver: Locator;
  readonly submit: Locator;

  constructor(private readonly page: Page) {
    this.title = page.getByRole('heading', { name: words.title, level: 1 });
    this.accept = page.getByRole('checkbox', { name: words.secrecy.accept });
    this.sample = page.getByRole('button', { name: words.loadSample });
    this.create = page.getByRole('button', { name: words.create });
    this.restore = page.getByRole('button', { name: words.restore });
    this.takeOver = page.getByRole('button', { name: words.takeOver });
    this.submit = page.getByRole('button', { name: words.submit });
  }

  field(name: keyof BranchFacts): Locator {
    return this.page.getByRole('textbox', { name: words.fields[name] });
  }

  async loadSample(): Promise<void> {
    await this.accept.check();
    await this.sample.click();
    await this.untilAtWork();
  }

  async createBranch(facts: BranchFacts): Promise<void> {
    await this.accept.check();
    await this.create.click();
    for (const [name, value] of Object.entries(facts)) {
      await this.field(name as keyof BranchFacts).fill(value as string);
    }
    await this.submit.click();
    await this.untilAtWork();
  }

  private async untilAtWork(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: '工作台', level: 1 })).toBeVisible();
  }
}
