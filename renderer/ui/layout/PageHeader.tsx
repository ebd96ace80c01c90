import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { color } from '../color';
import { MoreMenu } from '../action/MoreMenu';
import type { MenuAction } from '../action/menu-action';

interface PageHeaderProps {
  /** What this is, e.g. 党员. */
  readonly title: string;
  /** How many, e.g. 9人，其中预备党员1人. */
  readonly meta?: ReactNode;
  /** A SegmentedControl that switches between views of the page. */
  readonly views?: ReactNode;
  /** Outlined buttons, left of the primary one. */
  readonly secondary?: ReactNode;
  /** The one red button. */
  readonly primary?: ReactNode;
  /** Everything else. */
  readonly more?: readonly MenuAction[];
  /** A rule under it, where columns of different grounds begin below. */
  readonly isRuled?: boolean;
}

export const HeaderBar = styled('div')({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  gap: '.25rem 16px',
  minHeight: 72,
  padding: '10px 32px',
  '&[data-ruled]': { borderBottom: `1px solid ${color.lineStrong}` },
});
export const HeaderActions = styled('div')({
  marginLeft: 'auto',
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  justifyContent: 'flex-end',
  gap: '.625rem',
});

/** Top of a page: what it is, how many, and what can be done, the primary action last before ⋯. */
export function PageHeader(props: PageHeaderProps) {
  const { title, meta, views, secondary, primary, more = [], isRuled = false } = props;
  return (
    <HeaderBar data-ruled={isRuled || undefined}>
      <h1 style={{ margin: 0, fontSize: '1.625rem', fontWeight: 600, lineHeight: 1.3, whiteSpace: 'nowrap' }}>
        {title}
      </h1>
      {meta === undefined ? null : <span style={{ color: color.ink2 }}>{meta}</span>}
      {views === undefined ? null : <span style={{ marginLeft: 16 }}>{views}</span>}
      <HeaderActions>
        {secondary}
        {primary}
        {more.length === 0 ? null : <MoreMenu actions={more} />}
      </HeaderActions>
    </HeaderBar>
  );
}
