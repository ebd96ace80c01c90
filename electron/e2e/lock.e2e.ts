/** Without the password nothing opens and nothing shows; what was being typed is there again afterwards. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { requestsWhileLocked } from '../../shared/ipc/requests/vault';
import { failureText } from '../../shared/words/failures';
import { lockWords, newPasswordWords, recoveryCodeWords, securityWords } from '../../shared/words/lock';
import { memberFormWords } from '../../shared/words/members';
import { expect, test } from './fixtures';
import { NOW, type Computer } from './machine/computer';
import { lockByMenu, locked } from './machine/locking';
import { openVault, TEST_PASSWORD } from './machine/open-vault';
import { leavePracticeData } from './machine/practice-profile';
import type { RunningApp } from './machine/running-app';
import { sampleMembers } from './machine/samples';
import { FirstStart } from './pages/first-start';
import { Frame } from './pages/frame';
import { Lock } from './pages/lock';
import { Members } from './pages/members';

const NEW_PASSWORD = 'chuangtai huapen 7 xiawu';
const THIRD_PASSWORD = 'qiaotou shizi 9 bangwan';
const MEMBER = '罗海燕';

interface Opened {
  app: RunningApp;
  code: string;
}

/** First password by hand, then the sample branch. */
async function beginWithSample(computer: Computer): Promise<Opened> {
  const app = await computer.start({ vault: 'locked' });
  const code = await new Lock(app.page).setFirstPassword();
  await app.untilStarted();
  await new FirstStart(app.page).loadSample();
  return { app, code };
}

/** Another character of the code's alphabet in one group. */
function mistype(code: string, group: number): string {
  const groups = code.split('-');
  const right = groups[group - 1] ?? '';
  groups[group - 1] = (right.startsWith('7') ? '8' : '7') + right.slice(1);
  return groups.join('-');
}

async function expectOpen(app: RunningApp): Promise<void> {
  expect(await app.untilStarted()).toBe('ready');
  await expect(new Frame(app.page).rail).toBeVisible();
}

async function restart(computer: Computer, app: RunningApp): Promise<RunningApp> {
  await app.quit();
  const again = await computer.start({ vault: 'locked' });
  await expect(new Lock(again.page).open).toBeVisible();
  return again;
}

/** What the bridge answers to every request that is not of the lock itself. */
function askEverything(page: Page, but: readonly string[]): Promise<Record<string, string>> {
  return page.evaluate(async (left) => {
    type Ask = (input: unknown) => Promise<{ ok: boolean; failure?: { code: string } }>;
    const desk = (window as unknown as { branchDesk: { requests: Record<string, Ask> } }).branchDesk.requests;
    const answers: Record<string, string> = {};
    for (const [name, ask] of Object.entries(desk)) {
      if (left.includes(name)) continue;
      const reply = await ask({});
      answers[name] = reply.ok ? 'answered' : (reply.failure?.code ?? '');
    }
    return answers;
  }, but);
}

test('the first start makes a password, and a code that is really on paper', async ({ computer }) => {
  const app = await computer.start({ vault: 'locked' });
  const { page } = app;
  const lock = new Lock(page);
  await expect(lock.firstTitle).toBeVisible();
  await lock.password.fill('12345678');
  await lock.repeat.fill('12345678');
  await lock.repeat.press('Enter');
  await expect(page.getByText(newPasswordWords.tooWeak)).toBeVisible();
  await expect(lock.firstTitle).toBeVisible();

  await lock.password.fill(TEST_PASSWORD);
  await lock.repeat.fill(`${TEST_PASSWORD}!`);
  await lock.repeat.press('Enter');
  await expect(page.getByText(newPasswordWords.repeatDiffers)).toBeVisible();
  await lock.repeat.fill(TEST_PASSWORD);
  await lock.repeat.press('Enter');
  const code = await lock.readCode();
  await page.getByRole('button', { name: recoveryCodeWords.toCheck }).click();
  await expect(page.getByText(code)).toHaveCount(0);
  await lock.recoveryCode.fill(mistype(code, 2));
  await lock.recoveryCode.press('Enter');
  await expect(page.getByText(recoveryCodeWords.groupsWrong([2]))).toBeVisible();
  // As it is read aloud: small letters, no lines between the groups.
  await lock.recoveryCode.fill(code.toLowerCase().replaceAll('-', ' '));
  await lock.recoveryCode.press('Enter');
  await app.untilStarted();
  await expect(new FirstStart(page).title).toBeVisible();

  const again = await restart(computer, app);
  await new Lock(again.page).unlock();
  await again.untilStarted();
  await expect(new FirstStart(again.page).title).toBeVisible();
});

