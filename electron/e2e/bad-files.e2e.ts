/** A wrong file gets a sentence that says what to do, and nothing is changed. */
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { badFiles, writeOddWorkbook } from './machine/bad-rosters';
import { ownBranch } from './machine/samples';
import { dumpTables, readFolder } from './machine/tables';
import { FirstStart } from './pages/first-start';
import { ImportRoster } from './pages/import-roster';

test('each wrong file is named for what it is', async ({ computer, newApp }) => {
  await new FirstStart(newApp.page).createBranch(ownBranch);
  const importing = new ImportRoster(newApp);
  await importing.open();
  const tables = await dumpTables(newApp.page);
  const journal = readFolder(newApp.journalFolder);
  for (const bad of badFiles) {
    const path = join(computer.folder, bad.name);
    await bad.write(path);
    await importing.choose(path);
    await expect(importing.alert, bad.name).toContainText(bad.sentence);
    await expect(importing.alert, bad.name).toContainText(/请/);
    await expect(importing.alert, bad.name).toContainText(/E-\d{3}/);
  }
  await importing.choose(join(computer.folder, '没有这个文件.xlsx'));
  await expect(importing.alert).toContainText('找不到这个文件');
  expect(await dumpTables(newApp.page)).toEqual(tables);
  expect(readFolder(newApp.journalFolder)).toEqual(journal);
});

test('formulas are read and never run, hidden sheets stay out, a million empty rows cost nothing', async ({
  computer,
  newApp,
}) => {
  await new FirstStart(newApp.page).createBranch(ownBranch);
  const importing = new ImportRoster(newApp);
  await importing.open();
  await importing.choose(await writeOddWorkbook(computer.folder));
  await expect(importing.row('王新人')).toBeVisible();
  await expect(importing.row('李公式')).toBeVisible();
  await expect(importing.row('张旧人')).toHaveCount(0);
});
