import type { ReactNode } from 'react';
import { ChevronLeft } from 'lucide-react';
import IconButton from '@mui/material/IconButton';
import { uiWords } from '../../../shared/words/ui';
import { color } from '../color';
import { MoreMenu } from '../action/MoreMenu';
import type { MenuAction } from '../action/menu-action';
import { HeaderActions, HeaderBar } from './PageHeader';

interface DocumentHeaderProps {
  /** The record's own title, e.g. 2026年第3次支部党员大会. */
  readonly title: string;
  /** Day or file beside the title. */
  readonly meta?: ReactNode;
  /** A StepLine: where the document stands and what comes next. */
  readonly state?: ReactNode;
  /** Where 返回 leads; without it there is no arrow. */
  readonly onBack?: () => void;
  readonly secondary?: ReactNode;
  readonly primary?: ReactNode;
  readonly more?: readonly MenuAction[];
}

/** Head of one document or of a wizard: back, title, state line under it, actions at the right. */
export function DocumentHeader(props: DocumentHeaderProps) {
  const { title, meta, state, onBack, secondary, primary, more = [] } = props;
  return (
    <HeaderBar data-ruled style={{ minHeight: 80, flexWrap: 'nowrap', gap: 16 }}>
      {onBack === undefined ? null : (
        <IconButton
          aria-label={uiWords.back}
          title={uiWords.back}
          onClick={onBack}
          sx={{ ml: '-.75rem', mr: '-.5rem' }}
        >
          <ChevronLeft aria-hidden />
        </IconButton>
      )}
      <div style={{ minWidth: 0 }}>
        <div style={{ display: 'flex', alignItems: 'baseline', gap: '.75rem', flexWrap: 'wrap' }}>
          <h1 style={{ margin: 0, fontSize: '1.25rem', fontWeight: 600, lineHeight: 1.4 }}>{title}</h1>
          {meta === undefined ? null : <span style={{ fontSize: '.875rem', color: color.ink2 }}>{meta}</span>}
        </div>
        {state}
      </div>
      <HeaderActions style={{ flex: 'none' }}>
        {secondary}
        {primary}
        {more.length === 0 ? null : <MoreMenu actions={more} />}
      </HeaderActions>
    </HeaderBar>
  );
}
