import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { styled } from '@mui/material/styles';
import { shadow } from '../color';
import { isTypingTarget } from '../keyboard/typing-target';
import { ToastBox } from './ToastBox';
import { ToastContext, ToastPlaceContext, type ToastMessage } from './toast-context';

/** Where there is no frame: before the start and while locked. */
const Floating = styled('div')({
  position: 'fixed',
  zIndex: 1400,
  left: '50%',
  bottom: 56,
  transform: 'translateX(-50%)',
  maxWidth: 'calc(100vw - 64px)',
  '& > div': { minHeight: '3rem', borderRadius: 6, boxShadow: shadow.popover },
});
interface Shown extends ToastMessage {
  readonly id: number;
}

/**
 * Shows one toast at a time at the foot of the window, over the status bar, and runs Ctrl+Z for it while the user is
 * not typing.
 * The clock stops while the pointer or the focus is on it, so slow readers lose nothing.
 */
export function ToastHost({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<Shown | undefined>();
  const [held, setHeld] = useState(false);
  const [place, setPlace] = useState<HTMLElement | null>(null);
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

  const Place = place === null ? Floating : 'div';
  const drawn = (
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
      {shown === undefined ? null : <ToastBox key={shown.id} toast={shown} onClose={dismiss} />}
    </Place>
  );
  return (
    <ToastContext value={port}>
      <ToastPlaceContext value={setPlace}>{children}</ToastPlaceContext>
      {place === null ? drawn : createPortal(drawn, place)}
    </ToastContext>
  );
}
