/** Main's side of the import process: start it, wait with a deadline, end it in every case. */
import { join } from 'node:path';
import { utilityProcess } from 'electron';
import { fail, type Reply } from '../../shared/ipc/reply';
import type { RosterFile } from './read-workbook';

/** The largest permitted file reads in about 5 s on an old office PC; after this it is not going to end. */
const DEADLINE_MS = 30_000;
/** Cells of the largest permitted table take about 200 MB; beyond this the file is hostile. */
const HEAP_LIMIT_MB = 768;

/** `folder` is where the bundles lie (out/electron). Failures: see readTableFile. */
export function readTablesInProcess(path: string, folder: string = __dirname): Promise<Reply<RosterFile>> {
  return new Promise((resolve) => {
    const child = utilityProcess.fork(join(folder, 'roster.worker.cjs'), [], {
      serviceName: 'roster-import',
      execArgv: [`--max-old-space-size=${HEAP_LIMIT_MB}`],
    });
    let settled = false;
    const settle = (reply: Reply<RosterFile>): void => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      child.kill();
      resolve(reply);
    };
    const timer = setTimeout(() => {
      settle(fail('fileBroken', `reading took longer than ${DEADLINE_MS} ms`));
    }, DEADLINE_MS);
    child.once('message', (reply: Reply<RosterFile>) => {
      settle(reply);
    });
    child.once('exit', (code) => {
      settle(fail('fileBroken', `import process ended with ${code}`));
    });
    child.postMessage({ path });
  });
}
