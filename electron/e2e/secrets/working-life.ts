/** Every way in which a secret gets into the program, each with one of the twenty. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { commandLabel } from '../../../shared/words/commands';
import { meetingWords } from '../../../shared/words/meetings';
import { lifeSettingWords } from '../../../shared/words/member-life';
import { memberFieldWords, memberFormWords, recycleWords } from '../../../shared/words/members';
import { logFileName } from '../../../shared/words/shell';
import { fieldWords } from '../../../shared/words/ui';
import { listManifests, copyOn, localSnapshots } from '../machine/backup-files';
import { printedJob } from '../machine/printed-jobs';
import type { RunningApp } from '../machine/running-app';
import { Backup } from '../pages/backup';
import { Changes } from '../pages/changes';
import { Frame } from '../pages/frame';
import { ImportRoster } from '../pages/import-roster';
import { Meeting } from '../pages/meeting';
import { Members } from '../pages/members';
import { PrintPage } from '../pages/print';
import type { Office } from './office';
import { plantedAt, sentenceOf, type Planted } from './planted';
import { writeRoster, writeTalkPdf, writeTalkText, type Row } from './user-files';

const IMPORTED = ['邬长青', '宁小禾', '乔大川', '申玉梅', '柏建民'] as const;
const TYPED = ['聂志平', '苗春兰', '卓一鸣', '殷秀云', '雷国安'] as const;
const UNDONE = '覃晓峰';
const MINUTES = '听取谈心谈话情况';
const CUT_OFF = '没写完就断了电';

/** Number among the twenty of whoever or whatever it is planted in. */
const at = {
  imported: 0,
  undoneImport: 5,
  looked: 6,
  undone: 7,
  recycled: 8,
  typedAtLock: 9,
  typedAtKill: 10,
  content: 11,
  speech: 12,
  text: 13,
  pdf: 14,
  cutOff: 15,
  deleted: 16,
  memberSearch: 17,
  otherSearch: 18,
  error: 19,
} as const;

function rowOf(name: string, { birthDate, gender }: Planted): Row {
  return { name, birthDate, gender };
}

/** An address is asked for only where the branch switched it on. */
async function collectAddresses(page: Page): Promise<void> {
  const frame = new Frame(page);
  await frame.open('settings?section=members');
  await page.getByRole('checkbox', { name: lifeSettingWords.collect.homeAddress }).check();
  await page.getByRole('button', { name: lifeSettingWords.save }).click();
  await expect(frame.toast(lifeSettingWords.saved)).toBeVisible();
}

export async function importRosters({ app, files }: Office): Promise<void> {
  await collectAddresses(app.page);
  const first = [
    ...IMPORTED.map((name, index) => {
      const secret = plantedAt(at.imported + index);
      return { ...rowOf(name, secret), secret };
    }),
    ...TYPED.map((name, index) => rowOf(name, plantedAt(at.looked + index))),
  ];
  const importing = new ImportRoster(app);
  await importing.open();
  await importing.choose(await writeRoster(join(files, '名册.xlsx'), first));
  await importing.run.click();
  await expect(importing.done(first.length)).toBeVisible();

  const secret = plantedAt(at.undoneImport);
  const second = [{ ...rowOf(UNDONE, secret), secret }];
  await importing.open();
  await importing.choose(await writeRoster(join(files, '补充.xlsx'), second));
  await importing.run.click();
  await expect(importing.done(1)).toBeVisible();
  await importing.undo.click();
  await expect(importing.undone).toBeVisible();
}

/** Fills in one member's file; nothing is saved. */
async function typeFile(page: Page, name: string, secret: Planted): Promise<void> {
  const members = new Members(page);
  await members.edit(name);
  await members.field(memberFieldWords.idNo).fill(secret.idNo);
  await members.field(memberFieldWords.mobile).fill(secret.mobile);
  await members.field(memberFieldWords.note).fill(secret.talk);
  await members.field(memberFieldWords.homeAddress).fill(secret.talk);
}

/** What was typed is in a draft: the head of the form says so. */
async function untilDrafted(page: Page): Promise<void> {
  await expect(page.getByText(/^草稿 · 已保存/)).toBeVisible();
}

