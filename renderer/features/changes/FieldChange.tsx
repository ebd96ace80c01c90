import { styled } from '@mui/material/styles';
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { changedLines } from '../../../shared/domain/changed-lines';
import type { FieldDifference } from '../../../shared/domain/row-differences';
import { changesWords as words } from '../../../shared/words/changes';
import { color } from '../../ui/color';
import { visuallyHidden } from '../../ui/visually-hidden';

/** Both sides stand in one line up to this many characters together. */
const ONE_LINE_CHARACTERS = 36;

const Blank = styled('span')({ color: color.ink3 });
const Side = styled('div')({
  display: 'grid',
  gridTemplateColumns: '3rem minmax(0, 1fr)',
  gap: '.5rem',
  '& > span:first-of-type': { color: color.ink2, fontSize: '.875rem', lineHeight: 1.6 },
  '& p': { margin: 0, overflowWrap: 'anywhere' },
});

interface FieldChangeProps {
  readonly difference: FieldDifference;
  /** The row came or went: only one side is there. */
  readonly isWhole: boolean;
}

/** What a field was and is: 空白 → 女 in one line, longer ones as 改前 and 改后 with only the lines that differ. */
export function FieldChange({ difference, isWhole }: FieldChangeProps) {
  const { before, after, isCovered } = difference;
  if (isWhole) return <Lines lines={after.length > 0 ? after : before} />;
  if (isCovered)
    return <span style={{ color: color.ink2 }}>{`${after.join(words.listMark)} ${words.covered}`}</span>;
  const isShort = before.length <= 1 && after.length <= 1 && lengthOf(before, after) <= ONE_LINE_CHARACTERS;
  if (isShort)
    return (
      <span style={{ display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 .5rem' }}>
        <span style={{ color: color.ink2 }}>{before[0] ?? <Blank>{words.blank}</Blank>}</span>
        <ArrowRight size="1rem" strokeWidth={1.6} aria-hidden />
        <span style={visuallyHidden}>{words.after}</span>
        <span>{after[0] ?? <Blank>{words.blank}</Blank>}</span>
      </span>
    );
  const { removed, added, kept } = changedLines(before, after);
  return (
    <>
      <SideOf word={words.before}>
        <Lines lines={removed} isFaded />
      </SideOf>
      <SideOf word={words.after}>
        <Lines lines={added} />
      </SideOf>
      {kept > 0 ? (
        <div style={{ color: color.ink2, fontSize: '.875rem' }}>{words.keptLines(kept)}</div>
      ) : null}
    </>
  );
}

function SideOf({ word, children }: { readonly word: string; readonly children: ReactNode }) {
  return (
    <Side>
      <span>{word}</span>
      <div>{children}</div>
    </Side>
  );
}

function Lines({
  lines,
  isFaded = false,
}: {
  readonly lines: readonly string[];
  readonly isFaded?: boolean;
}) {
  if (lines.length === 0) return <Blank>{words.blank}</Blank>;
  return lines.map((line, index) => (
    <p key={index} style={{ margin: 0, overflowWrap: 'anywhere', ...(isFaded ? { color: color.ink2 } : {}) }}>
      {line}
    </p>
  ));
}

function lengthOf(...sides: readonly (readonly string[])[]): number {
  return sides.reduce((sum, lines) => sum + Array.from(lines.join('')).length, 0);
}
