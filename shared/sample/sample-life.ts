/**
 * What the practice branch lives through beside its monthly meetings: 党组 and its register, 谈心谈话, dues, 补课, what
 * was done of what was agreed, phrases and templates, the texts of a year. Some things are left open on purpose, so that
 * every list has something to do: a month of dues, pairs that did not talk, the last absences. Pure.
 */
import { addDays, type CalendarDate, type Instant } from '../domain/dates';
import { PHRASES_KEY, TEMPLATES_KEY } from '../domain/meeting-habits';
import { createOp, type Op } from '../schema/command';
import type { OrgLifeRecord } from '../schema/meeting';
import { makeUpWays, type HeartTalk, type LeadingGroupMeeting } from '../schema/org-life';
import { retiredFrom, sampleDuesOps } from './sample-dues';
import { nearWorkday } from './sample-days';
import type { SampleMembers } from './sample-data';
import type { SampleLife } from './sample-life-data';
import { sampleTextOps } from './sample-texts';

export interface SamplePersonIds {
  personId: string;
  memberId: string;
  name: string;
}

export interface SampleLifeContext {
  branchId: string;
  now: Instant;
  today: CalendarDate;
  /** The running year; the sample's other year is the one before. */
  year: number;
  newId: () => string;
  members: SampleMembers['members'];
  /** By the keys of the sample; 党组 by theirs. */
  people: ReadonlyMap<string, SamplePersonIds>;
  records: readonly Omit<OrgLifeRecord, 'rev'>[];
}

/** A make-up is registered a week after the meeting; whoever missed one later has it still before them. */
const MADE_UP_AFTER_DAYS = 7;
const STILL_OPEN_DAYS = 20;

/** 党组 by the keys of the sample, with ids of their own where they belong to no branch. */
export function sampleLeaders(
  life: SampleLife,
  people: ReadonlyMap<string, SamplePersonIds>,
  newId: () => string,
): Map<string, SamplePersonIds> {
  const all = new Map(people);
  for (const { key, name } of life.leaders)
    if (name !== undefined) all.set(key, { personId: newId(), memberId: '', name });
  return all;
}

export function sampleLifeOps(life: SampleLife, context: SampleLifeContext): Op[] {
  return [
    ...leaderOps(life, context),
    ...retirementOps(life, context),
    ...registerOps(life, context),
    ...talkOps(life, context),
    ...makeUpOps(context),
    ...todoMarkOps(life, context),
    ...sampleDuesOps(life, context),
    ...habitOps(life, context),
    ...sampleTextOps(life, context),
  ];
}

function leaderOps(life: SampleLife, { branchId, newId, people }: SampleLifeContext): Op[] {
  return life.leaders.flatMap(({ key, name, post }) => {
    const personId = people.get(key)?.personId ?? '';
    const row = { id: newId(), branchId, personId, post, from: life.leadersSince };
    return [
      ...(name === undefined
        ? []
        : [createOp('persons', { id: personId, branchId, identity: 'staff' as const, name })]),
      createOp('leadingPosts', row),
    ];
  });
}

/** Work before and since, as 退休 in the file writes it. */
function retirementOps(life: SampleLife, context: SampleLifeContext): Op[] {
  const { branchId, newId, today, people, members } = context;
  const one = members.find(({ key }) => key === life.retiredKey);
  const personId = people.get(life.retiredKey)?.personId;
  if (!one || personId === undefined) return [];
  const { postCategory, workUnit, department, jobTitle, rank } = one.person;
  const was = { postCategory, workUnit, department, jobTitle, rank };
  const known = Object.fromEntries(Object.entries(was).filter(([, value]) => value !== undefined));
  const from = retiredFrom(today);
  const base = { branchId, personId };
  return [
    createOp('workSpans', { ...base, id: newId(), from: one.memberSince, to: from, ...known }),
    createOp('workSpans', {
      ...{ ...base, id: newId(), from, postCategory: 'retired' as const },
      ...(workUnit === undefined ? {} : { workUnit }),
    }),
  ];
}

/** The members as they stand today: dues of the year before are paid, one has retired. */
export function membersWithLife(
  members: SampleMembers['members'],
  life: SampleLife,
  year: number,
): SampleMembers['members'] {
  return members.map((one) => {
    const member = { ...one.member, duesPaidThrough: `${String(year - 1)}-12` };
    if (one.key !== life.retiredKey) return { ...one, member };
    const { department: _was, jobTitle: _too, rank: _also, ...person } = one.person;
    return { ...one, member, person: { ...person, postCategory: 'retired' as const } };
  });
}

