// Bundles the fault programmes (TypeScript) for plain Node, as they are or with one spoilt line (mutants).
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../setup/places.mjs';
import { SetupFailure } from '../setup/say.mjs';
import { nodeBundle } from '../vite/node-bundle.mjs';

/** Packages stay outside: a bundle is made in a moment and holds our own code only. */
const PACKAGES = /^(?!\.{0,2}\/|\0)[@a-z]/;

/**
 * @typedef {object} Spoiling
 * @property {string} file path from the root
 * @property {string} find text that must be there exactly once
 * @property {string} replace
 */

/**
 * @param {object} options
 * @param {string} options.entry path from the root
 * @param {string} options.folder absolute
 * @param {string} options.output file name
 * @param {Spoiling[]} [options.spoilings]
 * @returns {Promise<string>} absolute path of the bundle
 */
export async function bundleFaults({ entry, folder, output, spoilings = [] }) {
  if (!existsSync(join(root, entry))) throw new SetupFailure(`faults: ${entry} does not exist.`);
  const { build } = await import('vite');
  const config = nodeBundle({ entry, output, electron: false });
  const { external, output: form } = config.build.rolldownOptions;
  await build({
    ...config,
    plugins: [keepBuild, spoil(spoilings)],
    ssr: { ...config.ssr, noExternal: undefined },
    build: {
      ...config.build,
      outDir: folder,
      rolldownOptions: { external: [...external, PACKAGES], output: { ...form, format: 'es' } },
    },
  });
  return join(folder, output);
}

/** Modules of build/ find the repository from where they lie: a copy inside a bundle would look in out/. */
const keepBuild = {
  name: 'keep-build',
  enforce: 'pre',
  resolveId(source, importer) {
    if (!importer || !source.startsWith('.')) return undefined;
    const path = resolve(dirname(importer), source);
    const isBuild = path.startsWith(join(root, 'build')) && path.endsWith('.mjs');
    return isBuild ? { id: pathToFileURL(path).href, external: true } : undefined;
  },
};

/**
 * @param {readonly Spoiling[]} spoilings
 * @throws {SetupFailure} when a text is not there exactly once: the module has changed, the mutant must follow
 */
export function requireTexts(spoilings) {
  for (const { file, find } of spoilings) {
    const count = readFileSync(join(root, file), 'utf8').split(find).length - 1;
    if (count !== 1) {
      throw new SetupFailure(
        `faults: a mutant looks for this text exactly once in ${file}, it is there ${count} times: ${find}`,
      );
    }
  }
}

/** Replaces text while the file is read; the file itself is never touched. */
function spoil(spoilings) {
  requireTexts(spoilings);
  return {
    name: 'spoil',
    enforce: 'pre',
    transform(code, id) {
      const mine = spoilings.filter(({ file }) => id === join(root, file));
      return mine.length === 0
        ? undefined
        : {
            code: mine.reduce((text, { find, replace }) => text.replace(find, () => replace), code),
            map: null,
          };
    },
  };
}

/** Tells whether the code under test is still the one an earlier sitting ran. */
export function digestOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

export function removeBundles(folder) {
  rmSync(folder, { recursive: true, force: true });
}
