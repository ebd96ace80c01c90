/** Locking destroys the window with all it held and shows another one in its place. */
import { expect } from '@playwright/test';
import { RunningApp } from './running-app';

/**
 * @param act whatever locks: the menu, a button, the PC going to sleep
 * @returns the same program with its new window, once that shows the lock; the page before is closed
 */
export async function locked(
  app: RunningApp,
  act: (app: RunningApp) => Promise<unknown>,
): Promise<RunningApp> {
  const opened = app.electron.waitForEvent('window');
  // The page that asked may be gone before it hears the answer.
  await act(app).catch((error: unknown) => {
    if (!app.page.isClosed()) throw error;
  });
  const after = new RunningApp(app.electron, await opened, app.profile);
  await expect(after.page.locator('html[data-app-state=locked]')).toHaveCount(1);
  await expect.poll(() => app.page.isClosed()).toBe(true);
  expect(after.troubles.unexpected(), 'troubles of the locked window').toEqual([]);
  return after;
}

/** 文件 › 锁定, which Ctrl+L is. */
export function lockByMenu(app: RunningApp): Promise<RunningApp> {
  return locked(app, ({ electron }) =>
    electron.evaluate(({ Menu }) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById('lock');
      if (item?.accelerator !== 'CmdOrCtrl+L') throw new Error('no item that locks with Ctrl+L');
      (item.click as () => void)();
    }),
  );
}
