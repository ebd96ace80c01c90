import type { CSSProperties } from 'react';
import { styled } from '@mui/material/styles';
import { formatMonthDayZh } from '../../../shared/domain/dates';
import type { TalkCell, TalkCoverage, TalkGap } from '../../../shared/domain/heart-talks';
import { talkWords } from '../../../shared/words/talks';
import { color } from '../../ui/color';
import { Notice } from '../../ui/feedback/Notice';
import { LedgerTable } from '../../ui/table/ledger-table';

const words = talkWords.coverage;
/** More pairs than this are counted instead: the table shows them all. */
const NAMED = 12;

const Body = styled('div')({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  display: 'grid',
  alignContent: 'start',
  gap: '1.25rem',
  padding: '0 24px 32px 32px',
});
/** In the colour of a finding only once it is one: in spring nearly everybody has still to be talked with. */
const Missing = styled('span')({ color: 'var(--missing)', fontWeight: 600 });
/** Columns of one width each, so that a line is followed across them. */
const Matrix = styled(LedgerTable)({
  tableLayout: 'fixed',
  '& thead th:first-of-type': { width: '11rem' },
  '& tbody th': { fontSize: '1rem', color: color.ink, lineHeight: 1.5 },
});
const Quiet = styled('span')({ color: color.ink2 });

interface CoverageViewProps {
  readonly coverage: TalkCoverage;
  readonly severity: 'info' | 'warning';
  /** The day the roster was taken from, and whether the year still runs. */
  readonly day: string;
  readonly isRunning: boolean;
}

/** Who talked with whom, as a table; who is missing, by name. */
export function CoverageView({ coverage, severity, day, isRunning }: CoverageViewProps) {
  const { columns, rows, leading, gaps, totals } = coverage;
  const hasMembers = totals.withMember.asked > 0 || totals.memberPair.asked > 0;
  return (
    <Body
      tabIndex={0}
      role="region"
      aria-label={talkWords.views.coverage}
      style={{ '--missing': severity === 'warning' ? color.error : color.ink2 } as CSSProperties}
    >
      <div style={{ display: 'grid', gap: 8 }}>
        {gaps.length === 0 ? (
          <Notice tone="success" announce={false}>
            {words.complete}
          </Notice>
        ) : (
          <Notice
            tone={severity === 'warning' ? 'warn' : 'info'}
            announce={false}
            title={words.gapTitle(gaps.length)}
          >
            {gapLines(gaps).map((line) => (
              <div key={line}>{line}</div>
            ))}
          </Notice>
        )}
        <p style={{ margin: 0, color: color.ink2 }}>
          {words.rule}。{words.basis(day, isRunning)}
        </p>
      </div>
      {rows.length === 0 ? (
        <p style={{ margin: 0 }}>{words.empty}</p>
      ) : (
        <Matrix aria-label={words.branchTable}>
          <thead>
            <tr>
              <th scope="col">{words.person}</th>
              {columns.map(({ personId, name }) => (
                <th key={personId} scope="col">
                  {name}
                </th>
              ))}
              {hasMembers ? <th scope="col">{words.withMembers}</th> : null}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ person, isCommittee, cells, withMembers }) => {
              const isUnseen = !isCommittee && !cells.some((cell) => (cell?.count ?? 0) > 0);
              return (
                <tr key={person.personId}>
                  <th scope="row">
                    {person.name}
                    {isCommittee ? <Quiet>{`（${words.committee}）`}</Quiet> : null}
                  </th>
                  {columns.map((column, index) => (
                    <td key={column.personId}>
                      <Cell cell={cells[index]} isAsked={isCommittee || isUnseen} />
                    </td>
                  ))}
                  {hasMembers ? (
                    <td>
                      {isCommittee ? (
                        <Quiet>{words.notAsked}</Quiet>
                      ) : withMembers === 0 ? (
                        <Missing>{words.notYet}</Missing>
                      ) : (
                        words.people(withMembers)
                      )}
                    </td>
                  ) : null}
                </tr>
              );
            })}
          </tbody>
        </Matrix>
      )}
      {leading.people.length < 2 ? null : (
        <Matrix aria-label={words.leadingTable}>
          <thead>
            <tr>
              <th scope="col">{words.leadingTable}</th>
              {leading.people.map(({ personId, name }) => (
                <th key={personId} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {leading.people.map((person, at) => (
              <tr key={person.personId}>
                <th scope="row">{person.name}</th>
                {leading.people.map((other, index) => (
                  <td key={other.personId}>
                    <Cell cell={leading.cells[at]?.[index]} isAsked />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </Matrix>
      )}
    </Body>
  );
}

/** `isAsked`: an empty cell is a gap; otherwise another cell of the row fulfils it. */
function Cell({ cell, isAsked }: { readonly cell: TalkCell | undefined; readonly isAsked: boolean }) {
  if (!cell) return <Quiet>{words.self}</Quiet>;
  if (cell.count > 0) return words.times(cell.count, formatMonthDayZh(cell.on ?? ''));
  return isAsked ? <Missing>{words.notYet}</Missing> : null;
}

/** One line for each kind of gap, with the names. */
function gapLines(gaps: readonly TalkGap[]): string[] {
  const kinds = [...new Set(gaps.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const own = gaps.filter((gap) => gap.kind === kind);
    const names = own
      .slice(0, NAMED)
      .map((gap) => ('person' in gap ? gap.person.name : words.pair(gap.a.name, gap.b.name)))
      .join('、');
    return `${words.gaps[kind]}：${own.length > NAMED ? words.more(names, own.length) : names}`;
  });
}
