// What the system itself must bring: on Debian and Ubuntu as root we install it, elsewhere we say what to type.
import { existsSync, readdirSync } from 'node:fs';
import { hasCommand, runLoud, runQuiet } from './command.mjs';
import { say, SetupFailure } from './say.mjs';

// A list inside the list: the same library under its old and new name (Debian 13 and Ubuntu 24.04 renamed
// some with the suffix t64); whichever the system knows is taken.
const LIBRARIES = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libasound2', 'libasound2t64'],
  ['libcups2', 'libcups2t64'],
  ['libglib2.0-0', 'libglib2.0-0t64'],
  ['libatk1.0-0', 'libatk1.0-0t64'],
  ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
  ['libatspi2.0-0', 'libatspi2.0-0t64'],
  ['libnss3'],
  ['libgbm1'],
  ['libdrm2'],
  ['libxkbcommon0'],
  ['libxcomposite1'],
  ['libxdamage1'],
  ['libxfixes3'],
  ['libxrandr2'],
];
const DISPLAY = [['xvfb'], ['xauth']];
const FONTS = [['fonts-noto-cjk'], ['fonts-lxgw-wenkai'], ['fonts-liberation']];
// Chromium: the storage layer is tried in the newest engine there is, not only in the one of the runtime.
// strace and iproute2: that nothing is sent is counted, not believed.
const TEST_TOOLS = [
  ...[['poppler-utils'], ['cups'], ['cups-client'], ['chromium', 'chromium-browser']],
  ...[['strace'], ['iproute2']],
];

/**
 * @param {{forTests: boolean}} purpose
 * @returns {string[][]} packages needed, each as its possible names
 */
export function neededPackages({ forTests }) {
  return [...LIBRARIES, ...DISPLAY, ...FONTS, ...(forTests ? TEST_TOOLS : [])];
}

/** Those of `needed` of which no name is in `installed`. */
export function missingPackages(needed, installed) {
  return needed.filter((names) => !names.some((name) => installed.has(name)));
}

function installedOf(needed) {
  const format = '${Package} ${db:Status-Status}\n';
  const { stdout } = runQuiet('dpkg-query', ['-W', `-f=${format}`, ...needed.flat()]);
  const lines = stdout.split('\n').filter((line) => line.endsWith(' installed'));
  return new Set(lines.map((line) => line.split(' ')[0]));
}

function hasAptLists() {
  const folder = '/var/lib/apt/lists';
  return existsSync(folder) && readdirSync(folder).some((name) => name.includes('_Packages'));
}

/** The name apt knows; when it knows none, the first, so that apt itself says what is wrong. */
function knownName(names) {
  return names.find((name) => runQuiet('apt-cache', ['show', '--no-all-versions', name]).ok) ?? names[0];
}

function aptInstall(missing) {
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const update = () => runLoud('apt-get', ['update', '-q'], options);
  const install = () =>
    runLoud(
      'apt-get',
      ['install', '-y', '-q', '--no-install-recommends', ...missing.map((names) => knownName(names))],
      options,
    );
  let fresh = false;
  if (!hasAptLists()) fresh = update();
  // Subtle: old lists name versions the mirror no longer has, so one failure asks for new lists and one more try.
  if (install() || (!fresh && update() && install())) return;
  throw new SetupFailure(
    `apt-get could not install ${missing.map((names) => names[0]).join(' ')} (see above): install them by hand, then run the command again.`,
  );
}

/** What a system without dpkg must offer: [program to look for, what it is]. */
function checkCommands({ forTests }) {
  const wanted = forTests ? [['pdftotext', 'poppler-utils']] : [];
  if (process.platform === 'linux' && !process.env.DISPLAY) wanted.push(['Xvfb', 'xvfb']);
  if (forTests && process.platform === 'linux') wanted.push(['lp', 'cups']);
  const missing = wanted.filter(([command]) => !hasCommand(command)).map(([, name]) => name);
  if (missing.length === 0) return;
  const how =
    process.platform === 'darwin'
      ? `brew install ${missing.map((name) => (name === 'poppler-utils' ? 'poppler' : name)).join(' ')}`
      : hasCommand('dnf')
        ? `sudo dnf install ${missing.map((name) => (name === 'xvfb' ? 'xorg-x11-server-Xvfb' : name)).join(' ')}`
        : `install ${missing.join(', ')} with your package manager`;
  const line = `${missing.join(', ')} missing: type \`${how}\`.`;
  if (forTests && process.platform !== 'win32') throw new SetupFailure(line);
  say(line);
}

/**
 * Makes sure the shared libraries, the virtual display, the fonts and (for tests) poppler and CUPS are there.
 * @param {{forTests: boolean}} purpose
 */
export function installSystemPackages(purpose) {
  if (process.platform !== 'linux' || !hasCommand('dpkg-query') || !hasCommand('apt-get')) {
    checkCommands(purpose);
    return;
  }
  const needed = neededPackages(purpose);
  const missing = missingPackages(needed, installedOf(needed));
  if (missing.length === 0) return;
  if (process.getuid?.() === 0) {
    say(`installing with apt: ${missing.map((names) => names[0]).join(' ')}`);
    aptInstall(missing);
    return;
  }
  const line = `missing system packages: type \`sudo apt-get install ${missing.map(knownName).join(' ')}\`, then run the command again.`;
  if (purpose.forTests) throw new SetupFailure(line);
  // A start may still work (a font or the virtual display is often not needed): say it and go on.
  say(line);
}
