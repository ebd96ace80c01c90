import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { X } from 'lucide-react';
import { styled } from '@mui/material/styles';
import { uiWords } from '../../../shared/words/ui';
import { color, shadow } from '../color';
import { isTypingTarget } from '../keyboard/typing-target';
import { ToastContext, type ToastMessage } from './toast-context';

const Place = styled('div')({
  position: 'fixed',
  zIndex: 1400,
  left: '50%',
  bottom: 56,
  transform: 'translateX(-50%)',
  maxWidth: 'calc(100vw - 64px)',
});
const Box = styled('div')({
  display: 'flex',
  alignItems: 'center',
  minHeight: '3rem',
  padding: '0 .5rem 0 1.5rem',
  borderRadius: 6,
  background: color.toast,
  color: color.onToast,
  boxShadow: shadow.popover,
});
const Action = styled('button')({
  font: 'inherit',
  fontWeight: 600,
  color: color.toastAction,
  background: 'none',
  border: 0,
  borderLeft: '1px solid rgb(255 255 255 / .24)',
  padding: '.25rem .75rem',
  marginLeft: '1.5rem',
  whiteSpace: 'nowrap',
  cursor: 'pointer',
  '& kbd': { font: 'inherit', fontWeight: 400 },
  '&:focus-visible': { outline: `2px solid ${color.toastAction}`, outlineOffset: -2 },
});
const Close = styled('button')({
  display: 'flex',
  padding: '.5rem',
  background: 'none',
  border: 0,
  borderRadius: 4,
  color: 'inherit',
  opacity: 0.8,
  cursor: 'pointer',
  '&:hover': { opacity: 1 },
  '&:focus-visible': { outline: `2px solid ${color.toastAction}`, outlineOffset: -2 },
});

interface Shown extends ToastMessage {
  readonly id: number;
}

/**
 * Shows one toast at a time at the foot of the window and runs Ctrl+Z for it while the user is not typing.
 * The clock stops while the pointer or the focus is on it, so slow readers lose nothing.
 */
export function ToastHost({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<Shown | undefined>();
  const [held, setHeld] = useState(false);
  const nextId = useRef(1);
  const dismiss = useCallback(() => {
    setShown(undefined);
    setHeld(false);
  }, []);
  const port = useMemo(
    () => ({
      show: (message: ToastMessage) => {
        setShown({ ...message, id: nextId.current++ });
      },
      dismiss,
    }),
    [dismiss],
  );

  useEffect(() => {
    if (shown === undefined || held) return;
    const hasAction = shown.onUndo !== undefined || shown.action !== undefined;
    const timer = window.setTimeout(dismiss, shown.durationMs ?? (hasAction ? 10_000 : 5_000));
    return () => {
      window.clearTimeout(timer);
    };
  }, [shown, held, dismiss]);

  useEffect(() => {
    const undo = shown?.onUndo;
    if (undo === undefined) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      if (!isUndo || event.defaultPrevented || isTypingTarget(event.target)) return;
      event.preventDefault();
      dismiss();
      undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [shown, dismiss]);

  return (
    <ToastContext value={port}>
      {children}
      <Place
        role="status"
        aria-live="polite"
        onPointerEnter={() => {
          setHeld(true);
        }}
        onPointerLeave={() => {
          setHeld(false);
        }}
        onFocus={() => {
          setHeld(true);
        }}
        onBlur={() => {
          setHeld(false);
        }}
      >
        {shown === undefined ? null : (
          <Box key={shown.id}>
            <span>{shown.text}</span>
            <ToastAction toast={shown} onDone={dismiss} />
            <Close type="button" aria-label={uiWords.close} onClick={dismiss}>
              <X size="1.125rem" aria-hidden />
            </Close>
          </Box>
        )}
      </Place>
    </ToastContext>
  );
}

function ToastAction({ toast, onDone }: { readonly toast: Shown; readonly onDone: () => void }) {
  const run = toast.onUndo ?? toast.action?.onRun;
  if (run === undefined) return null;
  return (
    <Action
      type="button"
      onClick={() => {
        onDone();
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
  );
}
