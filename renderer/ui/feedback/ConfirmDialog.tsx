import { useId, useRef } from 'react';
import Dialog from '@mui/material/Dialog';
import { useShortcutBarrier } from '../keyboard/use-shortcut';
import { ConfirmCard, type ConfirmCardProps } from './ConfirmCard';

interface ConfirmDialogProps extends ConfirmCardProps {
  readonly open: boolean;
}

const TYPED =
  'input:not([type=checkbox]):not([type=radio]):not([type=file]):enabled, textarea:enabled, select:enabled';

/**
 * For steps that cannot be undone, and small forms. The button names the object; the focus starts in the first field, or
 * else on the way out, so that a stray Enter destroys nothing; Esc leaves. What can be undone gets a toast with 撤销
 * instead.
 */
export function ConfirmDialog({ open, ...card }: ConfirmDialogProps) {
  const titleId = useId();
  const textId = useId();
  const cancelRef = useRef<HTMLButtonElement>(null);
  const textRef = useRef<HTMLDivElement>(null);
  useShortcutBarrier(open);
  return (
    <Dialog
      open={open}
      onClose={() => {
        if (card.busy !== true) card.onCancel();
      }}
      maxWidth={false}
      aria-labelledby={titleId}
      aria-describedby={textId}
      slotProps={{
        transition: {
          onEnter: () => {
            const field = textRef.current?.querySelector<HTMLElement>(TYPED);
            // A field that asked for the focus itself has it already.
            if (field && textRef.current?.contains(document.activeElement)) return;
            (field ?? cancelRef.current)?.focus();
          },
        },
      }}
    >
      <ConfirmCard {...card} {...{ titleId, textId, cancelRef, textRef }} />
    </Dialog>
  );
}
