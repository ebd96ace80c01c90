import type { ReactNode } from 'react';
import { color } from '../../../ui/color';

/** The bar under a wizard step: what is promised at the left, the buttons at the right. */
export function WizardFoot({ start, end }: { readonly start?: ReactNode; readonly end: ReactNode }) {
  return (
    <footer
      style={{
        flex: 'none',
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: '8px 16px',
        minHeight: 60,
        padding: '10px 32px',
        borderTop: `1px solid ${color.lineStrong}`,
      }}
    >
      <div style={{ display: 'flex', alignItems: 'center', gap: 10, color: color.ink2, minWidth: 0 }}>
        {start}
      </div>
      <div style={{ marginLeft: 'auto', display: 'flex', gap: 10 }}>{end}</div>
    </footer>
  );
}
