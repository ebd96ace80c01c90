/** 岗位变动 and 退休: work from a day on; the work before stays in the file. */
import { partialDateRange } from '../../../../../shared/domain/dates';
import { workKeys, workOf, type Work } from '../../../../../shared/domain/member-life';
import { workOps } from '../../../../../shared/domain/member-life-ops';
import { deleteOp, updateOp } from '../../../../../shared/schema/command';
import { postCategories, type Person } from '../../../../../shared/schema/member';
import type { WorkSpan } from '../../../../../shared/schema/member-life';
import { postCategoryWords } from '../../../../../shared/words/domain';
import { entryWords, workEntryWords as words } from '../../../../../shared/words/member-life';
import { memberFieldWords } from '../../../../../shared/words/members';
import { filled, type Entry, type EntryField, type EntryValues } from '../entry';
import { optionsOf, type EntryContext } from './entry-context';

const placeFields: readonly EntryField[] = [
  { name: 'workUnit', label: memberFieldWords.workUnit, kind: 'text', limit: 60 },
  { name: 'department', label: memberFieldWords.department, kind: 'text', limit: 40 },
  { name: 'jobTitle', label: memberFieldWords.jobTitle, kind: 'text', limit: 40 },
  { name: 'rank', label: memberFieldWords.rank, kind: 'text', limit: 30 },
];
const fromField: EntryField = { name: 'from', label: entryWords.from, kind: 'day', required: true };
const categoryField: EntryField = {
  name: 'postCategory',
  label: memberFieldWords.postCategory,
  kind: 'choice',
  options: optionsOf(postCategories, postCategoryWords),
};

function workIn(values: EntryValues): Work {
  const filledIn = workKeys.flatMap((key) => {
    const value = filled(values[key]);
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(filledIn);
}

function valuesOf(work: Work): Record<string, string> {
  return Object.fromEntries(workKeys.map((key) => [key, work[key] ?? '']));
}

/** Since when the present work is known at least: when they began to work, else when they came to this branch. */
function knownFrom({ life, today }: EntryContext): string {
  const { workStart } = life.person;
  return workStart ? partialDateRange(workStart).first : (life.memberships[0]?.from ?? today);
}

function opsOf(context: EntryContext, values: EntryValues) {
  const change = { from: values['from'] ?? '', work: workIn(values), knownFrom: knownFrom(context) };
  return workOps(context.life.person, context.life.workSpans, change, context);
}

/** The last day a former span ended: a change cannot begin before it. */
function earliest(context: EntryContext): string {
  return (
    context.life.workSpans
      .map((span) => span.to ?? '')
      .sort()
      .at(-1) ?? ''
  );
}

export function workEntry(context: EntryContext): Entry {
  const { person } = context.life;
  const isSame = (values: EntryValues): boolean =>
    workKeys.every((key) => (values[key] ?? '') === (person[key] ?? ''));
  return {
    title: words.changeTitle(person.name),
    intro: words.changeIntro,
    confirm: words.changeConfirm,
    fields: [fromField, categoryField, ...placeFields],
    initial: { from: context.today, ...valuesOf(workOf(person)) },
    check: (values) => ({
      jobTitle: isSame(values) ? words.unchanged : undefined,
      from: (values['from'] ?? '') < earliest(context) ? entryWords.problems.toBeforeFrom : undefined,
    }),
    command: 'members.changeWork',
    ops: (values) => opsOf(context, values),
    done: words.changed(person.name),
  };
}

export function isRetired(person: Pick<Person, 'postCategory'>): boolean {
  return person.postCategory === 'retired' || person.postCategory === 'retiredCadre';
}

/** Retirement: the category changes, the unit stays, the job goes unless it is written. */
export function retireEntry(context: EntryContext): Entry {
  const { person } = context.life;
  const options = optionsOf(['retired', 'retiredCadre'] as const, postCategoryWords);
  return {
    title: words.retireTitle(person.name),
    intro: words.retireIntro,
    confirm: words.retireConfirm(person.name),
    fields: [
      fromField,
      { name: 'postCategory', label: words.retiredAs, kind: 'radio', required: true, options },
      ...placeFields.filter(({ name }) => name === 'workUnit' || name === 'jobTitle'),
    ],
    initial: {
      // People retire with the beginning of a month.
      from: `${context.today.slice(0, 7)}-01`,
      postCategory: 'retired',
      workUnit: person.workUnit ?? '',
      jobTitle: '',
    },
    check: (values) => ({
      from: (values['from'] ?? '') < earliest(context) ? entryWords.problems.toBeforeFrom : undefined,
    }),
    command: 'members.retire',
    ops: (values) => opsOf(context, values),
    done: words.retired(person.name),
  };
}

/** A span of former work put right; the present one is put right in the form. */
export function formerWorkEntry({ life }: EntryContext, span: WorkSpan): Entry {
  const { name } = life.person;
  const others = life.workSpans.filter((one) => one.id !== span.id);
  return {
    title: words.correctTitle(name),
    confirm: entryWords.saveCorrection,
    fields: [
      { ...fromField, name: 'from' },
      { name: 'to', label: entryWords.to, kind: 'day', required: true },
      categoryField,
      ...placeFields,
    ],
    initial: { from: span.from, to: span.to ?? '', ...valuesOf(workOf(span)) },
    check: ({ from = '', to = '' }) => ({
      to: to <= from ? entryWords.problems.toBeforeFrom : undefined,
      from: others.some((one) => one.from < to && from < (one.to ?? '9999'))
        ? entryWords.overlaps
        : undefined,
    }),
    command: 'members.correctWork',
    ops: (values) => {
      const work = Object.fromEntries(workKeys.map((key) => [key, filled(values[key])])) as Partial<WorkSpan>;
      return [updateOp('workSpans', span, { ...work, from: values['from'] ?? '', to: values['to'] ?? '' })];
    },
    done: words.corrected(name),
    remove: { command: 'members.removeWork', ops: () => [deleteOp('workSpans', span)] },
  };
}
