/**
 * Closing asks the page first, so that what is being typed is stored; a page that does not answer within the
 * deadline cannot keep the window open.
 */
export interface CloseGuard {
  /** Called for each attempt to close; true = close now. */
  mayClose(): boolean;
  /** Before a lock: asks the page the same, and resolves instead of closing the window. */
  store(): Promise<void>;
  /** The page has stored everything; false when it was not asked (nothing happens then). */
  pageIsReady(): boolean;
  /** There is no page to ask (crashed, problem page): close at once from now on. */
  skip(): void;
  /** A fresh page was loaded: ask again. */
  reset(): void;
}

export interface CloseGuardParts {
  askPage: () => void;
  close: () => void;
  deadlineMs: number;
  /** Runs `work` after `delayMs`; returns what takes it back. */
  later: (work: () => void, delayMs: number) => () => void;
}

export function createCloseGuard({ askPage, close, deadlineMs, later }: CloseGuardParts): CloseGuard {
  let state: 'open' | 'asked' | 'free' = 'open';
  let cancelDeadline: (() => void) | undefined;
  let isClosing = false;
  const storing: (() => void)[] = [];
  const ask = (): void => {
    if (state !== 'open') return;
    state = 'asked';
    cancelDeadline = later(letGo, deadlineMs);
    askPage();
  };
  const letGo = (): void => {
    cancelDeadline?.();
    cancelDeadline = undefined;
    state = 'free';
    for (const resolve of storing.splice(0)) resolve();
    if (!isClosing) return;
    isClosing = false;
    close();
  };
  return {
    mayClose: () => {
      if (state === 'free') return true;
      isClosing = true;
      ask();
      return false;
    },
    store: () =>
      new Promise((resolve) => {
        if (state === 'free') {
          resolve();
          return;
        }
        storing.push(resolve);
        ask();
      }),
    pageIsReady: () => {
      if (state !== 'asked') return false;
      letGo();
      return true;
    },
    skip: letGo,
    reset: () => {
      if (state === 'free') state = 'open';
    },
  };
}
