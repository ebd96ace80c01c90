import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { color } from '../color';

export interface TimelineEntry {
  readonly id: string;
  /** When, e.g. 2024.03起. */
  readonly when: string;
  readonly title: ReactNode;
  readonly note?: ReactNode;
  /** Still in force: filled dot; past: ring. */
  readonly isInForce?: boolean;
}

const Root = styled('ol')({ listStyle: 'none', margin: 0, padding: 0 });
const Entry = styled('li')({
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: '5.75rem minmax(0, 1fr)',
  gap: '0 1.5rem',
  paddingBottom: '.375rem',
  lineHeight: 1.5,
  '&:not(:last-of-type)::before': {
    content: '""',
    position: 'absolute',
    left: 'calc(6.5rem - .5px)',
    top: '.8rem',
    bottom: '-.7rem',
    borderLeft: `1px solid ${color.lineStrong}`,
  },
});
const Dot = styled('span')({
  position: 'absolute',
  left: 'calc(6.5rem - .3rem)',
  top: '.45rem',
  width: '.6rem',
  height: '.6rem',
  borderRadius: '50%',
  border: `2px solid ${color.ink2}`,
  background: color.page,
  '&[data-filled]': { background: color.ink2 },
});

/** What happened when, newest first: filled dot = still in force, ring = past. */
export function Timeline({
  label,
  entries,
}: {
  readonly label: string;
  readonly entries: readonly TimelineEntry[];
}) {
  return (
    <Root aria-label={label}>
      {entries.map((entry) => (
        <Entry key={entry.id}>
          <span style={{ textAlign: 'right', color: color.ink2 }}>{entry.when}</span>
          <Dot data-filled={entry.isInForce || undefined} aria-hidden />
          <div>
            <div>{entry.title}</div>
            {entry.note === undefined ? null : (
              <div style={{ fontSize: '.875rem', color: color.ink2 }}>{entry.note}</div>
            )}
          </div>
        </Entry>
      ))}
    </Root>
  );
}
