/** Minutes as a Word file: the text of the printed sheet, and of what went out for signature what it is worth. */
import type { WordDocument } from '../../../shared/paper/word-document';
import { wordPaperWords } from '../../../shared/words/docx';
import type { MinutesInput } from '../minutes/minutes-input';
import { minutesParts } from '../minutes/minutes-paper';
import { wordPaper } from './word-paper';

export function minutesWord(input: MinutesInput): WordDocument {
  return wordPaper(minutesParts(input), input.record.pdfHash ? wordPaperWords.copyNote : '');
}
