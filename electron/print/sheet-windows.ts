/**
 * Hidden windows for sheets, kept for a moment where another sheet is sure to come: opening one costs as long as a
 * record of six pages takes to print in it (DECISIONS 81).
 */
import type { SheetWindow } from './print-sheet';

/**
 * From the opening of the print page to its request, and between the steps of a year's book, pass 0.1 to 0.3 s; ten
 * times that on a slow office PC. A process with nothing to do takes 40 MB, so not longer.
 */
export const KEPT_FOR_MS = 5_000;
/** The pages of a book and its index are set side by side; nothing asks for more at once. */
const MOST_KEPT = 2;

/** Does the work after a while, unless what it returns is called before. */
export type Later = (work: () => void, delayMs: number) => () => void;

export interface SheetWindowParts {
  open: () => SheetWindow;
  /** False when nobody sees a window of the program: then nothing is kept. */
  mayKeep: () => boolean;
  later: Later;
}

export interface SheetWindows {
  /** A kept one, or a new one. */
  take(): SheetWindow;
  /** One that will be asked for shortly; nothing when one is kept already. */
  prepare(): void;
  /** Gives it back for the next sheet. */
  keep(window: SheetWindow): void;
  closeKept(): void;
}

export function createSheetWindows({ open, mayKeep, later }: SheetWindowParts): SheetWindows {
  let kept: { window: SheetWindow; forget: () => void }[] = [];
  const close = (window: SheetWindow): void => {
    kept = kept.filter((one) => one.window !== window);
    window.close();
  };
  const keep = (window: SheetWindow): void => {
    if (kept.length >= MOST_KEPT || window.isGone() || !mayKeep()) {
      window.close();
      return;
    }
    kept.push({ window, forget: later(() => close(window), KEPT_FOR_MS) });
  };
  return {
    take() {
      for (let found = kept.pop(); found; found = kept.pop()) {
        found.forget();
        if (!found.window.isGone()) return found.window;
      }
      return open();
    },
    prepare() {
      if (!mayKeep() || kept.some(({ window }) => !window.isGone())) return;
      const window = open();
      window.warmUp();
      keep(window);
    },
    keep,
    closeKept() {
      for (const { window, forget } of kept.splice(0)) {
        forget();
        window.close();
      }
    },
  };
}
