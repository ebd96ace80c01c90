/** A PC leaves the office: nothing of the branch stays on it, and what is on the stick brings everything back. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { failureWords } from '../../shared/words/failures';
import { wipedWords, wipePaperWords, wipeWords } from '../../shared/words/wipe';
import { markerName } from '../wipe/marker';
import { temporaryOf } from '../wipe/temporary-profile';
import { expect, test } from './fixtures';
import { copyOn } from './machine/backup-files';
import { NOW } from './machine/computer';
import { LooseApp } from './machine/loose-app';
import { openVault, TEST_PASSWORD } from './machine/open-vault';
import { pdfText } from './machine/paper-tools';
import type { RunningApp } from './machine/running-app';
import { cleanRoster } from './machine/samples';
import { dumpTables } from './machine/tables';
import { Backup, RestoreSteps } from './pages/backup';
import { FirstStart } from './pages/first-start';
import { Frame } from './pages/frame';
import { Lock } from './pages/lock';
import { Meeting } from './pages/meeting';
import { PrintPage } from './pages/print';
import { Settings } from './pages/settings';
import { LastWindow, Wipe } from './pages/wipe';

const NEW_PASSWORD = '东边窗下的旧藤椅';

async function chooseStick(app: RunningApp, stick: string): Promise<void> {
  const backup = new Backup(app);
  await backup.open();
  await backup.choosePlace(stick);
  await expect(backup.outcome(/^已备份到/)).toBeVisible();
}

async function addAttachment(app: RunningApp): Promise<void> {
  const { records = [] } = await dumpTables(app.page);
  const draft = records.find((record) => record['state'] === 'draft');
  await new Frame(app.page).open(`meetings/${String(draft?.['id'])}`);
  const meeting = new Meeting(app.page);
  await expect(meeting.step('草稿')).toBeVisible();
  await app.answerDialog(cleanRoster);
  await meeting.addAttachment.click();
  await expect(meeting.attachments).toContainText('党员名册_样例（规范）.xlsx');
  // The list shows it before it is saved.
  await expect.poll(async () => (await dumpTables(app.page))['attachments']?.length).toBe(1);
}

/** The order is not there, and the program opens with everything in it. */
async function expectUntouched({ page, profile }: RunningApp, before: unknown): Promise<void> {
  expect(existsSync(join(profile, markerName))).toBe(false);
  expect(readdirSync(join(profile, 'data', 'vault'))).toContain('vault-a.json');
  expect(await dumpTables(page)).toEqual(before);
}

test('proved, cleared, and brought back from the stick on a PC that is as new', async ({
  computer,
  sampleApp,
}) => {
  const stick = computer.makeFolder('U盘');
  await addAttachment(sampleApp);
  await chooseStick(sampleApp, stick);
  // Not in the copy yet: bringing it up to date is a part of clearing.
  await new Settings(sampleApp.page).addGroup('退休小组');
  const before = await dumpTables(sampleApp.page);
  await sampleApp.quit();

  const loose = await LooseApp.start({ profile: computer.profile, now: NOW });
  try {
    const page = await loose.page('data-app-state');
    await openVault(page);
    await expect(new Frame(page).heading('工作台')).toBeVisible();
    const wipe = new Wipe(page);
    await wipe.open();
    await expect(wipe.text(computer.profile)).toBeVisible();
    await wipe.tryPassword(TEST_PASSWORD);
    await expect(wipe.ready).toBeVisible();
    await wipe.order();
    const last = new LastWindow(await loose.page('data-ready=wiped'));
    await expect(last.title).toBeVisible();
    await expect(last.text(wipedWords.copy(stick))).toBeVisible();
    await expect(last.text(wipedWords.left)).toHaveCount(0);
    expect(existsSync(computer.profile)).toBe(false);
    await last.closeIt();
    await loose.untilEnded();
  } finally {
    await loose.dispose();
  }
  expect(existsSync(computer.profile)).toBe(false);
  // Taken away by the last process while it ends.
  await expect.poll(() => existsSync(temporaryOf(computer.profile))).toBe(false);

  const app = await computer.start({ vault: 'locked' });
  await expect(new Lock(app.page).firstTitle).toBeVisible();
  await openVault(app.page, NEW_PASSWORD);
  await app.untilStarted();
  const start = new FirstStart(app.page);
  const steps = new RestoreSteps(app.page);
  await start.accept.check();
  await start.restore.click();
  await app.answerDialog(stick);
  await steps.pickFolder.click();
  await steps.typeKey('password', TEST_PASSWORD);
  await expect(steps.list).toBeVisible();
  await steps.compare.click();
  await steps.confirm();
  await steps.openRestored();
  expect(await dumpTables(app.page)).toEqual(before);
});

