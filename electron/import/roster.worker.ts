/** The import process: a file that blows up or never ends takes down this process and not the program. */
import { readTableFile } from './read-workbook';

process.parentPort.once('message', (event: { data: unknown }) => {
  const { path } = event.data as { path: string };
  void readTableFile(path).then((reply) => {
    process.parentPort.postMessage(reply);
  });
});
