/**
 * The dry run of a roster import: what every row would do, and what is wrong with it. A function of file, mapping,
 * stored members, day and decisions; it is computed anew after each decision and nothing is written.
 */
import { addYears, partialDateRange } from '../domain/dates';
import { memberCategoryWords } from '../words/domain';
import { changesAgainst, type FieldChange } from './compare';
import type { DataRow, PassedOver } from './data-rows';
import { NEW_PERSON, type ImportDecisions, type RowDecision } from './decisions';
import type { ExistingMember } from './existing';
import type { ImportField, MemberValues } from './fields';
import { FileDuplicates } from './file-duplicates';
import type { ImportColumn, RosterMapping } from './header';
import { ExistingMembers, matchExisting } from './match';
import { problemOf, type ParsedRow } from './parse-row';
import type { ImportProblem } from './problem';
import { RowReadings } from './row-readings';
import type { SheetTable } from './sheet-table';

/**
 * new, update: will be written. conflict: a duplicate inside the file, or it is open who the row is about.
 * error: a cell must be put right or decided first. ignored: see `reason`.
 */
export type RowState = 'new' | 'update' | 'conflict' | 'error' | 'ignored';

export interface PreviewRow {
  /** 1-based, as the spreadsheet shows it. */
  rowNumber: number;
  state: RowState;
  /** Set when state is 'ignored'. */
  reason?: PassedOver | 'unchanged' | 'skipped';
  /** Values as they would be stored; a cell that cannot be read is missing here and named in `problems`. */
  member: MemberValues;
  /** Set when the row is about a stored member. */
  changes?: FieldChange[];
  matchedMemberId?: string;
  problems: ImportProblem[];
  /** Displayed texts of the whole row, kept for audit; '' where the branch does not collect what a column holds. */
  raw: string[];
}

export type ImportTotals = Record<RowState, number> & { rows: number };

export interface ImportPreview {
  columns: ImportColumn[];
  rows: PreviewRow[];
  totals: ImportTotals;
}

/**
 * `today` is `YYYY-MM-DD`; `idKeyOf` finds stored members whose ID number is sealed; `erasedNames` are those of files
 * whose fields were erased: who comes back gets a new file.
 */
export function buildImportPreview(
  table: SheetTable,
  mapping: RosterMapping,
  existing: readonly ExistingMember[],
  today: string,
  decisions: ImportDecisions = {},
  idKeyOf?: (idNo: string) => string,
  erasedNames: ReadonlySet<string> = new Set(),
): ImportPreview {
  const readings = new RowReadings(table, mapping, today);
  const stored = { existing: new ExistingMembers(existing), erasedNames, ...(idKeyOf ? { idKeyOf } : {}) };
  return previewOf(readings, stored, decisions);
}

export interface StoredMembers {
  existing: ExistingMembers;
  erasedNames: ReadonlySet<string>;
  idKeyOf?: (idNo: string) => string;
}

/** The same for a file whose rows are read only where they were not read before. */
export function previewOf(
  readings: RowReadings,
  stored: StoredMembers,
  decisions: ImportDecisions = {},
): ImportPreview {
  const { columns } = readings.mapping;
  const taken = new Set(
    Object.entries(decisions)
      .filter(([, decision]) => decision.action === 'take')
      .map(([row]) => Number(row)),
  );
  const seen: Seen = { duplicates: new FileDuplicates(), members: new Map() };
  const context = { ...stored, today: readings.today, seen };
  const rows = readings.rowsWith(taken).map((row): PreviewRow => {
    const decision = decisions[row.rowNumber];
    const base = { rowNumber: row.rowNumber, raw: readings.rawOf(row) };
    if (row.passedOver) return { ...base, ...ignored(row.passedOver) };
    if (decision?.action === 'skip') return { ...base, ...ignored('skipped') };
    return { ...base, ...judge(row, readings.parsedOf(row, decision), decision ?? {}, context) };
  });
  return { columns, rows, totals: countStates(rows) };
}

interface Seen {
  duplicates: FileDuplicates;
  /** Stored members already claimed by an earlier row. */
  members: Map<string, number>;
}
interface JudgeContext extends StoredMembers {
  today: string;
  seen: Seen;
}
type Verdict = Omit<PreviewRow, 'rowNumber' | 'raw'>;

function judge(row: DataRow, read: ParsedRow, decision: RowDecision, context: JudgeContext): Verdict {
  // Copies: a new member gets a category here, and the reading serves other previews as well.
  const member = { ...read.values };
  const problems = [...read.problems];
  const rawOf = (field: ImportField): string =>
    problems.find((problem) => problem.field === field)?.raw ?? member[field] ?? '';
  const conflict = (field: ImportField, finding: Parameters<typeof problemOf>[2]): Verdict => ({
    state: 'conflict',
    member,
    problems: [...problems, problemOf(field, rawOf(field), finding)],
  });

  const duplicate = context.seen.duplicates.check(row.rowNumber, member);
  if (duplicate && decision.matchTo !== NEW_PERSON) return conflict(duplicate.field, duplicate.finding);
  if (problems.some((problem) => problem.severity !== 'warn')) {
    return { state: 'error', member, problems };
  }
  const { existing, doubt } = matchExisting(member, context.existing, decision.matchTo, context.idKeyOf);
  if (doubt) return conflict(doubt.field, doubt.finding);
  if (!existing) {
    if (member.name && context.erasedNames.has(member.name)) {
      const finding = { code: 'newAfterErasure', severity: 'warn', detail: member.name } as const;
      problems.push(problemOf('name', rawOf('name'), finding));
    }
    problems.push(...assumeCategory(member, context.today));
    return { state: 'new', member, problems };
  }
  const earlier = context.seen.members.get(existing.memberId);
  if (earlier !== undefined) {
    return conflict('name', { code: 'duplicateInFile', severity: 'ask', detail: String(earlier) });
  }
  context.seen.members.set(existing.memberId, row.rowNumber);
  const changes = changesAgainst(existing.values, member);
  const matched = { matchedMemberId: existing.memberId, changes };
  if (changes.length === 0) return { ...ignored('unchanged'), member, problems, ...matched };
  return { state: 'update', member, problems, ...matched };
}

/** A new member must have a category. A roster without it lists full members, except those of the last year. */
function assumeCategory(member: MemberValues, today: string): ImportProblem[] {
  if (member.category) return [];
  if (member.fullMemberDate) {
    member.category = 'fullMember';
    return [];
  }
  const isRecent = member.joinDate && addYears(partialDateRange(member.joinDate).last, 1) > today;
  const category = isRecent ? 'probationaryMember' : 'fullMember';
  member.category = category;
  const detail = memberCategoryWords[category];
  return [problemOf('category', '', { code: 'categoryAssumed', severity: 'warn', detail })];
}

function ignored(reason: NonNullable<PreviewRow['reason']>): Verdict {
  return { state: 'ignored', reason, member: {}, problems: [] };
}

function countStates(rows: readonly PreviewRow[]): ImportTotals {
  const totals: ImportTotals = { rows: rows.length, new: 0, update: 0, conflict: 0, error: 0, ignored: 0 };
  for (const row of rows) totals[row.state] += 1;
  return totals;
}
