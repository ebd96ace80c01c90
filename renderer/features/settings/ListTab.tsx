import type { ReactNode } from 'react';

/** A tab that is a list: its buttons above it. The list keeps a height of its own inside the page. */
export function ListTab({
  actions,
  children,
}: {
  readonly actions: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div style={{ display: 'flex', flexDirection: 'column', padding: '16px 0 24px' }}>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 10, padding: '0 32px 12px' }}>{actions}</div>
      <div style={{ display: 'flex', flexDirection: 'column' }}>{children}</div>
    </div>
  );
}
