/** A member with a letter under way still counts here; the receipt ends it, and undo brings it back. */
import { join } from 'node:path';
import { letterWords, memberFileWords as words, sanctionEntryWords } from '../../shared/words/member-life';
import { sanctionWords } from '../../shared/words/domain';
import { memberListWords } from '../../shared/words/members';
import { expect, test } from './fixtures';
import { pdfText } from './machine/paper-tools';
import { sampleMembers } from './machine/samples';
import { dumpTables } from './machine/tables';
import { Frame } from './pages/frame';
import { PrintPage } from './pages/print';

const PEOPLE = sampleMembers.members.length;

test('a member leaves with the receipt, not with the letter, and a sanction stays in the file', async ({
  computer,
  sampleApp,
}) => {
  const { page } = sampleApp;
  const frame = new Frame(page);
  const { members = [], persons = [] } = await dumpTables(page);
  const id = String(members[0]?.['id']);
  const person = persons.find((row) => row['id'] === members[0]?.['personId']);
  const name = String(person?.['name']);
  const dialog = page.getByRole('dialog');
  const press = (label: string) => page.getByRole('button', { name: label, exact: true }).click();

  await frame.open(`members/${id}`);
  await expect(frame.heading(name)).toBeVisible();
  await press(words.add.letter);
  await dialog.getByLabel(letterWords.toOrg).fill('清源市民政局机关支部');
  await dialog.getByRole('button', { name: letterWords.confirm(name) }).click();
  await expect(page.getByText(/正在转往清源市民政局机关支部/)).toBeVisible();
  await press(words.add.sanction);
  await dialog.getByLabel(sanctionEntryWords.kind).selectOption('seriousWarning');
  await dialog.getByRole('button', { name: sanctionEntryWords.confirm }).click();
  await expect(page.getByText(words.sanctionsCovered)).toBeVisible();
  await expect(page.getByText(sanctionWords.seriousWarning, { exact: true })).toBeHidden();

  const sheet = new PrintPage(sampleApp);
  await sheet.open(`member-form/${id}`);
  const file = join(computer.makeFolder('采集表'), '采集表.pdf');
  await sheet.saveTo(file);
  const text = pdfText(file);
  expect(text).toContain(name);
  expect(text).not.toContain(sanctionWords.seriousWarning);
  expect(text).not.toContain(String(person?.['idNo']));

  await frame.open('members');
  await expect(page.getByText(new RegExp(`^${String(PEOPLE)}人`)).first()).toBeVisible();
  await frame.open(`members/${id}`);
  await press(letterWords.receipt);
  await dialog.getByRole('button', { name: letterWords.receiptConfirm(name) }).click();
  await expect(frame.toast(letterWords.receiptDone(name))).toBeVisible();
  await frame.open('members');
  await expect(page.getByRole('heading', { name: memberListWords.title, level: 1 })).toBeVisible();
  await expect(page.getByText(new RegExp(`^${String(PEOPLE - 1)}人`)).first()).toBeVisible();
  await frame.toastUndo.click();
  await expect(page.getByText(new RegExp(`^${String(PEOPLE)}人`)).first()).toBeVisible();
});
