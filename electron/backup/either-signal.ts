/**
 * Aborted as soon as one of them is. Call `release` afterwards: the first one may live as long as the program.
 * Work-around: `AbortSignal.any` came with Node 20; may go when the oldest runtime has it.
 */
export function eitherOf(
  first: AbortSignal,
  second: AbortSignal | undefined,
): { signal: AbortSignal; release: () => void } {
  const both = new AbortController();
  const abort = (): void => both.abort();
  const signals = second ? [first, second] : [first];
  for (const signal of signals) {
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
  }
  return {
    signal: both.signal,
    release: () => {
      for (const signal of signals) signal.removeEventListener('abort', abort);
    },
  };
}
