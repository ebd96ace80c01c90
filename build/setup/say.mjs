// Everything the set-up says goes to stderr, so that `npm run cli` keeps stdout for its JSON.

/** A failure the reader can act on: one sentence that names what is missing and what to do. */
export class SetupFailure extends Error {}

/** Prints one line of progress. */
export function say(line) {
  process.stderr.write(`set-up: ${line}\n`);
}

/**
 * Runs `main` and turns a SetupFailure into one line and exit code 1; a bug keeps its stack.
 * @param {() => Promise<void>} main
 */
export async function runScript(main) {
  try {
    await main();
  } catch (error) {
    if (error instanceof SetupFailure) process.stderr.write(`${error.message}\n`);
    else process.stderr.write(`${error?.stack ?? error}\n`);
    process.exitCode = 1;
  }
}
