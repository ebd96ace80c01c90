import { useEffect, useRef, type ReactNode } from 'react';
import { X } from 'lucide-react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { uiWords } from '../../../shared/words/ui';
import { color } from '../color';
import { isComposing } from '../keyboard/composition';
import { useReturnFocus } from '../keyboard/use-return-focus';

interface DetailPanelProps {
  readonly title: string;
  /** Beside the title, e.g. 支部书记. */
  readonly note?: ReactNode;
  /** Second line of facts. */
  readonly facts?: ReactNode;
  /** Small outlined buttons left of 关闭. */
  readonly actions?: ReactNode;
  /** A Tabs row with edgePx={24}. */
  readonly tabs?: ReactNode;
  readonly onClose: () => void;
  /** px: member 432, import 368, export side 336. */
  readonly widthPx?: number;
  readonly children: ReactNode;
}

const Root = styled('aside')({
  flex: 'none',
  display: 'flex',
  flexDirection: 'column',
  minHeight: 0,
  maxWidth: '50%',
  background: color.panel,
  borderLeft: `1px solid ${color.lineStrong}`,
});
const Head = styled('div')({
  flex: 'none',
  padding: '14px 24px 8px',
  borderBottom: `1px solid ${color.line}`,
});
const Body = styled('div')({ flex: '1 1 auto', minHeight: 0, overflowY: 'auto', padding: '12px 24px 24px' });

/** Details beside the list, so that the list is never lost. Esc closes it unless something inside uses Esc. */
export function DetailPanel(props: DetailPanelProps) {
  const { title, note, facts, actions, tabs, onClose, widthPx = 432, children } = props;
  const root = useRef<HTMLElement>(null);
  useReturnFocus(root);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // An open dialog or menu lies in a layer of its own and takes Esc first.
      const isLayered = document.querySelector('[role=presentation].MuiModal-root') !== null;
      if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event) || isLayered) return;
      event.preventDefault();
      close.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
  return (
    <Root
      ref={root}
      aria-label={title}
      // 432 px at the standard size, 480 at 特大: wide enough for two columns, and the list keeps half.
      style={{ width: `calc(${widthPx}px + (1rem - 16px) * 6)` }}
    >
      <Head>
        <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '.25rem .5rem' }}>
          <h2 style={{ margin: 0, fontSize: '1.25rem', fontWeight: 600, lineHeight: 1.4, minWidth: 0 }}>
            {title}
          </h2>
          {note === undefined || note === '' ? null : (
            <span style={{ color: color.ink2, whiteSpace: 'nowrap' }}>{note}</span>
          )}
          <span
            style={{
              marginLeft: 'auto',
              display: 'flex',
              flexWrap: 'wrap',
              justifyContent: 'flex-end',
              gap: '.375rem',
            }}
          >
            {actions}
            <Button
              variant="outlined"
              size="small"
              sx={{ width: '2rem', px: 0 }}
              aria-label={uiWords.closePanel}
              title={`${uiWords.closePanel}（Esc）`}
              onClick={onClose}
            >
              <X aria-hidden />
            </Button>
          </span>
        </div>
        {facts === undefined ? null : <div style={{ fontSize: '.875rem', color: color.ink2 }}>{facts}</div>}
      </Head>
      {tabs}
      <Body tabIndex={-1}>{children}</Body>
    </Root>
  );
}
