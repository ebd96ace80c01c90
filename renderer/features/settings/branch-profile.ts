/** The branch's profile as typed, what is wrong with it, and the op that stores it (domain §2.1). Pure. */
import { addYears, parseCalendarDate, parsePartialDate } from '../../../shared/domain/dates';
import { branchCategories, type Branch } from '../../../shared/schema/branch';
import { updateOp, type Op } from '../../../shared/schema/command';
import { firstStartWords } from '../../../shared/words/first-start';
import { settingsWords } from '../../../shared/words/settings';

const textFields = [
  ...(['orgCode', 'approvalDocNo', 'address', 'activityRoom'] as const),
  ...(['phone', 'fondsNo', 'orgUnitCode'] as const),
] as const;
const neededTexts = ['fullName', 'shortName', 'superiorOrg', 'approvingOrg'] as const;

export const profileLimits = {
  fullName: 60,
  shortName: 30,
  superiorOrg: 60,
  approvingOrg: 60,
  orgCode: 40,
  approvalDocNo: 60,
  address: 100,
  activityRoom: 60,
  phone: 30,
  fondsNo: 20,
  orgUnitCode: 20,
} as const;

export type ProfileValues = Record<(typeof textFields)[number] | (typeof neededTexts)[number], string> & {
  category: string;
  foundedOn: string;
  termNo: string;
  electionDate: string;
  termYears: string;
  themeDayKind: 'dayOfMonth' | 'nthWeekday';
  day: string;
  nth: string;
  weekday: string;
  /** Does a theme day of a group count for the branch. */
  groupThemeDay: 'no' | 'yes';
  startedOn: string;
};
export type ProfileErrors = Partial<Record<keyof ProfileValues, string>>;

const words = settingsWords.branch;
const startErrors = firstStartWords.errors;

export function profileValues(branch: Branch): ProfileValues {
  const rule = branch.themeDayRule;
  const isDay = rule.kind === 'dayOfMonth';
  return {
    fullName: branch.fullName,
    shortName: branch.shortName,
    superiorOrg: branch.superiorOrg,
    approvingOrg: branch.approvingOrg,
    ...textsOf(branch),
    category: branch.category,
    foundedOn: branch.foundedOn ?? '',
    termNo: branch.termNo === undefined ? '' : String(branch.termNo),
    electionDate: branch.electionDate ?? '',
    termYears: String(branch.termYears),
    themeDayKind: rule.kind,
    day: isDay ? String(rule.day) : '15',
    nth: isDay ? '1' : String(rule.n),
    weekday: isDay ? '5' : String(rule.weekday),
    groupThemeDay: branch.groupThemeDayCounts === true ? 'yes' : 'no',
    startedOn: branch.startedOn,
  };
}

function textsOf(branch: Branch): Record<(typeof textFields)[number], string> {
  const texts = textFields.map((field) => [field, branch[field] ?? '']);
  return Object.fromEntries(texts) as Record<(typeof textFields)[number], string>;
}

export function checkProfile(values: ProfileValues): ProfileErrors {
  const errors: ProfileErrors = {};
  for (const field of neededTexts) if (values[field].trim() === '') errors[field] = startErrors[field];
  for (const [field, limit] of Object.entries(profileLimits)) {
    const over = Array.from(values[field as keyof typeof profileLimits].trim()).length - limit;
    if (over > 0) errors[field as keyof typeof profileLimits] = words.tooLong(over);
  }
  const { foundedOn, electionDate, startedOn, termNo, termYears, day } = values;
  if (foundedOn !== '' && parsePartialDate(foundedOn) !== foundedOn) errors.foundedOn = words.dateUnreadable;
  if (electionDate !== '' && parseCalendarDate(electionDate) !== electionDate) {
    errors.electionDate = words.dayUnreadable;
  }
  if (startedOn === '') errors.startedOn = words.startedOnMissing;
  else if (parseCalendarDate(startedOn) !== startedOn) errors.startedOn = words.dayUnreadable;
  if (termNo.trim() !== '' && !isWhole(termNo, 1, 99)) errors.termNo = startErrors.termNo;
  if (!isWhole(termYears, 1, 9)) errors.termYears = words.yearsWrong;
  if (values.themeDayKind === 'dayOfMonth' && !isWhole(day, 1, 31)) errors.day = startErrors.themeDay;
  return errors;
}

/** Last day of the present term, `termYears` after the election; undefined while it is not known. */
export function termEndOf(values: ProfileValues): string | undefined {
  const { electionDate, termYears } = values;
  if (parseCalendarDate(electionDate) !== electionDate || !isWhole(termYears, 1, 9)) return undefined;
  return addYears(electionDate, Number(termYears));
}

/** Ops of `branches.change`; empty when nothing changed. Call only with values without errors. */
export function profileOps(values: ProfileValues, branch: Branch): Op[] {
  if (JSON.stringify(values) === JSON.stringify(profileValues(branch))) return [];
  const text = (value: string): string => value.trim().normalize('NFC');
  const patch: Partial<Branch> = {
    category: branchCategories.find((code) => code === values.category) ?? branch.category,
    foundedOn: values.foundedOn || undefined,
    termNo: values.termNo.trim() === '' ? undefined : Number(values.termNo),
    electionDate: values.electionDate || undefined,
    termYears: Number(values.termYears),
    themeDayRule:
      values.themeDayKind === 'dayOfMonth'
        ? { kind: 'dayOfMonth', day: Number(values.day) }
        : { kind: 'nthWeekday', n: Number(values.nth), weekday: Number(values.weekday) },
    groupThemeDayCounts: values.groupThemeDay === 'yes' ? true : undefined,
    startedOn: values.startedOn,
  };
  for (const field of neededTexts) patch[field] = text(values[field]);
  for (const field of textFields) patch[field] = text(values[field]) || undefined;
  return [updateOp('branches', branch, patch)];
}

function isWhole(typed: string, least: number, most: number): boolean {
  const text = typed.normalize('NFKC').trim();
  return /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;
}
