/** The built program, running on the real Electron. */
import { join } from 'node:path';
import { _electron, expect, type ElectronApplication, type Page } from '@playwright/test';
import { readRuntime, runtimeEnvironment, runtimeSwitches } from '../../../build/runtime.mjs';
import { root } from '../../../build/setup/places.mjs';
import type { MenuCommand } from '../../../shared/ipc/events';
import type { AskedDialog, DialogAnswer } from '../../files/dialogs';
import { openVault } from './open-vault';
import { Troubles } from './troubles';

/** What the users' commonest screen shows; the size of every picture. */
export const SCREEN = { width: 1366, height: 768 };
/** The program itself gives a snapshot and a copy 20 s at quit. */
const QUIT_DEADLINE_MS = 30_000;
/** What main says when it hands an address or a file to the system; nothing of ours does. */
const OPENED_OUTSIDE = 'opened outside: ';

declare global {
  var openedOutside: number | undefined;
}

export interface StartOptions {
  /** Folder of everything the program keeps; the PC's own when not given. */
  profile?: string;
  /** Instant the program's clock stands at. */
  now?: string;
  env?: Record<string, string>;
  /** `locked`: the test opens the lock itself. */
  vault?: 'open' | 'locked';
  /** Another program than the runtime: one that starts and watches it. */
  program?: string;
}

type AppState = 'ready' | 'fromFuture' | 'failed';

export class RunningApp {
  readonly troubles = new Troubles();
  private hasEnded = false;

  constructor(
    readonly electron: ElectronApplication,
    readonly page: Page,
    readonly profile: string,
  ) {
    this.troubles.watch(page);
    electron.once('close', () => (this.hasEnded = true));
    electron.process().stderr?.on('data', (chunk: Buffer) => {
      for (const line of chunk.toString('utf8').split('\n'))
        if (line.startsWith(OPENED_OUTSIDE)) this.troubles.note(line);
    });
  }

  get journalFolder(): string {
    return join(this.profile, 'data', 'journal');
  }

  get indexedDbFolder(): string {
    return join(this.profile, 'IndexedDB');
  }

  /** The page names its state on the root element; until then nothing on it means anything. */
  async untilStarted(): Promise<AppState> {
    const state = this.page.locator(
      'html:is([data-app-state=ready], [data-app-state=fromFuture], [data-app-state=failed])',
    );
    await expect(state).toHaveCount(1);
    return (await state.getAttribute('data-app-state')) as AppState;
  }

  /** The answer of the next system dialog: paths (none = cancelled) or the number of a button. */
  async answerDialog(answer: DialogAnswer | string): Promise<void> {
    const given: DialogAnswer = typeof answer === 'string' ? { paths: [answer] } : answer;
    await this.electron.evaluate((_module, queued) => {
      globalThis.branchHandbookDialogs?.answers.push(queued);
    }, given);
  }

  /** Dialogs the program would have shown so far. */
  askedDialogs(): Promise<AskedDialog[]> {
    return this.electron.evaluate(() => globalThis.branchHandbookDialogs?.asked ?? []);
  }

  /** Chooses an item of the menu bar, as a click or its shortcut does. */
  async chooseMenu(command: MenuCommand | 'exportLog'): Promise<void> {
    await this.electron.evaluate(({ Menu }, id) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(id);
      if (!item) throw new Error(`no menu item ${id}`);
      (item.click as () => void)();
    }, command);
  }

  /** Closes the window as the user does and waits until the program has ended. */
  async quit(): Promise<void> {
    const ended = this.electron.waitForEvent('close', { timeout: QUIT_DEADLINE_MS });
    await this.electron.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.close();
    });
    await ended;
  }

  /** Power cut for the program: no goodbye, nothing is flushed. */
  async kill(): Promise<void> {
    if (this.hasEnded) return;
    const ended = this.electron.waitForEvent('close', { timeout: QUIT_DEADLINE_MS });
    this.electron.process().kill('SIGKILL');
    await ended.catch(() => undefined);
    this.hasEnded = true;
  }
}

/** How the built program is started, whoever starts it. */
export function launchOf(options: StartOptions & { profile: string }): {
  program: string;
  args: string[];
  env: Record<string, string>;
} {
  const runtime = readRuntime();
  return {
    program: options.program ?? runtime.path,
    args: [...runtimeSwitches(), root],
    env: {
      ...definedOnly(runtimeEnvironment(runtime)),
      TZ: 'Asia/Shanghai',
      LANG: 'zh_CN.UTF-8',
      BRANCH_HANDBOOK_TEST: '1',
      BRANCH_HANDBOOK_PROFILE: options.profile,
      ...(options.now === undefined ? {} : { BRANCH_HANDBOOK_NOW: options.now }),
      ...options.env,
    },
  };
}

export async function startApp(options: StartOptions & { profile: string }): Promise<RunningApp> {
  const { program, args, env } = launchOf(options);
  const electron = await _electron.launch({ executablePath: program, args, cwd: root, env });
  const page = await electron.firstWindow();
  const app = new RunningApp(electron, page, options.profile);
  await electron.evaluate(({ shell }, said) => {
    globalThis.openedOutside = 0;
    const count = (target: string): Promise<never> => {
      globalThis.openedOutside = (globalThis.openedOutside ?? 0) + 1;
      process.stderr.write(`${said}${target}\n`);
      return Promise.reject(new Error('opened outside'));
    };
    for (const name of ['openExternal', 'openPath']) Reflect.set(shell, name, count);
  }, OPENED_OUTSIDE);
  await electron.evaluate(({ BrowserWindow }, size) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
  }, SCREEN);
  if (options.vault !== 'locked') await openVault(page);
  return app;
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
