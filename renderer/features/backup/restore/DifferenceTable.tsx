import { ChevronDown, ChevronRight } from 'lucide-react';
import { Fragment, useId, useState } from 'react';
import { styled } from '@mui/material/styles';
import type { RestoreKind } from '../../../../shared/ipc/requests/backup';
import { restoreWords } from '../../../../shared/words/backup';
import { tableWords } from '../../../../shared/words/changes';
import { color } from '../../../ui/color';
import { changes, inReadingOrder, listed } from './differences';

const words = restoreWords.compare;

const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  lineHeight: 1.4,
  fontVariantNumeric: 'tabular-nums',
  '& th, & td': { padding: '0 .5rem', height: '2.75rem', borderBottom: `1px solid ${color.line}` },
  '& thead th': {
    height: '2.5rem',
    fontSize: '.875rem',
    fontWeight: 600,
    color: color.ink2,
    borderBottomColor: color.lineStrong,
  },
  '& th': { textAlign: 'left', fontWeight: 400, paddingLeft: 0 },
  '& td, & thead th:not(:first-of-type)': { textAlign: 'right', width: '6rem' },
  '& td[data-strong]': { fontWeight: 600 },
});
const Opener = styled('button')({
  display: 'flex',
  alignItems: 'center',
  gap: '.375rem',
  width: '100%',
  minHeight: '2.75rem',
  padding: 0,
  border: 0,
  background: 'none',
  color: 'inherit',
  font: 'inherit',
  textAlign: 'left',
  cursor: 'pointer',
  '& svg': { flex: 'none', color: color.ink3 },
  '&:hover svg': { color: color.ink },
  '&:focus-visible': { outline: `2px solid ${color.info}`, outlineOffset: -2, borderRadius: 2 },
});

/** Per kind how much comes back, vanishes, changes; each row opens its titles. */
export function DifferenceTable({ kinds }: { readonly kinds: readonly RestoreKind[] }) {
  const baseId = useId();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const toggle = (table: string): void => {
    setOpened((before) => {
      const next = new Set(before);
      if (!next.delete(table)) next.add(table);
      return next;
    });
  };
  return (
    <Table aria-label={words.table}>
      <thead>
        <tr>
          <th scope="col">{words.kind}</th>
          {changes.map((change) => (
            <th key={change} scope="col">
              {words[change]}
            </th>
          ))}
          <th scope="col">{words.same}</th>
        </tr>
      </thead>
      <tbody>
        {inReadingOrder(kinds).map((kind) => {
          const isOpen = opened.has(kind.table);
          const Chevron = isOpen ? ChevronDown : ChevronRight;
          const id = `${baseId}-${kind.table}`;
          return (
            <Fragment key={kind.table}>
              <tr>
                <th scope="row">
                  <Opener
                    type="button"
                    aria-expanded={isOpen}
                    aria-controls={isOpen ? id : undefined}
                    onClick={() => {
                      toggle(kind.table);
                    }}
                  >
                    <Chevron size="1rem" aria-hidden />
                    {tableWords[kind.table]}
                  </Opener>
                </th>
                {changes.map((change) => (
                  <td key={change} data-strong>
                    {kind[change] === 0 ? '' : kind[change]}
                  </td>
                ))}
                <td style={{ color: color.ink2 }}>{kind.same === 0 ? '' : kind.same}</td>
              </tr>
              {isOpen ? (
                <tr>
                  <td id={id} colSpan={5} style={{ textAlign: 'left', height: 'auto', padding: 0 }}>
                    <Items kind={kind} />
                  </td>
                </tr>
              ) : null}
            </Fragment>
          );
        })}
      </tbody>
    </Table>
  );
}

function Items({ kind }: { readonly kind: RestoreKind }) {
  return (
    <div
      // A long list scrolls inside itself, by keyboard as well: the buttons below stay in reach.
      tabIndex={0}
      role="group"
      aria-label={tableWords[kind.table]}
      style={{ maxHeight: '18rem', overflowY: 'auto', padding: '.5rem 0 .75rem 1.375rem' }}
    >
      {changes.map((change) => {
        const { items, unlisted } = listed(kind, change);
        if (items.length === 0 && unlisted === 0) return null;
        return (
          <div key={change} style={{ display: 'flex', gap: '1rem', padding: '.125rem 0' }}>
            <span style={{ flex: 'none', width: '4.5rem', color: color.ink2 }}>{words[change]}</span>
            <ul style={{ margin: 0, padding: 0, listStyle: 'none', minWidth: 0 }}>
              {items.map((item) => (
                <li key={item.id} style={{ overflowWrap: 'anywhere' }}>
                  {item.title === '' ? tableWords[kind.table] : item.title}
                </li>
              ))}
              {unlisted === 0 ? null : <li style={{ color: color.ink2 }}>{words.more(unlisted)}</li>}
            </ul>
          </div>
        );
      })}
    </div>
  );
}
