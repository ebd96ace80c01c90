/** What the comparison of a restore says, put into order for reading. Pure. */
import type { RestoreKind, RestorePreview } from '../../../../shared/ipc/requests/backup';
import { tableNames, type TableName } from '../../../../shared/schema/tables';

export type Change = RestoreKind['items'][number]['change'];
export const changes = ['comesBack', 'vanishes', 'changes'] as const satisfies readonly Change[];

/** What a secretary asks for first stands first; bookkeeping of the program last. */
const first: readonly TableName[] = [
  'records',
  'members',
  'persons',
  'studyPlans',
  'planItems',
  'attachments',
];
const order: readonly TableName[] = [...first, ...tableNames.filter((table) => !first.includes(table))];

export function inReadingOrder(kinds: readonly RestoreKind[]): RestoreKind[] {
  return [...kinds].sort((a, b) => order.indexOf(a.table) - order.indexOf(b.table));
}

/** Whole numbers over all tables. */
export function totals(kinds: readonly RestoreKind[]): Record<Change, number> {
  const sum = (change: Change): number => kinds.reduce((count, kind) => count + kind[change], 0);
  return { comesBack: sum('comesBack'), vanishes: sum('vanishes'), changes: sum('changes') };
}

/** Titles of signed records that would be gone or open again, as far as they are listed. */
export function signedTitles({ kinds }: RestorePreview): { id: string; title: string }[] {
  return kinds
    .filter((kind) => kind.table === 'records')
    .flatMap((kind) => kind.items.filter((item) => item.signed === true));
}

/** Items of one change with the number of those the answer had no room for. */
export function listed(kind: RestoreKind, change: Change) {
  const items = kind.items.filter((item) => item.change === change);
  return { items, unlisted: Math.max(0, kind[change] - items.length) };
}
