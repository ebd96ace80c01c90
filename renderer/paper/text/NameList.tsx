/** Names or posts in a row, 、 between them; a short one is never broken over two lines. */
import type { ReactNode } from 'react';
import { paperLabels } from '../../../shared/words/paper';
import { CjkText } from './CjkText';

/** Longer entries (a name with a long unit behind it) must be able to break. */
const KEEP_CHARS = 14;

export function NameList({ names }: { names: readonly string[] }): ReactNode {
  return names.map((name, index) => {
    const text = index < names.length - 1 ? `${name}${paperLabels.listMark}` : name;
    return (
      <span key={index} className={Array.from(text).length <= KEEP_CHARS ? 'together' : undefined}>
        <CjkText text={text} />
      </span>
    );
  });
}
