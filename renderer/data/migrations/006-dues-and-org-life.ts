/**
 * Frozen: version 6 of the working view. Reason: dues, talks, the register of 党组 meetings, and what happens after
 * minutes are locked. Imports nothing from the app, so that it still means the same when the program has moved on.
 */
export const version006 = {
  number: 6,
  reason: 'dues; talks and the register of leading group meetings; make-ups and finished to-dos',
  stores: {
    duesProfiles: 'id, branchId, memberId',
    duesPayments: 'id, branchId, memberId',
    duesHandovers: 'id, branchId',
    heartTalks: 'id, branchId',
    leadingGroupMeetings: 'id, branchId',
    makeUps: 'id, branchId, memberId, recordId',
    todoMarks: 'id, branchId, recordId',
  },
} as const;
