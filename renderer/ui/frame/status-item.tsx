/** What the current page says in the status bar: 共9人，已选1人. The frame shows it, pages set it. */
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';

interface StatusItemState {
  text: string;
  setText: (text: string) => void;
}
const StatusItemContext = createContext<StatusItemState | undefined>(undefined);

export function StatusItemProvider({ children }: { children: ReactNode }) {
  const [text, setText] = useState('');
  const state = useMemo(() => ({ text, setText }), [text]);
  return <StatusItemContext value={state}>{children}</StatusItemContext>;
}

/** Sets the page's words in the status bar while the page is shown. Outside a frame it does nothing. */
export function useStatusItem(text: string): void {
  const setText = use(StatusItemContext)?.setText;
  useEffect(() => {
    setText?.(text);
    return () => setText?.('');
  }, [setText, text]);
}

export function useStatusItemText(): string {
  return use(StatusItemContext)?.text ?? '';
}
