// Everything the set-up says goes to stderr, so that `npm run cli` keeps stdout for its JSON.

/** A failure the reader can act on: one sentence that names what is missing and what to do. */
export class SetupFailure extends Error {}

/** Prints one line of progress. */
export function say(line) {
  process.stderr.write(`set-up: ${line}\n`);
}

const DISK_TROUBLE = {
  EACCES: 'this user may not write there; run as the owner of the folder',
  EPERM: 'this user may not write there; run as the owner of the folder',
  EROFS: 'the disk is read-only; use a folder that can be written',
  ENOSPC: 'the disk is full; free at least 2 GB',
};

/**
 * Runs `main` and turns a SetupFailure into one line and exit code 1; a bug keeps its stack.
 * @param {() => Promise<void>} main
 */
export async function runScript(main) {
  try {
    await main();
  } catch (error) {
    if (error instanceof SetupFailure) process.stderr.write(`${error.message}\n`);
    else if (error?.path && error.code in DISK_TROUBLE) {
      process.stderr.write(`${error.path} cannot be written: ${DISK_TROUBLE[error.code]}.\n`);
    } else process.stderr.write(`${error?.stack ?? error}\n`);
    process.exitCode = 1;
  }
}
