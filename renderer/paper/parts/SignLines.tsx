import type { ReactNode } from 'react';

/** Who signs by hand, each with a line to sign on; goes into a `.signatures` row. */
export function SignLines({ labels }: { readonly labels: readonly string[] }): ReactNode {
  return labels.map((label) => (
    <p key={label}>
      {label}
      <span className="rule-line" />
    </p>
  ));
}
