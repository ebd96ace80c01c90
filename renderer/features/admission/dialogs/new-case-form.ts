/** A new applicant as typed, and what is wrong with it. Pure. */
import type { NewCase } from '../../../../shared/domain/admission-ops';
import { addYears, parseCalendarDate, type CalendarDate } from '../../../../shared/domain/dates';
import { normaliseName } from '../../../../shared/domain/person-name';
import type { Person } from '../../../../shared/schema/member';
import { admissionWords } from '../../../../shared/words/admission-screen';

const words = admissionWords.open;
/** 党章 Art 1, rule R-23. */
const LEAST_YEARS = 18;

export interface NewCaseForm {
  knownId: string;
  name: string;
  gender: string;
  birthDate: string;
  workUnit: string;
  jobTitle: string;
  appliedOn: string;
}
export type NewCaseErrors = Partial<Record<keyof NewCaseForm, string>>;

export const blankCase: NewCaseForm = {
  knownId: '',
  name: '',
  gender: '',
  birthDate: '',
  workUnit: '',
  jobTitle: '',
  appliedOn: '',
};

/** What is known of a person already; blank where it is not. */
export function formOfPerson(person: Person, form: NewCaseForm): NewCaseForm {
  return {
    ...form,
    knownId: person.id,
    name: person.name,
    gender: person.gender ?? '',
    birthDate: person.birthDate ?? '',
    workUnit: person.workUnit ?? '',
    jobTitle: person.jobTitle ?? '',
  };
}

export function checkNewCase(
  form: NewCaseForm,
  { today, busy }: { today: CalendarDate; busy: ReadonlySet<string> },
): NewCaseErrors {
  const errors: NewCaseErrors = {};
  if (busy.has(form.knownId)) errors.knownId = words.hasCase;
  if (normaliseName(form.name) === '') errors.name = words.nameMissing;
  if (form.gender === '') errors.gender = words.genderMissing;
  if (parseCalendarDate(form.birthDate) !== form.birthDate) errors.birthDate = words.birthMissing;
  if (form.appliedOn === '' || parseCalendarDate(form.appliedOn) !== form.appliedOn)
    errors.appliedOn = words.dayMissing;
  else if (form.appliedOn > today) errors.appliedOn = words.inFuture;
  else if (!errors.birthDate && addYears(form.birthDate, LEAST_YEARS) > form.appliedOn)
    errors.appliedOn = words.tooYoung;
  return errors;
}

/** Call only with a form without errors. */
export function newCaseOf(form: NewCaseForm): NewCase {
  return {
    person: {
      name: normaliseName(form.name),
      gender: form.gender === 'male' ? 'male' : 'female',
      birthDate: form.birthDate,
      ...(form.workUnit.trim() === '' ? {} : { workUnit: form.workUnit.trim() }),
      ...(form.jobTitle.trim() === '' ? {} : { jobTitle: form.jobTitle.trim() }),
    },
    appliedOn: form.appliedOn,
  };
}
