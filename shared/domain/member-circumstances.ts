/**
 * 流动、失联、免到 in the member form. One truth: the dated rows. What older files only ticked, without days, is shown
 * until somebody says since when; then it becomes a row of its own and the tick goes.
 */
import { createOp, type Op } from '../schema/command';
import type { Member } from '../schema/member';
import type { Circumstance, CircumstanceKind } from '../schema/member-life';
import { covers, parseCalendarDate, type CalendarDate } from './dates';
import { exemptBasisOn, isTickedOnly } from './member-life';

/** The kinds the form offers; the others are registered in the file, with more to say about them. */
export const formCircumstances = ['mobile', 'lost', 'attendanceExempt'] as const;
export type FormCircumstance = (typeof formCircumstances)[number];

/** As the form holds them: so or not, since when (`YYYY-MM-DD` or ''), and for 免到 the decision. */
export interface CircumstanceValues {
  isMobile: boolean;
  mobileFrom: string;
  isLost: boolean;
  lostFrom: string;
  isExempt: boolean;
  exemptFrom: string;
  exemptBasis: string;
}

/** Where the form holds a kind, and which field of the member older files ticked. */
export const circumstanceFields = {
  mobile: { on: 'isMobile', from: 'mobileFrom', old: 'isMobile' },
  lost: { on: 'isLost', from: 'lostFrom', old: 'isLost' },
  attendanceExempt: { on: 'isExempt', from: 'exemptFrom', old: 'exemptBasis' },
} as const satisfies Record<
  FormCircumstance,
  { on: keyof CircumstanceValues; from: keyof CircumstanceValues; old: keyof Member }
>;

export interface CircumstanceFile {
  member: Member;
  circumstances: readonly Circumstance[];
}

export function emptyCircumstances(): CircumstanceValues {
  return {
    ...{ isMobile: false, mobileFrom: '', isLost: false, lostFrom: '' },
    ...{ isExempt: false, exemptFrom: '', exemptBasis: '' },
  };
}

/** The row of this kind in force on `day`: its days are changed in the file, not in the form. */
export function circumstanceInForce(
  kind: CircumstanceKind,
  { member, circumstances }: CircumstanceFile,
  day: CalendarDate,
): Circumstance | undefined {
  return circumstances.find((row) => row.memberId === member.id && row.kind === kind && covers(row, day));
}

/** Only ticked in an older file, and no row of the kind was ever written. */
export function isOldTick(kind: FormCircumstance, { member, circumstances }: CircumstanceFile): boolean {
  return isTickedOnly(kind, member, circumstances);
}

export function circumstanceValues(file: CircumstanceFile, today: CalendarDate): CircumstanceValues {
  const values = emptyCircumstances();
  for (const kind of formCircumstances) {
    const row = circumstanceInForce(kind, file, today);
    const { on, from } = circumstanceFields[kind];
    values[on] = row !== undefined || isOldTick(kind, file);
    values[from] = row?.from ?? '';
  }
  values.exemptBasis = exemptBasisOn(file.member, file.circumstances, today) ?? '';
  return values;
}

/** Does a stretch of days that begins on `from` (and ends before `to`) meet another row of the kind? */
export function meetsCircumstance(
  rows: readonly Circumstance[],
  kind: string,
  { from, to = '9999' }: { from: CalendarDate; to?: CalendarDate | undefined },
  exceptId?: string,
): boolean {
  return rows.some(
    (row) => row.kind === kind && row.id !== exceptId && row.from < to && from < (row.to ?? '9999'),
  );
}

export type CircumstanceProblemCode =
  | 'sinceMissing'
  | 'sinceUnknown'
  | 'dateUnreadable'
  | 'dateInFuture'
  | 'circumstanceOverlaps'
  | 'basisMissing';
export interface CircumstanceProblem {
  field: keyof CircumstanceValues;
  code: CircumstanceProblemCode;
  severity: 'error' | 'warning';
}

/** What is wrong with them as typed; `file` is undefined for a new member. */
export function checkCircumstances(
  values: CircumstanceValues,
  file: CircumstanceFile | undefined,
  today: CalendarDate,
): CircumstanceProblem[] {
  return formCircumstances.flatMap((kind): CircumstanceProblem[] => {
    const { on, from } = circumstanceFields[kind];
    if (!values[on] || (file && circumstanceInForce(kind, file, today))) return [];
    const problems: CircumstanceProblem[] = [];
    const day = values[from];
    const isOld = file !== undefined && isOldTick(kind, file);
    // An old tick without a day is known to be so today; nobody has to invent since when.
    if (day === '') {
      const code = isOld ? 'sinceUnknown' : 'sinceMissing';
      problems.push({ field: from, code, severity: isOld ? 'warning' : 'error' });
    } else if (parseCalendarDate(day) !== day) {
      problems.push({ field: from, code: 'dateUnreadable', severity: 'error' });
    } else if (day > today) problems.push({ field: from, code: 'dateInFuture', severity: 'error' });
    else if (file && meetsCircumstance(file.circumstances, kind, { from: day })) {
      problems.push({ field: from, code: 'circumstanceOverlaps', severity: 'error' });
    }
    // 免到 rests on a decision: without one the meeting refuses it.
    if (kind === 'attendanceExempt' && values.exemptBasis === '') {
      problems.push({ field: 'exemptBasis', code: 'basisMissing', severity: 'error' });
    }
    return problems;
  });
}

/**
 * The rows to begin and what changes on the member row. A kind with a row in force is left alone; an old tick becomes
 * a row once it has a day, stays as it is without one, and goes when it is taken away.
 */
export function circumstanceChanges(
  values: CircumstanceValues,
  file: CircumstanceFile | undefined,
  context: { branchId: string; memberId: string; newId: () => string; today: CalendarDate },
): { ops: Op[]; member: Partial<Member> } {
  const ops: Op[] = [];
  const member: Partial<Member> = {};
  for (const kind of formCircumstances) {
    const { on, from, old } = circumstanceFields[kind];
    if (file && circumstanceInForce(kind, file, context.today)) continue;
    const isOld = file !== undefined && isOldTick(kind, file);
    if (values[on] && values[from] !== '') {
      ops.push(
        createOp('circumstances', {
          id: context.newId(),
          branchId: context.branchId,
          memberId: context.memberId,
          kind,
          from: values[from],
          ...(kind === 'attendanceExempt' ? { decidedBy: values.exemptBasis } : {}),
        }),
      );
    }
    if (isOld && (!values[on] || values[from] !== '')) Object.assign(member, { [old]: undefined });
    else if (isOld && kind === 'attendanceExempt') member.exemptBasis = values.exemptBasis;
  }
  return { ops, member };
}

/** The tick of an older file that a new row of this kind takes the place of, as a patch of the member row. */
export function withoutOldTick(kind: CircumstanceKind, file: CircumstanceFile): Partial<Member> {
  const known = formCircumstances.find((one) => one === kind);
  return known && isOldTick(known, file) ? { [circumstanceFields[known].old]: undefined } : {};
}
