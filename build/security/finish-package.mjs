// The last hand on an unpacked package, before it becomes an installer: fuses, licence notices, bill of materials,
// and a look at what is inside. Whatever is not as it has to be stops the packaging.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { readRuntime } from '../runtime.mjs';
import { readJson, root } from '../setup/places.mjs';
import { FONTS } from '../vite/shipped-fonts.mjs';
import { listTargets } from '../vite/targets.mjs';
import { billOfMaterials, licenceNotices } from './bill-of-materials.mjs';
import { flipFuses, readFuses, wrongFuses } from './fuses.mjs';
import { bundledPackages } from './record-packages.mjs';

export const NOTICES = 'THIRD-PARTY-NOTICES.txt';
export const BILL = 'bill-of-materials.cdx.json';

/** Names of the bundles that are shipped, the fonts among them. */
export const shippedBundles = () => [
  ...listTargets({ withKit: false, withBench: false }).map(({ name }) => name),
  FONTS,
];

/** Folder of the program's own files inside an unpacked package. */
function resourcesOf(folder, platform, productName) {
  return platform === 'darwin'
    ? join(folder, `${productName}.app`, 'Contents', 'Resources')
    : join(folder, 'resources');
}

function programOf(folder, platform, { productFilename, executableName }) {
  if (platform === 'darwin')
    return join(folder, `${productFilename}.app`, 'Contents', 'MacOS', productFilename);
  return join(folder, platform === 'win32' ? `${productFilename}.exe` : executableName);
}

/** Files of the archive, paths with forward slashes and no leading one. */
export function filesInArchive(archive) {
  return listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/').replace(/^\//, ''));
}

/** One file of the archive. @returns {Buffer} */
export function readInArchive(archive, path) {
  return extractFile(archive, path);
}

/**
 * @param {string} resources the package's `resources` folder
 * @returns {string[]} sentences about what should not be there
 */
export function wrongContents(resources) {
  const wrong = readdirSync(resources)
    .filter(
      (name) =>
        !['app.asar', 'cli.cjs', 'apparmor-profile', 'icon.icns'].includes(name) && !name.endsWith('.lproj'),
    )
    .map((name) => `resources/${name} does not belong into the package`);
  const archive = join(resources, 'app.asar');
  if (!existsSync(archive)) return [...wrong, 'resources/app.asar is missing'];
  for (const path of filesInArchive(archive)) {
    if (
      /\.map$|\.tsx?$|(^|\/)(kit|bench)[-.]|\.(test|e2e)\.|(^|\/)node_modules(\/|$)|(^|\/)\.(?!$)/.test(path)
    ) {
      wrong.push(`app.asar: ${path} does not belong into the package`);
    }
  }
  return wrong;
}

/** @param {import('electron-builder').AfterPackContext} context */
export default async function finishPackage({ appOutDir, electronPlatformName, packager }) {
  const { productFilename } = packager.appInfo;
  const executableName = packager.executableName ?? productFilename;
  const resources = resourcesOf(appOutDir, electronPlatformName, productFilename);
  // The start-up app of Electron itself is no part of ours.
  rmSync(join(resources, 'default_app.asar'), { force: true });

  const program = programOf(appOutDir, electronPlatformName, { productFilename, executableName });
  flipFuses(program);
  const pinned = readJson(join(root, 'package.json')).devDependencies.electron;
  const versionFile = join(appOutDir, 'version');
  const packed = existsSync(versionFile)
    ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
    : pinned;
  const problems = wrongFuses(readFuses(program), { mayLack: packed !== pinned });

  const packages = bundledPackages(shippedBundles());
  const beside = electronPlatformName === 'darwin' ? resources : appOutDir;
  writeFileSync(join(beside, NOTICES), licenceNotices(packages));
  const runtime = packed === pinned ? pinnedRuntime(pinned) : readRuntime();
  const bill = billOfMaterials({ app: readJson(join(root, 'package.json')), packages, runtime });
  writeFileSync(join(beside, BILL), `${JSON.stringify(bill, null, 1)}\n`);

  problems.push(...wrongContents(resources));
  if (problems.length > 0) throw new Error(`the package is not as it has to be:\n- ${problems.join('\n- ')}`);
}

/** Versions inside the pinned Electron; Chromium's and Node's are only known where that very runtime is here. */
function pinnedRuntime(pinned) {
  let here = null;
  try {
    here = readRuntime();
  } catch {
    // Packaging where no runtime was chosen: the versions stay those of Electron's own list.
  }
  const inside =
    here?.electron === pinned ? here : { chrome: `of-electron-${pinned}`, node: `of-electron-${pinned}` };
  return { electron: pinned, chrome: inside.chrome, node: inside.node };
}
