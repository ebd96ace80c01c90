/** What must be stored before the window closes. Pages register while they are shown; the frame runs them all. */
import { useEffect, useRef } from 'react';

type Task = () => Promise<void>;
const tasks = new Set<Task>();

/** `store` runs when the window is about to close (main waits a few seconds at most). */
export function useBeforeClose(store: Task): void {
  const latest = useRef(store);
  useEffect(() => {
    latest.current = store;
  });
  useEffect(() => {
    const task: Task = () => latest.current();
    tasks.add(task);
    return () => {
      tasks.delete(task);
    };
  }, []);
}

export async function runBeforeClose(): Promise<void> {
  await Promise.allSettled([...tasks].map((task) => task()));
}