test('nothing is removed without the second copy, for a wrong password, or for a copy that differs', async ({
  computer,
  sampleApp,
}) => {
  const { page } = sampleApp;
  const wipe = new Wipe(page);
  await addAttachment(sampleApp);
  const before = await dumpTables(page);
  await wipe.open();
  await expect(wipe.text(wipeWords.copy.none)).toBeVisible();
  await wipe.tryPassword('不是这个密码');
  await expect(wipe.text(failureWords.wrongPassword.sentence)).toBeVisible();
  await wipe.tryPassword(TEST_PASSWORD);
  await expect(wipe.refusal).toContainText(failureWords.copyUnreachable.sentence);
  await expectUntouched(sampleApp, before);

  const stick = computer.makeFolder('U盘');
  await chooseStick(sampleApp, stick);
  const files = join(copyOn(stick), 'files', 'sealed');
  const [stored = ''] = readdirSync(files, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /[0-9a-f]{64}$/.test(name),
  );
  const bytes = readFileSync(join(files, stored));
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  writeFileSync(join(files, stored), bytes);
  await wipe.open();
  await wipe.tryPassword(TEST_PASSWORD);
  await expect(wipe.refusal).toContainText(failureWords.wipeCopyDiffers.sentence);
  await expectUntouched(sampleApp, before);
});

test('the record is printed before; what was proved is still there on the way back', async ({
  computer,
  sampleApp,
}) => {
  const { page } = sampleApp;
  const stick = computer.makeFolder('U盘');
  await chooseStick(sampleApp, stick);
  const wipe = new Wipe(page);
  await wipe.open();
  await wipe.tryPassword(TEST_PASSWORD);
  await expect(wipe.ready).toBeVisible();
  await wipe.print.click();
  const printing = new PrintPage(sampleApp);
  await printing.untilReady();
  const file = join(computer.folder, '清除记录.pdf');
  await printing.saveTo(file);
  const text = pdfText(file);
  for (const part of [wipePaperWords.title, wipePaperWords.witness, stick, computer.profile]) {
    expect(text.replaceAll(/\s/g, '')).toContain(part.replaceAll(/\s/g, ''));
  }
  await page.goBack();
  await expect(wipe.ready).toBeVisible();
  // A change since: what was proved is no longer all there is.
  await new Settings(page).addGroup('退休小组');
  await new Frame(page).open('settings/wipe');
  await expect(wipe.check).toBeVisible();
});

test('killed just after the keys were destroyed, the next start finishes', async ({
  computer,
  sampleApp,
}) => {
  const { page, electron, profile } = sampleApp;
  const wipe = new Wipe(page);
  await wipe.open();
  await wipe.withoutCopy.check();
  await wipe.phrase.fill('另一个支部');
  await wipe.tryPassword(TEST_PASSWORD);
  await expect(wipe.phrase).toBeFocused();
  const { branches = [] } = await dumpTables(page);
  await wipe.phrase.fill(String(branches[0]?.['shortName']));
  await wipe.tryPassword(TEST_PASSWORD);
  await expect(wipe.readyWithoutCopy).toBeVisible();
  // It stops where the keys are gone and nothing else is.
  await electron.evaluate(({ app, session }) => {
    session.defaultSession.clearStorageData = () => new Promise(() => undefined);
    app.relaunch = () => undefined;
    app.exit = () => undefined;
  });
  await wipe.order();
  await expect.poll(() => readdirSync(join(profile, 'data', 'vault'))).toEqual([]);
  await sampleApp.kill();
  expect(readdirSync(profile)).toEqual(expect.arrayContaining(['IndexedDB', 'data', markerName]));

  const finishing = await computer.start({ vault: 'locked' });
  const last = new LastWindow(finishing.page);
  await expect(last.title).toBeVisible();
  await expect(last.text(wipedWords.noCopy)).toBeVisible();
  expect(existsSync(profile)).toBe(false);
  const ended = finishing.electron.waitForEvent('close');
  await last.closeIt();
  await ended;
  expect(existsSync(profile)).toBe(false);
  await expect.poll(() => existsSync(temporaryOf(profile))).toBe(false);

  const again = await computer.start({ vault: 'locked' });
  await expect(new Lock(again.page).firstTitle).toBeVisible();
});