test('Ctrl+L stores what is typed, leaves an empty window, and opens where one was', async ({ computer }) => {
  const { app } = await beginWithSample(computer);
  const members = new Members(app.page);
  await members.edit(MEMBER);
  await members.field('科室').fill('应急救援科');

  const shut = await lockByMenu(app);
  const lock = new Lock(shut.page);
  await test.step('nothing of the branch is in the window', async () => {
    const said = `${await shut.page.locator('html').innerHTML()} ${shut.page.url()}`;
    const { branch, members: people } = sampleMembers;
    const names = people.map(({ person }) => person.name);
    for (const text of [branch.fullName, branch.shortName, '应急救援科', ...names])
      expect(said).not.toContain(text);
    const titles = await shut.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.getTitle()),
    );
    expect(titles).toEqual([lockWords.product]);
    await expect(shut.page.getByText(lockWords.kept)).toBeVisible();
  });

  await test.step('no request of the page is answered', async () => {
    // Dropped files come by another way of the bridge: this name is refused in every state.
    const answers = await askEverything(shut.page, [...requestsWhileLocked, 'files.grantDropped']);
    expect(Object.keys(answers).length).toBeGreaterThan(30);
    expect(new Set(Object.values(answers))).toEqual(new Set(['vaultLocked', 'badRequest']));
    for (const name of ['journal.getState', 'vault.getViewKey', 'backup.getState']) {
      expect(answers[name], name).toBe('vaultLocked');
    }
  });

  await test.step('guessing becomes slower and slower', async () => {
    for (let tries = 1; tries <= 5; tries += 1) {
      await expect(lock.open).toBeEnabled();
      await lock.unlock(`wrong ${String(tries)}`);
      const sentence = tries === 1 ? lockWords.wrong : lockWords.wrongTimes(tries);
      await expect(shut.page.getByText(sentence)).toBeVisible();
    }
    await expect(shut.page.getByText(/请过\d秒再试/)).toBeVisible();
    await expect(lock.open).toBeDisabled();
    await lock.unlock();
    await expect(lock.open).toBeDisabled();
    const past = await shut.page.evaluate(async (password) => {
      type Ask = (input: unknown) => Promise<{ failure?: { code: string } }>;
      const desk = (window as unknown as { branchDesk: { requests: Record<string, Ask> } }).branchDesk
        .requests;
      return (await desk['vault.unlock']?.({ password }))?.failure?.code;
    }, TEST_PASSWORD);
    expect(past).toBe('tooManyTries');
  });

  await expect(lock.open).toBeEnabled();
  await lock.unlock();
  expect(await shut.untilStarted()).toBe('ready');
  const { page } = shut;
  await expect(new Frame(page).heading(`${memberFormWords.editTitle}：${MEMBER}`)).toBeVisible();
  await expect(new Members(page).field('科室')).toHaveValue('应急救援科');
  await new Members(page).save(MEMBER);
  expect(shut.troubles.unexpected()).toEqual([]);
});

