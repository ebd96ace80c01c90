// Makes a fresh clone ready: packages, system packages, Electron runtime. Run by npm before start, test,
// demo and cli; needs nothing but Node and npm, says everything on stderr, and is quick when all is there.
//   --for-tests  also what the tests use (poppler, CUPS)   --for-cli  only the packages (no Electron)
import { checkNode } from './setup/node-version.mjs';
import { installNodeModules } from './setup/node-modules.mjs';
import { chooseRuntime } from './setup/choose-runtime.mjs';
import { runScript } from './setup/say.mjs';
import { installSystemPackages } from './setup/system-packages.mjs';

await runScript(async () => {
  const flags = new Set(process.argv.slice(2));
  checkNode();
  installNodeModules();
  if (flags.has('--for-cli')) return;
  installSystemPackages({ forTests: flags.has('--for-tests') });
  await chooseRuntime();
});
