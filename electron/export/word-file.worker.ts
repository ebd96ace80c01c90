/** The process that makes Word files: the library is large and main does without it. */
import type { WordDocument } from '../../shared/paper/word-document';
import { buildWordFile } from './word-file';
import type { WordPictureBytes } from './word-pictures';

export interface WordTask {
  document: WordDocument;
  pictures: WordPictureBytes;
}

process.parentPort.once('message', (event: { data: unknown }) => {
  const { document, pictures } = event.data as WordTask;
  void buildWordFile(document, pictures).then((bytes) => {
    process.parentPort.postMessage({ bytes });
  });
});
