import type { ReactNode } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { color } from '../../../ui/color';
import { StateGlyph } from '../../../ui/status/StateGlyph';

export const FactList = styled('ul')({ listStyle: 'none', margin: 0, padding: 0 });
const Line = styled('li')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  gap: '.125rem .75rem',
  padding: '.375rem 0',
  borderBottom: `1px solid ${color.line}`,
  '&:first-of-type': { paddingTop: 0 },
  '&:last-of-type': { borderBottom: 0 },
});

export interface FactAction {
  readonly id: string;
  readonly label: string;
  /** Spoken name, when the word alone does not say of what. */
  readonly spoken?: string;
  readonly onRun: () => void;
}

interface FactRowProps {
  readonly title: ReactNode;
  /** Days or place beside the title. */
  readonly meta?: ReactNode;
  readonly notes?: readonly (string | undefined)[];
  /** What is due or late, with a triangle. */
  readonly due?: readonly string[];
  readonly actions?: readonly FactAction[];
  readonly children?: ReactNode;
}

/** One dated fact of a file with what can be done about it. */
export function FactRow({ title, meta, notes = [], due = [], actions = [], children }: FactRowProps) {
  return (
    <Line>
      <div style={{ flex: '1 1 18rem', minWidth: 0 }}>
        <span style={{ marginRight: '.75rem' }}>{title}</span>
        {meta === undefined ? null : <span style={{ color: color.ink2 }}>{meta}</span>}
        {notes.filter(Boolean).map((note) => (
          <div key={note} style={{ fontSize: '.875rem', color: color.ink2, overflowWrap: 'anywhere' }}>
            {note}
          </div>
        ))}
        {due.map((sentence) => (
          <div key={sentence} style={{ display: 'flex', gap: '.4rem', fontSize: '.875rem' }}>
            <StateGlyph kind="due" size="1rem" />
            {sentence}
          </div>
        ))}
        {children}
      </div>
      {actions.length === 0 ? null : (
        <span style={{ display: 'flex', flexWrap: 'wrap', gap: '.25rem' }}>
          {actions.map((action) => (
            <Button
              key={action.id}
              variant="text"
              size="small"
              aria-label={action.spoken}
              onClick={action.onRun}
            >
              {action.label}
            </Button>
          ))}
        </span>
      )}
    </Line>
  );
}