export async function keepFiles(office: Office): Promise<void> {
  const { app } = office;
  const { page } = app;
  const members = new Members(page);
  const frame = new Frame(page);
  const [looked, undone, recycled] = TYPED;

  const secret = plantedAt(at.looked);
  await typeFile(page, looked, secret);
  await members.save(looked);
  await members.row(looked).click();
  for (const [field, value] of [
    [memberFieldWords.idNo, secret.idNo],
    [memberFieldWords.mobile, secret.mobile],
  ] as const) {
    await page.getByRole('button', { name: `${fieldWords.show}：${field}` }).click();
    await expect(page.getByText(value, { exact: true })).toBeVisible();
  }
  office.expectNothing('numbers are uncovered');

  await typeFile(page, undone, plantedAt(at.undone));
  await members.save(undone);
  await app.chooseMenu('undo');
  await expect(frame.toast(/^已撤销/)).toBeVisible();

  await typeFile(page, recycled, plantedAt(at.recycled));
  await members.save(recycled);
  await members.row(recycled).click();
  await page.keyboard.press('Delete');
  await expect(frame.toast(recycleWords.done(recycled))).toBeVisible();
}

export async function lockWhileTyping(office: Office): Promise<void> {
  const name = TYPED[3];
  const secret = plantedAt(at.typedAtLock);
  await typeFile(office.app.page, name, secret);
  await office.lock();
  office.expectNothing('locked');
  await office.unlock();
  const { page } = office.app;
  await expect(new Frame(page).heading(`${memberFormWords.editTitle}：${name}`)).toBeVisible();
  await expect(new Members(page).field(memberFieldWords.note)).toHaveValue(secret.talk);
  await page.getByRole('button', { name: memberFormWords.draftDropped }).click();
  await expect(new Members(page).field(memberFieldWords.note)).toHaveValue('');
}

export async function killWhileTyping(office: Office): Promise<void> {
  const name = TYPED[4];
  const secret = plantedAt(at.typedAtKill);
  await typeFile(office.app.page, name, secret);
  await untilDrafted(office.app.page);
  await office.killAndOpen('a file is typed');
  await new Members(office.app.page).edit(name);
  await expect(new Members(office.app.page).field(memberFieldWords.mobile)).toHaveValue(secret.mobile);

  await crashPage(office.app);
  await office.killAndOpen('the page has crashed');
  await new Members(office.app.page).edit(name);
  await expect(new Members(office.app.page).field(memberFieldWords.mobile)).toHaveValue(secret.mobile);
}

/** The page's process dies with everything in its memory; another page says so. */
async function crashPage(app: RunningApp): Promise<void> {
  app.troubles.allow(/crashed/);
  await app.electron.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) throw new Error('no window');
    const explained = new Promise<void>((resolve) => {
      window.webContents.once('did-finish-load', () => resolve());
    });
    window.webContents.forcefullyCrashRenderer();
    await explained;
  });
}

export async function writeMinutes(office: Office): Promise<void> {
  const { app, files } = office;
  const { page } = app;
  const meeting = new Meeting(page);
  await meeting.begin('支部党员大会');
  await meeting.text('主题').fill(MINUTES);
  await meeting.text('地点').fill('三楼党员活动室');
  await meeting.addAgendaItem({
    topic: MINUTES,
    speeches: [{ speaker: IMPORTED[0], text: sentenceOf(plantedAt(at.speech)) }],
    resolution: '同意。',
  });
  await meeting.text('会议内容').fill(sentenceOf(plantedAt(at.content)));
  await page.keyboard.press('Control+s');
  await expect(new Frame(page).toast(/^已保存，/)).toBeVisible();
  const paths = [writeTalkText(files, plantedAt(at.text)), await writeTalkPdf(files, plantedAt(at.pdf))];
  for (const path of paths) {
    await app.answerDialog(path);
    await meeting.addAttachment.click();
    const name = path.slice(files.length + 1);
    await expect(meeting.attachments.getByText(name).first()).toBeVisible();
  }
}

