import type { LucideIcon } from 'lucide-react';

/** A command in a menu: the same word and shortcut wherever it appears. */
export interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  /** Shown at the right; the page itself listens for it (useShortcut). */
  readonly shortcut?: string;
  readonly disabled?: boolean;
  /** A line above, to set a group apart. */
  readonly isSeparated?: boolean;
  readonly onRun: () => void;
}
