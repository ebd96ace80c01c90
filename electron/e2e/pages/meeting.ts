/** 组织生活: choosing a kind of meeting and one record from the draft to the signed copy. */
import { expect, type Locator, type Page } from '@playwright/test';
import { meetingStepWords as steps } from '../../../shared/words/meeting-steps';
import { meetingWords as words } from '../../../shared/words/meetings';
import { attachmentWords } from '../../../shared/words/ui';
import { Frame } from './frame';

export interface Speech {
  speaker: string;
  text: string;
}

export interface AgendaItem {
  topic: string;
  reporter?: string;
  speeches: readonly Speech[];
  resolution: string;
  /** For, against, abstained; by show of hands. */
  vote?: readonly [number, number, number];
}

export class Meeting {
  readonly send: Locator;
  readonly sign: Locator;
  readonly withdraw: Locator;
  readonly correct: Locator;
  readonly saveCorrection: Locator;
  readonly print: Locator;
  readonly dialog: Locator;
  readonly counts: Locator;
  readonly missing: Locator;
  readonly state: Locator;
  readonly attachments: Locator;
  readonly addAttachment: Locator;
  private readonly frame: Frame;

  constructor(private readonly page: Page) {
    const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
    this.send = button(words.editor.send);
    this.sign = button(words.editor.sign);
    this.withdraw = button(words.editor.withdraw);
    this.correct = button(words.editor.correct);
    this.saveCorrection = button(words.editor.saveCorrection);
    this.print = button(words.editor.print);
    this.dialog = page.getByRole('dialog');
    this.counts = page.getByLabel(words.attendance.countsLabel);
    this.missing = page.getByText(/还不能送签，缺\d+处/);
    this.state = page.getByRole('list', { name: words.editor.stateLine });
    this.attachments = page.getByRole('region', { name: words.attachments.label });
    this.addAttachment = this.attachments.getByRole('button', { name: attachmentWords.add, exact: true });
    this.frame = new Frame(page);
  }

  /** The step the record has reached, e.g. 草稿. */
  step(name: string): Locator {
    return this.state.locator('[aria-current=step]').filter({ hasText: name });
  }

  async begin(kind: string): Promise<void> {
    await this.frame.open('meetings/new');
    await this.page
      .getByRole('main')
      .getByRole('button', { name: new RegExp(`^${kind}`) })
      .click();
    await expect(this.step(words.editor.steps.draft)).toBeVisible();
  }

  async open(title: string): Promise<void> {
    await this.frame.goTo('meetings');
    const list = this.page.getByRole('grid', { name: words.list.table });
    await list.getByRole('row').filter({ hasText: title }).first().dblclick();
    await expect(this.state).toBeVisible();
  }

  text(label: string): Locator {
    return this.page.getByRole('textbox', { name: label, exact: true });
  }

  async choosePerson(label: string, name: string, within: Locator | Page = this.page): Promise<void> {
    const box = within.getByRole('combobox', { name: label, exact: true }).last();
    await box.fill(name);
    await box.press('Enter');
    await expect(box).toHaveValue(name);
  }

  async fillTime(date: string, from: string, to: string): Promise<void> {
    const group = this.page.getByRole('group', { name: words.basics.time });
    await group.getByRole('textbox', { name: '日期' }).fill(date);
    await group.getByRole('textbox', { name: '开始' }).fill(from);
    await group.getByRole('textbox', { name: '结束' }).fill(to);
  }

  /** Everybody came unless it is said here. */
  async setAttendance(name: string, status: string): Promise<void> {
    await this.page
      .getByLabel(words.attendance.statusOf(name), { exact: true })
      .selectOption({ label: status });
  }

  async fulfilPlanItem(topic: string): Promise<void> {
    const select = this.page.getByRole('combobox', { name: words.basics.plan, exact: true });
    const option = select.locator('option', { hasText: topic });
    await select.selectOption((await option.getAttribute('value')) ?? '');
  }

  async addAgendaItem(item: AgendaItem): Promise<void> {
    const { agenda, vote } = words;
    const topics = this.text(agenda.topic);
    // A new record opens with one item still to be filled in.
    const isBlank = (await topics.count()) > 0 && (await topics.last().inputValue()) === '';
    if (!isBlank) await this.page.getByRole('button', { name: agenda.add }).click();
    await topics.last().fill(item.topic);
    if (item.reporter !== undefined) await this.choosePerson(agenda.reporter, item.reporter);
    for (const speech of item.speeches) {
      await this.page.getByRole('button', { name: agenda.addSpeech }).last().click();
      await this.choosePerson(agenda.speaker, speech.speaker);
      await this.page
        .getByRole('textbox', { name: new RegExp(`^(${agenda.speech}|${agenda.speechOf(speech.speaker)})$`) })
        .last()
        .fill(speech.text);
    }
    if (item.vote !== undefined) {
      await this.page.getByRole('button', { name: agenda.addVote }).last().click();
      const labels = [vote.votesFor, vote.votesAgainst, vote.votesAbstain];
      for (const [index, label] of labels.entries()) {
        await this.page
          .getByLabel(label, { exact: true })
          .last()
          .fill(String(item.vote[index] ?? 0));
      }
    }
    await this.text(agenda.resolution).last().fill(item.resolution);
  }

  /** 送签, past the remarks that do not block; ends on the print page of the official copy. */
  async sendForSignature(): Promise<void> {
    await this.send.click();
    const anyway = this.dialog.getByRole('button', { name: /^照样送签/ });
    const printed = this.page.getByRole('heading', { level: 1, name: /^打印/ });
    await expect(anyway.or(printed)).toBeVisible({ timeout: 20_000 });
    if (await anyway.isVisible()) await anyway.click();
    await expect(printed).toBeVisible({ timeout: 20_000 });
  }

  /** Chooses in ⋯. */
  async more(name: string): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: '更多操作' }).first().click();
    await this.page.getByRole('menuitem', { name }).click();
  }

  async deleteDraft(): Promise<void> {
    await this.more(words.editor.delete);
    await expect(this.frame.heading(words.list.title)).toBeVisible();
    await expect(this.frame.toast(/”已删除/)).toBeVisible();
  }

  async openSignInSheet(): Promise<void> {
    await this.more(words.editor.printSignIn);
    await expect(this.frame.heading('打印签到表')).toBeVisible();
  }

  async signNow(): Promise<void> {
    await this.sign.click();
    await this.dialog.getByRole('checkbox', { name: steps.sign.ticked }).check();
    await this.dialog.getByRole('button', { name: /^归档/ }).click();
    await expect(this.dialog).toBeHidden();
    await expect(this.step(words.editor.steps.signed)).toBeVisible();
  }
}
