import { useEffect, useState } from 'react';

/** Often enough that the seconds look even; drawing one line costs nothing. */
const TICK_MS = 200;

/**
 * Counts a wait down. Main decides whether a try is taken: this only says how long it will not.
 * @param waitMs as main said it; @param askedAt changes with every answer of main's
 * @returns whole seconds left, 0 when a try is taken again
 */
export function useWait(waitMs: number, askedAt: number): number {
  const [left, setLeft] = useState(waitMs);
  useEffect(() => {
    const until = performance.now() + waitMs;
    const look = (): void => {
      setLeft(Math.max(0, until - performance.now()));
    };
    look();
    if (waitMs <= 0) return;
    const timer = setInterval(() => {
      look();
      if (performance.now() >= until) clearInterval(timer);
    }, TICK_MS);
    return () => {
      clearInterval(timer);
    };
  }, [waitMs, askedAt]);
  return Math.ceil(left / 1000);
}
