import { useDeferredValue, useMemo, useState } from 'react';
import { styled } from '@mui/material/styles';
import { hasParticipation } from '../../../shared/domain/branch-texts';
import type { BranchText, ParticipationLine } from '../../../shared/schema/branch-text';
import { participationPeriod } from '../../../shared/words/branch-text-paper';
import { branchTextWords as words } from '../../../shared/words/branch-texts';
import { branchTextPaper } from '../../paper/branch-text/branch-text-paper';
import { SegmentedControl } from '../../ui/action/SegmentedControl';
import { color } from '../../ui/color';
import { Skeleton } from '../../ui/feedback/Skeleton';
import { PaperSheet } from '../../ui/paper/PaperSheet';
import { OfficialsTable } from './OfficialsTable';
import { useYearFacts } from './use-year-facts';
import { YearFactsPanel } from './YearFactsPanel';

const Side = styled('aside')({
  flex: '0 0 448px',
  minWidth: 0,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  borderLeft: `1px solid ${color.lineStrong}`,
  '&[data-free]': { flex: '1 1 0' },
  // The sheet wants a height of its own where the form no longer gives one.
  '@container page (max-width: 52rem)': { borderLeft: 0, height: '36rem' },
});

interface SideColumnProps {
  readonly row: BranchText;
  /** As it is typed. */
  readonly text: BranchText;
  readonly lines: readonly ParticipationLine[] | undefined;
  readonly today: string;
  readonly onInsert: (sentence: string) => void;
}

/** Beside a draft: counted facts, the table of officials, or the sheet; beside a final text the sheet alone. */
export function SideColumn({ row, text, lines, today, onInsert }: SideColumnProps) {
  const isFinal = row.state === 'final';
  const hasTable = hasParticipation(row.kind);
  const [chosen, setChosen] = useState<'facts' | 'officials' | 'paper'>(hasTable ? 'officials' : 'facts');
  const shown = isFinal ? 'paper' : chosen;
  const period = participationPeriod(row.year, row.half);
  const facts = useYearFacts(row.year, today);
  return (
    <Side data-free={isFinal || undefined}>
      {isFinal ? null : (
        <div style={{ padding: '12px 24px' }}>
          <SegmentedControl
            label={words.viewsLabel}
            size="small"
            value={shown}
            segments={[
              ...(hasTable ? [{ value: 'officials', label: words.views.officials }] : []),
              { value: 'facts', label: words.facts.titleOf(row.year) },
              { value: 'paper', label: words.editor.paper },
            ]}
            onChange={(value) => {
              setChosen(value === 'paper' ? 'paper' : value === 'officials' ? 'officials' : 'facts');
            }}
          />
        </div>
      )}
      {shown === 'paper' ? (
        <LiveSheet text={text} lines={lines ?? []} />
      ) : (
        <div
          tabIndex={0}
          role="group"
          aria-label={shown === 'facts' ? words.facts.titleOf(row.year) : words.views.officials}
          style={{ flex: 1, minHeight: 0, overflowY: 'auto', padding: '4px 24px 32px' }}
        >
          {shown === 'facts' ? (
            <YearFactsPanel year={row.year} facts={facts} onInsert={onInsert} />
          ) : lines === undefined ? (
            <Skeleton />
          ) : (
            <OfficialsTable period={period} lines={lines} onInsert={onInsert} />
          )}
        </div>
      )}
    </Side>
  );
}

function LiveSheet(props: { readonly text: BranchText; readonly lines: readonly ParticipationLine[] }) {
  const text = useDeferredValue(props.text);
  const { lines } = props;
  const paper = useMemo(
    () => branchTextPaper(lines.length > 0 ? { ...text, participation: [...lines] } : text),
    [text, lines],
  );
  return <PaperSheet paper={paper} startZoom="width" />;
}
