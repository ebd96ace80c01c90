/** Loads the spoilt copies that build/faults/mutants.mjs made. */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface SmallSet {
  runSmallSet: (seed: number) => Promise<string | undefined>;
  openProfile: (
    files: Map<string, Buffer>,
    isSealed: boolean,
  ) => Promise<{ outcome: string; changed: string | undefined }>;
}

/** @throws when it was not built */
export async function loadMutant(name: string): Promise<SmallSet> {
  const folder = process.env['FAULT_MUTANTS'];
  if (!folder) throw new Error('the spoilt copies were not built');
  const module: unknown = await import(
    /* @vite-ignore */ pathToFileURL(join(resolve(folder), `${name}.mjs`)).href
  );
  return module as SmallSet;
}
