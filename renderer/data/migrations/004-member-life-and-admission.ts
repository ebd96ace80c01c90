/**
 * Frozen: version 4 of the working view. Reason: what a member's life consists of besides belonging (work,
 * circumstances, contacts, sanctions, rewards, desk signs), the leading group, elections, exchanges, admission cases
 * with their steps, and merged files. Imports nothing from the app, so that it still means the same when the program
 * has moved on.
 */
export const version004 = {
  number: 4,
  reason:
    'work, circumstances, contacts, sanctions, rewards, desk signs; leading group, elections, exchanges; admission; merged files',
  stores: {
    workSpans: 'id, branchId, personId',
    circumstances: 'id, branchId, memberId',
    contacts: 'id, branchId, memberId',
    sanctions: 'id, branchId, memberId',
    rewards: 'id, branchId, personId',
    pioneerPosts: 'id, branchId, memberId',
    leadingPosts: 'id, branchId, personId',
    postExchanges: 'id, branchId, memberId',
    reelections: 'id, branchId',
    developmentCases: 'id, branchId, personId',
    developmentSteps: 'id, branchId, caseId',
    fileMerges: 'id, branchId',
  },
} as const;