function registerOps({ register, leaders }: SampleLife, context: SampleLifeContext): Op[] {
  const { branchId, newId, today, year } = context;
  const rows: Omit<LeadingGroupMeeting, 'rev'>[] = [];
  for (const of of [year - 1, year]) {
    let sessionNo = 0;
    for (const { month, tags, matters } of register.months) {
      const on = nearWorkday(of, month, register.day);
      if (on > today || (of === year && month === register.skippedMonth)) continue;
      const isWithout = of === year && month === register.withoutPrimaryTopicMonth;
      rows.push({
        ...{ id: newId(), branchId, on, sessionNo: (sessionNo += 1) },
        tags: isWithout ? tags.filter((tag) => tag !== 'primaryTopic') : tags,
        ...{ primaryTopicFirst: !isWithout, allViewsHeard: true, chairSpokeLast: true },
        ...{ shouldAttend: leaders.length, present: leaders.length },
        majorDecisions: matters.map(({ kind, title, docPrefix }) => ({
          ...{ id: newId(), kind, title, status: of === year ? ('underway' as const) : ('done' as const) },
          ...(docPrefix === undefined ? {} : { docNo: `${docPrefix}〔${String(of)}〕${String(month)}号` }),
        })),
        ...{
          bookPlace: register.bookPlace,
          bookPages: `第${String(month * 4 - 3)}页`,
          registeredBy: '单文静',
        },
      });
    }
  }
  return rows.map((row) => createOp('leadingGroupMeetings', row));
}

function talkOps(life: SampleLife, context: SampleLifeContext): Op[] {
  const { branchId, newId, today, year, people } = context;
  const rowOf = (
    from: string,
    to: string,
    rest: Pick<HeartTalk, 'kind' | 'on'> & { pages: string; place?: string },
    followUp: SampleLife['talks'][number]['followUp'],
  ): Op[] => {
    const [talker, target] = [people.get(from), people.get(to)];
    const { pages, ...facts } = rest;
    if (!talker || !target || rest.on > today) return [];
    const doneOn = followUp?.doneDays === undefined ? undefined : addDays(rest.on, followUp.doneDays);
    return [
      createOp('heartTalks', {
        ...{ id: newId(), branchId, ...facts, paperPages: `谈心谈话记录本${pages}` },
        ...{ talkerPersonId: talker.personId, talkerName: talker.name },
        ...{ targetPersonId: target.personId, targetName: target.name },
        ...(followUp === undefined
          ? {}
          : {
              followUp: {
                ...{ what: followUp.what, due: addDays(rest.on, followUp.dueDays) },
                ...(doneOn === undefined || doneOn > today ? {} : { doneOn }),
              },
            }),
      }),
    ];
  };
  const { from, kind, place, pages, followUp } = life.retiredTalk;
  return [
    ...life.talks.flatMap((talk) => {
      const on = nearWorkday(year, talk.month, talk.day);
      return rowOf(talk.from, talk.to, { kind: talk.kind, on, pages: talk.pages }, talk.followUp);
    }),
    ...rowOf(from, life.retiredKey, { kind, place, pages, on: retiredFrom(today) }, followUp),
  ];
}

/** Absences of the running year, but for the latest. */
function makeUpOps({ branchId, newId, today, year, records, people }: SampleLifeContext): Op[] {
  const confirmedBy = people.get('zeng')?.name ?? '';
  return records
    .filter(
      ({ state, startAt }) =>
        state === 'signed' &&
        startAt.startsWith(String(year)) &&
        addDays(startAt.slice(0, 10), STILL_OPEN_DAYS) < today,
    )
    .flatMap(({ id, startAt, title, attendance, primaryType }) =>
      attendance
        .filter(({ status }) => status !== 'present' && status !== 'exempt')
        .map(({ memberId }, index) =>
          createOp('makeUps', {
            ...{ id: newId(), branchId, recordId: id, memberId, content: title },
            on: addDays(startAt.slice(0, 10), MADE_UP_AFTER_DAYS),
            way: makeUpWays[(Number(startAt.slice(5, 7)) + index) % makeUpWays.length] ?? 'groupStudy',
            ...(primaryType === 'partyClass' ? { hours: 1 } : {}),
            confirmedBy,
          }),
        ),
    );
}

/** What is due is done; what the last meetings agreed is still open. */
function todoMarkOps(life: SampleLife, { branchId, newId, today, records }: SampleLifeContext): Op[] {
  const proofs = new Map(life.todos.map(({ what, proof }) => [what, proof]));
  const ofTodos = records.flatMap(({ id, todos, sections }) =>
    [...todos, ...sections.flatMap(rectificationOf)].map((todo) => ({
      recordId: id,
      todoId: todo.id,
      due: todo.due ?? today,
      proof: 'what' in todo ? proofs.get(todo.what) : undefined,
    })),
  );
  return ofTodos
    .filter(({ due }) => due < today)
    .map(({ recordId, todoId, due, proof }) =>
      createOp('todoMarks', {
        ...{ id: newId(), branchId, recordId, todoId, doneOn: due },
        ...(proof === undefined ? {} : { proof }),
      }),
    );
}

/** Lines of the 整改清单 the minutes themselves do not call done. */
function rectificationOf(section: OrgLifeRecord['sections'][number]) {
  return section.type === 'orgLifeMeeting'
    ? section.rectification.filter(({ doneOn }) => doneOn === undefined)
    : [];
}

function habitOps({ phrases, templates }: SampleLife, { branchId, newId }: SampleLifeContext): Op[] {
  const setting = (key: string, value: unknown): Op =>
    createOp('settings', { id: newId(), branchId, key, value });
  return [
    setting(PHRASES_KEY, phrases),
    setting(
      TEMPLATES_KEY,
      templates.map((template) => ({ id: newId(), ...template })),
    ),
  ];
}
