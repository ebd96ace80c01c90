/**
 * F5: the disk that holds the whole profile is filled to the last byte before a write, over and over. With the
 * guard switched on nothing may even try; with it switched off Chromium meets the full disk itself, where it was
 * measured to drop its whole database: then the journal has to bring everything back.
 */
import { cpSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { firstStartWords } from '../../../shared/words/first-start';
import type { FaultTest } from '../../faults/fault-test';
import { Random } from '../../faults/support/random';
import { mount, unmount } from '../machine/mounts';
import type { RunningApp } from '../machine/running-app';
import { checkStarted, openWriter, PAGE_DEADLINE_MS, writePairs, type Pair } from './pairs';
import { makePlace, sampleTemplate, withApp } from './profiles';

/** Room for the profile (about 30 MB with Chromium's caches) and for what the writes need. */
const DISK_BYTES = 160 * 1024 * 1024;
const FILLS = 20;
/** `kept:ballast` in MB. Without a guard only the ballast is left. */
const GUARDED = '24:4';
const UNGUARDED = '0:1';
const FILLER = 'filler.bin';
/** Fewer characters say nothing to anybody: `正在打开…` alone is not enough. */
const A_SENTENCE = /.{20}/su;

export const fillTheDisk: FaultTest = {
  id: 'F5',
  what: `disk full before a write, ${FILLS} times a case (real Electron)`,
  counts: { ci: 3, full: 15 },
  needsApp: true,
  run: async (caseNo, seed) => {
    const random = new Random(seed, caseNo);
    const template = await sampleTemplate();
    const profile = join(makePlace(), 'profile');
    mount(profile, { kind: 'small', sizeBytes: DISK_BYTES });
    try {
      cpSync(template.profile, profile, { recursive: true, verbatimSymlinks: true });
      const env = { BRANCH_HANDBOOK_SPACE_MB: caseNo % 3 === 2 ? UNGUARDED : GUARDED };
      const acknowledged: Pair[] = [];
      for (let fill = 0; fill < FILLS; fill += 5) {
        const wrong = await fillFiveTimes({ profile, env, acknowledged, random });
        if (wrong !== undefined) return `fills ${fill + 1} to ${fill + 5}: ${wrong}`;
      }
      return await withApp({ profile, env }, (app) => checkStarted(app, acknowledged, template.tables));
    } finally {
      unmount(profile);
    }
  },
};

interface Session {
  profile: string;
  env: Record<string, string>;
  acknowledged: Pair[];
  random: Random;
}

/** One life of the program: five fills, each followed by room again; every second life ends on a full disk. */
async function fillFiveTimes({ profile, env, acknowledged, random }: Session): Promise<string | undefined> {
  const filler = join(profile, FILLER);
  const endsFull = random.chance(0.5);
  const wrong = await withApp({ profile, env }, async (app) => {
    if ((await app.untilStarted()) !== 'ready') return 'did not start with room';
    await openWriter(app, (pair) => acknowledged.push(pair));
    for (let fill = 0; fill < 5; fill += 1) {
      const early = await writePairs(app.page, 1 + random.below(4));
      if (early !== '') return `refused with room: ${early}`;
      fillUp(filler, random.below(3) * 20_000);
      const refused = await writePairs(app.page, 3).catch((error: unknown) => String(error));
      if (refused === '' && env['BRANCH_HANDBOOK_SPACE_MB'] === GUARDED) return 'wrote on a full disk';
      if (endsFull && fill === 4) return undefined;
      rmSync(filler);
      if (env['BRANCH_HANDBOOK_SPACE_MB'] !== GUARDED) return undefined; // the view may be gone: next life
    }
    return undefined;
  });
  if (wrong === undefined && endsFull) {
    // Started while full: a sentence, never a blank page and never the first-start page.
    const said = await withApp({ profile, env }, async (app) => {
      const state = await app.untilStarted();
      const text = await untilDrawn(app);
      if (text === undefined) return 'a blank page on a full disk';
      return state === 'ready' && text.includes(firstStartWords.title)
        ? 'the first-start page on a full disk'
        : undefined;
    });
    rmSync(filler, { force: true });
    return said;
  }
  rmSync(filler, { force: true });
  return wrong;
}

/** The text of the page once there is some, `ready` is told a moment before it is drawn; undefined when none comes. */
async function untilDrawn(app: RunningApp): Promise<string | undefined> {
  const body = app.page.locator('body');
  try {
    await expect(body).toContainText(A_SENTENCE, { useInnerText: true, timeout: PAGE_DEADLINE_MS });
  } catch {
    return undefined;
  }
  return body.innerText();
}

/** Fills the disk and then gives `left` bytes back. */
function fillUp(filler: string, left: number): void {
  spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4096'], { stdio: 'ignore' });
  if (left > 0) spawnSync('truncate', ['-s', `-${left}`, filler], { stdio: 'ignore' });
}
