// The fuses of the packaged program: switches inside the Electron binary that are set once, before it is shipped.
// The wire is documented with @electron/fuses: a sentinel, one byte of version, one byte of length, then one
// character per fuse in a fixed order. Read and written here because the wire of the Electron we ship has nine
// fuses and we want a tenth one to stop the packaging until somebody has decided about it.
import { readFileSync, writeFileSync } from 'node:fs';

const SENTINEL = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'latin1');
const WIRE_VERSION = 1;
const STATES = { off: '0', on: '1', removed: 'r' };

/**
 * In the order of Electron's build/fuses/fuses.json5; `wanted` is ours.
 * @type {readonly {name: string, wanted: 'on' | 'off', why: string}[]}
 */
export const fuses = [
  { name: 'RunAsNode', wanted: 'off', why: 'ELECTRON_RUN_AS_NODE would make the program a plain Node' },
  { name: 'EnableCookieEncryption', wanted: 'on', why: 'no cookie is used; if one ever were, it is sealed' },
  {
    name: 'EnableNodeOptionsEnvironmentVariable',
    wanted: 'off',
    why: 'NODE_OPTIONS could load foreign code',
  },
  {
    name: 'EnableNodeCliInspectArguments',
    wanted: 'off',
    why: '--inspect and SIGUSR1 would open a debugger',
  },
  {
    name: 'EnableEmbeddedAsarIntegrityValidation',
    wanted: 'on',
    why: 'a changed app.asar does not start on Windows and macOS (Linux does not check it)',
  },
  {
    name: 'OnlyLoadAppFromAsar',
    wanted: 'on',
    why: 'a folder `app` beside the archive is not taken for the program',
  },
  { name: 'LoadBrowserProcessSpecificV8Snapshot', wanted: 'off', why: 'we ship no snapshot of our own' },
  { name: 'GrantFileProtocolExtraPrivileges', wanted: 'off', why: 'nothing is served from file://' },
  { name: 'WasmTrapHandlers', wanted: 'on', why: 'speed of WebAssembly (key derivation)' },
];

/** Where the wires begin; a universal macOS binary has two. */
function wiresOf(bytes, file) {
  const starts = [];
  for (let at = bytes.indexOf(SENTINEL); at !== -1; at = bytes.indexOf(SENTINEL, at + 1)) {
    starts.push(at + SENTINEL.length);
  }
  if (starts.length === 0) throw new Error(`${file} has no fuses: it is no Electron program`);
  for (const at of starts) {
    if (bytes[at] !== WIRE_VERSION) throw new Error(`${file}: fuses of version ${bytes[at]} are not known`);
  }
  return starts;
}

/**
 * @param {string} file the Electron binary
 * @returns {Record<string, 'on' | 'off' | 'removed'>} by name; a fuse this Electron does not have is missing
 * @throws {Error} when there is no wire, two slices differ or a fuse is not known to us
 */
export function readFuses(file) {
  const bytes = readFileSync(file);
  const read = wiresOf(bytes, file).map((at) => {
    const count = bytes[at + 1] ?? 0;
    if (count > fuses.length) {
      throw new Error(`${file} has ${count} fuses, ${fuses.length} are known: decide about the new one`);
    }
    const states = fuses.slice(0, count).map(({ name }, index) => {
      const letter = String.fromCharCode(bytes[at + 2 + index] ?? 0);
      const state = Object.keys(STATES).find((key) => STATES[key] === letter);
      if (!state) throw new Error(`${file}: ${name} has the unknown state ${JSON.stringify(letter)}`);
      return [name, state];
    });
    return JSON.stringify(states);
  });
  if (new Set(read).size > 1) throw new Error(`${file}: its slices have different fuses`);
  return Object.fromEntries(JSON.parse(read[0] ?? '[]'));
}

/** Sets every fuse this Electron has to what we want. A removed one cannot be set any more and stays. */
export function flipFuses(file) {
  readFuses(file);
  const bytes = readFileSync(file);
  for (const at of wiresOf(bytes, file)) {
    fuses.slice(0, bytes[at + 1]).forEach(({ wanted }, index) => {
      const place = at + 2 + index;
      if (String.fromCharCode(bytes[place]) !== STATES.removed) bytes.write(STATES[wanted], place, 'latin1');
    });
  }
  writeFileSync(file, bytes);
}

/**
 * What is not as wanted.
 * @param {Record<string, string>} read
 * @param {{mayLack: boolean}} options an older runtime for tests may lack fuses, the one we ship may not
 * @returns {string[]} sentences
 */
export function wrongFuses(read, { mayLack }) {
  return fuses.flatMap(({ name, wanted }) => {
    const state = read[name];
    if (state === undefined) return mayLack ? [] : [`${name} is missing in this Electron`];
    return state === wanted ? [] : [`${name} is ${state}, it has to be ${wanted}`];
  });
}
