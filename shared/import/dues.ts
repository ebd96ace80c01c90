/**
 * Old dues out of a sheet: each cell judged against roster and what is registered, nothing written. A cell adds or
 * completes one month of one member; what says something else than is stored is the user's to decide; what went to
 * the superior stays. Sums are checked and never imported. Pure.
 */
import type { CalendarDate } from '../domain/dates';
import { monthlyDue, profileIn, rateOf, type DuesRounding } from '../domain/dues';
import { duesBasisOn } from '../domain/dues-basis';
import { sumFen } from '../domain/dues-handover';
import { DuesBook } from '../domain/dues-year';
import type { RosterTables } from '../domain/roster';
import type { Branch } from '../schema/branch';
import type { DuesPayment, DuesProfile, DuesTable } from '../schema/dues';
import type { Member } from '../schema/member';
import type { WorkSpan } from '../schema/member-life';
import { duesImportWords } from '../words/dues-import';
import { amountOf, readMark } from './dues-mark';
import { DuesPeople } from './dues-people';
import type { DuesCell, DuesSheet, DuesSheetRow } from './dues-sheet';
import { checkSums } from './dues-sums';
import { cleanText, compact, isNothing } from './plain-text';

const words = duesImportWords.problems;

export const duesRowStates = ['new', 'update', 'conflict', 'error', 'ignored', 'unchanged'] as const;
export type DuesRowState = (typeof duesRowStates)[number];

export interface DuesPreviewRow {
  /** Row and column, e.g. `5F`; of the 核定 `5P`. */
  key: string;
  rowNumber: number;
  column?: string;
  state: DuesRowState;
  name: string;
  /** `YYYY-MM`; absent: the row is about the 核定. */
  month?: string;
  /** As written. */
  mark: string;
  /** Chinese sentences. */
  problems: string[];
  memberId?: string;
  /** The payment as it would be. */
  payment?: { paidFen?: number; dueFen?: number };
  profile?: NewProfile;
  /** 按表里的导入 would help: it differs from what is stored, is of a month to come, or was left out. */
  canTake?: true;
  /** The stored row it would change. */
  before?: DuesPayment | DuesProfile;
}
export interface NewProfile {
  from: string;
  table: DuesTable;
  monthlyDueFen: number;
  baseFen?: number;
  rateBp?: number;
}

export type SignMeaning = 'paid' | 'unpaid' | 'skip';
export interface DuesDecisions {
  /** By sign. A map: a sheet may hold any word, `constructor` as well. */
  signs: ReadonlyMap<string, SignMeaning>;
  /** By key of the row: against what is proposed. */
  rows: ReadonlyMap<string, 'take' | 'leave'>;
}
export interface DuesImportContext {
  tables: RosterTables;
  branch: Pick<Branch, 'startedOn'>;
  payments: readonly DuesPayment[];
  profiles: readonly DuesProfile[];
  workSpans: readonly WorkSpan[];
  rounding: DuesRounding;
  year: number;
  today: CalendarDate;
}
export interface DuesPreview {
  rows: DuesPreviewRow[];
  /** What only the user can read, with how often; also those already decided. */
  signs: { sign: string; count: number }[];
  /** Sums of the sheet that do not fit its cells, as sentences. */
  sums: string[];
}

/** No office has more signs than this; with more the columns hold something else. */
const MOST_SIGNS = 12;

