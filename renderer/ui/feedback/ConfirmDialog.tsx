import { useId, useRef } from 'react';
import Dialog from '@mui/material/Dialog';
import { useShortcutBarrier } from '../keyboard/use-shortcut';
import { ConfirmCard, type ConfirmCardProps } from './ConfirmCard';

interface ConfirmDialogProps extends ConfirmCardProps {
  readonly open: boolean;
}

/**
 * For steps that cannot be undone. The button names the object; the focus starts on the way out, so that
 * a stray Enter destroys nothing; Esc leaves. What can be undone gets a toast with 撤销 instead.
 */
export function ConfirmDialog({ open, ...card }: ConfirmDialogProps) {
  const titleId = useId();
  const textId = useId();
  const cancelRef = useRef<HTMLButtonElement>(null);
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
      slotProps={{ transition: { onEnter: () => cancelRef.current?.focus() } }}
    >
      <ConfirmCard {...card} {...{ titleId, textId, cancelRef }} />
    </Dialog>
  );
}
