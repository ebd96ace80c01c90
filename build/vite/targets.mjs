// What the build makes, as data: one row per bundle.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../setup/places.mjs';
import { nodeBundle } from './node-bundle.mjs';
import { pageBundle } from './page-bundle.mjs';

/**
 * @typedef {object} Target
 * @property {string} name shown while building
 * @property {string[]} entries files that must exist, from the root
 * @property {string[]} inputs folders whose contents decide whether a rebuild is needed
 * @property {string[]} outputs files and folders it owns under out/
 * @property {() => import('vite').InlineConfig} config
 */

const NODE_INPUTS = ['electron', 'shared', 'resources'];
const PAGE_INPUTS = ['renderer', 'shared', 'resources'];

function nodeTarget(name, entry, { electron = true, later } = {}) {
  const output = `${name}.cjs`;
  return {
    name,
    entries: [entry],
    inputs: NODE_INPUTS,
    outputs: [`electron/${output}`, `packages/${name}.json`, ...(later ? [`electron/${later}`] : [])],
    config: () => nodeBundle({ entry, output, electron, later }),
  };
}

function pageTarget(name, html, script, assets) {
  return {
    name,
    entries: [`renderer/${html}`, script],
    inputs: PAGE_INPUTS,
    outputs: [`renderer/${html}`, `renderer/${assets}`, `packages/${name}.json`],
    config: () => pageBundle({ html, assets }),
  };
}

/** Every `electron/**\/NAME.worker.ts` runs in its own process and is bundled as `NAME.worker.cjs`. */
function workerTargets() {
  const folder = join(root, 'electron');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.worker.ts'))
    .sort()
    .map((path) => nodeTarget(basename(path, '.ts'), `electron/${path}`));
}

/** The development-only page that shows every widget. */
export const kitTarget = pageTarget('kit', 'kit.html', 'renderer/app/kit-main.tsx', 'kit-assets');

/** The development-only page that measures the storage layer. */
export const benchTarget = pageTarget('bench', 'bench.html', 'renderer/app/bench-main.ts', 'bench-assets');

/**
 * @param {{withKit: boolean, withBench: boolean}} options
 * @returns {Target[]}
 */
export function listTargets({ withKit, withBench }) {
  return [
    nodeTarget('main', 'electron/main.ts', { later: 'main-later' }),
    nodeTarget('preload', 'electron/preload.ts'),
    ...workerTargets(),
    // Without electron: a stray import of it breaks the build instead of the stranger's verification.
    nodeTarget('cli', 'electron/cli/main.ts', { electron: false }),
    pageTarget('renderer', 'index.html', 'renderer/app/main.tsx', 'assets'),
    ...(withKit ? [kitTarget] : []),
    ...(withBench ? [benchTarget] : []),
  ];
}
