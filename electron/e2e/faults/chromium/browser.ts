/**
 * The page's storage layer in Debian's current Chromium: the same bundle, served without any network, with the
 * real journal in this process behind the bridge. The shipped Electron is newer than the one the tests run on;
 * this is the newest engine to be had here.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { root } from '../../../../build/setup/places.mjs';
import type { Command } from '../../../../shared/schema/command';
import { fail, succeed, ExpectedFailure, type Reply } from '../../../../shared/ipc/reply';
import { nodeDisk } from '../../../files/node-disk';
import type { Journal } from '../../../journal/journal';
import { openJournal } from '../../../journal/open-journal';

const ORIGIN = 'https://branch-handbook.invalid';
/** The binary itself: Debian's /usr/bin/chromium is a script, which a signal would miss. */
const PROGRAMS = ['/usr/lib/chromium/chromium', '/usr/lib/chromium-browser/chromium-browser'];
const START_DEADLINE_MS = 30_000;
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

export class ChromiumPage {
  private constructor(
    private readonly child: ChildProcess,
    private readonly browser: Browser,
    readonly page: Page,
  ) {}

  /** Starts the browser on `profile` and opens the storage page over `journal`. */
  static async open(profile: string, journal: Journal): Promise<ChromiumPage> {
    const program = PROGRAMS.find((path) => existsSync(path));
    if (program === undefined) throw new Error('Chromium is not installed: apt install chromium');
    const portFile = join(profile, 'DevToolsActivePort');
    rmSync(portFile, { force: true });
    const child = spawn(
      program,
      [
        '--headless=new',
        '--remote-debugging-port=0',
        '--no-first-run',
        '--disable-background-networking',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--user-data-dir=${profile}`,
        'about:blank',
      ],
      { detached: true, stdio: 'ignore' },
    );
    const port = await waitForPort(portFile, child);
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const [context] = browser.contexts();
    if (!context) throw new Error('Chromium has no window');
    const page = context.pages()[0] ?? (await context.newPage());
    await page.route(`${ORIGIN}/**`, async (route) => {
      const path = join(root, 'out', 'renderer', new URL(route.request().url()).pathname);
      if (!existsSync(path)) return route.fulfill({ status: 404 });
      return route.fulfill({
        body: readFileSync(path),
        contentType: TYPES[extname(path)] ?? 'application/octet-stream',
      });
    });
    await page.exposeFunction('askJournal', (name: string, input: never) => answer(journal, name, input));
    await page.addInitScript(bridgeScript);
    await page.goto(`${ORIGIN}/bench.html`);
    await page.locator('html[data-ready=bench]').waitFor();
    return new ChromiumPage(child, browser, page);
  }

  /** kill -9 of the browser and everything it started. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.pid === undefined) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    process.kill(-this.child.pid, 'SIGKILL');
    await ended;
    await this.browser.close().catch(() => undefined); // the connection is gone with the browser
  }
}

export function openJournalIn(folder: string): Promise<Journal> {
  return openJournal({ disk: nodeDisk, folder, createdBy: 'test', sealWith: 'none', now: () => new Date() });
}

/** Polls for a file the browser writes when it listens; the deadline is for a browser that never starts. */
async function waitForPort(file: string, child: ChildProcess): Promise<string> {
  const deadline = performance.now() + START_DEADLINE_MS;
  while (performance.now() < deadline && child.exitCode === null) {
    const [port] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    if (port !== undefined && port !== '') return port;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('Chromium did not start');
}

/** The requests the storage layer makes of main, answered by the journal itself. */
async function answer(journal: Journal, name: string, input: never): Promise<Reply<unknown>> {
  const asked = input as { seq?: number; limit?: number; command?: Command };
  try {
    if (name === 'journal.getState') return succeed(journal.getState(asked.seq));
    if (name === 'journal.commit' && asked.command) return succeed(await journal.commit(asked.command));
    if (name === 'journal.readAfter') {
      return succeed(await journal.readAfter(asked.seq ?? 0, asked.limit ?? 1));
    }
    if (name === 'journal.readRows') {
      return succeed({ seq: 0, hash: '', tables: [], cursor: null, totalRows: 0 });
    }
    // The same at every start, as main gives it from the vault.
    if (name === 'vault.getViewKey')
      return succeed({ keyId: 'v-test', key: Buffer.alloc(32, 7).toString('base64') });
    return fail('internal', `not part of this test: ${name}`);
  } catch (error) {
    if (error instanceof ExpectedFailure) return { ok: false, failure: error.toFailure() };
    throw error;
  }
}

/** `window.branchDesk` as the preload makes it, for the requests above. */
const bridgeScript = `
  window.branchDesk = {
    requests: new Proxy({}, { get: (_, name) => (input) => window.askJournal(name, input),
      ownKeys: () => ['journal.getState', 'journal.commit', 'journal.readAfter', 'journal.readRows',
        'vault.getViewKey'],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) }),
    on: () => () => undefined,
    grantDropped: () => Promise.reject(new Error('no files here')),
  };
`;
