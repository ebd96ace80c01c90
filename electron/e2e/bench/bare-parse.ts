/**
 * The reference of R4 as a program of its own, run by the Node inside Electron: what the fastest library takes to
 * parse the same workbook, and nothing else. Prints one JSON line of milliseconds.
 */
import { readFileSync } from 'node:fs';
import { read } from '@e965/xlsx';

const ROUNDS = 7;
const [file = ''] = process.argv.slice(2);
const bytes = readFileSync(file);
const samples: number[] = [];
for (let round = 0; round <= ROUNDS; round += 1) {
  const startedAt = performance.now();
  const book = read(bytes, { type: 'buffer', dense: true });
  const milliseconds = performance.now() - startedAt;
  if (book.SheetNames.length === 0) throw new Error('nothing was parsed');
  // The first round compiles the library and is thrown away.
  if (round > 0) samples.push(milliseconds);
}
process.stdout.write(JSON.stringify(samples));
