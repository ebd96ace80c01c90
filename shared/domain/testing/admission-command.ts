/** Tables in memory that take ops as the journal does: schema, revision, reducer. For tests of commands. */
import { commandSchema, inverseOps, type Op } from '../../schema/command';
import { canonicalRow, firstStaleOp, reduceOps, type BranchState } from '../../schema/state';
import type { AnyRow, TableName, TableRows } from '../../schema/tables';
import type { RosterTables } from '../roster';

const BRANCH = '1'.padStart(26, '0');

export function makeCommandFixture(roster: RosterTables) {
  const state: BranchState = new Map();
  let counter = 5000;
  const newId = (): string => String((counter += 1)).padStart(26, '0');
  const rows = <T extends TableName>(table: T): TableRows[T][] =>
    [...(state.get(table)?.values() ?? [])] as unknown as TableRows[T][];
  const put = (table: TableName, row: AnyRow): void => {
    state.set(table, (state.get(table) ?? new Map<string, AnyRow>()).set(row.id, row));
  };
  const apply = (ops: readonly Op[]): void => {
    commandSchema.parse({
      schema: 'command/1',
      id: newId(),
      name: 'admission.test',
      at: '2026-09-22T01:30:00.000Z',
      by: '单文静',
      baseSeq: 0,
      ops,
    });
    const revisionOf = (key: string): number | undefined => {
      const [table = '', id = ''] = key.split('/');
      return state.get(table as TableName)?.get(id)?.rev;
    };
    const stale = firstStaleOp(revisionOf, ops);
    if (stale) throw new Error(`stale: ${stale.table}`);
    reduceOps(state, ops);
  };
  for (const [table, list] of Object.entries(roster)) {
    for (const row of list as readonly AnyRow[]) put(table as TableName, row);
  }
  return {
    rows,
    put,
    apply,
    undo: (ops: readonly Op[]): void => {
      apply(inverseOps(ops));
    },
    roster: (): RosterTables => ({
      persons: rows('persons'),
      members: rows('members'),
      memberships: rows('memberships'),
      statusSpans: rows('statusSpans'),
      partyGroups: rows('partyGroups'),
      groupSpans: rows('groupSpans'),
      posts: rows('posts'),
    }),
    context: { branchId: BRANCH, newId },
    /** All rows as one text, revisions aside. */
    content: (): string =>
      canonicalRow(
        [...state.entries()]
          .flatMap(([table, list]) => [...list.values()].map((row) => ({ table, ...row, rev: 0 })))
          .sort((a, b) => (`${a.table}/${a.id}` < `${b.table}/${b.id}` ? -1 : 1)),
      ),
  };
}
