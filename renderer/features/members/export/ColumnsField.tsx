import { useState } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import {
  allowedColumns,
  exportHead,
  isRequiredColumn,
  type ExportColumn,
} from '../../../../shared/domain/roster-export';
import type { DataExportProfile } from '../../../../shared/schema/ledger';
import { rosterExportWords as words } from '../../../../shared/words/roster-export';
import { CheckField } from '../../../ui/field/CheckField';

interface ColumnsFieldProps {
  readonly profile: DataExportProfile;
  readonly columns: readonly ExportColumn[];
  readonly onChange: (columns: readonly ExportColumn[] | undefined) => void;
}

const Line = styled('div')({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '.25rem .75rem' });
const Grid = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(9.5rem, 1fr))',
  gap: '0 1rem',
  marginTop: '.25rem',
});

/** 导出的列（20列）: folded, because the usual ones are right for most; a click shows them all to be ticked. */
export function ColumnsField({ profile, columns, onChange }: ColumnsFieldProps) {
  const [isOpen, setOpen] = useState(false);
  const choices = allowedColumns(profile);
  return (
    <div role="group" aria-label={words.columns(columns.length)}>
      <Line>
        <span>{words.columns(columns.length)}</span>
        <Button
          variant="text"
          size="small"
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen ? words.foldColumns : words.changeColumns}
        </Button>
        {isOpen ? (
          <>
            <Button
              variant="text"
              size="small"
              onClick={() => {
                onChange(undefined);
              }}
            >
              {words.usualColumns}
            </Button>
            <Button
              variant="text"
              size="small"
              onClick={() => {
                onChange(choices);
              }}
            >
              {words.allColumns}
            </Button>
          </>
        ) : null}
      </Line>
      {isOpen ? (
        <Grid>
          {choices.map((column) => (
            <CheckField
              key={column}
              label={exportHead(column)}
              value={columns.includes(column)}
              disabled={isRequiredColumn(column)}
              onChange={(isOn) => {
                onChange(isOn ? [...columns, column] : columns.filter((other) => other !== column));
              }}
            />
          ))}
        </Grid>
      ) : (
        <div style={{ fontSize: '.875rem' }}>{columns.map(exportHead).join('、')}</div>
      )}
    </div>
  );
}
