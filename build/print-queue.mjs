// A private printer for the tests: a real CUPS server of our own on a socket in a temporary folder, with one
// queue that keeps what it is sent. The system's own printing is neither needed nor touched.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { hasCommand } from './setup/command.mjs';
import { root } from './setup/places.mjs';
import { SetupFailure } from './setup/say.mjs';

const QUEUE = 'BranchTest';
const START_DEADLINE_MS = 15_000;
const STOP_DEADLINE_MS = 3_000;
const SERVER_BINARIES = ['/usr/lib/cups', '/usr/libexec/cups'];

/**
 * @typedef {object} PrintQueue
 * @property {NodeJS.ProcessEnv} env `CUPS_SERVER` for every client of CUPS, `E2E_PRINTER` the queue's name,
 *   `E2E_PRINT_FOLDER` where job N leaves `N.pdf` and `N.txt` (lines `title=…`, `copies=…`, `options=…`;
 *   written last); empty where there is no CUPS
 * @property {() => Promise<void>} close ends the server and removes its folder
 */

const SERVER_CONFIG = (folder) => `Listen ${folder}/cups.sock
Browsing Off
WebInterface No
DefaultAuthType None
LogLevel warn
MaxLogSize 0
<Location />
  Order allow,deny
  Allow all
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
`;

const FILES_CONFIG = (folder) => `ServerRoot ${folder}
ServerBin ${folder}/bin
StateDir ${folder}/state
CacheDir ${folder}/cache
RequestRoot ${folder}/spool
TempDir ${folder}/temp
ErrorLog ${folder}/error_log
AccessLog ${folder}/access_log
PageLog ${folder}/page_log
`;

/** CUPS calls a backend with: job, user, title, copies, options and, for some jobs, the file. */
const BACKEND = `#!/bin/sh
if [ $# -eq 0 ]; then
  echo 'direct keep "Keep" "Keep"'
  exit 0
fi
folder="\${DEVICE_URI#keep:}"
cat "\${6:--}" > "$folder/$1.pdf"
printf 'title=%s\\ncopies=%s\\noptions=%s\\n' "$3" "$4" "$5" > "$folder/$1.part"
mv "$folder/$1.part" "$folder/$1.txt"
`;

/** The system's filters with our one backend beside them. */
function makeServerBinaries(folder) {
  const system = SERVER_BINARIES.find((path) => existsSync(join(path, 'filter')));
  if (!system) throw new SetupFailure('CUPS is installed without its filters: install the package cups.');
  mkdirSync(join(folder, 'bin', 'backend'), { recursive: true });
  for (const name of readdirSync(system)) {
    if (name !== 'backend') symlinkSync(join(system, name), join(folder, 'bin', name));
  }
  const backend = join(folder, 'bin', 'backend', 'keep');
  writeFileSync(backend, BACKEND);
  chmodSync(backend, 0o755);
}

function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'branch-print-'));
  // Subtle: the server starts backends as the user `lp`, who must reach the folder and write into `kept`.
  chmodSync(folder, 0o755);
  for (const name of ['state', 'cache', 'spool', 'temp', 'kept']) mkdirSync(join(folder, name));
  chmodSync(join(folder, 'kept'), 0o777);
  makeServerBinaries(folder);
  writeFileSync(join(folder, 'cupsd.conf'), SERVER_CONFIG(folder));
  writeFileSync(join(folder, 'cups-files.conf'), FILES_CONFIG(folder));
  return folder;
}

async function addQueue(folder, env) {
  const ppd = join(root, 'build', 'print-queue.ppd');
  const args = ['-p', QUEUE, '-v', `keep:${folder}/kept`, '-P', ppd, '-E'];
  const deadline = Date.now() + START_DEADLINE_MS;
  // The server is ready when it takes the queue; there is no other sign.
  for (;;) {
    const { status, stderr } = spawnSync('lpadmin', args, { env, encoding: 'utf8' });
    if (status === 0) break;
    if (Date.now() > deadline) {
      throw new SetupFailure(
        `The tests' printer cannot be set up (${stderr.trim()}): check that cups is installed.`,
      );
    }
    await pause(50);
  }
  spawnSync('lpadmin', ['-d', QUEUE], { env });
}

/** @returns {Promise<PrintQueue>} */
export async function openPrintQueue() {
  if (process.platform !== 'linux' || !hasCommand('cupsd')) return { env: {}, close: async () => {} };
  const folder = makeFolder();
  const server = spawn(
    'cupsd',
    ['-f', '-c', join(folder, 'cupsd.conf'), '-s', join(folder, 'cups-files.conf')],
    { stdio: 'ignore' },
  );
  server.unref();
  const gone = new Promise((resolve) => server.once('exit', resolve));
  process.once('exit', () => server.kill());
  const close = async () => {
    const deadline = setTimeout(() => server.kill('SIGKILL'), STOP_DEADLINE_MS);
    server.kill();
    // The server writes its state on the way out: the folder goes after it.
    await gone;
    clearTimeout(deadline);
    rmSync(folder, { recursive: true, force: true });
  };
  const env = {
    CUPS_SERVER: join(folder, 'cups.sock'),
    E2E_PRINTER: QUEUE,
    E2E_PRINT_FOLDER: join(folder, 'kept'),
  };
  await addQueue(folder, { ...process.env, ...env });
  return { env, close };
}
