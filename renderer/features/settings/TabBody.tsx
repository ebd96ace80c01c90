import type { ReactNode } from 'react';

/** Sections of one tab, as wide as a form. */
export function TabBody({ children }: { readonly children: ReactNode }) {
  return (
    <div style={{ display: 'grid', gap: 32, maxWidth: 1024, padding: '24px 32px 48px' }}>{children}</div>
  );
}
