/** The window becomes a panel above the others, values go to the system's clipboard, and the window comes back. */
import { eventChannel } from '../../shared/ipc/bridge';
import { fillPanelWords as words } from '../../shared/words/fill-panel';
import { uiWords } from '../../shared/words/ui';
import { expect, test } from './fixtures';
import type { RunningApp } from './machine/running-app';
import { dumpTables } from './machine/tables';
import { Frame } from './pages/frame';

const windowOf = (app: RunningApp) =>
  app.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return window && { isOnTop: window.isAlwaysOnTop(), width: window.getBounds().width };
  });
const clipboardOf = (app: RunningApp) => app.electron.evaluate(({ clipboard }) => clipboard.readText());
const copyByKey = (app: RunningApp) =>
  app.electron.evaluate(({ BrowserWindow }, channel) => {
    // A private display has no window manager to send the key; what main says to the page then is the same.
    BrowserWindow.getAllWindows()[0]?.webContents.send(channel, { name: 'fillPanel.next', detail: {} });
  }, eventChannel);

test('the minutes go to the superior’s system value by value', async ({ sampleApp }, testInfo) => {
  const { page } = sampleApp;
  const usual = await windowOf(sampleApp);
  const { records = [] } = await dumpTables(page);
  const record = records.find(({ state }) => state === 'signed');
  const id = String(record?.['id']);
  await new Frame(page).open(`meetings/${id}`);
  await page.getByRole('button', { name: uiWords.more, exact: true }).click();
  await page.getByRole('menuitem', { name: words.open }).click();
  await expect(page.getByRole('button', { name: words.next })).toBeVisible();
  await expect.poll(() => windowOf(sampleApp)).toEqual({ isOnTop: true, width: 360 });
  await page.screenshot({ path: testInfo.outputPath('fill-panel.png') });

  await page.getByRole('button', { name: words.next }).click();
  await expect(page.getByText(words.copied(words.meetings.type))).toBeVisible();
  await page.getByRole('button', { name: new RegExp(`^${words.meetings.place}`) }).click();
  await expect(page.getByText(words.copied(words.meetings.place))).toBeVisible();
  expect(await clipboardOf(sampleApp)).toBe(record?.['place']);
  await copyByKey(sampleApp);
  await expect(page.getByText(words.copied(words.meetings.heading))).toBeVisible();
  expect(await clipboardOf(sampleApp)).toMatch(/^\d{4}年第\d+次/);

  await page.keyboard.press('Escape');
  await expect(new Frame(page).rail).toBeVisible();
  await expect.poll(() => windowOf(sampleApp)).toEqual(usual);
  // Outside the panel nothing goes to the clipboard without a click.
  const refused = await page.evaluate(() =>
    (
      window as unknown as {
        branchDesk: { requests: Record<string, (input: unknown) => Promise<{ ok: boolean }>> };
      }
    ).branchDesk.requests['fillPanel.copy']?.({ text: '不该在剪贴板上' }),
  );
  expect(refused?.ok).toBe(false);
});
