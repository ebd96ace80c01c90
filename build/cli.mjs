// `npm run cli -- COMMAND …`: the window-less commands on plain Node. stdout carries only what the command
// prints (its JSON is the last line); the exit code is the command's own.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildAll } from './build.mjs';
import { root } from './setup/places.mjs';
import { SetupFailure } from './setup/say.mjs';

/** Neither "valid" nor "not valid": the command could not be run. */
const CANNOT_RUN = 2;

try {
  await buildAll({ strict: true, only: ['cli'] });
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'out', 'electron', 'cli.cjs'), ...process.argv.slice(2)],
    // npm runs scripts in the repository's root; paths typed by the user are relative to where they are.
    { stdio: 'inherit', cwd: process.env.INIT_CWD ?? process.cwd() },
  );
  process.exitCode = status ?? CANNOT_RUN;
} catch (error) {
  process.stderr.write(`${error instanceof SetupFailure ? error.message : error?.stack}\n`);
  process.exitCode = CANNOT_RUN;
}
