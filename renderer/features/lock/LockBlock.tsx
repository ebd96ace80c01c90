import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { color } from '../../ui/color';
import { Strip } from './Strip';

const Root = styled('div')({
  height: '100%',
  display: 'flex',
  flexDirection: 'column',
  background: color.rail,
  color: color.ink,
});
const Place = styled('main')({
  flex: 1,
  minHeight: 0,
  overflowY: 'auto',
  display: 'grid',
  justifyContent: 'center',
  // From the top when it is taller than the window.
  alignContent: 'safe center',
  padding: '2rem',
  // A sentence that comes and goes under the field must not move what is above it.
  '&[data-still]': { alignContent: 'start', paddingTop: 'max(2rem, 16vh)' },
});

interface LockBlockProps {
  readonly widthRem: number;
  /** Hung up at the top edge instead of centred. */
  readonly isStill?: boolean;
  readonly children: ReactNode;
}

/** One block in the middle of an otherwise empty window, its lines at one left edge. */
export function LockBlock({ widthRem, isStill = false, children }: LockBlockProps) {
  return (
    <Root>
      <Place data-still={isStill || undefined}>
        <div
          style={{ width: `min(${String(widthRem)}rem, calc(100vw - 4rem))`, display: 'grid', gap: '1rem' }}
        >
          {children}
        </div>
      </Place>
      <Strip />
    </Root>
  );
}

/** The program's own sign: a plain red booklet. */
export function Booklet() {
  return (
    <svg width="45" height="52" viewBox="0 0 45 52" aria-hidden style={{ display: 'block' }}>
      <rect width="45" height="52" rx="4" fill={color.brand} />
      <rect x="8" width="2" height="52" fill={color.rail} opacity=".45" />
      <rect x="18" y="11" width="18" height="2.5" fill={color.gold} />
    </svg>
  );
}

export const headingStyle = { margin: 0, fontSize: '1.625rem', fontWeight: 600, lineHeight: 1.3 } as const;
