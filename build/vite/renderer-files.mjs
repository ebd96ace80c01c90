// Lists the files of out/renderer with size and digest: the only paths the app:// handler serves.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/places.mjs';

const folder = join(root, 'out', 'renderer');

/**
 * Writes out/renderer-files.json:
 * `{schema: "rendererFiles/1", files: {"assets/index-x.js": {size, sha512}}}` - paths from out/renderer
 * with forward slashes and no leading one, size in bytes, digest in lower-case hex.
 */
export function writeRendererFiles() {
  if (!existsSync(folder)) return;
  const files = {};
  const paths = readdirSync(folder, { recursive: true }).map((path) => path.replaceAll('\\', '/'));
  for (const path of paths.sort()) {
    const full = join(folder, path);
    if (!statSync(full).isFile()) continue;
    const bytes = readFileSync(full);
    files[path] = { size: bytes.length, sha512: createHash('sha512').update(bytes).digest('hex') };
  }
  const list = { schema: 'rendererFiles/1', files };
  writeFileSync(join(root, 'out', 'renderer-files.json'), `${JSON.stringify(list, null, 1)}\n`);
}
