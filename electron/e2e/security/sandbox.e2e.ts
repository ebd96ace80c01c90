/** The packed program as an ordinary user: its pages are really in the sandbox, its debugger is really shut. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { hasCommand } from '../../../build/setup/command.mjs';
import { Computer } from '../machine/computer';
import { install, processesOf, PROGRAM, startAsOrdinaryUser, whyNotPacked } from './packed-app';
import { cannotProveHere, proves, tell } from './security-list';

function whyNotHere(): string | undefined {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && !hasCommand('setpriv'))
    return 'setpriv is missing, and as root there is no sandbox to look at';
  return whyNotPacked();
}

/**
 * Title and address of the pages, from Chromium's own list; without the route behind the #. The address is there as
 * soon as the window is told to go to it; the title comes from the page's process, when that has read the document:
 * by then it has its own name in /proc, and its sandbox is shut.
 */
async function shownPages(devtools: string): Promise<string[]> {
  const answer = await fetch(`http://${new URL(devtools).host}/json/list`);
  const targets = (await answer.json()) as { type: string; title: string; url: string }[];
  return targets
    .filter(({ type }) => type === 'page')
    .map(({ title, url }) => `${title} ${url.split('#')[0] ?? ''}`);
}

test('seccomp and no new privileges in every page process', proves('4', '19'), async () => {
  const why = whyNotHere();
  if (why !== undefined) {
    cannotProveHere(why);
    return;
  }
  const computer = new Computer();
  try {
    spawnSync('chmod', ['755', computer.folder]);
    const installed = install(computer.folder);
    const started = await startAsOrdinaryUser(installed, computer.profile, ['--inspect=0']);
    try {
      await expect
        .poll(() => shownPages(started.devtools))
        .toEqual(['支部手册 app://branch-handbook/index.html']);
      const processes = processesOf(computer.profile);
      const pages = processes.filter(({ type }) => type === 'renderer');
      expect(pages.length).toBeGreaterThan(0);
      for (const { status } of pages) {
        expect(status).toMatchObject({ Seccomp: '2', NoNewPrivs: '1' });
        expect(status['Uid']?.split(/\s+/)).not.toContain('0');
      }
      // A page's process lives in a process name space of its own: it cannot even name the others.
      for (const { status } of pages) expect(status['NSpid']?.split(/\s+/).length).toBeGreaterThan(1);
      expect(started.said()).not.toContain('Debugger listening');
      const states = new Set(
        pages.map(
          ({ status }) => `Seccomp ${String(status['Seccomp'])}, NoNewPrivs ${String(status['NoNewPrivs'])}`,
        ),
      );
      tell(
        `packed program as uid ${String(processes[0]?.status['Uid']?.split(/\s+/)[0])}: ${[...states].join('; ')}; --inspect ignored`,
      );
    } finally {
      started.process.kill('SIGKILL');
      // Its helpers notice a moment later; until then they still write into the profile.
      await expect.poll(() => processesOf(computer.profile).length).toBe(0);
    }
  } finally {
    await computer.dispose();
  }
});

test('the packed program is no Node', proves('19'), async () => {
  const why = whyNotPacked();
  if (why !== undefined) {
    cannotProveHere(why);
    return;
  }
  const computer = new Computer();
  try {
    const asNode = spawnSync(join(install(computer.folder), PROGRAM), ['-p', '"the answer is " + (40 + 2)'], {
      encoding: 'utf8',
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', DISPLAY: '', HOME: computer.profile },
      timeout: 20_000,
    });
    expect(`${asNode.stdout}${asNode.stderr}`).not.toContain('the answer is 42');
  } finally {
    await computer.dispose();
  }
});
