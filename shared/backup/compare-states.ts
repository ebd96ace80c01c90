/** What a restore would change: the present state against a snapshot's, by table, with names a person knows. */
import { rowTitle } from '../domain/row-title';
import type { RestoreKind } from '../ipc/requests/backup';
import { canonicalRow, type BranchState } from '../schema/state';
import { tableNames, type AnyRow, type TableName } from '../schema/tables';

/** The list is for looking, not for reading to the end: whoever restores after a year sees the counts. */
export const MAX_ITEMS_PER_TABLE = 200;

type Change = RestoreKind['items'][number]['change'];

export interface StateComparison {
  /** Tables with a difference only, in the order of the list of tables. */
  kinds: RestoreKind[];
  /** Records that are 已签字归档 now and are not there, or not signed, in the snapshot. */
  signedVanishing: number;
}

/** @param snapshot state a restore would bring back @param present state of today */
export function compareStates(snapshot: BranchState, present: BranchState): StateComparison {
  const nameIn = (state: BranchState): ((id: string) => string) => nameFinder(state);
  const [nameThen, nameNow] = [nameIn(snapshot), nameIn(present)];
  const nameOf = (id: string): string => nameNow(id) || nameThen(id);
  const unlocked = findUnlocked(snapshot, present);
  const kinds = tableNames
    .map((table) => compareTable(table, rowsOf(snapshot, table), rowsOf(present, table)))
    .filter((found) => found.rows.length > 0)
    .map(({ rows, ...kind }) => ({ ...kind, items: toItems(kind.table, rows, unlocked, nameOf) }));
  return { kinds, signedVanishing: unlocked.size };
}

interface FoundRow {
  change: Change;
  row: AnyRow;
}

function compareTable(
  table: TableName,
  then: ReadonlyMap<string, AnyRow>,
  now: ReadonlyMap<string, AnyRow>,
): Omit<RestoreKind, 'items'> & { rows: FoundRow[] } {
  const found: Record<Change, FoundRow[]> = { comesBack: [], vanishes: [], changes: [] };
  let same = 0;
  for (const [id, row] of then) {
    const present = now.get(id);
    if (!present) found.comesBack.push({ change: 'comesBack', row });
    else if (isSameRow(row, present)) same += 1;
    else found.changes.push({ change: 'changes', row: present });
  }
  for (const [id, row] of now) if (!then.has(id)) found.vanishes.push({ change: 'vanishes', row });
  const { comesBack, vanishes, changes } = found;
  return {
    table,
    comesBack: comesBack.length,
    vanishes: vanishes.length,
    changes: changes.length,
    same,
    rows: [...comesBack, ...vanishes, ...changes],
  };
}

/** Signed records that would be lost are always among the items, however many others there are. */
function toItems(
  table: TableName,
  rows: readonly FoundRow[],
  unlocked: ReadonlySet<string>,
  nameOf: (id: string) => string,
): RestoreKind['items'] {
  const isUnlocked = ({ row }: FoundRow): boolean => table === 'records' && unlocked.has(row.id);
  const first = new Set([...new Set([...rows.filter(isUnlocked), ...rows])].slice(0, MAX_ITEMS_PER_TABLE));
  return rows
    .filter((found) => first.has(found))
    .map((found) => ({
      change: found.change,
      id: found.row.id,
      title: titleOf(table, found.row, nameOf),
      ...(isUnlocked(found) ? { signed: true as const } : {}),
    }));
}

/** Keys mostly stand in the same order: the cheap text first, the sorted one only when it differs. */
export function isSameRow(a: AnyRow, b: AnyRow): boolean {
  return JSON.stringify(a) === JSON.stringify(b) || canonicalRow(a) === canonicalRow(b);
}

/** Ids of records that are signed now and would be gone or open again. */
function findUnlocked(snapshot: BranchState, present: BranchState): Set<string> {
  const then = rowsOf(snapshot, 'records');
  const found = new Set<string>();
  for (const [id, row] of rowsOf(present, 'records')) {
    if (isSigned(row) && !isSigned(then.get(id))) found.add(id);
  }
  return found;
}

function isSigned(row: AnyRow | undefined): boolean {
  return row !== undefined && 'state' in row && row.state === 'signed';
}

/** Spans, posts and memberships have no name of their own: they are named by the person they are about. */
function titleOf(table: TableName, row: AnyRow, nameOf: (id: string) => string): string {
  const { title, personId } = rowTitle(table, row);
  const name = personId === null ? '' : nameOf(personId);
  return [name, title].filter((part) => part !== '').join(' ');
}

/** Name of a person by the person's or the member's id; empty when the state does not know it. */
function nameFinder(state: BranchState): (id: string) => string {
  const persons = rowsOf(state, 'persons');
  const members = rowsOf(state, 'members');
  return (id) => {
    const member = members.get(id);
    const personId = member && 'personId' in member ? String(member.personId) : id;
    const person = persons.get(personId);
    return person ? rowTitle('persons', person).title : '';
  };
}

function rowsOf(state: BranchState, table: TableName): ReadonlyMap<string, AnyRow> {
  return state.get(table) ?? new Map<string, AnyRow>();
}
