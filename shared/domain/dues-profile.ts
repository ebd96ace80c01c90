/** 党费核定 as the dialog holds it: items, base, rate and due, what is wrong, and the ops (domain §2.10). Pure. */
import { duesRules } from '../rules/dues';
import { createOp, deleteOp, updateOp, type Op } from '../schema/command';
import { duesTables, type DuesProfile, type DuesTable } from '../schema/dues';
import type { Person } from '../schema/member';
import { parseCalendarDate, type CalendarDate } from './dates';
import { monthlyDue, parseYuan, rateOf, yuanText, type DuesRounding } from './dues';

/** As the table holds them (shared/schema/dues). */
const LIMITS = { item: 30, approvedBy: 40, note: 200 } as const;
const MOST_ITEMS = 30;

export interface ItemDraft {
  name: string;
  /** 元 as typed, without a sign. */
  amount: string;
  /** Taken off the base. */
  isDeducted: boolean;
}
export interface ProfileDraft {
  /** `YYYY-MM` */
  from: string;
  table: DuesTable;
  items: readonly ItemDraft[];
  /** 元 as typed, where an article names an amount and no base. */
  due: string;
  approvedBy: string;
  approvedOn: string;
  note: string;
}
export type ProfileProblem =
  | 'monthMissing'
  | 'monthTaken'
  | 'itemsMissing'
  | 'itemNameMissing'
  | 'amountBad'
  | 'baseNegative'
  | 'baseTooLarge'
  | 'dueMissing'
  | 'dueOutOfRange'
  | 'approvalMissing'
  | 'dayMissing'
  | 'dayInFuture'
  | 'textTooLong';

/** Items of the base as the article names them for each kind of post (domain §2.10). */
const usualItems: Readonly<Partial<Record<NonNullable<Person['postCategory']>, readonly string[]>>> = {
  civilServant: ['职务工资', '级别工资', '津贴补贴'],
  civilServantLike: ['职务工资', '级别工资', '津贴补贴'],
  institutionManager: ['岗位工资', '薪级工资', '绩效工资', '津贴补贴'],
  institutionProfessional: ['岗位工资', '薪级工资', '绩效工资', '津贴补贴'],
  worker: ['岗位工资', '技术等级工资', '津贴补贴'],
  retiredCadre: ['离退休费总额'],
  retired: ['养老金总额'],
};

/** Whether the table reckons with a base and a rate; the others name an amount, or leave it to a decision. */
export function hasBase(table: DuesTable): boolean {
  return duesRules[table].parameters.brackets.length > 0;
}

/** A 核定 to begin with: the items of the post, or those of the last one with their amounts to be looked at. */
export function blankProfile(
  person: Person,
  table: DuesTable,
  from: string,
  last: DuesProfile | undefined,
): ProfileDraft {
  const known = last?.table === table ? profileDraft(last).items : [];
  const names = (person.postCategory && usualItems[person.postCategory]) ?? [''];
  const fresh = names.map((name) => ({ name, amount: '', isDeducted: false }));
  const { amountFen } = duesRules[table].parameters;
  return {
    ...{ from, table, items: known.length > 0 ? known : fresh },
    due: amountFen && amountFen.min === amountFen.max ? yuanText(amountFen.min) : '',
    ...{ approvedBy: '', approvedOn: '', note: '' },
  };
}

export function profileDraft(row: DuesProfile): ProfileDraft {
  const items = row.items.map(({ name, amountFen }) => ({
    ...{ name, amount: yuanText(Math.abs(amountFen)), isDeducted: amountFen < 0 },
  }));
  // A base without items was read from a list; it is one item to be told apart.
  const whole = row.baseFen === undefined ? '' : yuanText(row.baseFen);
  return {
    ...{ from: row.from, table: row.table },
    items: items.length > 0 ? items : [{ name: WHOLE_BASE, amount: whole, isDeducted: false }],
    due: yuanText(row.monthlyDueFen),
    ...{ approvedBy: row.approvedBy ?? '', approvedOn: row.approvedOn ?? '', note: row.note ?? '' },
  };
}

/** Name of the one item where only the base is known. */
export const WHOLE_BASE = '计算基数';

/** Items that say something: a row nobody filled in does not count. */
function filledItems({ items }: ProfileDraft): ItemDraft[] {
  return items.filter(({ amount }) => amount.trim() !== '');
}

/** Sum of the items, 分; undefined while one cannot be read or there is none. */
export function baseOf(draft: ProfileDraft): number | undefined {
  const items = filledItems(draft);
  if (items.length === 0) return undefined;
  let sum = 0;
  for (const { amount, isDeducted } of items) {
    const fen = parseYuan(amount);
    if (fen === undefined || fen < 0) return undefined;
    sum += isDeducted ? -fen : fen;
  }
  return sum;
}

