import { useMemo } from 'react';
import { styled } from '@mui/material/styles';
import type { DuesFinding } from '../../../shared/domain/dues-findings';
import { duesWords } from '../../../shared/words/dues';
import { duesFindingText } from '../../../shared/words/dues-findings';
import { color } from '../../ui/color';
import { EmptyState } from '../../ui/feedback/EmptyState';
import { StatusWord } from '../../ui/status/StatusWord';
import type { TableColumn, TableCommand } from '../../ui/table/column';
import { DataTable } from '../../ui/table/DataTable';

const words = duesWords.check;
/** A line and a half of advice must be readable. */
const ROW_HEIGHT_PX = 56;
const glyphs = { error: 'missing', warning: 'due', info: 'notYet' } as const;
const rowKey = ({ id }: DuesFinding): string => id;

const Whole = styled('span')({
  display: 'block',
  whiteSpace: 'normal',
  lineHeight: 1.35,
  fontSize: '.875rem',
  color: color.ink2,
});

interface CheckTableProps {
  readonly findings: readonly DuesFinding[];
  readonly year: number;
  readonly onOpen: (finding: DuesFinding) => void;
}

/** What does not fit: problem, basis, advice; each opens the place where it is put right. */
export function CheckTable({ findings, year, onOpen }: CheckTableProps) {
  const columns = useMemo(() => checkColumns(year), [year]);
  const commands: readonly TableCommand<DuesFinding>[] = [
    {
      id: 'open',
      label: words.openMember,
      isSingle: true,
      onRun: ([row]) => {
        if (row) onOpen(row);
      },
    },
  ];
  return (
    <DataTable
      label={words.table}
      rows={findings}
      rowKey={rowKey}
      columns={columns}
      rowHeightPx={ROW_HEIGHT_PX}
      onOpen={onOpen}
      commands={commands}
      empty={<EmptyState title={words.clear} />}
    />
  );
}

function checkColumns(year: number): readonly TableColumn<DuesFinding>[] {
  const heads = words.columns;
  return [
    {
      id: 'who',
      header: heads.who,
      value: ({ name }) => name ?? words.branch,
      widthPx: 152,
      isFrozen: true,
      isStrong: true,
      canHide: false,
    },
    {
      id: 'severity',
      header: heads.severity,
      value: ({ severity }) => words.severity[severity],
      cell: ({ severity }) => <StatusWord kind={glyphs[severity]} label={words.severity[severity]} />,
      widthPx: 90,
    },
    {
      id: 'problem',
      header: heads.problem,
      value: (row) => duesFindingText(row, year).problem,
      cell: (row) => <Whole style={{ color: color.ink }}>{duesFindingText(row, year).problem}</Whole>,
      widthPx: 250,
      grow: 2,
    },
    { id: 'basis', header: heads.basis, value: (row) => duesFindingText(row, year).basis, widthPx: 150 },
    {
      id: 'advice',
      header: heads.advice,
      value: (row) => duesFindingText(row, year).advice,
      cell: (row) => <Whole>{duesFindingText(row, year).advice}</Whole>,
      widthPx: 280,
      grow: 3,
    },
  ];
}