export function previewDues(
  sheet: DuesSheet,
  context: DuesImportContext,
  decisions: DuesDecisions,
): DuesPreview {
  const counts = new Map<string, number>();
  for (const { paid } of sheet.rows)
    for (const { cell } of paid) {
      const mark = readMark(cell);
      if (mark.kind === 'sign') counts.set(mark.sign, (counts.get(mark.sign) ?? 0) + 1);
    }
  const signs = [...counts]
    .map(([sign, count]) => ({ sign, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_SIGNS);
  const judge = new Judge(context, decisions, new Set(signs.map(({ sign }) => sign)));
  const rows = sheet.rows.flatMap((row) => judge.row(row));
  settleRepeats(rows);
  return { rows, signs, sums: checkSums(sheet) };
}

class Judge {
  private readonly people: DuesPeople;
  private readonly book: DuesBook;

  constructor(
    private readonly context: DuesImportContext,
    private readonly decisions: DuesDecisions,
    private readonly askable: ReadonlySet<string>,
  ) {
    this.people = new DuesPeople(context.tables, context.year);
    const { tables, profiles, payments, branch, today } = context;
    this.book = new DuesBook(tables, { profiles, payments }, branch, today);
  }

  row(line: DuesSheetRow): DuesPreviewRow[] {
    const found = this.people.find(line);
    const base = { rowNumber: line.rowNumber, name: found.name };
    const filled = line.paid.filter(({ cell }) => readMark(cell).kind !== 'blank');
    if (found.kind !== 'member') {
      // One line for the person: twelve times the same sentence helps nobody.
      const state = found.kind === 'several' ? 'conflict' : 'error';
      const key = `${String(line.rowNumber)}N`;
      return [{ ...base, key, state, mark: '', problems: [found.problem] }];
    }
    const profile = this.profile(line, found.member, base);
    const next = profile?.profile;
    return [
      ...(profile ? [profile] : []),
      ...filled.map((cell) => this.decided(this.cell(line, cell, found.member, next))),
    ];
  }

  /** The row's own choice, against what is proposed. */
  private decided(row: DuesPreviewRow): DuesPreviewRow {
    if (this.decisions.rows.get(row.key) !== 'leave') return row;
    if (row.state === 'error' || row.state === 'unchanged') return row;
    return { ...row, state: 'ignored', canTake: true, problems: [words.left] };
  }

  private cell(
    line: DuesSheetRow,
    { column, month: no, cell }: DuesCell,
    member: Member,
    profile: NewProfile | undefined,
  ): DuesPreviewRow {
    const { year, profiles } = this.context;
    const month = `${String(year)}-${String(no).padStart(2, '0')}`;
    const name = this.people.nameOf(line);
    const row: DuesPreviewRow = {
      ...{ key: `${String(line.rowNumber)}${column}`, rowNumber: line.rowNumber, column, name, month },
      ...{ state: 'error', mark: cleanText(cell.text), problems: [], memberId: member.id },
    };
    const mark = readMark(cell);
    const stored = this.book.month(member, month);
    if (mark.kind === 'sign') {
      const meaning = this.decisions.signs.get(mark.sign);
      if (!this.askable.has(mark.sign)) return { ...row, problems: [words.markBad] };
      if (meaning === undefined) return { ...row, state: 'conflict', problems: [words.sign(mark.sign)] };
      if (meaning === 'skip') return { ...row, state: 'ignored', problems: [words.signSkipped(mark.sign)] };
      if (meaning === 'unpaid')
        return stored.payments.length > 0
          ? { ...row, state: 'conflict', problems: [words.unpaidButStored] }
          : { ...row, state: 'ignored', problems: [words.unpaid] };
    }
    if (mark.kind === 'bad') return { ...row, problems: [words.markBad] };
    if (stored.state === 'notDue') return { ...row, problems: [words.notOnRoster(name, month)] };
    const ofMonth = line.dues.find((due) => due.month === no);
    const dueFen =
      (ofMonth && amountOf(ofMonth.cell)) ??
      (profile && profile.from <= month ? profile.monthlyDueFen : undefined) ??
      profileIn(profiles, member.id, month)?.monthlyDueFen;
    const payment = {
      ...(dueFen === undefined ? {} : { dueFen }),
      ...(mark.kind === 'amount' ? { paidFen: mark.fen } : {}),
    };
    return this.against({ ...row, payment }, stored.payments, month);
  }

  private against(row: DuesPreviewRow, stored: readonly DuesPayment[], month: string): DuesPreviewRow {
    const paidFen = row.payment?.paidFen;
    const isTaken = this.decisions.rows.get(row.key) === 'take';
    const [first] = stored;
    if (!first) {
      const isAhead = month > this.context.today.slice(0, 7);
      return isAhead && !isTaken
        ? { ...row, state: 'conflict', canTake: true, problems: [words.future] }
        : { ...row, state: 'new' };
    }
    const known = stored.some((one) => one.paidFen === undefined) ? undefined : sumFen(stored);
    // A tick says no more than what is stored; a blank due erases nothing.
    if (paidFen === undefined || paidFen === known) return { ...row, state: 'unchanged' };
    if (stored.some(({ handoverId }) => handoverId !== undefined))
      return { ...row, problems: [words.handedUp] };
    if (stored.length > 1) return { ...row, problems: [words.several] };
    const told = { ...row, before: first };
    if (known === undefined || isTaken) return { ...told, state: 'update' };
    return {
      ...told,
      state: 'conflict',
      canTake: true,
      problems: [words.differs(duesImportWords.paid(known))],
    };
  }

  private profile(
    line: DuesSheetRow,
    member: Member,
    base: Pick<DuesPreviewRow, 'rowNumber' | 'name'>,
  ): DuesPreviewRow | undefined {
    const { tables, workSpans, profiles, rounding, year } = this.context;
    const typed = [line.due, line.base]
      .filter(({ text }) => !isNothing(text))
      .map(({ text }) => cleanText(text));
    if (typed.length === 0) return undefined;
    const row: DuesPreviewRow = {
      ...{ ...base, key: `${String(line.rowNumber)}P`, state: 'error', mark: typed.join('／') },
      ...{ problems: [], memberId: member.id },
    };
    const [dueFen, baseFen] = [amountOf(line.due), amountOf(line.base)];
    if (!isNothing(line.due.text) && (dueFen === undefined || dueFen < 0))
      return { ...row, problems: [words.dueBad] };
    if (!isNothing(line.base.text) && (baseFen === undefined || baseFen < 0))
      return { ...row, problems: [words.baseBad] };
    const person = tables.persons.find(({ id }) => id === member.personId);
    const table = (person && duesBasisOn(person, workSpans, `${String(year)}-01-31`)?.table) ?? 'wage';
    const reckoned = baseFen === undefined ? undefined : monthlyDue(table, baseFen, rounding);
    const monthlyDueFen = dueFen ?? reckoned;
    if (monthlyDueFen === undefined) return { ...row, problems: [words.dueBad] };
    const from = this.firstMonth(member);
    if (from === undefined) return { ...row, problems: [words.notOnRoster(base.name, `${String(year)}-01`)] };
    const rateBp = baseFen === undefined ? undefined : rateOf(table, baseFen);
    const profile: NewProfile = {
      ...{ from, table, monthlyDueFen },
      ...(baseFen === undefined ? {} : { baseFen }),
      ...(rateBp === undefined ? {} : { rateBp }),
    };
    const isOff = dueFen !== undefined && reckoned !== undefined && dueFen !== reckoned;
    const problems = isOff ? [words.dueMismatch(reckoned)] : [];
    const stored = profiles.find((one) => one.memberId === member.id && one.from === from);
    const judged = { ...row, profile, problems, ...(stored ? { before: stored } : {}) };
    return this.decided(this.againstProfile(judged, stored));
  }

  private againstProfile(row: DuesPreviewRow, stored: DuesProfile | undefined): DuesPreviewRow {
    if (!stored || !row.profile) return { ...row, state: 'new' };
    const { monthlyDueFen, baseFen } = row.profile;
    const isSameDue = stored.monthlyDueFen === monthlyDueFen;
    if (isSameDue && (baseFen === undefined || baseFen === stored.baseFen))
      return { ...row, state: 'unchanged', problems: [] };
    if ((isSameDue && stored.baseFen === undefined) || this.decisions.rows.get(row.key) === 'take')
      return { ...row, state: 'update' };
    return {
      ...row,
      state: 'conflict',
      canTake: true,
      problems: [words.profileDiffers(stored.monthlyDueFen)],
    };
  }

  /** January, or the month from which the member owes dues here. */
  private firstMonth(member: Member): string | undefined {
    for (let no = 1; no <= 12; no += 1) {
      const month = `${String(this.context.year)}-${String(no).padStart(2, '0')}`;
      if (this.book.month(member, month).state !== 'notDue') return month;
    }
    return undefined;
  }
}

/** One month of one member twice: the same once more is passed over, a contradiction is for the user to settle. */
function settleRepeats(rows: DuesPreviewRow[]): void {
  const byMonth = new Map<string, DuesPreviewRow[]>();
  for (const row of rows) {
    if (row.memberId === undefined || (row.state !== 'new' && row.state !== 'update')) continue;
    const key = `${row.memberId} ${row.month ?? 'profile'}`;
    byMonth.set(key, [...(byMonth.get(key) ?? []), row]);
  }
  const says = ({ payment, profile }: DuesPreviewRow): string => JSON.stringify([payment, profile]);
  for (const same of byMonth.values()) {
    const [first, ...others] = same;
    if (!first || others.length === 0) continue;
    const agrees = others.every((row) => says(row) === says(first));
    for (const row of agrees ? others : same) {
      const other = row === first ? others[0] : first;
      const place = compact(other?.key ?? '');
      row.state = agrees ? 'ignored' : 'conflict';
      row.problems = [(agrees ? words.sameAsRow : words.contradicts)(place)];
    }
  }
}
