import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import type { ParticipationLine } from '../../../shared/schema/branch-text';
import { branchTextWords } from '../../../shared/words/branch-texts';
import { color } from '../../ui/color';
import { EmptyState } from '../../ui/feedback/EmptyState';
import { Notice } from '../../ui/feedback/Notice';
import { LedgerTable } from '../../ui/table/ledger-table';

const words = branchTextWords.officials;
const figures = ['due', 'present', 'onLeave', 'absent'] as const;

interface OfficialsTableProps {
  /** 2026年上半年 */
  readonly period: string;
  readonly lines: readonly ParticipationLine[];
  /** The numbers of 定稿 and not those of today. */
  readonly isFrozen?: boolean;
  /** Puts the sum of the table into the text, as one sentence. */
  readonly onInsert?: (sentence: string) => void;
}

/** R-15 as it is shown: no regulation names a rate, so only an absence without leave is pointed at. */
export function OfficialsTable({ period, lines, isFrozen = false, onInsert }: OfficialsTableProps) {
  const navigate = useNavigate();
  if (lines.length === 0) {
    return (
      <EmptyState
        title={words.title(period)}
        text={words.none}
        actions={
          <Button variant="outlined" onClick={() => void navigate('/branch?section=leading')}>
            {words.toOffices}
          </Button>
        }
      />
    );
  }
  const sum = (key: 'due' | 'present'): number => lines.reduce((total, line) => total + line[key], 0);
  const [due, present] = [sum('due'), sum('present')];
  const absent = lines.filter((line) => line.absent > 0).map(({ name }) => name);
  return (
    <section>
      <LedgerTable>
        <caption style={{ textAlign: 'left', fontWeight: 600, padding: '0 0 .5rem' }}>
          {words.title(period)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.name}</th>
            {[...figures, 'rate' as const].map((key) => (
              <th key={key} scope="col" style={{ textAlign: 'right' }}>
                {words.columns[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={index}>
              <td>{line.name}</td>
              {figures.map((key) => (
                <td key={key} style={{ textAlign: 'right', fontVariantNumeric: 'tabular-nums' }}>
                  {line[key]}
                </td>
              ))}
              <td style={{ textAlign: 'right', fontVariantNumeric: 'tabular-nums' }}>
                {words.rate(line.due === 0 ? undefined : Math.round((line.present / line.due) * 100))}
              </td>
            </tr>
          ))}
        </tbody>
      </LedgerTable>
      <p style={{ margin: '.5rem 0 .75rem', fontSize: '.875rem', color: color.ink2 }}>
        {isFrozen ? `${words.frozen}${words.note}` : words.note}
      </p>
      {absent.length > 0 && !isFrozen ? (
        <Notice tone="warn" announce={false}>
          {words.absent(absent.join('、'))}
        </Notice>
      ) : null}
      {onInsert && due > 0 ? (
        <Button
          size="small"
          variant="outlined"
          sx={{ mt: 1 }}
          onClick={() => {
            onInsert(words.sentence(period, lines.length, due, present, Math.round((present / due) * 100)));
          }}
        >
          {words.insert}
        </Button>
      ) : null}
    </section>
  );
}
