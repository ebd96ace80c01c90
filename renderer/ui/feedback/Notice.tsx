import type { ReactNode } from 'react';
import { CircleAlert, Check, Info, OctagonAlert, TriangleAlert, type LucideIcon } from 'lucide-react';
import { styled } from '@mui/material/styles';
import { uiWords } from '../../../shared/words/ui';
import { color } from '../color';

export type NoticeTone = 'neutral' | 'info' | 'success' | 'warn' | 'error';

export interface NoticeProps {
  readonly tone?: NoticeTone;
  /** What happened, in one line; left away for one-sentence notices. */
  readonly title?: string;
  readonly children?: ReactNode;
  /** Links and buttons: inline behind the text, or stacked at the right for `block`. */
  readonly actions?: ReactNode;
  /** Failure code to read out on the phone, e.g. E-142. */
  readonly code?: string;
  /** A big notice with 4 px edge (full disk, damaged file); otherwise a tinted line. */
  readonly block?: boolean;
  /** Set false for standing notices; changing ones are announced. */
  readonly announce?: boolean;
}

const icons: Readonly<Record<NoticeTone, LucideIcon>> = {
  neutral: CircleAlert,
  info: Info,
  success: Check,
  warn: TriangleAlert,
  error: OctagonAlert,
};
const tints: Readonly<Record<NoticeTone, string>> = {
  neutral: color.ink2,
  info: color.info,
  success: color.done,
  warn: color.due,
  error: color.error,
};
const grounds: Readonly<Record<NoticeTone, string>> = {
  neutral: color.panel,
  info: color.infoBg,
  success: color.doneBg,
  warn: color.dueBg,
  error: color.errorBg,
};

const Root = styled('div')({
  display: 'flex',
  alignItems: 'flex-start',
  gap: '.75rem',
  padding: '.75rem 1rem',
  borderRadius: 6,
  color: color.ink,
  '&[data-block]': {
    padding: '1rem',
    border: `1px solid ${color.lineStrong}`,
    borderLeftWidth: 4,
    borderRadius: 4,
    background: color.panel,
  },
});
const Sign = styled('span')({ flex: 'none', display: 'flex', height: '1.5rem', alignItems: 'center' });
const Words = styled('div')({ flex: 1, minWidth: 0 });
const Title = styled('div')({
  fontWeight: 600,
  '[data-block] &': { fontSize: '1.25rem', lineHeight: 1.3, marginBottom: '.25rem' },
});
// The gap hangs on the words before, so that a link that wraps starts at the edge.
const Gap = styled('span')({ marginRight: '.75rem' });
const Inline = styled('span')({ '& > * + *': { marginLeft: '.75rem' } });
const Stack = styled('div')({
  flex: 'none',
  display: 'flex',
  flexDirection: 'column',
  gap: '.5rem',
  alignItems: 'stretch',
});
const Code = styled('div')({ fontSize: '.875rem', color: color.ink2 });

/** One message in place: what happened, what to do next. Tone shows in the sign and the edge, not in red. */
export function Notice(props: NoticeProps) {
  const { tone = 'neutral', title, children, actions, code, block = false, announce = true } = props;
  const Icon = icons[tone];
  const spoken = announce ? { role: tone === 'error' ? 'alert' : 'status' } : {};
  const codeLine =
    code === undefined ? null : (
      <Code>
        {uiWords.errorCode} <strong>{code}</strong>
      </Code>
    );
  return (
    <Root
      {...spoken}
      data-block={block || undefined}
      style={block ? { borderLeftColor: tints[tone] } : { background: grounds[tone] }}
    >
      <Sign style={{ color: tints[tone] }}>
        <Icon size={block ? '1.5rem' : '1.125rem'} strokeWidth={1.75} aria-hidden />
      </Sign>
      <Words>
        {title === undefined ? null : <Title>{title}</Title>}
        {!block && actions !== undefined ? <Gap>{children}</Gap> : children}
        {!block && actions !== undefined ? <Inline>{actions}</Inline> : null}
        {block ? null : codeLine}
      </Words>
      {block && (actions !== undefined || codeLine !== null) ? (
        <Stack>
          {actions}
          {codeLine}
        </Stack>
      ) : null}
    </Root>
  );
}
