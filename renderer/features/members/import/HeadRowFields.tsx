import { headRowChoices, MAX_HEAD_ROWS, type RosterMapping } from '../../../../shared/import/header';
import { cleanText } from '../../../../shared/import/plain-text';
import type { SheetTable } from '../../../../shared/import/sheet-table';
import { coverNumbers } from '../../../../shared/domain/cover-numbers';
import { importPageWords } from '../../../../shared/words/members-import';
import { SelectField } from '../../../ui/field/SelectField';

const words = importPageWords.columns;
/** Enough of a row to know it by. */
const SHOWN_TEXTS = 4;

interface HeadRowFieldsProps {
  readonly table: SheetTable;
  readonly mapping: RosterMapping;
  readonly onHeads: (first: number, last: number) => void;
}

/** Where the heads are: found by us, or pointed at when we found the wrong row or none. */
export function HeadRowFields({ table, mapping, onHeads }: HeadRowFieldsProps) {
  const { firstHeadRow: first, lastHeadRow: last } = mapping;
  const rows = [...new Set([...headRowChoices(table), ...(first < 0 ? [] : [first])])].sort((a, b) => a - b);
  return (
    <>
      <SelectField
        label={words.headRow}
        value={String(first)}
        emptyLabel={null}
        options={[
          ...rows.map((row) => ({
            value: String(row),
            label: words.headRowChoice(row + 1, textsOf(table, row)),
          })),
          { value: '-1', label: words.noHeadRow },
        ]}
        onChange={(value) => {
          const row = Number(value);
          onHeads(row, row);
        }}
      />
      {first < 0 ? null : (
        <SelectField
          label={words.headRows}
          value={String(last - first + 1)}
          emptyLabel={null}
          options={Array.from({ length: MAX_HEAD_ROWS }, (_, more) => ({
            value: String(more + 1),
            label: words.headRowsChoice(more + 1),
          }))}
          onChange={(value) => {
            onHeads(first, first + Number(value) - 1);
          }}
        />
      )}
    </>
  );
}

/** The first texts of a row, merged cells once; a row of people shows no whole number. */
function textsOf(table: SheetTable, row: number): string {
  const texts = (table.rows[row] ?? []).map((cell) => cleanText(cell.text)).filter((text) => text !== '');
  return coverNumbers([...new Set(texts)].slice(0, SHOWN_TEXTS).join('、'));
}
