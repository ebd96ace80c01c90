/** A PDF made in several steps, made again only when what is printed changes. */
import { useEffect, useRef, useState } from 'react';
import type { PaperState } from './use-paper';

/**
 * @param key all that is printed, as one string; undefined while it is not known. An unrelated change of the data
 *   gives the same key, and nothing is set again
 * @param make the PDF of the newest key
 */
export function useMadePdf(
  key: string | undefined,
  make: (() => Promise<PaperState>) | undefined,
): PaperState {
  const latest = useRef(make);
  useEffect(() => {
    latest.current = make;
  });
  const [made, setMade] = useState<{ key: string; state: PaperState }>();
  useEffect(() => {
    const run = latest.current;
    if (key === undefined || !run) return;
    let isCurrent = true;
    void run().then((state) => {
      if (isCurrent) setMade({ key, state });
    });
    return () => {
      isCurrent = false;
    };
  }, [key]);
  return made && made.key === key ? made.state : { kind: 'making' };
}
