/** 总结与报告: a new one, what is typed of it, what is missing before it is final, and the ops of each step. Pure. */
import { createOp, deleteOp, type Op } from '../schema/command';
import {
  branchTextSchema,
  type BranchText,
  type BranchTextKind,
  type ParticipationLine,
} from '../schema/branch-text';
import { branchTextWords as words } from '../words/branch-texts';
import { parseCalendarDate, type CalendarDate } from './dates';
import { parseRichText, richTextToTyped } from './rich-text';

/** As typed; days are `YYYY-MM-DD`, '' or what could not be read. */
export interface BranchTextForm {
  title: string;
  addressee: string;
  bodyText: string;
  /** One name a line. */
  annexText: string;
  signer: string;
  datedOn: string;
  deliveredOn: string;
  deliveredTo: string;
  paperPlace: string;
}
export type TextField = keyof BranchTextForm;

/** As the schema has them; `annexes` counts the names, `annex` the characters of one. */
export const textLimits = {
  ...{ title: 100, addressee: 60, signer: 60, deliveredTo: 60, paperPlace: 60 },
  ...{ annex: 100, annexes: 20, reason: 100 },
} as const;

/** Kinds whose table of leading officials is frozen into them. */
export function hasParticipation(kind: BranchTextKind): boolean {
  return kind === 'attendanceBulletin' || kind === 'officialsReport';
}

/** What a text is about, as first and last day: a half-year, or its whole year. */
export function periodOf({ year, half }: Pick<BranchText, 'year' | 'half'>): {
  first: CalendarDate;
  last: CalendarDate;
} {
  return {
    first: `${String(year)}-${half === 2 ? '07-01' : '01-01'}`,
    last: `${String(year)}-${half === 1 ? '06-30' : '12-31'}`,
  };
}

export interface NewTextContext {
  id: string;
  branch: { id: string; fullName: string; superiorOrg?: string | undefined };
  /** Of a 述职: whose it is. */
  secretary?: { personId: string; name: string } | undefined;
}

/** Title, addressee and signer as they usually are, for the user to change; never a sentence of the text itself. */
export function newBranchText(
  kind: BranchTextKind,
  year: number,
  half: 1 | 2 | undefined,
  { id, branch, secretary }: NewTextContext,
): Omit<BranchText, 'rev'> {
  const goesUp = kind === 'secretaryReport' || kind === 'selfCheckReport' || kind === 'officialsReport';
  const addressee = cut((goesUp && branch.superiorOrg) || '', textLimits.addressee);
  const isOfSecretary = kind === 'secretaryReport' && secretary !== undefined;
  return {
    ...{ id, branchId: branch.id, kind, year, state: 'draft', body: [], annexes: [] },
    ...(kind === 'attendanceBulletin' && half !== undefined ? { half } : {}),
    title: words.titles[kind](year, half),
    ...(addressee === '' ? {} : { addressee }),
    signer: cut(isOfSecretary ? secretary.name : branch.fullName, textLimits.signer),
    ...(isOfSecretary ? { personId: secretary.personId, personName: secretary.name } : {}),
  };
}

export function textForm(text: BranchText): BranchTextForm {
  return {
    title: text.title,
    addressee: text.addressee ?? '',
    bodyText: richTextToTyped(text.body),
    annexText: text.annexes.join('\n'),
    signer: text.signer,
    datedOn: text.datedOn ?? '',
    deliveredOn: text.deliveredOn ?? '',
    deliveredTo: text.deliveredTo ?? '',
    paperPlace: text.paperPlace ?? '',
  };
}

/** The row as the form has it; a day that cannot be read stays as it was. */
export function withForm(text: BranchText, form: BranchTextForm): BranchText {
  const { addressee: _a, datedOn, deliveredOn, deliveredTo: _t, paperPlace: _p, ...rest } = text;
  const day = (typed: string, stored: string | undefined): string | undefined =>
    typed === '' ? undefined : isDay(typed) ? typed : stored;
  const optional = {
    addressee: tidy(form.addressee).replace(/[:：]$/u, ''),
    datedOn: day(form.datedOn, datedOn),
    deliveredOn: day(form.deliveredOn, deliveredOn),
    deliveredTo: tidy(form.deliveredTo),
    paperPlace: tidy(form.paperPlace),
  };
  return {
    ...rest,
    title: tidy(form.title),
    body: parseRichText(form.bodyText),
    annexes: annexesOf(form.annexText),
    signer: tidy(form.signer),
    ...(optional.addressee ? { addressee: optional.addressee } : {}),
    ...(optional.datedOn ? { datedOn: optional.datedOn } : {}),
    ...(optional.deliveredOn ? { deliveredOn: optional.deliveredOn } : {}),
    ...(optional.deliveredTo ? { deliveredTo: optional.deliveredTo } : {}),
    ...(optional.paperPlace ? { paperPlace: optional.paperPlace } : {}),
  };
}

