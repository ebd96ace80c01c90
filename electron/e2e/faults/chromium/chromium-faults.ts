/** F1, F5 and F8 again, on the working view in a current Chromium. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { FaultTest } from '../../../faults/fault-test';
import { Random } from '../../../faults/support/random';
import { dumpTables } from '../../machine/tables';
import { mount, unmount } from '../../machine/mounts';
import { findLoss, writePairs, type Pair } from '../pairs';
import { makePlace } from '../profiles';
import { ChromiumPage, openJournalIn } from './browser';

const MOST_COMMITS = 60;
const MOST_DELAY_MS = 25;
const ENDLESS = 100_000;
/** Commands in the view before it is damaged: enough for a log of some pages. */
const FILLED = 60;
/** A fresh Chromium profile takes about 30 MB. */
const DISK_BYTES = 120 * 1024 * 1024;

interface Case {
  profile: string;
  journal: string;
  acknowledged: Pair[];
  random: Random;
}

function chromiumFault(
  facts: Pick<FaultTest, 'id' | 'what' | 'counts'>,
  damage: (one: Case) => Promise<string | undefined>,
): FaultTest {
  return {
    ...facts,
    needsApp: true,
    run: async (caseNo, seed) => {
      const place = makePlace();
      const one: Case = {
        profile: join(place, 'profile'),
        journal: join(place, 'journal'),
        acknowledged: [],
        random: new Random(seed, caseNo),
      };
      mkdirSync(one.profile);
      try {
        return (await damage(one)) ?? (await checkView(one));
      } finally {
        rmSync(place, { recursive: true, force: true, maxRetries: 3 });
      }
    },
  };
}

/** Opens browser and journal, lets `work` do its part, and kills the browser. */
async function inChromium<T>(one: Case, work: (page: ChromiumPage['page']) => Promise<T>): Promise<T> {
  const journal = await openJournalIn(one.journal);
  const opened = await ChromiumPage.open(one.profile, journal);
  try {
    await opened.page.exposeFunction('heard', (pair: Pair) => one.acknowledged.push(pair));
    return await work(opened.page);
  } finally {
    await opened.kill();
    await journal.close();
  }
}

/** @throws Error when not every command was acknowledged: then there would be nothing to lose */
async function fill(one: Case): Promise<void> {
  const refused = await inChromium(one, (page) => writePairs(page, FILLED));
  if (refused !== '' || one.acknowledged.length !== FILLED) throw new Error(`not filled: ${refused}`);
}

/** Opening brings the view up to the journal; then everything acknowledged must be in it. */
function checkView(one: Case): Promise<string | undefined> {
  return inChromium(one, async (page) => {
    const refused = await writePairs(page, 1).catch(async () => {
      await clearView(page);
      return writePairs(page, 1);
    });
    if (refused !== '') return `refused after recovery: ${refused}`;
    return findLoss(await dumpTables(page), one.acknowledged);
  });
}

/** What the browser process does in the app when the page can neither open nor delete the view (app.clearView). */
async function clearView(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', {
    origin: new URL(page.url()).origin,
    storageTypes: 'indexeddb',
  });
  await session.detach();
  await page.reload();
  await page.locator('html[data-ready=bench]').waitFor();
}

export const chromiumFaults: readonly FaultTest[] = [
  chromiumFault(
    { id: 'F1C', what: 'kill -9 while writing (current Chromium)', counts: { ci: 5, full: 200 } },
    (one) =>
      inChromium(one, async (page) => {
        const commits = 1 + one.random.below(MOST_COMMITS);
        const delayMs = one.random.below(MOST_DELAY_MS);
        await new Promise<void>((resolve) => {
          void writePairs(page, ENDLESS).catch(() => 'killed');
          const look = setInterval(() => {
            if (one.acknowledged.length < commits) return;
            clearInterval(look);
            setTimeout(resolve, delayMs);
          }, 1);
        });
        return undefined;
      }),
  ),
  chromiumFault(
    {
      id: 'F5C',
      what: "disk full under the browser's profile (current Chromium)",
      counts: { ci: 3, full: 60 },
    },
    async (one) => {
      mount(one.profile, { kind: 'small', sizeBytes: DISK_BYTES });
      try {
        await fill(one);
        const filler = join(one.profile, 'filler.bin');
        await inChromium(one, async (page) => {
          await writePairs(page, 1 + one.random.below(5));
          spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4096'], { stdio: 'ignore' });
          await writePairs(page, 20).catch((error: unknown) => String(error));
        });
        rmSync(filler, { force: true });
        return await checkView(one);
      } finally {
        unmount(one.profile);
        mkdirSync(one.profile, { recursive: true });
      }
    },
  ),
  chromiumFault(
    {
      id: 'F8C',
      what: "one bit flipped in IndexedDB's own files (current Chromium)",
      counts: { ci: 5, full: 100 },
    },
    async (one) => {
      await fill(one);
      const files = databaseFiles(one.profile);
      const file = files[one.random.below(files.length)];
      if (file === undefined) return 'the profile has no database files';
      const bytes = readFileSync(file);
      const at = one.random.below(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << one.random.below(8));
      writeFileSync(file, bytes);
      return undefined;
    },
  ),
];

/** The files that hold the data, below `Default/IndexedDB`. */
export function databaseFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => path.includes('.indexeddb.leveldb'))
    .filter((path) => /\.(log|ldb)$|MANIFEST-\d+$|CURRENT$/.test(path) && statSync(path).size > 0)
    .sort();
}
