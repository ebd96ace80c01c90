/**
 * M-docx as a program of its own, run by the Node inside Electron: the first Word file a fresh process makes, as the
 * export process is fresh each time (its start and the loading of the library are not counted). Prints one JSON line.
 */
import { readFileSync } from 'node:fs';
import type { WordDocument } from '../../../shared/paper/word-document';
import { buildWordFile } from '../../export/word-file';

const MORE = 5;

async function timed(document: WordDocument): Promise<number> {
  const startedAt = performance.now();
  const { byteLength } = await buildWordFile(document);
  const milliseconds = performance.now() - startedAt;
  if (byteLength === 0) throw new Error('nothing was made');
  return milliseconds;
}

async function main(): Promise<void> {
  const [file = ''] = process.argv.slice(2);
  const document = JSON.parse(readFileSync(file, 'utf8')) as WordDocument;
  const first = await timed(document);
  const more: number[] = [];
  for (let round = 0; round < MORE; round += 1) more.push(await timed(document));
  process.stdout.write(JSON.stringify({ first, more }));
}

void main();
