import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { isComposing } from './composition';

interface EnterToNextProps {
  readonly children: ReactNode;
  /** Called when Enter is pressed in the last field. */
  readonly onEnd?: () => void;
  readonly className?: string;
}

const fields =
  'input:not([type=hidden]):not([disabled]), select:not([disabled]), [role=combobox]:not([disabled])';

/**
 * Wrap a form in it: Enter goes to the next field as in every Chinese office form. It keeps out when the key
 * belongs to an input method, a text area, a button, an open list, or was handled by the field itself.
 */
export function EnterToNext({ children, onEnd, className }: EnterToNextProps) {
  const root = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.defaultPrevented || isComposing(event)) return;
    if (event.ctrlKey || event.altKey || event.metaKey || root.current === null) return;
    const all = [...root.current.querySelectorAll<HTMLElement>(fields)].filter(
      (field) => field.tabIndex >= 0,
    );
    const at = all.indexOf(event.target as HTMLElement);
    if (at < 0 || (event.target as HTMLElement).getAttribute('aria-expanded') === 'true') return;
    event.preventDefault();
    const next = all[at + (event.shiftKey ? -1 : 1)];
    if (next === undefined) {
      if (!event.shiftKey) onEnd?.();
      return;
    }
    next.focus();
    if (next instanceof HTMLInputElement && next.type !== 'checkbox' && next.type !== 'radio') next.select();
  };
  return (
    <div ref={root} className={className} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}
