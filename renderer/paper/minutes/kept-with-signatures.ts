/** What moves to the next page together with the signatures, so that nobody signs a page without text. */
import type { RichText } from '../../../shared/schema/rich-text';
import type { BodyPart } from './body-parts';
import { isTallElection } from './ElectionTable';
import { richPlainText } from './content-differences';

/** Most a text may hold to move as a whole: about five lines. */
const SHORT_TEXT = 28 * 5;
const SHORT_ROWS = 5;

export interface SplitParts {
  flowing: readonly BodyPart[];
  /** The last part, with its heading; goes into one unbreakable block with the signatures. */
  kept: readonly BodyPart[];
}

/**
 * A long last paragraph stays out of the block: `break-before:avoid` on the signatures and `widows:3` then bring
 * its last three lines along.
 */
export function keepWithSignatures(allParts: readonly BodyPart[]): SplitParts {
  const parts = withLastBlockApart(allParts);
  const last = parts.at(-1);
  if (!last || !isShort(last)) return { flowing: parts, kept: [] };
  const count = parts.at(-2)?.kind === 'heading' ? 2 : 1;
  return { flowing: parts.slice(0, -count), kept: parts.slice(-count) };
}

/** The last block of a rich text (the last item of a list) becomes a part of its own. */
function withLastBlockApart(parts: readonly BodyPart[]): readonly BodyPart[] {
  const last = parts.at(-1);
  const block = last?.kind === 'rich' ? last.blocks.at(-1) : undefined;
  if (last?.kind !== 'rich' || !block) return parts;
  const before = parts.slice(0, -1);
  const blocks = last.blocks.slice(0, -1);
  // Items of a numbered list stay together: apart, the last one would be number 1 again.
  const rich = (content: RichText): BodyPart[] =>
    content.length > 0 ? [{ kind: 'rich', blocks: content }] : [];
  return [...before, ...rich(blocks), ...rich([block])];
}

function isShort(part: BodyPart): boolean {
  switch (part.kind) {
    case 'paragraph':
      return Array.from(part.text).length <= SHORT_TEXT;
    case 'rich':
      return Array.from(richPlainText(part.blocks)).length <= SHORT_TEXT;
    case 'todos':
    case 'rectification':
      return part.rows.length <= SHORT_ROWS;
    case 'blankLines':
      return part.count <= SHORT_ROWS;
    case 'vote':
      return !(part.vote.election && isTallElection(part.vote.election));
    case 'heading':
      return false;
  }
}
