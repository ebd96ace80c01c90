/**
 * Frozen: version 2 of the working view. Reason: the record of what data about persons was erased, when and why.
 * Imports nothing from the app, so that it still means the same when the program has moved on.
 */
export const version002 = {
  number: 2,
  reason: 'erasures: whose data was destroyed, when, by whom and on what basis',
  stores: {
    erasures: 'id, branchId, at',
  },
} as const;
