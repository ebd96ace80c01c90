import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { NameOf } from '../../../shared/domain/change-formats';
import { rowSubject } from '../../../shared/domain/change-line';
import { rowDifferences } from '../../../shared/domain/row-differences';
import { rowTitle } from '../../../shared/domain/row-title';
import type { Op } from '../../../shared/schema/command';
import { changesWords as words, tableWords } from '../../../shared/words/changes';
import { color } from '../../ui/color';
import { FieldChange } from './FieldChange';

const Root = styled('details')({
  borderBottom: `1px solid ${color.line}`,
  '& > summary': {
    display: 'flex',
    alignItems: 'baseline',
    gap: '.625rem',
    padding: '.625rem 0',
    cursor: 'pointer',
    listStyle: 'none',
    '&::-webkit-details-marker': { display: 'none' },
  },
  '& > summary:hover': { background: color.panel },
  '& dl': { margin: 0, padding: '0 0 .75rem', display: 'grid', gap: '.5rem' },
  '& dt': { fontSize: '.875rem', lineHeight: 1.4, color: color.ink2 },
  '& dd': { margin: 0, lineHeight: 1.5 },
});

interface RowChangeProps {
  readonly op: Op;
  readonly nameOf: NameOf;
  /** Few rows stand open; of many only the headings, so that a large import opens at once. */
  readonly isOpenAtFirst: boolean;
}

/** One row of a command: what it is, and field by field what was and is. */
export function RowChange({ op, nameOf, isOpenAtFirst }: RowChangeProps) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const row = op.after ?? op.before;
  if (row === null) return null;
  const title = rowTitle(op.table, row);
  const name = title.personId === null ? undefined : nameOf(title.personId);
  const kind = op.before === null ? 'created' : op.after === null ? 'deleted' : 'changed';
  return (
    <Root
      open={isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        <span style={{ flex: 'none', color: color.ink2, fontSize: '.875rem' }}>{words.rowKinds[kind]}</span>
        <strong style={{ fontWeight: 600, minWidth: 0, overflowWrap: 'anywhere' }}>
          {headingOf(op, rowSubject({ table: op.table, ...title }, name))}
        </strong>
      </summary>
      {isOpen ? <Fields op={op} nameOf={nameOf} /> : null}
    </Root>
  );
}

/** 任职：支部书记（单文静); what already begins with its kind is not named twice. */
function headingOf({ table }: Op, subject: string): string {
  return subject.startsWith(tableWords[table]) ? subject : words.rowHeading(tableWords[table], subject);
}

function Fields({ op, nameOf }: { readonly op: Op; readonly nameOf: NameOf }) {
  const differences = rowDifferences(op.table, op.before, op.after, nameOf);
  const isWhole = op.before === null || op.after === null;
  if (differences.length === 0)
    return <p style={{ margin: 0, padding: '0 0 .75rem', color: color.ink2 }}>{words.nothingShown}</p>;
  return (
    <dl>
      {differences.map((difference) => (
        <div key={difference.field}>
          <dt>{difference.label}</dt>
          <dd>
            <FieldChange difference={difference} isWhole={isWhole} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
