/** Ops of `dues.import`: payments and bases that were taken, and the run with its raw rows. Pure. */
import type { Instant } from '../domain/dates';
import { createOp, updateOp, type Op } from '../schema/command';
import type { DuesPayment, DuesProfile } from '../schema/dues';
import type { DuesPreview } from './dues';

export interface DuesPlanContext {
  branchId: string;
  at: Instant;
  newId: () => string;
  run: { commandId: string; fileName: string; fileSha512: string; rawRows: string[][] };
}

/** Empty when nothing is to be written. Cells in error, in conflict or passed over are left out. */
export function planDuesImport(preview: DuesPreview, context: DuesPlanContext): Op[] {
  const { branchId, at, newId, run } = context;
  const ops = preview.rows.flatMap(({ state, memberId, month, payment, profile, before }): Op[] => {
    if ((state !== 'new' && state !== 'update') || memberId === undefined) return [];
    if (profile) {
      if (before) return [updateOp('duesProfiles', before as DuesProfile, profile)];
      return [createOp('duesProfiles', { id: newId(), branchId, memberId, items: [], ...profile })];
    }
    if (!payment || month === undefined) return [];
    if (before) {
      const stored = before as DuesPayment;
      // The due it was paid by stays; a missing one is filled in.
      const dueFen = stored.dueFen ?? payment.dueFen;
      const patch = { ...payment, ...(dueFen === undefined ? {} : { dueFen }) };
      return [updateOp('duesPayments', stored, patch)];
    }
    return [createOp('duesPayments', { id: newId(), branchId, memberId, month, ...payment })];
  });
  if (ops.length === 0) return [];
  const count = (state: string): number => preview.rows.filter((row) => row.state === state).length;
  return [
    ...ops,
    createOp('importRuns', {
      ...{ id: newId(), branchId, kind: 'dues', at, headerFingerprint: 'dues/1', ...run },
      totals: {
        ...{ rows: preview.rows.length, new: count('new'), update: count('update') },
        ...{ error: count('error'), conflict: count('conflict') },
      },
    }),
  ];
}
