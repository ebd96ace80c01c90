import type { ImportPreview, PreviewRow } from '../../../../shared/import/preview';
import { ignoredReasonWords, importFieldWords } from '../../../../shared/words/import';
import { importPageWords } from '../../../../shared/words/members-import';
import { color } from '../../../ui/color';
import { DescriptionList } from '../../../ui/layout/DescriptionList';
import { CellWithChange } from './PreviewCell';
import { nameOf } from './questions';
import { showStored, showValue } from './show-value';

const words = importPageWords.panel;

/** What the chosen row would do: a new file, the changed fields before and after, or why nothing. */
export function RowChanges({ row, preview }: { readonly row: PreviewRow; readonly preview: ImportPreview }) {
  const hints = row.problems.filter((problem) => problem.severity === 'warn');
  return (
    <section style={{ padding: '12px 0 14px', borderBottom: `1px solid ${color.lineStrong}` }}>
      <strong>{words.rowTitle(row.rowNumber, nameOf(row, preview))}</strong>
      <p style={{ margin: '2px 0 8px', color: color.ink2 }}>{sentenceOf(row)}</p>
      {row.state === 'update' ? (
        <DescriptionList
          columns={1}
          items={(row.changes ?? []).map(({ field, before, after }) => ({
            id: field,
            label: importFieldWords[field],
            value: (
              <CellWithChange
                before={before === undefined ? words.blank : showStored(field, before)}
                after={showValue(field, after)}
              />
            ),
          }))}
        />
      ) : null}
      {hints.length === 0 ? null : (
        <>
          <div style={{ marginTop: 8, fontWeight: 600 }}>{words.hints}</div>
          <ul style={{ margin: 0, paddingLeft: '1.25rem', color: color.ink2 }}>
            {hints.map((hint) => (
              <li key={`${hint.field}/${hint.code}`}>{hint.message}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function sentenceOf(row: PreviewRow): string {
  if (row.reason !== undefined) return ignoredReasonWords[row.reason];
  return row.state === 'update' ? words.changes : words.newFile;
}
