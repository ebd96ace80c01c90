import { useId, type ReactNode } from 'react';
import { color } from '../../ui/color';

interface SectionProps {
  readonly title: string;
  /** One line beside the title. */
  readonly note?: ReactNode;
  /** Buttons at the right end. */
  readonly actions?: ReactNode;
  /** A list brings its own edges. */
  readonly isList?: boolean;
  readonly children: ReactNode;
}

/** A part of the page under a heading; lists run to the edges, everything else keeps the page's margin. */
export function Section({ title, note, actions, isList = false, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} style={{ minWidth: 0 }}>
      <div
        style={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: '.25rem 12px',
          padding: '0 32px 8px',
        }}
      >
        <h2 id={id} style={{ margin: 0, fontSize: '1.25rem', fontWeight: 600, lineHeight: 1.4 }}>
          {title}
        </h2>
        {note === undefined ? null : <span style={{ color: color.ink2 }}>{note}</span>}
        {actions === undefined ? null : (
          <span style={{ marginLeft: 'auto', display: 'flex', flexWrap: 'wrap', gap: 10 }}>{actions}</span>
        )}
      </div>
      <div style={isList ? { display: 'flex', flexDirection: 'column' } : { padding: '0 32px' }}>
        {children}
      </div>
    </section>
  );
}
