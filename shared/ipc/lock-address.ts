/**
 * What the address of the page says after a lock: why it was locked, and where the user was. No names and no query
 * (filters hold names): only the path, whose ids mean nothing without the data.
 */
export const lockReasons = ['idle', 'suspend', 'screen', 'asked'] as const;
export type LockReason = (typeof lockReasons)[number];

/** @param hash as in `location.hash` */
export function readLockReason(hash: string): LockReason | undefined {
  const said = /[?&]locked=([a-z]+)(?:&|$)/.exec(hash)?.[1];
  return lockReasons.find((reason) => reason === said);
}

/**
 * Behind the `#`, where the page's own places are: a query in front of it would be another file, which is not
 * served.
 * @param oldAddress of the page that was locked
 * @returns the address of the page that shows the lock
 */
export function lockedAddress(indexUrl: string, reason: LockReason, oldAddress: string): string {
  const place = /#(\/[\w/-]*)/.exec(oldAddress)?.[1] ?? '/';
  return `${indexUrl}#${place}?locked=${reason}`;
}
