/** A queue of length one: Chromium prints one page at a time, and old office PCs have little memory. */
export type OneAtATime = <T>(work: () => Promise<T>) => Promise<T>;

/** Runs each piece of work after the one before it has ended, well or badly. */
export function oneAtATime(): OneAtATime {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** As many queues of length one, served in turn. */
export function takingTurns(queues: number): OneAtATime {
  const all = Array.from({ length: queues }, oneAtATime);
  let next = 0;
  return (work) => {
    const queue = all[next % queues] ?? oneAtATime();
    next += 1;
    return queue(work);
  };
}
