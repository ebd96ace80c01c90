/** One command of the audit trail as a line to read: what was done, to what. Pure. */
import type { ChangedRow, ChangeSummary } from '../ipc/requests/backup';
import { changesWords as words, tableWords } from '../words/changes';
import { commandLabel } from '../words/commands';
import type { NameOf } from './change-formats';

/** Taking back a command is a command, too; it names nothing, but what it undid is the change before on its rows. */
export const UNDO_COMMAND = 'app.undo';
/** So many subjects are named in a line. */
const NAMED_SUBJECTS = 3;

/** What the change was: 签字归档, or 撤销：签字归档 when the change it undid is known. */
export function changeLabel(change: ChangeSummary, undone?: ChangeSummary): string {
  const label = commandLabel(change.name);
  return undone ? words.undid(label, commandLabel(undone.name)) : label;
}

/**
 * The command an undo took back: the newest older one on the same row, because an undo is refused when the row
 * was changed since. `older` newest first, and not thinned out by who or what.
 */
export function undoneOf(change: ChangeSummary, older: readonly ChangeSummary[]): ChangeSummary | undefined {
  if (change.name !== UNDO_COMMAND) return undefined;
  const first = change.rows[0];
  if (!first) return undefined;
  return older.find((one) => one.seq < change.seq && one.rows.some((row) => isSame(row, first)));
}

/** Whom and what a change is about: 共36项：单文静、乔灵犀、罗海燕等. The number first: the names may be cut off. */
export function changeSubjects(change: ChangeSummary, nameOf: NameOf): string {
  const subjects: string[] = [];
  const named = new Set<string>();
  const lookUp = nameWithin(change, nameOf);
  for (const row of change.rows) {
    const name = row.personId === null ? undefined : lookUp(row.personId);
    // Membership and group of somebody already named say nothing more in a line.
    if (name !== undefined && named.has(name)) continue;
    const subject = rowSubject(row, name);
    if (row.table === 'persons' || row.table === 'members') named.add(subject);
    if (!subjects.includes(subject)) subjects.push(subject);
  }
  const shown = subjects.slice(0, NAMED_SUBJECTS).join(words.listMark);
  const isAll = subjects.length <= NAMED_SUBJECTS && change.rows.length === change.rowCount;
  return isAll ? shown : words.andMore(shown, change.rowCount);
}

/** Their title says what it was: 支部书记, 身份证号, 离开支部的党员. */
const saysItself: ReadonlySet<string> = new Set(['posts', 'lookLog', 'erasures']);

/** 单文静 for a person, 支部书记（单文静） for a post, 组织关系（单文静） where the row has no words of its own. */
export function rowSubject(row: Pick<ChangedRow, 'table' | 'title' | 'personId'>, name?: string): string {
  const { table, title } = row;
  if (table === 'members') return name ?? words.formerMember;
  if (row.personId === null) return title === '' ? tableWords[table] : title;
  const own = saysItself.has(table) && title !== '' ? title : tableWords[table];
  return words.ofPerson(own, name ?? words.formerMember);
}

/** Names of people who are in the command itself count first: a person whose creation was undone is nowhere else. */
export function nameWithin(change: ChangeSummary, nameOf: NameOf): NameOf {
  const own = new Map(
    change.rows.flatMap((row) => (row.table === 'persons' ? [[row.id, row.title] as const] : [])),
  );
  for (const row of change.rows) {
    const name = row.table === 'members' && row.personId !== null ? own.get(row.personId) : undefined;
    if (name !== undefined) own.set(row.id, name);
  }
  return (id) => own.get(id) ?? nameOf(id);
}

function isSame(a: ChangedRow, b: ChangedRow): boolean {
  return a.table === b.table && a.id === b.id;
}
