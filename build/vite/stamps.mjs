// Remembers what each bundle was made from, so that an unchanged one is not made again.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, root } from '../setup/places.mjs';

const out = join(root, 'out');
const stampFolder = join(out, 'stamps');
/** Beside its own inputs every bundle depends on the packages and on how it is made. */
const COMMON_INPUTS = ['package-lock.json', 'build/vite', 'build/security', 'build/build.mjs'];
/** Above this size (fonts) length and time of change stand for the contents. */
const HASH_LIMIT_BYTES = 1024 * 1024;

function filesIn(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full, { withFileTypes: true })
    .flatMap((entry) => filesIn(`${path}/${entry.name}`))
    .filter((name) => !/\.(test|e2e)\.tsx?$|\.md$|\/(e2e|faults)\//.test(name));
}

function digestOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesIn).sort()) {
    const full = join(root, path);
    const { size, mtimeMs } = statSync(full);
    hash.update(`${path}\0${size}\0`);
    if (size <= HASH_LIMIT_BYTES) hash.update(readFileSync(full));
    else hash.update(String(mtimeMs));
  }
  return hash.digest('hex');
}

/** Digest of everything a target is made from. */
export function inputDigest(target) {
  return digestOf([...target.inputs, ...COMMON_INPUTS]);
}

function stampFile(target) {
  return join(stampFolder, `${target.name}.json`);
}

/** True when the target was made from these very inputs and its outputs are still there, unchanged. */
export function isFresh(target, inputs) {
  const stamp = readJson(stampFile(target));
  return stamp?.inputs === inputs && stamp.outputs === outputDigest(target);
}

export function writeStamp(target, inputs) {
  mkdirSync(stampFolder, { recursive: true });
  writeFileSync(stampFile(target), JSON.stringify({ inputs, outputs: outputDigest(target) }));
}

function outputDigest(target) {
  return digestOf(target.outputs.map((path) => `out/${path}`));
}

/** Removes what a target made, so that no file of an older build stays behind. */
export function removeOutputs(target) {
  rmSync(stampFile(target), { force: true });
  for (const path of target.outputs) rmSync(join(out, path), { recursive: true, force: true });
}
