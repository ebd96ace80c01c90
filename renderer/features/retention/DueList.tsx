import { useId } from 'react';
import { formatDateZh } from '../../../shared/domain/dates';
import type { ErasureProposal } from '../../../shared/domain/retention';
import { erasureWords, retentionWords as words } from '../../../shared/words/retention';
import { Tick } from '../../ui/field/CheckField';
import { EmptyState } from '../../ui/feedback/EmptyState';
import { dueLine } from './due-lines';
import { LedgerTable } from '../../ui/table/ledger-table';

interface DueListProps {
  readonly due: readonly ErasureProposal[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (key: string, isChosen: boolean) => void;
  readonly nameOf: (id: string) => string | undefined;
}

/** Who, since when, what goes, what stays; nothing is ticked until a person ticks it. */
export function DueList({ due, chosen, onChoose, nameOf }: DueListProps) {
  const idPrefix = useId();
  if (due.length === 0) return <EmptyState title={words.nothingDue} text={words.nothingDueText} />;
  return (
    <LedgerTable aria-label={words.due}>
      <thead>
        <tr>
          <th style={{ width: '14rem' }}>{words.columns.who}</th>
          <th style={{ width: '13rem' }}>{words.columns.since}</th>
          <th>{words.columns.goes}</th>
          <th>{words.columns.stays}</th>
        </tr>
      </thead>
      <tbody>
        {due.map((proposal) => {
          const line = dueLine(proposal, nameOf);
          const id = `${idPrefix}${proposal.key}`;
          return (
            <tr key={proposal.key}>
              <td>
                <label htmlFor={id} style={{ display: 'flex', gap: '.625rem', cursor: 'pointer' }}>
                  <Tick
                    id={id}
                    type="checkbox"
                    checked={chosen.has(proposal.key)}
                    onChange={(event) => {
                      onChoose(proposal.key, event.target.checked);
                    }}
                  />
                  <span>
                    <strong>{line.who}</strong>
                    <br />
                    {erasureWords[proposal.what]}
                  </span>
                </label>
              </td>
              <td>
                {line.since}
                <br />
                {words.dueOn(formatDateZh(proposal.dueOn))}
              </td>
              <td>{line.goes}</td>
              <td>{line.stays}</td>
            </tr>
          );
        })}
      </tbody>
    </LedgerTable>
  );
}
