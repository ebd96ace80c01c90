/** Who left is proposed when the period is over; what is erased is gone, what must remain stays, and it is on record. */
import { join } from 'node:path';
import { memberListWords } from '../../shared/words/members';
import { erasureWords, retentionWords as words } from '../../shared/words/retention';
import { expect, test } from './fixtures';
import { pdfText } from './machine/paper-tools';
import { dumpTables } from './machine/tables';
import { Frame } from './pages/frame';
import { Members } from './pages/members';
import { PrintPage } from './pages/print';

const NAME = '罗海燕';
/** Two years and two weeks after the sample's day. */
const LATER = '2028-10-08T01:30:00.000Z';

test('a member who left two years ago', async ({ computer, sampleApp }) => {
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
  await new Frame(page).open('settings/retention');
  await expect(page.getByText(words.nothingDue)).toBeVisible();
  await sampleApp.quit();

  const app = await computer.start({ now: LATER });
  const frame = new Frame(app.page);
  await frame.open('settings/retention');
  const due = app.page.getByRole('table', { name: words.due });
  await expect(due).toContainText('2026年9月22日离开支部');
  await due.getByRole('checkbox', { name: NAME }).check();
  await app.page.getByRole('button', { name: words.erase }).click();
  const dialog = app.page.getByRole('dialog', { name: words.confirm.title(words.infoOf(NAME)) });
  await expect(dialog).toContainText(words.confirm.sticks);
  await dialog.getByRole('button', { name: words.confirm.ok }).click();
  await expect(frame.toast(words.done(1))).toBeVisible();
  await expect(app.page.getByText(words.nothingDue)).toBeVisible();
  await expect(app.page.getByRole('table', { name: words.records })).toContainText(NAME);

  await app.page.keyboard.press('Control+z');
  await expect(app.page.getByRole('table', { name: words.records })).toContainText(NAME);
  await app.quit();

  // The erasure changed the view's key: the page that saw it is gone, and what it wrote is made anew.
  const again = await computer.start({ now: LATER });
  const { persons = [], memberships = [], records = [], erasures = [] } = await dumpTables(again.page);
  const person = persons.find((row) => row['name'] === NAME);
  expect(Object.keys(person ?? {}).sort()).toEqual(['branchId', 'erasedAt', 'id', 'identity', 'name', 'rev']);
  expect(memberships.some((row) => row['to'] === '2026-09-22')).toBe(true);
  // Who took part is still in the minutes.
  expect(records.some((row) => JSON.stringify(row['snapshot'] ?? '').includes(NAME))).toBe(true);
  expect(erasures).toHaveLength(1);

  await new Frame(again.page).open('settings/retention');
  await again.page.getByRole('button', { name: words.print }).click();
  const printing = new PrintPage(again);
  await printing.untilReady();
  const file = join(computer.folder, '清理登记.pdf');
  await printing.saveTo(file);
  const text = pdfText(file);
  for (const part of [words.paper.title, NAME, erasureWords.leftMember, words.confirm.reasonDefault]) {
    expect(text).toContain(part);
  }
});
