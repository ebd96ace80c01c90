import { useRef, type ReactNode, type Ref } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { color } from '../color';
import { EnterToNext } from '../keyboard/EnterToNext';

export interface ConfirmCardProps {
  /** The question with the name of the object, e.g. 归档“第3次支部党员大会”？ */
  readonly title: string;
  /** The consequence in one sentence, or a small form (reason of a withdrawal). */
  readonly children: ReactNode;
  /** Verb and object, e.g. 归档第3次支部党员大会; never 确定. */
  readonly confirmLabel: string;
  /** The way out in the same words, e.g. 先不归档. */
  readonly cancelLabel: string;
  /** A form of several parts: half as wide again, its buttons stay in sight while it scrolls. */
  readonly isWide?: boolean;
  /** While a form inside is not complete. */
  readonly confirmDisabled?: boolean;
  /** While the step runs: both buttons rest. */
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

interface Wiring {
  readonly titleId: string;
  readonly textId: string;
  readonly cancelRef?: Ref<HTMLButtonElement>;
  readonly textRef?: Ref<HTMLDivElement>;
}

const Body = styled('div')({
  padding: '1rem',
  width: '28rem',
  maxWidth: '100%',
  '&[data-wide]': { width: '42rem' },
});
const Foot = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'flex-end',
  gap: '.625rem',
  marginTop: '1rem',
  '[data-wide] > &': {
    position: 'sticky',
    bottom: 0,
    margin: '1rem -1rem -1rem',
    padding: '.75rem 1rem',
    borderTop: `1px solid ${color.line}`,
    background: color.page,
  },
});

/** Inside of a confirmation: question, consequence, the way out, and the button that names the object. */
export function ConfirmCard(props: ConfirmCardProps & Wiring) {
  const { title, children, confirmLabel, cancelLabel, onConfirm, onCancel } = props;
  const { titleId, textId, cancelRef, textRef } = props;
  const confirmRef = useRef<HTMLButtonElement>(null);
  const { confirmDisabled = false, busy = false, isWide = false } = props;
  return (
    <Body data-wide={isWide || undefined}>
      <h2 id={titleId} style={{ font: 'inherit', fontWeight: 600, margin: '0 0 .125rem' }}>
        {title}
      </h2>
      <div id={textId} ref={textRef} style={{ color: color.ink2 }}>
        {/* After the last field Enter goes to the button; it takes another one to press it. */}
        <EnterToNext onEnd={() => confirmRef.current?.focus()}>{children}</EnterToNext>
      </div>
      <Foot>
        <Button ref={cancelRef} variant="outlined" disabled={busy} onClick={onCancel}>
          {cancelLabel}
        </Button>
        <Button ref={confirmRef} variant="contained" disabled={confirmDisabled || busy} onClick={onConfirm}>
          {confirmLabel}
        </Button>
      </Foot>
    </Body>
  );
}
