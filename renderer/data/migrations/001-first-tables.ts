/**
 * Frozen: version 1 of the working view. Reason: the first tables of the branch. Imports nothing from the app,
 * so that it still means the same when the program has moved on.
 */
export const version001 = {
  number: 1,
  reason: 'first tables: branch, people, meetings, study plans, ledgers',
  stores: {
    branches: 'id',
    partyGroups: 'id, branchId',
    posts: 'id, branchId, memberId',
    persons: 'id, branchId, idKey',
    members: 'id, branchId, personId',
    memberships: 'id, branchId, memberId',
    statusSpans: 'id, branchId, memberId',
    groupSpans: 'id, branchId, memberId, groupId',
    records: 'id, branchId, startAt, state',
    studyPlans: 'id, branchId, planYear',
    planItems: 'id, branchId, planId',
    attachments: 'id, branchId, ownerId, sha512',
    importRuns: 'id, branchId, at',
    exportLog: 'id, branchId, at',
    lookLog: 'id, branchId, at',
    settings: 'id, branchId, key',
    meta: 'key',
  },
} as const;
