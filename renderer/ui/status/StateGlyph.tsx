import type { ReactNode } from 'react';
import { color } from '../color';
import { stateColor, type StateKind } from './state-kind';

interface StateGlyphProps {
  readonly kind: StateKind;
  /** Spoken name when the glyph stands without a word beside it; otherwise it is decoration. */
  readonly title?: string;
  /** Other than the state's own colour, e.g. neutral ink in a state line. */
  readonly tint?: string;
  readonly size?: string;
}

/** The sign of a state, drawn on a 16-unit square; its shape alone tells the state. */
export function StateGlyph({ kind, title, tint, size = '1rem' }: StateGlyphProps) {
  const named = title === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': title };
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ color: tint ?? stateColor[kind], flex: 'none', display: 'block' }}
      {...named}
    >
      {shapes[kind]}
    </svg>
  );
}

const shapes: Readonly<Record<StateKind, ReactNode>> = {
  done: (
    <>
      <circle cx={8} cy={8} r={7} fill="currentColor" stroke="none" />
      <path d="m4.9 8.3 2.1 2.1 4.1-4.4" stroke={color.page} />
    </>
  ),
  draft: (
    <>
      <circle cx={8} cy={8} r={6.2} />
      <path d="M8 1.8a6.2 6.2 0 0 0 0 12.4z" fill="currentColor" stroke="none" />
    </>
  ),
  outForSignature: (
    <>
      <circle cx={8} cy={8} r={6.2} />
      <circle cx={8} cy={8} r={2.7} fill="currentColor" stroke="none" />
    </>
  ),
  due: (
    <>
      <circle cx={8} cy={8} r={6.2} />
      <path d="M8 4.6V8l2.3 1.5" />
    </>
  ),
  missing: (
    <>
      <path d="M8 1.6 15 14H1z" fill="currentColor" stroke="currentColor" strokeWidth={1} />
      <path d="M8 6.2v3.6M8 11.9v.1" stroke={color.page} />
    </>
  ),
  excused: (
    <>
      <rect x={1.8} y={1.8} width={12.4} height={12.4} rx={1} strokeDasharray="2.6 2.2" strokeWidth={1.4} />
      <path d="M5.2 8h5.6" />
    </>
  ),
  onPaper: <path d="M3 1.6h6.6L13 5v9.4H3zM9.4 1.8v3.4h3.4M5.4 8h5.2M5.4 10.9h5.2" strokeWidth={1.3} />,
  notYet: <circle cx={8} cy={8} r={6.2} strokeWidth={1.3} />,
  inForce: <circle cx={8} cy={8} r={3.6} fill="currentColor" stroke="none" />,
  halfInForce: (
    <>
      <circle cx={8} cy={8} r={3.2} strokeWidth={1.2} />
      <path d="M8 4.8a3.2 3.2 0 0 0 0 6.4z" fill="currentColor" stroke="none" />
    </>
  ),
  added: <circle cx={8} cy={8} r={3.6} fill="currentColor" stroke="none" />,
};
