import { X } from 'lucide-react';
import { styled } from '@mui/material/styles';
import { uiWords } from '../../../shared/words/ui';
import { color } from '../color';
import type { ToastMessage } from './toast-context';

interface ToastBoxProps {
  readonly toast: ToastMessage;
  /** Takes it away; called before the action runs. */
  readonly onClose: () => void;
}

const Box = styled('div')({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  // As high as the status bar, so that one line of it moves nothing on the page.
  minHeight: 32,
  lineHeight: 1.3,
  padding: '0 .5rem 0 1.25rem',
  background: color.toast,
  color: color.onToast,
});
const Action = styled('button')({
  font: 'inherit',
  fontWeight: 600,
  color: color.toastAction,
  background: 'none',
  border: 0,
  borderLeft: '1px solid rgb(255 255 255 / .24)',
  lineHeight: 'inherit',
  minHeight: 24,
  padding: '0 .75rem',
  whiteSpace: 'nowrap',
  cursor: 'pointer',
  '& kbd': { font: 'inherit', fontWeight: 400 },
  '&:focus-visible': { outline: `2px solid ${color.toastAction}`, outlineOffset: -2 },
});
const Close = styled('button')({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  minHeight: 24,
  padding: '2px .5rem',
  background: 'none',
  border: 0,
  borderRadius: 4,
  color: 'inherit',
  opacity: 0.8,
  cursor: 'pointer',
  '&:hover': { opacity: 1 },
  '&:focus-visible': { outline: `2px solid ${color.toastAction}`, outlineOffset: -2 },
});

/** The drawn toast: what happened, 撤销 Ctrl+Z or one other action, 关闭. */
export function ToastBox({ toast, onClose }: ToastBoxProps) {
  const run = toast.onUndo ?? toast.action?.onRun;
  return (
    <Box>
      <span style={{ marginRight: '1.25rem' }}>{toast.text}</span>
      {run === undefined ? null : (
        <Action
          type="button"
          onClick={() => {
            onClose();
            run();
          }}
        >
          {toast.onUndo === undefined ? (
            toast.action?.label
          ) : (
            <>
              {uiWords.undo} <kbd>Ctrl+Z</kbd>
            </>
          )}
        </Action>
      )}
      <Close type="button" aria-label={uiWords.close} onClick={onClose}>
        <X size="1.125rem" aria-hidden />
      </Close>
    </Box>
  );
}
