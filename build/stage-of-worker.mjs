// Gives each Playwright worker a display and a printer of its own: windows of two programs on one screen would
// take each other's focus and clipboard, and jobs of two tests would lie in one tray.
import process from 'node:process';

/** How the stage (stage.mjs) tells the workers, and a worker which of them it is (Playwright's own variable). */
const PLACES = 'E2E_PLACES';
const INDEX = 'TEST_PARALLEL_INDEX';

/**
 * @param {NodeJS.ProcessEnv[]} places what worker 0, 1, … adds to its environment
 * @returns {NodeJS.ProcessEnv} to be handed to Playwright
 */
export function announcePlaces(places) {
  return { ...places[0], [PLACES]: JSON.stringify(places) };
}

/** How many workers the stage is set for; one where Playwright was started without it. @returns {number} */
export function countPlaces(env = process.env) {
  return env[PLACES] === undefined ? 1 : JSON.parse(env[PLACES]).length;
}

/** In a worker: takes its own place. Anywhere else: nothing. */
export function takeOwnPlace(env = process.env) {
  if (env[PLACES] === undefined || env[INDEX] === undefined) return;
  const place = JSON.parse(env[PLACES])[Number(env[INDEX])];
  if (!place) throw new Error(`the stage has no place for worker ${env[INDEX]}`);
  Object.assign(env, place);
}
