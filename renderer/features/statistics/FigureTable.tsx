import { styled } from '@mui/material/styles';
import type { Figure, StatisticGroup } from '../../../shared/domain/year-statistics';
import { figureLabel, statisticsWords as words } from '../../../shared/words/statistics';
import { color } from '../../ui/color';
import { LedgerTable } from '../../ui/table/ledger-table';

const CountButton = styled('button')({
  border: 0,
  background: 'none',
  padding: '0 .25rem',
  font: 'inherit',
  fontWeight: 600,
  color: color.info,
  cursor: 'pointer',
  textDecoration: 'underline',
  textUnderlineOffset: '.2em',
  fontVariantNumeric: 'tabular-nums',
  '&[aria-pressed=true]': { background: color.selection },
});

export interface ChosenFigure {
  readonly group: StatisticGroup;
  readonly key: string;
}

interface FigureTableProps {
  readonly group: StatisticGroup;
  readonly figures: readonly Figure[];
  readonly chosen: ChosenFigure | undefined;
  readonly onChoose: (figure: ChosenFigure) => void;
}

/** One group of figures; each number that counts somebody opens the names. */
export function FigureTable({ group, figures, chosen, onChoose }: FigureTableProps) {
  return (
    <section>
      <LedgerTable aria-label={words.groups[group]}>
        <thead>
          <tr>
            <th scope="col">{words.groups[group]}</th>
            <th scope="col" style={{ textAlign: 'right', width: '5rem' }}>
              {words.count}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => {
            const label = figureLabel(group, figure);
            const count = figure.memberIds.length;
            return (
              <tr key={figure.key}>
                <td>{label}</td>
                <td style={{ textAlign: 'right' }}>
                  {count === 0 ? (
                    <span style={{ color: color.ink2, paddingRight: '.25rem' }}>0</span>
                  ) : (
                    <CountButton
                      type="button"
                      aria-label={words.show(label, count)}
                      aria-pressed={chosen?.group === group && chosen.key === figure.key}
                      onClick={() => {
                        onChoose({ group, key: figure.key });
                      }}
                    >
                      {count}
                    </CountButton>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </LedgerTable>
    </section>
  );
}
