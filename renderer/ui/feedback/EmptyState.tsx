import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { color } from '../color';

interface EmptyStateProps {
  /** What is not there yet, e.g. 还没有学习计划. */
  readonly title: string;
  /** One sentence: how to begin. */
  readonly text?: string;
  /** One button, and at most one link (载入示例). */
  readonly actions?: ReactNode;
}

const Root = styled('div')({
  maxWidth: 480,
  padding: '1rem 1rem 1.125rem',
  border: `1px solid ${color.line}`,
  borderRadius: 6,
  display: 'flex',
  flexDirection: 'column',
  gap: '.125rem',
});
const Actions = styled('div')({ display: 'flex', gap: '.75rem', alignItems: 'center', marginTop: '.625rem' });

/** First use or no result: one sentence and one button, left-aligned, no picture. */
export function EmptyState({ title, text, actions }: EmptyStateProps) {
  return (
    <Root>
      <strong>{title}</strong>
      {text === undefined ? null : <span style={{ color: color.ink2 }}>{text}</span>}
      {actions === undefined ? null : <Actions>{actions}</Actions>}
    </Root>
  );
}
