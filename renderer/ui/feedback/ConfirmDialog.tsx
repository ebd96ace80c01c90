import { useId, useRef, type ReactNode } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import { styled } from '@mui/material/styles';
import { color } from '../color';
import { useShortcutBarrier } from '../keyboard/use-shortcut';

interface ConfirmDialogProps {
  readonly open: boolean;
  /** The question with the name of the object, e.g. 归档“第3次支部党员大会”？ */
  readonly title: string;
  /** The consequence in one sentence, or a small form (reason of a withdrawal). */
  readonly children: ReactNode;
  /** Verb and object, e.g. 归档第3次支部党员大会; never 确定. */
  readonly confirmLabel: string;
  /** The way out in the same words, e.g. 先不归档. */
  readonly cancelLabel: string;
  /** While a form inside is not complete. */
  readonly confirmDisabled?: boolean;
  /** While the step runs: both buttons rest and Esc does not close. */
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

const Body = styled('div')({ padding: '1rem 1rem 1rem', width: 'min(28rem, calc(100vw - 96px))' });
const Foot = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'flex-end',
  gap: '.625rem',
  marginTop: '1rem',
});

/**
 * For steps that cannot be undone. The button names the object; the focus starts on the way out, so that
 * a stray Enter destroys nothing. What can be undone gets a toast with 撤销 instead.
 */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, children, confirmLabel, cancelLabel, onConfirm, onCancel } = props;
  const { confirmDisabled = false, busy = false } = props;
  const titleId = useId();
  const textId = useId();
  useShortcutBarrier(open);
  const cancelRef = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      open={open}
      onClose={() => {
        if (!busy) onCancel();
      }}
      maxWidth={false}
      aria-labelledby={titleId}
      aria-describedby={textId}
      slotProps={{ transition: { onEnter: () => cancelRef.current?.focus() } }}
    >
      <Body>
        <h2 id={titleId} style={{ font: 'inherit', fontWeight: 600, margin: '0 0 .125rem' }}>
          {title}
        </h2>
        <div id={textId} style={{ color: color.ink2 }}>
          {children}
        </div>
        <Foot>
          <Button ref={cancelRef} variant="outlined" disabled={busy} onClick={onCancel}>
            {cancelLabel}
          </Button>
          <Button variant="contained" disabled={confirmDisabled || busy} onClick={onConfirm}>
            {confirmLabel}
          </Button>
        </Foot>
      </Body>
    </Dialog>
  );
}
