import { useMemo } from 'react';
import Button from '@mui/material/Button';
import { maskIdNumber } from '../../../../shared/domain/id-number';
import type { Collected } from '../../../../shared/domain/member-collect';
import {
  isUncollectedField,
  leaveOutUncollected,
  uncollectedHeads,
} from '../../../../shared/import/collected';
import { importFields, isImportField, type ImportField } from '../../../../shared/import/fields';
import type { ImportColumn, RosterMapping } from '../../../../shared/import/header';
import { cellAt, type SheetTable } from '../../../../shared/import/sheet-table';
import { importFieldWords } from '../../../../shared/words/import';
import { importPageWords } from '../../../../shared/words/members-import';
import { Notice } from '../../../ui/feedback/Notice';
import { PlainSelect } from '../../../ui/field/PlainSelect';
import { SelectField } from '../../../ui/field/SelectField';
import { Page } from '../../../ui/layout/Page';
import type { TableColumn } from '../../../ui/table/column';
import { DataTable } from '../../../ui/table/DataTable';
import { FootBar } from '../../../ui/layout/FootBar';
import { HeadRowFields } from './HeadRowFields';
import { ImportHeader } from './ImportHeader';
import { UncollectedNotice } from './UncollectedNotice';
import type { OpenRoster } from './use-roster-file';

interface ColumnsStepProps {
  readonly roster: OpenRoster;
  /** What the branch collects: other columns are left out. */
  readonly collected: Collected;
  readonly onSheet: (table: SheetTable) => void;
  /** Heads from row to row, 0-based; -1 and -1: none. */
  readonly onHeads: (first: number, last: number) => void;
  readonly onMapping: (mapping: RosterMapping) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

const words = importPageWords.columns;
const SKIP = 'skip';
const SAMPLES = 3;
const fieldOptions = (collected: Collected) => [
  { value: SKIP, label: words.skip },
  ...importFields.map((field) => ({
    value: field,
    label: isUncollectedField(field, collected)
      ? words.uncollectedField(importFieldWords[field])
      : importFieldWords[field],
  })),
];
const columnKey = (column: ImportColumn): string => column.letter;

/** Second step: what each column of the file means; shown with its head and first values. */
export function ColumnsStep(props: ColumnsStepProps) {
  const { roster, collected, onSheet, onHeads, onMapping, onBack, onNext } = props;
  const { table, mapping, file } = roster;
  const problem = mappingProblem(mapping);
  const taken = leaveOutUncollected(mapping, collected);
  const uncollected = uncollectedHeads(taken.columns);
  const columns = useMemo((): readonly TableColumn<ImportColumn>[] => {
    const change = (column: ImportColumn, field: ImportField | null): void => {
      onMapping({
        ...mapping,
        columns: mapping.columns.map((one) => (one.index === column.index ? { ...one, field } : one)),
      });
    };
    const options = fieldOptions(collected);
    return [
      {
        id: 'letter',
        header: words.letter,
        value: (column) => column.letter,
        compare: (a, b) => a.index - b.index,
        widthPx: 88,
      },
      {
        id: 'header',
        header: words.header,
        value: (column) => column.header || words.noHead,
        widthPx: 220,
        isStrong: true,
        compare: false,
      },
      {
        id: 'sample',
        header: words.sample,
        value: (column) => samplesOf(table, mapping, column).join('、'),
        widthPx: 300,
        grow: 1,
        compare: false,
      },
      {
        id: 'field',
        header: words.field,
        value: (column) => (column.field ? importFieldWords[column.field] : words.skip),
        cell: (column) => (
          <PlainSelect
            label={`${column.letter} ${column.header || words.noHead}`}
            value={column.field ?? SKIP}
            options={options}
            usual={SKIP}
            onChange={(value) => {
              change(column, isImportField(value) ? value : null);
            }}
          />
        ),
        widthPx: 240,
        align: 'end',
        compare: false,
      },
    ];
  }, [mapping, table, collected, onMapping]);

  return (
    <Page>
      <ImportHeader step="columns" roster={{ ...roster, mapping: taken }} onBack={onBack} />
      <div style={{ padding: '12px 32px', display: 'grid', gap: 12 }}>
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 16 }}>
          {file.tables.length > 1 ? (
            <SelectField
              label={words.sheet}
              value={String(file.tables.indexOf(table))}
              emptyLabel={null}
              options={file.tables.map((one, index) => ({
                value: String(index),
                label: one.hidden ? one.name + words.hidden : one.name,
              }))}
              onChange={(index) => {
                const chosen = file.tables[Number(index)];
                if (chosen) onSheet(chosen);
              }}
            />
          ) : null}
          <HeadRowFields table={table} mapping={mapping} onHeads={onHeads} />
        </div>
        <span>{words.note}</span>
        {uncollected.length === 0 ? null : <UncollectedNotice heads={uncollected} />}
        {problem === undefined ? null : <Notice tone="warn">{problem}</Notice>}
      </div>
      <DataTable label={words.table} rows={mapping.columns} rowKey={columnKey} columns={columns} />
      <FootBar
        actions={
          <Button variant="contained" disabled={problem !== undefined} onClick={onNext}>
            {words.next}
          </Button>
        }
      />
    </Page>
  );
}

/** The sentence that keeps the user from going on, if any. */
function mappingProblem(mapping: RosterMapping): string | undefined {
  const fields = mapping.columns.flatMap((column) => column.field ?? []);
  if (!fields.includes('name')) return words.nameWanted;
  const twice = fields.find((field, index) => fields.indexOf(field) !== index);
  return twice && words.duplicate(importFieldWords[twice]);
}

/** Nobody needs whole ID numbers to tell a column. */
function coverIdNumber(text: string): string {
  return /^\d{17}[\dXx]$/.test(text) ? maskIdNumber(text) : text;
}

function samplesOf(table: SheetTable, mapping: RosterMapping, column: ImportColumn): string[] {
  const below = table.rows.slice(mapping.lastHeadRow + 1);
  const texts = below.map((row) => cellAt(row, column.index).text.trim()).filter((text) => text !== '');
  return texts.slice(0, SAMPLES).map(coverIdNumber);
}
