/** 学习计划: the year's plan as a list, one item beside it. */
import { expect, type Locator, type Page } from '@playwright/test';
import { studyPlanWords as words } from '../../../shared/words/study-plan';
import { Frame } from './frame';

export interface PlanItemFacts {
  month: number;
  topic: string;
  materials: string;
  hours: number;
}

export class StudyPlan {
  readonly list: Locator;
  readonly create: Locator;
  readonly add: Locator;
  private readonly frame: Frame;

  constructor(private readonly page: Page) {
    this.list = page.getByRole('grid', { name: words.table });
    this.create = page.getByRole('button', { name: words.empty.create });
    this.add = page.getByRole('button', { name: words.add });
    this.frame = new Frame(page);
  }

  async open(): Promise<void> {
    await this.frame.goTo('studyPlan');
  }

  async begin(): Promise<void> {
    await this.open();
    await this.create.click();
    await expect(this.add).toBeVisible();
  }

  async addItem(item: PlanItemFacts): Promise<void> {
    await this.add.click();
    const field = (name: string): Locator => this.page.getByRole('textbox', { name, exact: true });
    await field(words.item.topic).fill(item.topic);
    await field(words.item.materials).fill(item.materials);
    await this.page
      .getByRole('combobox', { name: words.item.month, exact: true })
      .selectOption({ label: words.month(item.month) });
    await this.page.getByLabel(words.item.hours, { exact: true }).fill(String(item.hours));
    await this.page.getByRole('button', { name: words.item.save, exact: true }).click();
    await expect(this.row(item.topic)).toBeVisible();
  }

  row(topic: string): Locator {
    return this.list.getByRole('row').filter({ hasText: topic });
  }
}
