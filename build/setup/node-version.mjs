import { SetupFailure } from './say.mjs';

/** Oldest Node the tools run on (Vite 8, vitest 4, ESLint 10 agree on it). */
const MINIMUM = [20, 19];

/** @param {string} version for example `20.19.0` */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1]);
}

export function checkNode() {
  if (isNodeNewEnough(process.versions.node)) return;
  throw new SetupFailure(
    `Node ${process.versions.node} is too old: install Node ${MINIMUM.join('.')} or newer and try again.`,
  );
}
