/** Text set by the rules of cjk-pieces; used for everything that runs as prose. */
import { Fragment, type ReactNode } from 'react';
import { cjkPieces } from './cjk-pieces';
import { printable } from './printable';

const CLASS_OF = { tight: 'tight', together: 'together', nameDot: 'name-dot' } as const;

export function CjkText({ text }: { text: string }): ReactNode {
  return cjkPieces(printable(text)).map((piece, index) =>
    piece.kind === 'plain' ? (
      <Fragment key={index}>{piece.text}</Fragment>
    ) : (
      <span key={index} className={CLASS_OF[piece.kind]}>
        {piece.text}
      </span>
    ),
  );
}
