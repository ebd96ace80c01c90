/**
 * What the address of the page says after a lock: why it was locked, and where the user was. No names and no query
 * (filters hold names): only the path, whose ids mean nothing without the data.
 */
export const lockReasons = ['idle', 'suspend', 'screen', 'asked'] as const;
export type LockReason = (typeof lockReasons)[number];

/** @param search as in `location.search` */
export function readLockReason(search: string): LockReason | undefined {
  const said = /[?&]locked=([a-z]+)(?:&|$)/.exec(search)?.[1];
  return lockReasons.find((reason) => reason === said);
}

/** @param oldAddress of the page that was locked @returns the address of the page that shows the lock */
export function lockedAddress(indexUrl: string, reason: LockReason, oldAddress: string): string {
  return `${indexUrl}?locked=${reason}${routeOf(oldAddress)}`;
}

function routeOf(address: string): string {
  const hash = /#(\/[\w/-]*)/.exec(address)?.[1];
  return hash === undefined ? '' : `#${hash}`;
}
