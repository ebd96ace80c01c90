/** The process that makes Word files: the library is large and main does without it. */
import type { WordDocument } from '../../shared/paper/word-document';
import { buildWordFile } from './word-file';

export interface WordTask {
  document: WordDocument;
}

process.parentPort.once('message', (event: { data: unknown }) => {
  const { document } = event.data as WordTask;
  void buildWordFile(document).then((bytes) => {
    process.parentPort.postMessage({ bytes });
  });
});
