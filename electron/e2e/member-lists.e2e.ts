/** A list is arranged once and stays so; several members change at once and back; signs and cards come out of a printer. */
import { join } from 'node:path';
import { batchWords, viewWords } from '../../shared/words/lists';
import { OATH_LINES } from '../../shared/words/oath';
import { birthdayWords, pioneerWords } from '../../shared/words/pioneer';
import { tableWords } from '../../shared/words/ui';
import { expect, test } from './fixtures';
import { pdfText } from './machine/paper-tools';
import { dumpTables } from './machine/tables';
import { Frame } from './pages/frame';
import { Members } from './pages/members';
import { PrintPage } from './pages/print';

test('views, columns and a change of several stay; one click takes the change back', async ({
  computer,
  sampleApp,
}, testInfo) => {
  const { page } = sampleApp;
  const frame = new Frame(page);
  const members = new Members(page);
  await frame.goTo('members');
  const shown = members.list.getByRole('rowheader');
  await expect(shown.first()).toBeVisible();
  const everybody = await shown.count();
  await page.getByRole('button', { name: /^视图：/ }).click();
  await page.screenshot({ path: testInfo.outputPath('views.png') });
  await page.getByRole('menuitemradio', { name: viewWords.builtIn.women }).click();
  await expect(shown).not.toHaveCount(everybody);
  await expect(shown.first()).toBeVisible();
  const women = await shown.count();
  await members.list.getByRole('columnheader', { name: /党小组/ }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: tableWords.moveLeft }).click();

  await shown.first().click();
  await shown.last().click({ modifiers: ['Shift'] });
  await expect(page.getByText(tableWords.status('人', women, women, everybody))).toBeVisible();
  await shown.last().click({ button: 'right' });
  await page.getByRole('menuitem', { name: batchWords.action }).click();
  const dialog = page.getByRole('dialog', { name: batchWords.title(women) });
  await dialog.getByRole('combobox', { name: batchWords.field }).selectOption('archiveLocation');
  await dialog.getByRole('textbox', { name: batchWords.value }).fill('市委组织部');
  await expect(dialog.getByRole('status')).toHaveText(batchWords.preview(women, 0));
  await page.screenshot({ path: testInfo.outputPath('batch.png') });
  await dialog.getByRole('button', { name: batchWords.confirm(women) }).click();
  await expect(frame.toast(batchWords.done(women, batchWords.fields.archiveLocation))).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('list.png') });
  const archived = async (): Promise<number> =>
    ((await dumpTables(page))['members'] ?? []).filter((row) => row['archiveLocation'] === '市委组织部')
      .length;
  expect(await archived()).toBe(women);
  await page.getByRole('button', { name: /撤销/ }).click();
  await expect.poll(archived).toBe(0);

  await sampleApp.quit();
  const again = await computer.start();
  await new Frame(again.page).goTo('members');
  const heads = new Members(again.page).list.getByRole('columnheader');
  await expect(heads.last()).toContainText('党内职务');
});

test('a sign with its pledge and a card with its years are printed', async ({
  computer,
  sampleApp,
}, testInfo) => {
  const { page } = sampleApp;
  const frame = new Frame(page);
  const pledge = '救护培训随叫随到，教案讲解耐心细致，群众来电当日答复，遇有急难险重任务第一时间到岗。';
  await frame.open('members/pioneer');
  await page.getByRole('rowheader', { name: '单文静' }).dblclick();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /岗位/ }).fill('应急救护培训先锋岗');
  await dialog.getByRole('textbox', { name: /承诺/ }).fill(pledge);
  await dialog.getByRole('button', { name: pioneerWords.dialog.save }).click();
  await expect(frame.toast(pioneerWords.saved('单文静'))).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('pioneer.png') });
  await page.getByRole('button', { name: pioneerWords.print }).click();
  const printing = new PrintPage(sampleApp);
  await printing.untilReady();
  const sign = join(computer.folder, '标识牌.pdf');
  await printing.saveTo(sign);
  const text = pdfText(sign);
  for (const part of [...OATH_LINES, '应急救护培训先锋岗', '救护培训随叫随到']) expect(text).toContain(part);

  await frame.open('members/birthdays?month=2026-07');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(/^2026年7月，\d人过政治生日$/);
  await page.screenshot({ path: testInfo.outputPath('birthdays.png') });
  await page.getByRole('button', { name: birthdayWords.print }).click();
  await printing.untilReady();
  const card = join(computer.folder, '贺卡.pdf');
  await printing.saveTo(card);
  expect(pdfText(card)).toMatch(/入党\d+周年/);
});
