import { useMemo, useState } from 'react';
import { styled } from '@mui/material/styles';
import Button from '@mui/material/Button';
import { agreedItems, markDoneOps, type AgreedItem } from '../../../../shared/domain/agreed-items';
import { dayOfInstant, formatDateZh } from '../../../../shared/domain/dates';
import type { OrgLifeRecord } from '../../../../shared/schema/meeting';
import { headingOfRecord } from '../../../../shared/words/record-heading';
import { todoWords } from '../../../../shared/words/todos';
import { useWriteUndo } from '../../../actions/use-write-undo';
import { useBranch, useData, useTable } from '../../../data/data-context';
import { color } from '../../../ui/color';
import { StateGlyph } from '../../../ui/status/StateGlyph';
import { DoneDialog } from './DoneDialog';
import { agreedGlyphs } from './todo-columns';

const words = todoWords.panel;

const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li': {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '.5rem',
    padding: '.5rem 0',
    borderBottom: `1px solid ${color.line}`,
  },
  '& > li > svg': { flex: 'none', marginTop: '.2rem' },
  '& > li > div': { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  '& small': { display: 'block', fontSize: '.875rem', color: color.ink2 },
});

/** What this record agreed to have done, beside its paper; nothing while the marks are being read. */
export function AgreedList({ record }: { readonly record: OrgLifeRecord }) {
  const { now, newId } = useData();
  const branch = useBranch();
  const write = useWriteUndo();
  const marks = useTable('todoMarks');
  const groups = useTable('partyGroups');
  const [asked, setAsked] = useState<AgreedItem>();
  const today = dayOfInstant(now());
  const items = useMemo(() => (marks ? agreedItems([record], marks, today) : []), [record, marks, today]);
  if (items.length === 0) return null;
  return (
    <section aria-label={words.title}>
      <h2 style={{ font: 'inherit', fontWeight: 600, margin: '0 0 .375rem' }}>{words.title}</h2>
      <List>
        {items.map((item) => (
          <li key={item.id}>
            <StateGlyph kind={agreedGlyphs[item.state]} title={todoWords.states[item.state]} />
            <div>
              {item.what}
              <small>{words.owner(item.owner, item.due ? formatDateZh(item.due) : '')}</small>
              {item.doneOn ? <small>{words.done(formatDateZh(item.doneOn), item.proof ?? '')}</small> : null}
            </div>
            {item.state === 'done' ? null : (
              <Button
                variant="outlined"
                size="small"
                aria-label={words.doneOf(item.what)}
                sx={{ flex: 'none' }}
                onClick={() => {
                  setAsked(item);
                }}
              >
                {todoWords.commands.done}
              </Button>
            )}
          </li>
        ))}
      </List>
      {asked && groups ? (
        <DoneDialog
          item={asked}
          heading={headingOfRecord(asked.record, groups)}
          today={today}
          onCancel={() => {
            setAsked(undefined);
          }}
          onSave={(entry) => {
            setAsked(undefined);
            const ops = markDoneOps(asked, entry, { branchId: branch.id, newId });
            void write('todos.markDone', ops, todoWords.saved(asked.what));
          }}
        />
      ) : null}
    </section>
  );
}
