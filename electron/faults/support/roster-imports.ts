/** A branch in memory that rosters are imported into, and what must hold of every import. */
import { addDays, type CalendarDate } from '../../../shared/domain/dates';
import type { RosterTables } from '../../../shared/domain/roster';
import { listExistingMembers } from '../../../shared/import/existing';
import { proposeMapping } from '../../../shared/import/header';
import { planImport } from '../../../shared/import/plan';
import { buildImportPreview, type ImportPreview } from '../../../shared/import/preview';
import type { SheetTable } from '../../../shared/import/sheet-table';
import { planUndoImport, type CurrentRows } from '../../../shared/import/undo';
import { opSchema, type Op } from '../../../shared/schema/command';
import { canonicalRow, reduceOps, type BranchState } from '../../../shared/schema/state';
import { tableNames, type TableName } from '../../../shared/schema/tables';
import { readTables } from '../../import/read-workbook';
import { fileOf, type Cell } from './roster-files';

export type Branch = CurrentRows;

const TODAY: CalendarDate = '2026-09-22';
const BRANCH_ID = '01K5BRANCH0000000000000000';

const rosterNames = [
  'persons',
  'members',
  'memberships',
  'statusSpans',
  'partyGroups',
  'groupSpans',
  'posts',
] as const;

function rosterOf(branch: Branch): RosterTables {
  return Object.fromEntries(rosterNames.map((name) => [name, branch[name] ?? []])) as unknown as RosterTables;
}

/** Of the first table with heads; undefined when there is none. */
export function previewOf(tables: readonly SheetTable[], branch: Branch): ImportPreview | undefined {
  for (const table of tables) {
    const mapping = proposeMapping(table);
    if (mapping)
      return buildImportPreview(table, mapping, listExistingMembers(rosterOf(branch), TODAY), TODAY);
  }
  return undefined;
}

function planOf(preview: ImportPreview, branch: Branch): Op[] {
  let counter = 0;
  // Ids must not meet those of the people imported before.
  const round = branch.members ? '2' : '1';
  const newId = (): string => {
    counter += 1;
    return `01K5${round}${String(counter).padStart(21, '0')}`;
  };
  return planImport(preview, {
    ...{ branchId: BRANCH_ID, today: TODAY, startedOn: addDays(TODAY, -365), newId },
    existing: rosterOf(branch),
  });
}

/** The branch with all people of these rows on file. */
export async function importEverything(rows: readonly (readonly Cell[])[]): Promise<Branch> {
  const preview = previewOf(await readTables(fileOf('xlsx', rows)), {});
  if (!preview) throw new Error('the roster has no heads');
  return applied({}, planOf(preview, {}));
}

function applied(branch: Branch, ops: readonly Op[]): Branch {
  const state: BranchState = new Map(
    tableNames.map((table) => [table, new Map((branch[table] ?? []).map((row) => [row.id, row]))]),
  );
  reduceOps(state, ops);
  return Object.fromEntries([...state].map(([table, rows]) => [table, [...rows.values()]]));
}

/** What is wrong with the import of this preview, if anything: whole persons only, valid rows, nothing after undo. */
export function wrongPlan(preview: ImportPreview, branch: Branch): string | undefined {
  const ops = planOf(preview, branch);
  for (const op of ops) {
    const checked = opSchema.safeParse(op);
    if (!checked.success) return `a row main would refuse: ${checked.error.message.slice(0, 200)}`;
  }
  const created = (table: TableName): number =>
    ops.filter((op) => op.table === table && op.before === null).length;
  const [persons, members, memberships] = [created('persons'), created('members'), created('memberships')];
  if (persons !== preview.totals.new || members !== persons || memberships !== persons)
    return `${preview.totals.new} new people became ${persons} persons, ${members} files, ${memberships} memberships`;
  const changed = new Set(ops.filter((op) => op.before !== null).map((op) => ownerOf(op, branch)));
  if (changed.size > preview.totals.update)
    return `${changed.size} people changed, ${preview.totals.update} promised`;
  const after = applied(branch, ops);
  const { ops: back, blocked } = planUndoImport(ops, after);
  if (blocked.length > 0) return `the undo keeps ${blocked.length} people nobody touched`;
  return contentsOf(applied(after, back)) === contentsOf(branch)
    ? undefined
    : 'the undo left something behind';
}

function ownerOf(op: Op, branch: Branch): string {
  const row = (op.after ?? op.before) as { memberId?: string } | null;
  if (op.table === 'persons') return branch.members?.find((member) => member.personId === op.id)?.id ?? op.id;
  return op.table === 'members' ? op.id : (row?.memberId ?? op.id);
}

/** All rows without their revision, which only goes forward. */
function contentsOf(branch: Branch): string {
  return canonicalRow(
    tableNames.map((table) =>
      (branch[table] ?? []).map((row) => ({ ...row, rev: 0 })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    ),
  );
}
