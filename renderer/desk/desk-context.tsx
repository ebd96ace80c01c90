import { createContext, use, type ReactNode } from 'react';
import type { Desk } from './desk';

const DeskContext = createContext<Desk | undefined>(undefined);

/** Gives the pages below their connection to main (the real one, or fake-desk in tests). */
export function DeskProvider({ desk, children }: { desk: Desk; children: ReactNode }) {
  return <DeskContext value={desk}>{children}</DeskContext>;
}

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error('useDesk outside DeskProvider');
  return desk;
}
