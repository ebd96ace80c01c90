/**
 * Frozen: version 3 of the working view. Reason: the registers of lists of persons that left as files, and of
 * hand-overs between two PCs. Imports nothing from the app, so that it still means the same when the program has
 * moved on.
 */
export const version003 = {
  number: 3,
  reason:
    'dataExports: lists of persons that left, with reason; handovers: data given to or taken from another PC',
  stores: {
    dataExports: 'id, branchId, at',
    handovers: 'id, branchId, at',
  },
} as const;