export type TextProblem = 'tooLong' | 'dayUnreadable' | 'tooManyAnnexes' | 'missing' | 'dayInFuture';
export type TextProblems = Partial<Record<TextField, TextProblem>>;

/** What cannot be stored as it is typed. */
export function textProblems(form: BranchTextForm): TextProblems {
  const problems: TextProblems = {};
  for (const field of ['title', 'addressee', 'signer', 'deliveredTo', 'paperPlace'] as const) {
    if (Array.from(tidy(form[field])).length > textLimits[field]) problems[field] = 'tooLong';
  }
  const annexes = annexesOf(form.annexText);
  if (annexes.length > textLimits.annexes) problems.annexText = 'tooManyAnnexes';
  else if (annexes.some((name) => Array.from(name).length > textLimits.annex)) problems.annexText = 'tooLong';
  for (const field of ['datedOn', 'deliveredOn'] as const) {
    if (form[field] !== '' && !isDay(form[field])) problems[field] = 'dayUnreadable';
  }
  return problems;
}

/** What is still missing for 定稿: a title, the text or where it lies on paper, and its day, which has come. */
export function finalProblems(form: BranchTextForm, today: CalendarDate): TextProblems {
  const problems: TextProblems = {};
  if (tidy(form.title) === '') problems.title = 'missing';
  if (parseRichText(form.bodyText).length === 0 && tidy(form.paperPlace) === '')
    problems.bodyText = 'missing';
  if (tidy(form.signer) === '') problems.signer = 'missing';
  if (form.datedOn === '') problems.datedOn = 'missing';
  else if (isDay(form.datedOn) && form.datedOn > today) problems.datedOn = 'dayInFuture';
  return { ...problems, ...textProblems(form) };
}

/** Brings the stored row to what was typed; none when nothing changed, or when it cannot be stored as it is. */
export function saveTextOps(stored: BranchText, next: BranchText): Op[] {
  const after = { ...next, rev: stored.rev };
  const isSame = JSON.stringify(sorted(stored)) === JSON.stringify(sorted(after));
  if (isSame || !branchTextSchema.safeParse(after).success) return [];
  return [changeOp(stored, after)];
}

/** 定稿: locked, with the counts as they are on that day where the kind has any. */
export function finalOps(
  stored: BranchText,
  next: BranchText,
  { at, participation }: { at: string; participation: readonly ParticipationLine[] },
): Op[] {
  const lines =
    hasParticipation(next.kind) && participation.length > 0 ? { participation: [...participation] } : {};
  const { participation: _before, ...rest } = next;
  return [changeOp(stored, { ...rest, ...lines, state: 'final', finalAt: at })];
}

/** 退回修改: a draft again; the counts are taken anew with the next 定稿. */
export function reopenOps(stored: BranchText, reason: string): Op[] {
  const { finalAt: _at, participation: _counts, ...open } = stored;
  return [changeOp(stored, { ...open, state: 'draft', reopenedReason: reason.trim() })];
}

/** What is noted after 定稿, without touching the text: where and when it was handed in, where the original lies. */
export function noteOps(
  stored: BranchText,
  notes: Pick<BranchTextForm, 'deliveredOn' | 'deliveredTo' | 'paperPlace'>,
): Op[] {
  return saveTextOps(stored, withForm(stored, { ...textForm(stored), ...notes }));
}

export function createTextOps(row: Omit<BranchText, 'rev'>): Op[] {
  return [createOp('branchTexts', row)];
}

/** Only what is no longer, or not yet, final is taken away. */
export function deleteTextOps(texts: readonly BranchText[]): Op[] {
  return texts.filter(({ state }) => state === 'draft').map((text) => deleteOp('branchTexts', text));
}

/** Whole rows: what the form emptied is not in `after`. */
function changeOp(stored: BranchText, after: BranchText): Op<'branchTexts'> {
  return { table: 'branchTexts', id: stored.id, before: stored, after: { ...after, rev: stored.rev + 1 } };
}

function sorted(row: BranchText): unknown {
  return Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function annexesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map(tidy)
    .filter((name) => name !== '');
}

function tidy(typed: string): string {
  return typed.normalize('NFC').trim();
}

function isDay(typed: string): boolean {
  return parseCalendarDate(typed) === typed;
}

function cut(name: string, limit: number): string {
  return Array.from(name).slice(0, limit).join('');
}