export async function printMinutes(office: Office): Promise<void> {
  const { app, papers } = office;
  await new Meeting(app.page).open(MINUTES);
  await new Meeting(app.page).print.click();
  const printing = new PrintPage(app);
  await printing.untilReady();
  office.expectNothing('a paper is looked at');
  await printing.printNow();
  await printedJob(MINUTES);
  const file = join(papers, '会议记录.pdf');
  await printing.saveTo(file);
  expect(existsSync(file)).toBe(true);
  office.expectNothing('a paper was printed');
}

export async function loseDraft(office: Office): Promise<void> {
  const begin = async (title: string, secret: Planted): Promise<Meeting> => {
    const meeting = new Meeting(office.app.page);
    await meeting.begin('支部党员大会');
    await meeting.text('主题').fill(title);
    await meeting.text('会议内容').fill(sentenceOf(secret));
    // In the head of the record: the foot of the window speaks of the last command.
    await expect(office.app.page.getByRole('main').getByText(/^已保存 \d\d:\d\d$/)).toBeVisible();
    return meeting;
  };
  await begin(CUT_OFF, plantedAt(at.cutOff));
  await office.killAndOpen('minutes are typed');
  const { page } = office.app;
  await new Frame(page).goTo('meetings');
  await page.getByRole('button', { name: meetingWords.list.resume }).click();
  await expect(new Meeting(page).text('会议内容')).toHaveValue(sentenceOf(plantedAt(at.cutOff)));

  const deleted = await begin('写错了要删掉', plantedAt(at.deleted));
  await page.keyboard.press('Control+s');
  await expect(new Frame(page).toast(/^已保存，/)).toBeVisible();
  await deleted.deleteDraft();
}

export async function searchEverywhere(office: Office): Promise<void> {
  const { app } = office;
  const { page } = app;
  const frame = new Frame(page);
  const values = (index: number): string[] => {
    const { idNo, mobile, talk } = plantedAt(index);
    return [idNo, mobile, talk];
  };
  await frame.goTo('members');
  const members = new Members(page);
  for (const typed of values(at.memberSearch)) {
    await members.search.fill(typed);
    await expect(members.search).toHaveValue(typed);
  }
  await frame.goTo('meetings');
  const search = page.getByRole('textbox', {
    name: meetingWords.list.search,
  });
  for (const typed of [...values(at.otherSearch), plantedAt(at.content).talk]) {
    await search.fill(typed);
    await expect(search).toHaveValue(typed);
  }
  const changes = new Changes(app);
  await changes.open();
  await changes.row(commandLabel('members.change')).first().click();
  await expect(changes.panel).toBeVisible();
  office.expectNothing('lists are searched');
}

/** Errors carry what they stumbled over: in the page's own report, and one that nobody caught. */
export async function makeErrors(office: Office, folder: string): Promise<void> {
  const { app } = office;
  const text = sentenceOf(plantedAt(at.error));
  app.troubles.allow(/planted error/);
  await app.page.evaluate(async (said) => {
    type Ask = (input: unknown) => Promise<unknown>;
    const desk = (window as unknown as { branchDesk: { requests: Record<string, Ask> } }).branchDesk.requests;
    await desk['app.reportPageError']?.({
      message: `planted error: ${said}`,
      stack: `at ${said}`,
    });
    await desk['drafts.read']?.({ ownerId: said });
    setTimeout(() => {
      throw new Error(`planted error thrown: ${said}`);
    });
  }, text);
  await app.answerDialog(join(folder, logFileName('2026-09-22')));
  await app.chooseMenu('exportLog');
  await expect.poll(async () => (await app.askedDialogs()).map(({ kind }) => kind)).toContain('message');
  expect(existsSync(join(folder, logFileName('2026-09-22')))).toBe(true);
}

export async function copyEverything(office: Office): Promise<void> {
  const { app, stick } = office;
  const backup = new Backup(app);
  await backup.open();
  await backup.choosePlace(stick);
  await expect(backup.outcome(/^已备份到/)).toBeVisible();
  await backup.snapshotNow();
  await backup.backUpNow.click();
  await expect(backup.outcome(/^已备份到/)).toBeVisible();
  expect(listManifests(copyOn(stick)).length).toBeGreaterThan(0);
  expect(listManifests(localSnapshots(app.profile)).length).toBeGreaterThan(0);
}
