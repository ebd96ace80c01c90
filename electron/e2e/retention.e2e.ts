/**
 * Who left is proposed when the period is over, and so is what nobody typed on; what is erased is gone, what must remain
 * stays, and it is on record. Who comes back gets a new file.
 */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  departureWords,
  erasedFileWords,
  memberFormWords,
  memberListWords,
} from '../../shared/words/members';
import { erasureWords, retentionWords as words } from '../../shared/words/retention';
import { expect, test } from './fixtures';
import { pdfText } from './machine/paper-tools';
import { dumpTables } from './machine/tables';
import { Frame } from './pages/frame';
import { Members } from './pages/members';
import { PrintPage } from './pages/print';

const NAME = '罗海燕';
/** Whose file somebody began to change and never saved. */
const DRAFT_OF = '单文静';
/** Two years and two weeks after the sample's day. */
const LATER = '2028-10-08T01:30:00.000Z';

interface Desk {
  'drafts.list': (input: object) => Promise<{ ok: boolean; value: { drafts: unknown[] } }>;
}
const draftsOf = (page: Page): Promise<unknown[]> =>
  page.evaluate(async () => {
    const desk = (window as unknown as { branchDesk: { requests: Desk } }).branchDesk.requests;
    return (await desk['drafts.list']({})).value.drafts;
  });
/** Whether the rows of the working view open with the key main has now. */
const opensNow = (page: Page): Promise<boolean> =>
  dumpTables(page).then(
    () => true,
    () => false,
  );

test('a member who left two years ago, and a draft nobody went on with', async ({ computer, sampleApp }) => {
  const { page } = sampleApp;
  const members = new Members(page);
  await new Frame(page).goTo('members');
  await members.row(NAME).click();
  await page.getByRole('button', { name: memberListWords.handle }).click();
  await page.getByRole('menuitem', { name: /转出/ }).click();
  const departure = page.getByRole('dialog');
  await departure.getByRole('textbox', { name: /转到哪个党组织/ }).fill('清源市民政局机关支部');
  await departure.getByRole('button', { name: `转出${NAME}` }).click();
  await expect(members.row(NAME)).toHaveCount(0);
  await members.edit(DRAFT_OF);
  await members.field('科室').fill('应急救援科');
  await expect(page.getByText(/^草稿 · 已保存/)).toBeVisible();
  await new Frame(page).open('settings/retention');
  await expect(page.getByText(words.nothingDue)).toBeVisible();
  await sampleApp.quit();

  const app = await computer.start({ now: LATER });
  const frame = new Frame(app.page);
  await frame.open('settings/retention');
  const due = app.page.getByRole('table', { name: words.due });
  await expect(due).toContainText('2026年9月22日离开支部');
  const draft = words.draftOf(DRAFT_OF);
  for (const name of [NAME, draft]) await due.getByRole('checkbox', { name }).check();
  await app.page.getByRole('button', { name: words.erase }).click();
  const objects = [draft, words.infoOf(NAME)].join('、');
  const dialog = app.page.getByRole('dialog', { name: words.confirm.title(objects) });
  await expect(dialog).toContainText(words.confirm.sticks);
  await dialog.getByRole('button', { name: words.confirm.ok }).click();
  await expect(frame.toast(words.done(2))).toBeVisible();
  await expect(app.page.getByText(words.nothingDue)).toBeVisible();
  const register = app.page.getByRole('table', { name: words.records });
  for (const name of [NAME, draft]) await expect(register).toContainText(name);
  expect(await draftsOf(app.page)).toEqual([]);
  // The page that saw the erasure works on with the other key, at once.
  await expect.poll(() => opensNow(app.page)).toBe(true);

  await app.page.keyboard.press('Control+z');
  await expect(register).toContainText(NAME);

  await test.step('comes back: a new file, linked to nothing of the old one', async () => {
    await frame.open('members?view=former');
    const list = new Members(app.page);
    await app.page.getByRole('row').filter({ hasText: NAME }).click();
    await app.page.getByRole('button', { name: memberListWords.handle }).click();
    await app.page.getByRole('menuitem', { name: departureWords.returnMenu }).click();
    const offer = app.page.getByRole('dialog', { name: erasedFileWords.title(NAME) });
    await offer.getByRole('button', { name: erasedFileWords.create }).click();
    await expect(app.page.getByText(erasedFileWords.newNote(NAME))).toBeVisible();
    await app.page.getByRole('radio', { name: '女' }).check();
    await app.page.getByRole('textbox', { name: /^出生日期/ }).fill('1988.3');
    await app.page.getByRole('textbox', { name: /^编入本支部日期/ }).fill('2028.10.8');
    await app.page.getByRole('button', { name: memberFormWords.save }).click();
    await expect(frame.toast(memberFormWords.created(NAME))).toBeVisible();
    await expect(list.row(NAME)).toHaveCount(1);
  });
  await app.quit();

  const again = await computer.start({ now: LATER });
  const { persons = [], memberships = [], records = [], erasures = [] } = await dumpTables(again.page);
  const named = persons.filter((row) => row['name'] === NAME);
  const person = named.find((row) => row['erasedAt'] !== undefined);
  expect(named).toHaveLength(2);
  expect(Object.keys(person ?? {}).sort()).toEqual(['branchId', 'erasedAt', 'id', 'identity', 'name', 'rev']);
  expect(memberships.some((row) => row['to'] === '2026-09-22')).toBe(true);
  // Who took part is still in the minutes.
  expect(records.some((row) => JSON.stringify(row['snapshot'] ?? '').includes(NAME))).toBe(true);
  expect(erasures).toHaveLength(2);

  await new Frame(again.page).open('settings/retention');
  await again.page.getByRole('button', { name: words.print }).click();
  const printing = new PrintPage(again);
  await printing.untilReady();
  const file = join(computer.folder, '清理登记.pdf');
  await printing.saveTo(file);
  const text = pdfText(file);
  for (const part of [words.paper.title, NAME, erasureWords.leftMember, words.confirm.reasonDefault, draft]) {
    expect(text).toContain(part);
  }
});
