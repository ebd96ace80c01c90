/** 流动、失联、出国（境）、困难、免到…: from which day, on what it rests, contacts, the end. */
import {
  meetsCircumstance,
  withoutOldTick,
  type FormCircumstance,
} from '../../../../../shared/domain/member-circumstances';
import { isKeptInTouch } from '../../../../../shared/domain/member-life';
import { compact, removeCircumstanceOps } from '../../../../../shared/domain/member-life-ops';
import { createOp, deleteOp, updateOp } from '../../../../../shared/schema/command';
import {
  circumstanceKinds,
  contactWays,
  type Circumstance,
  type CircumstanceKind,
  type Contact,
  type ContactWay,
} from '../../../../../shared/schema/member-life';
import { circumstanceWords, contactWayWords } from '../../../../../shared/words/domain';
import { circumstanceEntryWords as words, entryWords } from '../../../../../shared/words/member-life';
import { filled, type Entry, type EntryField, type EntryValues } from '../entry';
import { optionsOf, type EntryContext } from './entry-context';

/** Those that are a kind of member (登记为流动党员); the others are a decision. */
const isKindOfMember = (kind: CircumstanceKind): boolean =>
  kind === 'mobile' || kind === 'lost' || kind === 'hardship';
const needsDecision = (kind: string): boolean => kind === 'quorumExcluded' || kind === 'attendanceExempt';
/** Decided by a meeting or an organ. */
const isDecided = (kind: string): boolean =>
  kind === 'quorumExcluded' || kind === 'attendanceExempt' || kind === 'pointsExempt' || kind === 'hardship';

/** Begins a circumstance (`begun`: of this kind, since when is asked), or puts one right. */
export function circumstanceEntry(
  context: EntryContext,
  stored?: Circumstance,
  begun?: FormCircumstance,
): Entry {
  const { life, today, parameters } = context;
  const { name } = life.person;
  const kindOf = (values: EntryValues): string => stored?.kind ?? values['kind'] ?? '';
  const months = (kind: string): number =>
    kind === 'mobile' ? parameters.mobileMonths : parameters.abroadMonths;
  const touchedFields = (['mobile', 'abroad'] as const).flatMap((kind): EntryField[] => [
    {
      name: kind === 'mobile' ? 'place' : 'country',
      label: words.place[kind],
      kind: 'text',
      limit: 100,
      isShown: (values) => kindOf(values) === kind,
    },
    {
      name: `months-${kind}`,
      label: words.contactMonths,
      kind: 'number',
      unit: words.months,
      help: words.monthsHelp(months(kind)),
      range: { least: 1, most: 12 },
      isShown: (values) => kindOf(values) === kind,
    },
  ]);
  const fields: EntryField[] = [
    ...(stored
      ? []
      : [
          {
            name: 'kind',
            label: words.kind,
            kind: 'choice' as const,
            required: true,
            options: optionsOf(circumstanceKinds, circumstanceWords),
          },
        ]),
    { name: 'from', label: entryWords.from, kind: 'day', required: true },
    ...(stored
      ? [{ name: 'to', label: entryWords.to, kind: 'laterDay' as const, help: entryWords.toHelp }]
      : []),
    ...touchedFields,
    {
      name: 'contactId',
      label: words.contactId,
      kind: 'person',
      isShown: (values) => isKeptInTouch(kindOf(values) as CircumstanceKind) || kindOf(values) === 'lost',
    },
    {
      name: 'decidedBy',
      label: words.decidedBy,
      kind: 'text',
      limit: 60,
      isShown: (values) => isDecided(kindOf(values)),
    },
    {
      name: 'decidedOn',
      label: words.decidedOn,
      kind: 'day',
      isShown: (values) => isDecided(kindOf(values)),
    },
    {
      name: 'docNo',
      label: words.docNo,
      kind: 'text',
      limit: 60,
      isShown: (values) => isDecided(kindOf(values)),
    },
    { name: 'note', label: words.note, kind: 'area', limit: 200, help: words.noteHelp },
  ];
  const partOf = (values: EntryValues) => {
    const kind = kindOf(values) as CircumstanceKind;
    const months = filled(values[`months-${kind}`]);
    return {
      from: values['from'] ?? '',
      to: filled(values['to']),
      place: filled(kind === 'abroad' ? values['country'] : values['place']),
      contactId: filled(values['contactId']),
      contactMonths: months === undefined ? undefined : Number(months),
      decidedBy: filled(values['decidedBy']),
      decidedOn: filled(values['decidedOn']),
      docNo: filled(values['docNo']),
      note: filled(values['note']),
    };
  };
  const what = stored ? circumstanceWords[stored.kind] : '';
  return {
    title: stored ? words.correctTitle(what, name) : words.title(name),
    confirm: stored ? words.saveCorrection : words.confirm,
    fields,
    initial: stored
      ? initialOf(stored)
      : begun
        ? { kind: begun, from: '', decidedBy: life.member.exemptBasis ?? '' }
        : { from: today },
    check: (values) => ({
      // 免到 and the like rest on a decision: without one the meeting refuses them.
      decidedBy:
        needsDecision(kindOf(values)) && (values['decidedBy'] ?? '') === ''
          ? entryWords.problems.missing
          : undefined,
      to: endsBeforeItBegins(values) ? entryWords.problems.toBeforeFrom : undefined,
      from: overlaps(life.circumstances, stored, kindOf(values), values) ? words.overlaps : undefined,
    }),
    command: stored ? 'members.correctCircumstance' : 'members.beginCircumstance',
    ops: (values) => {
      if (stored) return [updateOp('circumstances', stored, partOf(values))];
      const kind = kindOf(values) as CircumstanceKind;
      const base = { id: context.newId(), branchId: context.branchId, memberId: life.member.id };
      const instead = withoutOldTick(kind, life);
      return [
        createOp('circumstances', compact({ ...base, kind, ...partOf(values) })),
        ...(Object.keys(instead).length > 0 ? [updateOp('members', life.member, instead)] : []),
      ];
    },
    done: (values) => {
      if (stored) return words.corrected(name);
      const kind = kindOf(values) as CircumstanceKind;
      const label = circumstanceWords[kind];
      return isKindOfMember(kind) ? words.done(label, name) : words.doneOther(label, name);
    },
    ...(stored
      ? {
          remove: {
            command: 'members.removeCircumstance',
            ops: () => removeCircumstanceOps(stored, life.contacts),
          },
        }
      : {}),
  };
}

