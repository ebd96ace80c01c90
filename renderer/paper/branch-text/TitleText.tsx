/**
 * A title of several lines breaks between words, never inside one (GB/T 9704-2012 7.3.1: 回行时，要做到词意完整). The page
 * knows no Chinese words, so those of a branch's titles are kept whole here; the rest may break anywhere.
 */
import type { ReactNode } from 'react';
import { CjkText } from '../text/CjkText';
import { titlePieces } from './title-pieces';

export function TitleText({ text }: { readonly text: string }): ReactNode {
  return titlePieces(text).map((piece, index) =>
    piece.isWhole ? (
      <span key={index} className="together">
        {piece.text}
      </span>
    ) : (
      <CjkText key={index} text={piece.text} />
    ),
  );
}
