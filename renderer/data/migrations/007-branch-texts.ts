/**
 * Frozen: version 7 of the working view. Reason: yearly summaries, reports and bulletins of the branch. Imports
 * nothing from the app, so that it still means the same when the program has moved on.
 */
export const version007 = {
  number: 7,
  reason: 'yearly summaries, reports and bulletins',
  stores: { branchTexts: 'id, branchId' },
} as const;
