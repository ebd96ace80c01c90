/**
 * When what is typed goes to the disk: once typing rests, and at the latest so long after the first change that is not
 * there yet. Waiting for a rest alone would keep nothing of a text typed without a pause.
 */

export interface RestTimes {
  /** Pause after the last change. */
  restMs: number;
  /** Longest a change waits, however much is typed after it. */
  mostMs: number;
}

export interface TypingRest {
  /** Something was typed. */
  touch: () => void;
  /** Nothing is waiting any more: it was written otherwise, or is not to be kept. */
  cancel: () => void;
}

/**
 * A crash may lose one second of typing: longest wait plus the write itself, which takes some tens of milliseconds on a
 * hard disk and a few hundred on a bad one.
 */
export const typingTimes: RestTimes = { restMs: 400, mostMs: 600 };

/** @param write never runs twice at a time; typed on meanwhile, it runs again when it is through */
export function typingRest(
  write: () => Promise<void>,
  { restMs, mostMs }: RestTimes = typingTimes,
): TypingRest {
  let rest: ReturnType<typeof setTimeout> | undefined;
  let most: ReturnType<typeof setTimeout> | undefined;
  let isWriting = false;
  let isWaiting = false;
  const stopTimers = (): void => {
    clearTimeout(rest);
    clearTimeout(most);
    [rest, most] = [undefined, undefined];
  };
  const fire = async (): Promise<void> => {
    stopTimers();
    if (isWriting) {
      isWaiting = true;
      return;
    }
    isWriting = true;
    try {
      await write();
    } finally {
      isWriting = false;
      if (isWaiting) {
        isWaiting = false;
        void fire();
      }
    }
  };
  return {
    touch: () => {
      clearTimeout(rest);
      rest = setTimeout(() => void fire(), restMs);
      most ??= setTimeout(() => void fire(), mostMs);
    },
    cancel: () => {
      stopTimers();
      isWaiting = false;
    },
  };
}
