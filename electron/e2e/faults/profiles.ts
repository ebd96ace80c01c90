/** Profiles the real-Electron faults begin with: made once by the program itself, copied for each case. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dumpTables, type Tables } from '../machine/tables';
import { startApp, type RunningApp, type StartOptions } from '../machine/running-app';
import { FirstStart } from '../pages/first-start';

export interface Template {
  profile: string;
  /** Every row of the working view, as the program showed it last. */
  tables: Tables;
}

let made: Promise<Template> | undefined;

/** The practice branch with its year, closed properly. */
export function sampleTemplate(): Promise<Template> {
  made ??= makeTemplate();
  return made;
}

async function makeTemplate(): Promise<Template> {
  const profile = makePlace();
  const app = await startApp({ profile });
  await app.untilStarted();
  await new FirstStart(app.page).loadSample();
  const tables = await dumpTables(app.page);
  await app.quit();
  return { profile, tables };
}

/** Removes the template and every copy still there. */
export function removePlaces(): void {
  for (const place of places.splice(0)) rmSync(place, { recursive: true, force: true, maxRetries: 3 });
  made = undefined;
}

const places: string[] = [];
export function makePlace(): string {
  const place = mkdtempSync(join(tmpdir(), 'branch-fault-'));
  places.push(place);
  return place;
}

/** A copy of the template's profile for one case; `use` gets it and it is removed in every case. */
export async function withProfile<T>(use: (profile: string, template: Template) => Promise<T>): Promise<T> {
  const template = await sampleTemplate();
  const profile = makePlace();
  cpSync(template.profile, profile, { recursive: true, verbatimSymlinks: true });
  try {
    return await use(profile, template);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Starts, hands the program over and ends it in every case. */
export async function withApp<T>(
  options: StartOptions & { profile: string },
  use: (app: RunningApp) => Promise<T>,
): Promise<T> {
  const app = await startApp(options);
  try {
    return await use(app);
  } finally {
    await app.kill();
  }
}
