/**
 * P-16 公示 of 发展对象 or of a 接收 as plain rows: exactly the columns of the posted form and nothing else about a
 * person (domain §4.1, §5.5). Anything that looks like an ID number or a mobile number refuses the whole sheet.
 */
import { passedStep, type AdmissionCase } from '../../../shared/domain/admission';
import { nameOfMember } from '../../../shared/domain/admission-ops';
import { formatYearMonth, type CalendarDate } from '../../../shared/domain/dates';
import type { RosterTables } from '../../../shared/domain/roster';
import { workdaysInclusive, type WorkingDayTables } from '../../../shared/domain/working-days';
import { NOTICE_WORKDAYS } from '../../../shared/rules/admission';
import type { Branch } from '../../../shared/schema/branch';
import { publicNoticeWords as words } from '../../../shared/words/admission-paper';
import { genderWords } from '../../../shared/words/domain';
import { oneLine } from '../text/printable';

export type NoticeKind = 'target' | 'probationary';

export interface PublicNoticeInput {
  branch: Pick<Branch, 'fullName' | 'approvingOrg'>;
  kind: NoticeKind;
  cases: readonly AdmissionCase[];
  /** For the names of 培养联系人. */
  roster: Pick<RosterTables, 'members' | 'persons'>;
  from: CalendarDate;
  to: CalendarDate;
  phone: string;
  /** The years with their holiday notices; those shipped where none are given. */
  workingDays?: WorkingDayTables;
}

export type NoticeColumn = keyof typeof words.columns;
export const noticeColumns = Object.keys(words.columns) as NoticeColumn[];
/** `jobParts`: unit and post apart, so that a line breaks between them and not within. */
export type NoticeRow = Record<NoticeColumn, string> & { jobParts: readonly string[] };

export interface PublicNoticeSheet {
  title: string;
  intro: string;
  rows: NoticeRow[];
  period: string;
  phone: string;
  superior: string;
}

/** Eighteen or fifteen digits, also spread by blanks or hyphens; a mobile number of eleven. */
const ID_NUMBER = /\d(?:[\s-]?\d){16}[\s-]?[\dXx]|(?<!\d)\d{15}(?!\d)/;
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/;

/** The sheet, or the sentence why it may not be posted. */
export function publicNoticeSheet(
  input: PublicNoticeInput,
): { ok: true; sheet: PublicNoticeSheet } | { ok: false; reason: string } {
  const { branch, kind, cases, from, to } = input;
  const phone = oneLine(input.phone).normalize('NFKC');
  const rows = cases.map((one) => noticeRow(one, input));
  const texts = [
    ...rows.flatMap((row) => noticeColumns.map((column) => row[column])),
    branch.fullName,
    branch.approvingOrg,
  ];
  const isRefused = texts.some((text) => holdsNumber(text)) || ID_NUMBER.test(phone);
  if (isRefused) return { ok: false, reason: words.refused };
  const days = workdaysInclusive(from, to, input.workingDays);
  if (days.value < NOTICE_WORKDAYS) return { ok: false, reason: words.shortPeriod(NOTICE_WORKDAYS) };
  return {
    ok: true,
    sheet: {
      title: words.titles[kind],
      intro: words.intro[kind](branch.fullName, rows.length),
      rows,
      period: words.period(from, to, days.value, days.isTentative),
      phone: words.phoneLine(phone),
      superior: words.superior(branch.approvingOrg),
    },
  };
}

function holdsNumber(text: string): boolean {
  const plain = text.normalize('NFKC');
  return ID_NUMBER.test(plain) || MOBILE.test(plain);
}

function noticeRow({ person, row, steps }: AdmissionCase, { roster }: PublicNoticeInput): NoticeRow {
  const jobParts = [oneLine(person.workUnit), oneLine(person.jobTitle)].filter(Boolean);
  const education = person.inServiceEdu?.level ?? person.fullTimeEdu?.level ?? '';
  return {
    name: oneLine(person.name),
    gender: person.gender ? genderWords[person.gender] : '',
    birth: formatYearMonth(person.birthDate),
    education,
    job: jobParts.join(''),
    jobParts,
    applied: formatYearMonth(passedStep(steps, 1)?.doneOn),
    activist: formatYearMonth(passedStep(steps, 3)?.doneOn),
    mentors: row.mentorIds
      .map((id) => oneLine(nameOfMember(id, roster)))
      .filter(Boolean)
      .join('、'),
  };
}
