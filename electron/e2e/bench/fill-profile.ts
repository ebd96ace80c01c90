/** Ten years in a profile: journal, snapshot and view, sealed as the program seals them, or all in clear. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { root } from '../../../build/setup/places.mjs';
import type { Command } from '../../../shared/schema/command';
import { nodeDisk } from '../../files/node-disk';
import { openJournal } from '../../journal/open-journal';
import { ask } from './bench-page';
import { quit, startReal } from './real-app';
import { makeTenYears, type BranchSize } from './ten-years';

const COMMITS_IN_FLIGHT = 16;
/** The longest there is: a display nobody touches is idle from the start, and a locked program measures nothing. */
const IDLE_MINUTES = 60;

/**
 * Writes ten years (or the commands given) through the journal itself, in clear as the practice build left it; the
 * app then seals it (unless told otherwise), makes the snapshot and fills its view.
 */
export async function fillProfile(
  profile: string,
  { sealing, size, commands: given }: { sealing: boolean; size?: BranchSize; commands?: Command[] },
): Promise<void> {
  const folder = join(profile, 'data', 'journal');
  mkdirSync(folder, { recursive: true });
  const journal = await openJournal({
    disk: nodeDisk,
    folder,
    createdBy: 'bench',
    sealWith: 'none',
    now: () => new Date(),
  });
  const commands = given ?? (await makeTenYears(join(root, 'resources', 'samples'), size));
  // A few at a time: in one flush all would be one segment of 47 MB, and ten years of use never make that.
  for (let from = 0; from < commands.length; from += COMMITS_IN_FLIGHT) {
    await Promise.all(
      commands.slice(from, from + COMMITS_IN_FLIGHT).map((command) => journal.commit(command)),
    );
  }
  await journal.close();
  const app = await startReal(profile, { sealing });
  await expect(app.page.locator('html[data-app-state=ready]')).toHaveCount(1, { timeout: 300_000 });
  await ask(app.page, 'backup.makeSnapshot', { reason: 'manual' });
  await ask(app.page, 'vault.setIdleMinutes', { minutes: IDLE_MINUTES });
  await quit(app);
}
