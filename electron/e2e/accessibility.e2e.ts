/** Every screen: nothing serious for axe, nothing cut off at 1366×768 in the largest text, everything by keyboard. */
import { join } from 'node:path';
import { backupWords } from '../../shared/words/backup';
import { expect, test } from './fixtures';
import { findBarriers, findCutOff } from './machine/axe';
import { flipInLine } from './machine/journal-files';
import type { RunningApp } from './machine/running-app';
import { screensOf, type Screen } from './machine/screens';
import { dumpTables } from './machine/tables';
import { Backup, RestoreSteps } from './pages/backup';
import { Boot } from './pages/boot';
import { FirstStart } from './pages/first-start';
import { Frame } from './pages/frame';
import { Meeting } from './pages/meeting';
import { PrintPage } from './pages/print';
import { Settings } from './pages/settings';

type TextSize = 'standard' | 'large' | 'extraLarge';
type Theme = 'light' | 'dark';

async function choose(app: RunningApp, theme: Theme, textSize: TextSize): Promise<void> {
  await app.page.evaluate(
    async (patch) => {
      const desk = (
        window as unknown as {
          branchDesk: { requests: Record<string, (input: unknown) => Promise<unknown>> };
        }
      ).branchDesk;
      await desk.requests['app.setPreferences']?.(patch);
      location.reload();
    },
    { theme, textSize },
  );
  await app.page.waitForEvent('load');
  await app.untilStarted();
}

async function show(app: RunningApp, screen: Screen): Promise<void> {
  await new Frame(app.page).open(screen.route);
  await expect(app.page.getByRole('main').getByText(screen.shows).first()).toBeVisible({ timeout: 20_000 });
  await app.page.evaluate(() => document.fonts.ready);
  if (screen.route.startsWith('print/')) await new PrintPage(app).untilReady();
}

test('first start', async ({ newApp }, testInfo) => {
  expect(await findBarriers(newApp.page)).toEqual([]);
  const start = new FirstStart(newApp.page);
  await start.accept.check();
  await start.create.click();
  await expect(start.submit).toBeVisible();
  expect(await findBarriers(newApp.page)).toEqual([]);
  await choose(newApp, 'light', 'extraLarge');
  expect(await findCutOff(newApp.page)).toEqual([]);
  await newApp.page.screenshot({ path: testInfo.outputPath('first-start-extraLarge.png') });
});

const looks: readonly { theme: Theme; textSize: TextSize }[] = [
  { theme: 'light', textSize: 'standard' },
  { theme: 'dark', textSize: 'large' },
  { theme: 'light', textSize: 'extraLarge' },
];

for (const { theme, textSize } of looks) {
  test(`every screen, ${theme}, ${textSize}`, async ({ sampleApp }, testInfo) => {
    // Some seventy screens, half a second to two seconds each on two busy cores.
    test.setTimeout(300_000);
    // What is looked at once is looked at in the largest text.
    const screens = screensOf(await dumpTables(sampleApp.page)).filter(
      ({ once }) => once !== true || textSize === 'extraLarge',
    );
    await choose(sampleApp, theme, textSize);
    for (const screen of screens) {
      await test.step(screen.name, async () => {
        await show(sampleApp, screen);
        await sampleApp.page.screenshot({
          path: join(testInfo.outputDir, `${screen.name}-${theme}-${textSize}.png`),
          animations: 'disabled',
        });
        expect.soft(await findBarriers(sampleApp.page), screen.name).toEqual([]);
        expect.soft(await findCutOff(sampleApp.page), screen.name).toEqual([]);
      });
    }
  });
}

for (const textSize of ['standard', 'extraLarge'] as const) {
  test(`what is seen in trouble, ${textSize}`, async ({ computer, sampleApp }, testInfo) => {
    const look = async (app: RunningApp, name: string): Promise<void> => {
      const path = join(testInfo.outputDir, `${name}-${textSize}.png`);
      await app.page.screenshot({ path, animations: 'disabled' });
      expect.soft(await findBarriers(app.page), name).toEqual([]);
      expect.soft(await findCutOff(app.page), name).toEqual([]);
    };
    await choose(sampleApp, 'light', textSize);
    const steps = new RestoreSteps(sampleApp.page);
    await new Backup(sampleApp).snapshotNow();
    for (const name of ['青年小组', '退休小组', '机关小组'])
      await new Settings(sampleApp.page).addGroup(name);
    await steps.compareWith('manual');
    await steps.openKind('partyGroups');
    await look(sampleApp, '恢复前的比较');
    await sampleApp.kill();
    flipInLine(sampleApp.journalFolder, 1);

    const damaged = await computer.start();
    await expect(new Boot(damaged.page).text(backupWords.check.damaged(3))).toBeVisible();
    await look(damaged, '流水有损坏');
    await new Boot(damaged.page).restore.click();
    await expect(new RestoreSteps(damaged.page).list).toBeVisible();
    await look(damaged, '打不开时恢复');
  });
}

test('by keyboard alone: from 工作台 to a new draft and back to the list', async ({ sampleApp }) => {
  const { page } = sampleApp;
  const { keyboard } = page;
  const frame = new Frame(page);
  const focusOn = async (name: string): Promise<void> => {
    for (let presses = 0; presses < 60; presses += 1) {
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
      });
      if (focused.trim().startsWith(name)) return;
      await keyboard.press('Tab');
    }
    throw new Error(`${name} is not reached by Tab`);
  };
  await focusOn('组织生活');
  await keyboard.press('Enter');
  await expect(frame.heading('组织生活')).toBeVisible();
  await sampleApp.chooseMenu('newRecord');
  await expect(frame.heading('新建会议记录')).toBeVisible();
  await focusOn('支部党员大会');
  await keyboard.press('Enter');
  const meeting = new Meeting(page);
  await expect(meeting.step('草稿')).toBeVisible();
  await meeting.text('主题').focus();
  await keyboard.type('学习会议精神');
  // Enter moves on instead of sending anything.
  await keyboard.press('Enter');
  await expect(meeting.text('主题')).not.toBeFocused();
  await keyboard.press('Control+s');
  await expect(frame.toast(/^已保存，/)).toBeVisible();
  await focusOn('返回');
  await keyboard.press('Enter');
  await expect(frame.heading('组织生活')).toBeVisible();
  await expect(page.getByRole('grid').getByText('学习会议精神')).toBeVisible();
});