test('a forgotten password is replaced with the code; both are changed in 设置', async ({ computer }) => {
  const { app, code } = await beginWithSample(computer);
  let shut = await lockByMenu(app);
  await new Lock(shut.page).unlockWithCode(code, NEW_PASSWORD);
  await expectOpen(shut);

  shut = await restart(computer, shut);
  await new Lock(shut.page).unlock(TEST_PASSWORD);
  await expect(shut.page.getByText(lockWords.wrong)).toBeVisible();
  await new Lock(shut.page).unlock(NEW_PASSWORD);
  await expectOpen(shut);

  await new Frame(shut.page).open('settings?section=security');
  await new Lock(shut.page).changePassword(NEW_PASSWORD, THIRD_PASSWORD);
  const newCode = await test.step('a new code is good once it is typed', async () => {
    const { page } = shut;
    const words = securityWords.code;
    await page.getByRole('button', { name: words.renew }).click();
    await page.getByLabel(words.dialog).fill(THIRD_PASSWORD);
    await page.getByRole('button', { name: words.confirm }).click();
    const lock = new Lock(page);
    const renewed = await lock.readCode();
    expect(renewed).not.toBe(code);
    await page.getByRole('button', { name: recoveryCodeWords.toCheck }).click();
    await lock.recoveryCode.fill(renewed);
    await page.getByRole('button', { name: recoveryCodeWords.renewSubmit }).click();
    await expect(page.getByText(words.done)).toBeVisible();
    return renewed;
  });

  shut = await restart(computer, shut);
  await new Lock(shut.page).unlockWithCode(code, TEST_PASSWORD);
  const refused = failureText({ code: 'wrongRecoveryCode' });
  await expect(shut.page.getByText(refused)).toBeVisible();
  await new Lock(shut.page).recoveryCode.fill(newCode);
  await new Lock(shut.page).recoveryCode.press('Enter');
  await new Lock(shut.page).newPassword.fill(TEST_PASSWORD);
  await new Lock(shut.page).repeat.fill(TEST_PASSWORD);
  await new Lock(shut.page).repeat.press('Enter');
  await expectOpen(shut);
  await new Frame(shut.page).goTo('members');
  await expect(new Members(shut.page).row(MEMBER)).toHaveCount(1);
});

test('left alone it locks by itself, and when the PC locks its screen', async ({ computer }) => {
  const app = await computer.start();
  await new FirstStart(app.page).loadSample();
  const idle = await locked(app, ({ electron }) =>
    electron.evaluate(({ powerMonitor }) => {
      powerMonitor.getSystemIdleTime = () => 3600;
    }),
  );
  await expect(idle.page.getByText(lockWords.reasons.idle(5))).toBeVisible();
  await idle.electron.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 0;
  });
  await openVault(idle.page);
  await expectOpen(idle);
  const away = await locked(idle, ({ electron }) =>
    electron.evaluate(({ powerMonitor }) => {
      powerMonitor.emit('lock-screen');
    }),
  );
  await expect(away.page.getByText(lockWords.reasons.screen)).toBeVisible();
});

test('what the practice build left in clear is sealed once and is all there', async ({ computer }) => {
  const texts = await leavePracticeData(computer.profile, NOW);
  const data = join(computer.profile, 'data');
  expect(textsInClear(data, texts)).toHaveLength(texts.length);

  const app = await computer.start({ vault: 'locked' });
  await expect(new Lock(app.page).firstTitle).toBeVisible();
  await new Lock(app.page).setFirstPassword();
  await expectOpen(app);
  await expectMembers(app);
  expect(textsInClear(data, texts)).toEqual([]);

  const again = await restart(computer, app);
  await new Lock(again.page).unlock();
  await expectOpen(again);
  await expectMembers(again);
  expect(textsInClear(data, texts)).toEqual([]);
});

async function expectMembers({ page }: RunningApp): Promise<void> {
  await new Frame(page).goTo('members');
  for (const { person } of sampleMembers.members) {
    await expect(new Members(page).row(person.name)).toHaveCount(1);
  }
}

/** Those that stand in any file below a folder. */
function textsInClear(folder: string, texts: readonly string[]): string[] {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  return texts.filter((text) => files.some((bytes) => bytes.includes(text)));
}
