/** 交接: making a package, taking one over. */
import { expect, type Locator, type Page } from '@playwright/test';
import { appWords } from '../../../shared/words/app';
import { jobWords } from '../../../shared/words/backup';
import { handoverWords as words, takeOverWords } from '../../../shared/words/handover';
import type { RunningApp } from '../machine/running-app';
import { Frame } from './frame';

export interface WhoFacts {
  from: string;
  to: string;
  witness: string;
}

export class HandoverPage {
  readonly make: Locator;
  readonly making: Locator;
  readonly doneTitle: Locator;
  readonly printList: Locator;
  readonly printCode: Locator;
  readonly copied: Locator;
  /** Asked before the code is lost. */
  readonly leaveDialog: Locator;
  readonly register: Locator;
  private readonly page: Page;

  constructor(private readonly app: RunningApp) {
    const { page } = app;
    this.page = page;
    this.make = page.getByRole('button', { name: words.make });
    this.making = page.getByRole('progressbar', { name: jobWords.handover });
    this.doneTitle = page.getByRole('heading', { name: words.done.title });
    this.printList = page.getByRole('button', { name: words.done.printList });
    this.printCode = page.getByRole('button', { name: words.done.printCode });
    this.copied = page.getByRole('checkbox', { name: words.done.copied });
    this.leaveDialog = page.getByRole('dialog', { name: words.leave.title });
    this.register = page.getByRole('table', { name: words.register.title });
  }

  async open(): Promise<void> {
    await expect(new Frame(this.page).rail).toBeVisible();
    await this.app.chooseMenu('openPage.handover');
    await expect(new Frame(this.page).heading(words.title)).toBeVisible();
    await expect(this.make).toBeVisible();
  }

  field(name: keyof WhoFacts): Locator {
    return this.page.getByRole('textbox', { name: words.who[name] });
  }

  /** Fills in who signs and makes the package in a folder. */
  async makeIn(folder: string, who: WhoFacts): Promise<void> {
    for (const [name, value] of Object.entries(who)) {
      await this.field(name as keyof WhoFacts).fill(value as string);
    }
    await this.app.answerDialog(folder);
    await this.make.click();
    await expect(this.doneTitle).toBeVisible();
  }

  /** As they stand on the page. */
  async codes(): Promise<{ code: string; checkCode: string }> {
    const shown = this.page.getByRole('list', { name: new RegExp(`^${words.done.codeLabel('')}`) });
    const name = (await shown.getAttribute('aria-label')) ?? '';
    const checkCode = this.page.locator('dt', { hasText: words.done.checkCode }).locator('~ dd');
    return { code: name.slice(words.done.codeLabel('').length), checkCode: await checkCode.innerText() };
  }

  printedOn(): Locator {
    return this.page.getByRole('status').filter({ hasText: words.done.printedOn('').slice(0, 6) });
  }
}

export class TakeOverSteps {
  readonly pick: Locator;
  readonly code: Locator;
  readonly open: Locator;
  readonly readyTitle: Locator;
  readonly take: Locator;
  readonly confirm: Locator;
  readonly replaceNotice: Locator;
  readonly taken: Locator;
  readonly operator: Locator;
  readonly operatorSave: Locator;

  constructor(private readonly page: Page) {
    const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
    this.pick = button(takeOverWords.pick.pick);
    this.code = page.getByRole('textbox', { name: takeOverWords.offer.code });
    this.open = button(takeOverWords.offer.open);
    this.readyTitle = page.getByRole('heading', { name: takeOverWords.ready.heading });
    this.take = button(takeOverWords.ready.take);
    this.confirm = page.getByRole('dialog').getByRole('button', { name: takeOverWords.ready.confirm });
    this.replaceNotice = page.getByText(takeOverWords.ready.replaceTitle);
    this.taken = page.getByText(/^已接收.*移交的资料$/);
    this.operator = page.getByRole('textbox', { name: takeOverWords.taken.operator });
    this.operatorSave = button(takeOverWords.taken.operatorSave);
  }

  heading(branch: string): Locator {
    return this.page.getByRole('heading', { name: takeOverWords.offer.heading(branch) });
  }

  text(part: string | RegExp): Locator {
    return this.page.getByRole('main').getByText(part);
  }

  async tryCode(code: string): Promise<void> {
    await this.code.fill(code);
    await this.open.click();
  }

  /** The last button; the page is loaded anew on what was taken over. */
  async takeNow(): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await this.take.click();
    if (await this.confirm.isVisible()) await this.confirm.click();
    await loaded;
    await expect(new Frame(this.page).heading(appWords.rail.dashboard)).toBeVisible();
  }
}
