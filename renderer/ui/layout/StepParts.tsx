import { useEffect, useRef, type ReactNode } from 'react';
import { styled } from '@mui/material/styles';

/** The part of a step above its list: keeps its height. */
export const StepBody = styled('div')({
  flex: 'none',
  display: 'grid',
  gap: '1rem',
  padding: '20px 32px 16px',
});
/** A step without a list: scrolls by itself, as wide as a form. */
export const StepScroll = styled('div')({ flex: 1, minHeight: 0, overflowY: 'auto' });
export const StepSheet = styled('div')({
  display: 'grid',
  gap: '1.25rem',
  maxWidth: 1024,
  padding: '20px 32px 32px',
});

/** Heading of a step; takes the focus when the step begins, so that keyboard and reader follow. */
export function StepHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h2
      ref={heading}
      tabIndex={-1}
      style={{ margin: 0, fontSize: '1.25rem', fontWeight: 600, lineHeight: 1.4, outline: 'none' }}
    >
      {children}
    </h2>
  );
}
