/**
 * Frozen: version 5 of the working view. Reason: what single members studied outside the branch's meetings. Imports
 * nothing from the app, so that it still means the same when the program has moved on.
 */
export const version005 = {
  number: 5,
  reason: 'what single members studied outside the meetings',
  stores: {
    studyLogs: 'id, branchId, memberId',
  },
} as const;
