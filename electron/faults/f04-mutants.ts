/** F4: do the tests have teeth? The storage is spoilt in one place; the small set must find it out. */
import type { FaultTest } from './fault-test';
import { mutants } from './mutants';
import { runSmallSet as runSound } from './small-set';
import { describe } from './support/check-recovered';
import { loadMutant } from './support/mutant-bundles';

/** The sound modules must pass, or finding something out would mean nothing; tried once. */
let sound: Promise<string | undefined> | undefined;

export const mutantsCaught: FaultTest = {
  id: 'F4',
  what: 'spoilt copies of the storage modules; failed = not found out',
  counts: { ci: mutants.length, full: mutants.length },
  needsMutants: true,
  run: async (caseNo, seed) => {
    const mutant = mutants[caseNo];
    if (!mutant) throw new Error(`there is no mutant ${caseNo}`);
    const { runSmallSet } = await loadMutant(mutant.name);
    // A spoilt copy that crashes is found out as well.
    const found = await runSmallSet(seed).catch((error: unknown) => describe(error));
    if (found === undefined) return `${mutant.name} was not found out`;
    const wrong = await (sound ??= runSound(seed));
    return wrong && `the sound modules do not pass: ${wrong}`;
  },
};
