/** Rich text on paper: GB/T 9704 heading levels, paragraphs, lists, bold as 黑体 (a Chinese text has no bold cut). */
import type { ReactNode } from 'react';
import type { Block, RichText, Run } from '../../../shared/schema/rich-text';
import { CjkText } from './CjkText';

export function RichBlocks({ blocks }: { blocks: RichText }): ReactNode {
  return blocks.map((block, index) => <RichBlock key={index} block={block} />);
}

function RichBlock({ block }: { block: Block }): ReactNode {
  switch (block.type) {
    case 'heading':
      return (
        <p className={`level-${block.level}`}>
          <Runs runs={block.runs} />
        </p>
      );
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      );
    case 'list':
      return block.items.map((runs, index) => (
        <p key={index} className="list-item">
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