/** What the month costs by what is typed so far; undefined while that cannot be said. */
export function dueOf(draft: ProfileDraft, rounding: DuesRounding): number | undefined {
  if (!hasBase(draft.table)) {
    const fen = parseYuan(draft.due);
    return fen === undefined || fen < 0 ? undefined : fen;
  }
  const base = baseOf(draft);
  return base === undefined || base < 0 ? undefined : monthlyDue(draft.table, base, rounding);
}

/** 分; the schema holds no more. */
const MOST_FEN = 999_999_999;

/** @param taken months from which the member has another 核定 already */
export function checkProfile(
  draft: ProfileDraft,
  taken: readonly string[],
  today: CalendarDate,
): Readonly<Record<string, ProfileProblem>> {
  const problems: Record<string, ProfileProblem> = {};
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(draft.from)) problems['from'] = 'monthMissing';
  else if (taken.includes(draft.from)) problems['from'] = 'monthTaken';
  if (hasBase(draft.table)) checkItems(draft, problems);
  else checkDue(draft, problems);
  if (draft.approvedOn !== '' && parseCalendarDate(draft.approvedOn) !== draft.approvedOn)
    problems['approvedOn'] = 'dayMissing';
  else if (draft.approvedOn > today) problems['approvedOn'] = 'dayInFuture';
  if (draft.table === 'hardship' && draft.approvedBy.trim() === '')
    problems['approvedBy'] = 'approvalMissing';
  for (const key of ['approvedBy', 'note'] as const)
    if (Array.from(draft[key].trim()).length > LIMITS[key]) problems[key] = 'textTooLong';
  return problems;
}

/** The new 核定, or the changed one; none when nothing changed. Call only without a problem. */
export function profileOps(
  draft: ProfileDraft,
  memberId: string,
  current: DuesProfile | undefined,
  context: { branchId: string; newId: () => string; rounding: DuesRounding },
): Op[] {
  const baseFen = hasBase(draft.table) ? baseOf(draft) : undefined;
  const rateBp = baseFen === undefined ? undefined : rateOf(draft.table, baseFen);
  const given = (key: 'approvedBy' | 'approvedOn' | 'note'): Record<string, string> =>
    draft[key].trim() === '' ? {} : { [key]: draft[key].trim() };
  const row = {
    ...{ from: draft.from, table: draft.table, items: storedItems(draft) },
    ...(baseFen === undefined ? {} : { baseFen }),
    ...(rateBp === undefined ? {} : { rateBp }),
    monthlyDueFen: dueOf(draft, context.rounding) ?? 0,
    ...{ ...given('approvedBy'), ...given('approvedOn'), ...given('note') },
  };
  if (!current)
    return [createOp('duesProfiles', { id: context.newId(), branchId: context.branchId, memberId, ...row })];
  const cleared = { baseFen: undefined, rateBp: undefined, approvedBy: undefined };
  const patch = { ...cleared, approvedOn: undefined, note: undefined, ...row } as Partial<DuesProfile>;
  const [op] = [updateOp('duesProfiles', current, patch)];
  const { rev: _was, ...before } = current;
  const { rev: _is, ...after } = op.after ?? current;
  return sorted(before) === sorted(after) ? [] : [op];
}

export function removeProfileOps(row: DuesProfile): Op[] {
  return [deleteOp('duesProfiles', row)];
}

export function isDuesTable(value: string): value is DuesTable {
  return (duesTables as readonly string[]).includes(value);
}

function storedItems(draft: ProfileDraft): DuesProfile['items'] {
  if (!hasBase(draft.table)) return [];
  return filledItems(draft).map(({ name, amount, isDeducted }) => {
    const fen = parseYuan(amount) ?? 0;
    return { name: name.trim(), amountFen: isDeducted ? 0 - fen : fen };
  });
}

function checkItems(draft: ProfileDraft, problems: Record<string, ProfileProblem>): void {
  draft.items.forEach(({ name, amount }, index) => {
    if (amount.trim() === '') return;
    const fen = parseYuan(amount);
    if (fen === undefined || fen < 0) problems[`amount${String(index)}`] = 'amountBad';
    if (name.trim() === '') problems[`name${String(index)}`] = 'itemNameMissing';
    else if (Array.from(name.trim()).length > LIMITS.item) problems[`name${String(index)}`] = 'textTooLong';
  });
  const base = baseOf(draft);
  if (filledItems(draft).length === 0 || filledItems(draft).length > MOST_ITEMS)
    problems['items'] = 'itemsMissing';
  else if (base !== undefined && base < 0) problems['items'] = 'baseNegative';
  else if (base !== undefined && base > MOST_FEN) problems['items'] = 'baseTooLarge';
}

function checkDue(draft: ProfileDraft, problems: Record<string, ProfileProblem>): void {
  const fen = parseYuan(draft.due);
  const { amountFen } = duesRules[draft.table].parameters;
  if (fen === undefined || fen < 0) problems['due'] = draft.due.trim() === '' ? 'dueMissing' : 'amountBad';
  else if (amountFen && (fen < amountFen.min || fen > amountFen.max)) problems['due'] = 'dueOutOfRange';
}

function sorted(row: object): string {
  return JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
}
