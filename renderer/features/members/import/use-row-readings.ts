import { useEffect, useMemo, useState } from 'react';
import { RowReadings } from '../../../../shared/import/row-readings';
import type { OpenRoster } from './use-roster-file';

/** Reading so many rows takes some 15 ms, on an old office PC three times that: less than anybody notices. */
const PIECE = 250;

/**
 * The rows of the file as they read under the mapping; a large file is read piece by piece, and between two pieces the
 * page does whatever waits. undefined until all of it is read.
 */
export function useRowReadings({ table, mapping }: OpenRoster, today: string): RowReadings | undefined {
  const readings = useMemo(() => new RowReadings(table, mapping, today), [table, mapping, today]);
  const [read, setRead] = useState<RowReadings>();
  const isShort = readings.rows.length <= PIECE;
  useEffect(() => {
    if (isShort) return undefined;
    let isWanted = true;
    const readAll = async (): Promise<void> => {
      for (let from = 0; isWanted && readings.readAhead(from, PIECE); from += PIECE) await nextTask();
      if (isWanted) setRead(readings);
    };
    void readAll();
    return () => {
      isWanted = false;
    };
  }, [readings, isShort]);
  return isShort || read === readings ? readings : undefined;
}

/** A timer would wait four milliseconds each time. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