/** The days of two rows of one kind never overlap: which of them counts would be anybody's guess. */
function overlaps(
  rows: readonly Circumstance[],
  stored: Circumstance | undefined,
  kind: string,
  values: EntryValues,
): boolean {
  const days = { from: values['from'] ?? '', to: filled(values['to']) };
  return meetsCircumstance(rows, kind, days, stored?.id);
}

function endsBeforeItBegins(values: EntryValues): boolean {
  const [from, to] = [values['from'] ?? '', values['to'] ?? ''];
  return to !== '' && to <= from;
}

function initialOf(row: Circumstance): EntryValues {
  const months = row.contactMonths === undefined ? '' : String(row.contactMonths);
  return {
    from: row.from,
    to: row.to ?? '',
    place: row.place ?? '',
    country: row.place ?? '',
    'months-mobile': months,
    'months-abroad': months,
    contactId: row.contactId ?? '',
    decidedBy: row.decidedBy ?? '',
    decidedOn: row.decidedOn ?? '',
    docNo: row.docNo ?? '',
    note: row.note ?? '',
  };
}

/** It is over: from this day on it no longer counts. */
export function endCircumstanceEntry({ life, today }: EntryContext, row: Circumstance): Entry {
  const { name } = life.person;
  const what = circumstanceWords[row.kind];
  return {
    title: words.endTitle(what, name),
    confirm: words.endConfirm(what),
    fields: [{ name: 'to', label: entryWords.endedFrom, kind: 'day', required: true }],
    initial: { to: today },
    check: ({ to = '' }) => ({ to: to <= row.from ? entryWords.problems.toBeforeFrom : undefined }),
    command: 'members.endCircumstance',
    ops: ({ to = '' }) => [updateOp('circumstances', row, { to })],
    done: words.ended(what, name),
  };
}

/** One contact, or one attempt to find somebody; putting one right. */
export function contactEntry(context: EntryContext, row: Circumstance, stored?: Contact): Entry {
  const { life, today } = context;
  const { name } = life.person;
  return {
    title: stored ? words.contactCorrectTitle(name) : words.contactTitle(name),
    confirm: stored ? words.saveCorrection : words.contactConfirm,
    fields: [
      { name: 'on', label: words.contactOn, kind: 'day', required: true },
      {
        name: 'way',
        label: words.contactWay,
        kind: 'choice',
        required: true,
        options: optionsOf(contactWays, contactWayWords),
      },
      { name: 'by', label: words.contactBy, kind: 'text', required: true, limit: 40 },
      {
        name: 'reached',
        label: words.reached,
        kind: 'radio',
        required: true,
        options: [
          { value: 'yes', label: words.reachedYes },
          { value: 'no', label: words.reachedNo },
        ],
      },
      { name: 'result', label: words.result, kind: 'area', limit: 200 },
    ],
    initial: {
      on: stored?.on ?? today,
      way: stored?.way ?? '',
      by: stored?.by ?? '',
      reached: stored ? (stored.reached ? 'yes' : 'no') : '',
      result: stored?.result ?? '',
    },
    check: ({ on = '' }) => ({ on: on < row.from ? words.beforeBegin : undefined }),
    command: stored ? 'members.correctContact' : 'members.recordContact',
    ops: (values) => {
      const part = {
        on: values['on'] ?? '',
        way: values['way'] as ContactWay,
        by: values['by'] ?? '',
        reached: values['reached'] === 'yes',
        result: filled(values['result']),
      };
      if (stored) return [updateOp('contacts', stored, part)];
      const base = { id: context.newId(), branchId: context.branchId, memberId: life.member.id };
      return [createOp('contacts', compact({ ...base, circumstanceId: row.id, ...part }))];
    },
    done: stored ? words.corrected(name) : words.contactDone(name),
    ...(stored
      ? {
          remove: {
            command: 'members.removeContact',
            ops: () => [deleteOp('contacts', stored)],
          },
        }
      : {}),
  };
}
