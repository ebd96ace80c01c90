/**
 * 沿用上次: what a new record may take from an earlier one of its kind, part by part. Only what is arranged before a
 * meeting: never what was said, decided or voted, never who came. Pure.
 */
import { groupIdOf } from '../../../../shared/domain/meeting';
import { rosterOn, type RosterTables } from '../../../../shared/domain/roster';
import { UNKNOWN_TIME_OF_DAY } from '../../../../shared/domain/dates';
import type { OrgLifeRecord, PersonRef, RecordType, Scope, Section } from '../../../../shared/schema/meeting';
import type { MeetingForm } from './meeting-form';
import { hostOf, recorderOf } from './usual-people';

export const lastTimeParts = [
  'time',
  'place',
  'mode',
  'host',
  'recorder',
  'forms',
  'agenda',
  'guests',
] as const;
export type LastTimePart = (typeof lastTimeParts)[number];

/**
 * Taken without being asked: what hardly ever differs. Topics and guests of last time are only offered, because a
 * topic left over by oversight would stand in the minutes of a meeting that never spoke of it.
 */
const usualParts: ReadonlySet<LastTimePart> = new Set<LastTimePart>([
  'time',
  'place',
  'host',
  'recorder',
  'forms',
]);

export interface LastTime {
  recordId: string;
  /** `YYYY-MM-DD` of that meeting. */
  day: string;
  type: RecordType;
  /** Each only where that record says something. Times are `HH:mm`. */
  time?: { from: string; to: string };
  place?: string;
  mode?: MeetingForm['mode'];
  host?: PersonRef;
  recorder?: PersonRef;
  forms?: ThemeDay['forms'];
  topics?: readonly string[];
  guests?: { observers: readonly { name: string; identity: string }[]; invitees: string };
  /** What stands there when a part is not taken. */
  instead: { place: string; host: PersonRef | null; recorder: PersonRef | null };
}
export type ThemeDay = Extract<Section, { type: 'themeDay' }>;

export interface LastTimeSources {
  tables: RosterTables;
  scope: Scope;
  /** Day of the new meeting. */
  day: string;
  instead: LastTime['instead'];
}

/**
 * The record a new one follows: the one asked for (照这次新建), else the newest of its kind (and group) up to `day`
 * other than itself. `records` are oldest first.
 */
export function findLastTime(
  records: readonly OrgLifeRecord[],
  wanted: {
    type: RecordType;
    groupId?: string | undefined;
    day: string;
    fromId?: string | undefined;
    ownId: string;
  },
): OrgLifeRecord | undefined {
  const fits = records.filter(
    (record) =>
      record.id !== wanted.ownId &&
      record.primaryType === wanted.type &&
      (wanted.type !== 'groupMeeting' || groupIdOf(record.scope) === wanted.groupId),
  );
  return (
    fits.find((record) => record.id === wanted.fromId) ??
    fits.filter((record) => record.startAt.slice(0, 10) <= wanted.day).at(-1)
  );
}

/** What that record has to offer a new one on `sources.day`. */
export function lastTimeOf(record: OrgLifeRecord, sources: LastTimeSources): LastTime {
  const day = record.startAt.slice(0, 10);
  const from = record.startAt.slice(11);
  const to = record.endAt?.slice(11) ?? '';
  const topics = record.agenda.map(({ topic }) => topic.trim()).filter((topic) => topic !== '');
  const observers = record.observers.map(({ name, identity }) => ({ name, identity }));
  const committee = record.sections.find((section) => section.type === 'committeeMeeting');
  const invitees = committee?.invitees ?? '';
  const themeDay = record.sections.find((section) => section.type === 'themeDay');
  const host = stillThere(record.host, hostOf, day, sources);
  const recorder = stillThere(record.recorder, recorderOf, day, sources);
  return {
    recordId: record.id,
    day,
    type: record.primaryType,
    ...(from === UNKNOWN_TIME_OF_DAY && to === '' ? {} : { time: { from, to } }),
    ...(record.place.trim() === '' ? {} : { place: record.place }),
    // Offline is what a new record begins with.
    ...(record.mode === 'offline' ? {} : { mode: record.mode }),
    ...(host ? { host } : {}),
    ...(recorder ? { recorder } : {}),
    ...(themeDay && themeDay.forms.length > 0 ? { forms: themeDay.forms } : {}),
    ...(topics.length > 0 ? { topics } : {}),
    ...(observers.length > 0 || invitees !== '' ? { guests: { observers, invitees } } : {}),
    instead: sources.instead,
  };
}

/**
 * Who did it last time, if that person still may. Somebody who did it by virtue of a post (the secretary hosts) hands
 * it on with the post: then the usual person of the new day stands there anyway.
 */
function stillThere(
  person: PersonRef | undefined,
  usual: (tables: RosterTables, scope: Scope, day: string) => PersonRef | null,
  lastDay: string,
  { tables, scope, day }: LastTimeSources,
): PersonRef | undefined {
  if (!person) return undefined;
  if (!person.memberId) return person;
  const isByPost = usual(tables, scope, lastDay)?.memberId === person.memberId;
  if (isByPost && usual(tables, scope, day)?.memberId !== person.memberId) return undefined;
  return rosterOn(tables, day).some(({ member }) => member.id === person.memberId) ? person : undefined;
}

/** Parts this record offers, in the order of the form. */
export function offeredParts(last: LastTime): LastTimePart[] {
  return lastTimeParts.filter((part) => (part === 'agenda' ? last.topics : last[part]) !== undefined);
}

/** Parts a new record begins with: all of them where it was asked for, else the usual ones. */
export function firstParts(last: LastTime, isAskedFor: boolean): LastTimePart[] {
  // A theme day goes somewhere else each month.
  const isUsual = (part: LastTimePart) =>
    usualParts.has(part) && !(part === 'place' && last.type === 'themeDay');
  return offeredParts(last).filter((part) => isAskedFor || isUsual(part));
}

/** 照这次新建: where a new record begins that takes all this one offers. */
export function followOnRoute({ id, primaryType, scope }: OrgLifeRecord): string {
  const group = primaryType === 'groupMeeting' ? groupIdOf(scope) : undefined;
  return `/meetings/new?type=${primaryType}${group === undefined ? '' : `&group=${group}`}&from=${id}`;
}
