// Builds the spoilt copies of the storage modules that F4 must tell from the sound ones.
import { join } from 'node:path';
import { bundleFaults } from './bundle.mjs';

/** Runs a small set of fault tests against the modules bundled with it. */
const ENTRY = 'electron/faults/small-set.ts';

/**
 * @param {readonly {name: string, spoilings: import('./bundle.mjs').Spoiling[]}[]} mutants
 * @param {string} folder absolute
 * @returns {Promise<string>} the folder of the bundles `<name>.mjs`
 * @throws {SetupFailure} when the text a mutant replaces is not there (any more)
 */
export async function buildMutants(mutants, folder) {
  const place = join(folder, 'mutants');
  for (const { name, spoilings } of mutants) {
    await bundleFaults({ entry: ENTRY, folder: place, output: `${name}.mjs`, spoilings });
  }
  return place;
}
