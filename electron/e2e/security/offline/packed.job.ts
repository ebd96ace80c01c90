/** The packed program in use for some minutes, as the user has it, with every `connect` of it written down. */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { chromium, expect, test, type Page } from '@playwright/test';
import { Computer } from '../../machine/computer';
import { FirstStart } from '../../pages/first-start';
import { Frame } from '../../pages/frame';
import { Lock } from '../../pages/lock';
import { Settings } from '../../pages/settings';

/** Each some twenty screens, a paper and a command: a working morning in a few minutes. */
const ROUNDS = 10;
const ROUTES = [
  ...['', 'members', 'members/new', 'members/import', 'meetings', 'meetings/new', 'study-plan', 'archive'],
  ...['archive/export', 'archive/verify', 'changes', 'settings', 'branch?section=groups', 'settings/backup'],
  ...['settings/backup/restore', 'settings/retention', 'help', 'print/roster', 'print/study-plan'],
];
const START_DEADLINE_MS = 120_000;

test('the packed program in use', async () => {
  const program = process.env['OFFLINE_PACKED'];
  const report = process.env['OFFLINE_REPORT'];
  if (program === undefined || report === undefined) throw new Error('started without offline.e2e.ts');
  const computer = new Computer();
  // Root has no sandbox; that one is proved in sandbox.e2e.ts.
  const isRoot = process.getuid?.() === 0;
  const args = [`--user-data-dir=${computer.profile}`, '--remote-debugging-port=0'];
  const started = spawn(program, [...(isRoot ? ['--no-sandbox'] : []), ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  try {
    const address = await devtoolsOf(started.stderr);
    const browser = await chromium.connectOverCDP(address, { noDefaults: true });
    const [page] = browser.contexts().flatMap((context) => context.pages());
    if (!page) throw new Error('the packed program shows no page');
    const screens = await useIt(page);
    writeFileSync(report, String(screens));
    await browser.close();
  } finally {
    // With strace and every helper.
    if (started.pid !== undefined) process.kill(-started.pid, 'SIGKILL');
    await computer.dispose();
  }
});

function devtoolsOf(stderr: NodeJS.ReadableStream): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(
      () => reject(new Error(`not started: ${said.slice(-2_000)}`)),
      START_DEADLINE_MS,
    );
    stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const host = /DevTools listening on ws:\/\/([^/]+)\//.exec(said)?.[1];
      if (host === undefined) return;
      clearTimeout(deadline);
      resolve(`http://${host}`);
    });
  });
}

/** @returns how many screens were shown */
async function useIt(page: Page): Promise<number> {
  await new Lock(page).setFirstPassword();
  await new FirstStart(page).loadSample();
  const frame = new Frame(page);
  let screens = 0;
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const route of ROUTES) {
      await frame.open(route);
      await expect(page.getByRole('heading', { level: 1 }).first(), route).toBeVisible();
      screens += 1;
    }
    await new Settings(page).addGroup(`第${String(round)}小组`);
  }
  return screens;
}
