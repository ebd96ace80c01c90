/** Rich text on paper: GB/T 9704 heading levels, paragraphs, lists, bold as 黑体 (a Chinese text has no bold cut). */
import type { ReactNode } from 'react';
import type { Block, RichText, Run } from '../../../shared/schema/rich-text';
import { CjkText } from './CjkText';

/** `lastClass` is put on the last paragraph, e.g. to keep its last lines with what follows. */
export function RichBlocks({ blocks, lastClass }: { blocks: RichText; lastClass?: string }): ReactNode {
  return blocks.map((block, index) => (
    <RichBlock key={index} block={block} lastClass={index === blocks.length - 1 ? lastClass : undefined} />
  ));
}

function RichBlock({ block, lastClass }: { block: Block; lastClass: string | undefined }): ReactNode {
  switch (block.type) {
    case 'heading':
      return (
        <p className={`level-${block.level}`}>
          <Runs runs={block.runs} />
        </p>
      );
    case 'paragraph':
      return (
        <p className={lastClass}>
          <Runs runs={block.runs} />
        </p>
      );
    case 'list':
      return block.items.map((runs, index) => (
        <p key={index} className={index === block.items.length - 1 ? lastClass : undefined}>
          {block.ordered ? `${index + 1}.` : '—'}
          <Runs runs={runs} />
        </p>
      ));
  }
}

function Runs({ runs }: { runs: readonly Run[] }): ReactNode {
  return runs.map((run, index) =>
    run.bold ? (
      <strong key={index}>
        <CjkText text={run.text} />
      </strong>
    ) : (
      <CjkText key={index} text={run.text} />
    ),
  );
}
