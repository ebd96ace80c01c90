/** The reading process: a picture that blows up or never ends takes down this process and not the program. */
import { readFile } from 'node:fs/promises';
import { readCodes, type GreyPage } from './read-codes';

/** One page: a picture on the disk, one drawn again as JPEG, or dots drawn by the page. */
export type ScanTask = { path: string } | { jpeg: Uint8Array } | GreyPage;
export type ScanAnswer = { codes: string[] } | { problem: string };

async function answer(task: ScanTask): Promise<ScanAnswer> {
  try {
    if ('jpeg' in task) return { codes: await readCodes(task.jpeg) };
    return { codes: await readCodes('path' in task ? await readFile(task.path) : task) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : 'unknown' };
  }
}

process.parentPort.on('message', (event: { data: unknown }) => {
  void answer(event.data as ScanTask).then((reply) => {
    process.parentPort.postMessage(reply);
  });
});
