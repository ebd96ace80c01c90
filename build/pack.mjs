// `npm run pack`: the app as a plain folder (dist/linux-unpacked), made of the runtime the set-up chose.
// `npm run pack -- --installers`: what electron-builder.yml defines for this system (deb, or NSIS on Windows),
// which downloads the official runtime and helper tools.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from './build.mjs';
import { describeRuntime, readRuntime } from './runtime.mjs';
import { root } from './setup/places.mjs';
import { runScript, SetupFailure } from './setup/say.mjs';

const isInstallers = process.argv.includes('--installers');

await runScript(async () => {
  if (!existsSync(join(root, 'build', 'icons', 'icon.png'))) {
    throw new SetupFailure('build/icons/icon.png is missing: restore it with git.');
  }
  await buildAll({ strict: true });
  const { build } = await import('electron-builder');
  if (isInstallers) {
    await build({ projectDir: root, publish: 'never' });
    return;
  }
  const runtime = readRuntime();
  process.stderr.write(`pack: ${describeRuntime(runtime)}\n`);
  rmSync(join(root, 'dist', 'linux-unpacked'), { recursive: true, force: true });
  // Joined to electron-builder.yml, whose afterPack finishes it: the runtime's folder is copied as it is.
  const config = { electronDist: runtime.dist, electronVersion: runtime.electron };
  await build({ projectDir: root, publish: 'never', dir: true, config });
});
