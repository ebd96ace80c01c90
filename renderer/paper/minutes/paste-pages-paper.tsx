/** Many records as pages to be pasted into the issued book (手册模式), one behind the other in one document. */
import type { BookPage } from '../../../shared/paper/frame';
import type { PaperDocument } from '../paper-document';
import { renderDocument } from '../render-document';
import { minutesCss } from './minutes-css';
import { minutesParts, type MinutesInput } from './minutes-paper';

const css = `
.pasted{break-before:page}
.pasted:first-child{break-before:auto}
`;

/** Set at once, because nothing is stamped on them: a hundred records apart take a minute. @param inputs in their order */
export function pastePagesPaper(
  inputs: readonly MinutesInput[],
  book: BookPage,
  title: string,
): PaperDocument {
  return renderDocument({
    title,
    frame: 'text',
    css: `${minutesCss}${css}`,
    book,
    stamp: { pageNumbers: 'none' },
    body: inputs.map((input) => (
      <section key={input.record.id} className="pasted">
        {minutesParts(input).body}
      </section>
    )),
  });
}
