import type { CSSProperties } from 'react';
import { keyframes } from '@emotion/react';
import { styled } from '@mui/material/styles';
import { uiWords } from '../../../shared/words/ui';
import { color } from '../color';
import { visuallyHidden } from '../visually-hidden';

const appear = keyframes({ to: { opacity: 1 } });
/** Appears only after 300 ms: what comes sooner must not flicker. It stands still; nothing moves or shines. */
const Root = styled('div')({ opacity: 0, animation: `${appear} 0s .3s forwards` });
const Line = styled('div')({
  display: 'flex',
  alignItems: 'center',
  borderBottom: `1px solid ${color.line}`,
  '&::before': {
    content: '""',
    height: '.75rem',
    width: 'var(--bar)',
    borderRadius: 3,
    background: color.line,
  },
});
const widths = ['38%', '52%', '44%', '60%', '47%', '35%'];

interface SkeletonProps {
  readonly rows?: number;
  readonly rowHeightPx?: number;
  readonly edgePx?: number;
}

/** Grey lines in place of rows that are still being read. */
export function Skeleton({ rows = 6, rowHeightPx = 44, edgePx = 32 }: SkeletonProps) {
  return (
    <Root role="status">
      <span style={visuallyHidden}>{uiWords.loading}</span>
      {Array.from({ length: rows }, (_, index) => (
        <Line
          key={index}
          aria-hidden
          style={
            {
              '--bar': widths[index % widths.length],
              height: `${rowHeightPx / 16}rem`,
              padding: `0 ${edgePx}px`,
            } as CSSProperties
          }
        />
      ))}
    </Root>
  );
}
