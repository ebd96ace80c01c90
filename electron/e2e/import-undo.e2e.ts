/** A messy roster is asked about, not guessed; an import that is undone never happened. */
import { expect, test as base } from './fixtures';
import type { RunningApp } from './machine/running-app';
import { lockByMenu } from './machine/locking';
import { openVault } from './machine/open-vault';
import { cleanRoster, messyRoster, ownBranch } from './machine/samples';
import { dumpTables, type Tables } from './machine/tables';
import { FirstStart } from './pages/first-start';
import { Frame } from './pages/frame';
import { ImportRoster } from './pages/import-roster';
import { Members } from './pages/members';

const test = base.extend<{ ownApp: RunningApp }>({
  ownApp: async ({ newApp }, use) => {
    await new FirstStart(newApp.page).createBranch(ownBranch);
    await use(newApp);
  },
});

/** Everything an import could bring: the members' tables; the register keeps that there was an import. */
async function memberTables(app: RunningApp): Promise<Tables> {
  const { importRuns: _runs, settings: _settings, ...rest } = await dumpTables(app.page);
  return rest;
}

test('the messy roster: what is clear goes in, what is not is asked', async ({ ownApp }) => {
  const importing = new ImportRoster(ownApp);
  const before = await memberTables(ownApp);
  await importing.open();
  await importing.choose(messyRoster);
  await expect(importing.row('单文静')).toContainText('新增');
  await expect(importing.row('曾广林')).toContainText('待处理');
  await expect(importing.row('仇志远')).toContainText('待处理');
  await expect(importing.question('曾广林', '入党时间')).toBeVisible();
  await expect(
    ownApp.page.getByText('入党时间写的是“1998.1”，可能是1月，也可能是10月，请选定。'),
  ).toBeVisible();
  await expect(ownApp.page.getByText(/身份证号精度已丢失/)).toBeVisible();
  await expect(importing.run).toHaveText('导入7人，余3人待处理');
  expect(await memberTables(ownApp)).toEqual(before);

  await importing.decide('曾广林', '入党时间', /1998.*10/);
  await importing.fillIn('仇志远', '公民身份号码', '110105197208120314');
  await importing.decide('马晓峰', '公民身份号码', '不导入这一行');
  await expect(importing.run).toHaveText('导入9人');
  await importing.run.click();
  await expect(importing.done(9)).toBeVisible();
  const after = await memberTables(ownApp);
  expect(after['members']).toHaveLength(9);

  await importing.undo.click();
  await expect(importing.undone).toBeVisible();
  expect(await memberTables(ownApp)).toEqual(before);
  await new Frame(ownApp.page).goTo('members');
  await expect(new Members(ownApp.page).nobody).toBeVisible();
});

test('the same file again brings nothing new', async ({ ownApp }) => {
  const importing = new ImportRoster(ownApp);
  await importing.open();
  await importing.choose(cleanRoster);
  await expect(importing.run).toHaveText('导入9人');
  await importing.run.click();
  await expect(importing.done(9)).toBeVisible();
  const once = await memberTables(ownApp);

  await importing.open();
  await importing.choose(cleanRoster);
  await expect(importing.nothing).toBeDisabled();
  await expect(ownApp.page.getByText(/已经导入过/)).toBeVisible();
  expect(await memberTables(ownApp)).toEqual(once);
});

test('who was edited since stays, by name; the others can be taken back', async ({ ownApp }) => {
  const importing = new ImportRoster(ownApp);
  await importing.open();
  await importing.choose(cleanRoster);
  await importing.run.click();
  await expect(importing.done(9)).toBeVisible();

  const members = new Members(ownApp.page);
  await members.edit('罗海燕');
  await members.field('科室').fill('应急救援科');
  await members.save('罗海燕');

  await importing.openRuns();
  await importing.runs.getByRole('row').filter({ hasText: '样例' }).click();
  await importing.undo.click();
  await expect(importing.dialog).toContainText('1人不能撤销');
  await expect(importing.dialog).toContainText('罗海燕（导入后又修改过）');
  await importing.dialog.getByRole('button', { name: '撤销其余8人' }).click();
  await expect(new Frame(ownApp.page).toast(/已撤销8人，1人保留不动/)).toBeVisible();
  const tables = await memberTables(ownApp);
  expect(tables['members']).toHaveLength(1);
  expect(JSON.stringify(tables['persons'])).toContain('应急救援科');
});

test('what is being checked is there again after a lock', async ({ ownApp }) => {
  const importing = new ImportRoster(ownApp);
  await importing.open();
  await importing.choose(messyRoster);
  await expect(importing.run).toHaveText('导入7人，余3人待处理');
  const shut = await lockByMenu(ownApp);
  await openVault(shut.page);
  const again = new ImportRoster(shut);
  await expect(again.run).toHaveText('导入7人，余3人待处理');
  await expect(again.row('单文静')).toContainText('新增');
});
