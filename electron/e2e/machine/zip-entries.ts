/** Everything inside a zip that is small enough to look at whole. */
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

/** Names and unpacked contents. */
export function zipEntries(zip: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    fromBuffer(zip, { lazyEntries: true }, (error, file) => {
      if (error) reject(error);
      else void readAll(file).then(resolve, reject);
    });
  });
}

function readAll(file: ZipFile): Promise<Map<string, Buffer>> {
  const entries = new Map<string, Buffer>();
  return new Promise((resolve, reject) => {
    file.on('error', reject);
    file.on('end', () => {
      resolve(entries);
    });
    file.on('entry', (entry: Entry) => {
      file.openReadStream(entry, (error, stream) => {
        if (error) {
          reject(error);
          return;
        }
        const pieces: Buffer[] = [];
        stream.on('data', (piece: Buffer) => pieces.push(piece));
        stream.on('error', reject);
        stream.on('end', () => {
          entries.set(entry.fileName, Buffer.concat(pieces));
          file.readEntry();
        });
      });
    });
    file.readEntry();
  });
}
