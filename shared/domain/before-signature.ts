/**
 * What must be true before a record goes out for signature (送签), and what the secretary should look at once
 * more. Missing parts block; remarks only speak. Each names the field to jump to.
 */
import type { PersonRef, RecordContent, RecordType, SnapshotRow, Vote } from '../schema/meeting';
import type { ThemeDayRule } from '../schema/branch';
import { daysBetween, daysInMonth, dayOfInstant, partsOf, toDate, weekdayOf } from './dates';
import type { CalendarDate, Instant } from './dates';
import { groupIdOf, lateEntryOf } from './meeting';
import type { ExcellentShare } from './meeting-setting';
import type { VoteJudgement } from './votes';
import {
  missingInYearly,
  remarksOnYearly,
  type YearlyMissingCode,
  type YearlyRemarkCode,
} from './yearly-checks';

export type MissingCode =
  | 'titleMissing'
  | 'placeMissing'
  | 'endMissing'
  | 'endBeforeStart'
  | 'inFuture'
  | 'seqNoTaken'
  | 'hostMissing'
  | 'hostAbsent'
  | 'recorderMissing'
  | 'recorderAbsent'
  | 'rosterEmpty'
  | 'attendanceIncomplete'
  | 'nobodyPresent'
  | 'agendaMissing'
  | 'topicMissing'
  | 'speakerAbsent'
  | 'lecturerMissing'
  | 'hoursMissing'
  | 'formsMissing'
  | 'contentMissing'
  | 'voteCountWrong'
  | 'electionWrong'
  | 'electionVoid'
  | 'tellerAbsent'
  | 'writtenTooMany'
  | 'resolutionMissing'
  | 'decisionMissing'
  | 'quorumMissing'
  | 'lateReasonMissing'
  | 'onlineReasonMissing'
  | 'exemptWithoutBasis'
  | YearlyMissingCode;

export interface MissingPart {
  code: MissingCode;
  /** Dotted path of the field in the form. */
  field: string;
  /** Index of the agenda item, when it is about one. */
  agendaIndex?: number;
}

export interface SendContext {
  now: Instant;
  /** Roster of the meeting's scope on its day. */
  roster: readonly SnapshotRow[];
  /** Result of domain/votes for each agenda item that has a vote. */
  votes: readonly ({ agendaIndex: number } & Pick<
    VoteJudgement,
    'countsAddUp' | 'writtenFits' | 'hasQuorum' | 'election'
  >)[];
  /** memberIds that may be 免到 because their file names a decision. */
  exemptAllowed: ReadonlySet<string>;
  /** When the record was first sent, if it was: lateness is judged by that (see lateEntryOf). */
  firstSentAt?: Instant;
  /** Other records of the branch, for the uniqueness of 第N次. */
  others?: readonly RecordContent[];
}

/** What is still missing, in the order of the form; empty = may be sent. */
export function missingBeforeSignature(content: RecordContent, context: SendContext): MissingPart[] {
  const missing: MissingPart[] = [];
  const need = (ok: boolean, code: MissingCode, field: string, agendaIndex?: number): void => {
    if (!ok) missing.push(agendaIndex === undefined ? { code, field } : { code, field, agendaIndex });
  };
  const filled = (text: string | undefined): boolean => Boolean(text?.trim());
  const statusOf = new Map(content.attendance.map((row) => [row.memberId, row.status]));
  /** A member on the roster must have come; anybody else (guest, staff) is not in the attendance. */
  const mayAct = (memberId: string | undefined): boolean =>
    memberId === undefined || !statusOf.has(memberId) || statusOf.get(memberId) === 'present';

  content.sections.forEach((_section, index) => {
    need(!isSeqNoTaken(content, index, context.others ?? []), 'seqNoTaken', `sections.${index}.seqNo`);
  });
  need(filled(content.title), 'titleMissing', 'title');
  need(content.startAt.slice(0, 10) <= dayOfInstant(context.now), 'inFuture', 'startAt');
  need(content.endAt !== undefined, 'endMissing', 'endAt');
  need(content.endAt === undefined || content.endAt > content.startAt, 'endBeforeStart', 'endAt');
  need(filled(content.place), 'placeMissing', 'place');
  need(content.mode !== 'online' || filled(content.modeReason), 'onlineReasonMissing', 'modeReason');
  need(content.host !== undefined, 'hostMissing', 'host');
  need(mayAct(content.host?.memberId), 'hostAbsent', 'host');
  need(content.recorder !== undefined, 'recorderMissing', 'recorder');
  need(mayAct(content.recorder?.memberId), 'recorderAbsent', 'recorder');
  content.sections.forEach((section, index) => {
    if (section.type === 'partyClass') {
      need(section.lecturer !== undefined, 'lecturerMissing', `sections.${index}.lecturer`);
      need(Boolean(section.hours), 'hoursMissing', `sections.${index}.hours`);
    }
    if (section.type === 'themeDay') {
      need(section.forms.length > 0, 'formsMissing', `sections.${index}.forms`);
    }
    for (const { code, field } of missingInYearly(section, context.roster))
      need(false, code, `sections.${index}.${field}`);
  });
  const late = lateEntryOf(content, context.firstSentAt ?? context.now);
  need(!late || filled(content.lateReason), 'lateReasonMissing', 'lateReason');

  need(context.roster.length > 0, 'rosterEmpty', 'attendance');
  need(
    context.roster.every((row) => statusOf.has(row.memberId)),
    'attendanceIncomplete',
    'attendance',
  );
  need(
    context.roster.length === 0 || content.attendance.some((row) => row.status === 'present'),
    'nobodyPresent',
    'attendance',
  );
  need(
    content.attendance.every((row) => row.status !== 'exempt' || context.exemptAllowed.has(row.memberId)),
    'exemptWithoutBasis',
    'attendance',
  );

  // The issued book holds the agenda of what is only summed up here (手册模式, domain E2).
  const isSummary = isSummaryOfPaper(content);
  need(content.agenda.length > 0 || isSummary, 'agendaMissing', 'agenda');
  content.agenda.forEach((item, index) => {
    const field = `agenda.${index}`;
    need(filled(item.topic), 'topicMissing', `${field}.topic`, index);
    const speakers = [item.reporter, ...item.discussion.map((speech) => speech.speaker)];
    need(
      speakers.every((person) => mayAct(person?.memberId)),
      'speakerAbsent',
      `${field}.discussion`,
      index,
    );
    for (const vote of context.votes.filter((one) => one.agendaIndex === index)) {
      const isElection = vote.election !== undefined;
      need(vote.countsAddUp || isElection, 'voteCountWrong', `${field}.vote`, index);
      need(vote.countsAddUp || !isElection, 'electionWrong', `${field}.vote`, index);
      need(vote.writtenFits, 'writtenTooMany', `${field}.vote`, index);
      need(
        vote.hasQuorum || filled(content.quorumOverrideReason),
        'quorumMissing',
        'quorumOverrideReason',
        index,
      );
      // More ballots came back than went out: it may be put on record that it happened, with the reason.
      need(
        vote.election?.isValid !== false || filled(content.quorumOverrideReason),
        'electionVoid',
        'quorumOverrideReason',
        index,
      );
    }
    need(
      tellersOf(item.vote).every((person) => mayAct(person.memberId)),
      'tellerAbsent',
      `${field}.vote`,
      index,
    );
    need(!item.vote || filled(item.resolution), 'resolutionMissing', `${field}.resolution`, index);
  });

  const said = content.agenda.some(
    (item) => filled(item.resolution) || item.discussion.some((speech) => filled(speech.text)),
  );
  need(said || content.content.length > 0, 'contentMissing', 'content');
  const resolved =
    filled(content.resolution) || content.agenda.some((item) => filled(item.resolution) || item.vote);
  need(!mustDecide(content) || resolved, 'decisionMissing', 'resolution');
  return missing;
}

function tellersOf(vote: Vote | undefined): readonly PersonRef[] {
  return [...(vote?.scrutineers ?? []), ...(vote?.counters ?? [])];
}

/** Who stands for election must not count the ballots; the same member, or the same name where there is no id. */
export function isTellerCandidate(vote: Vote): boolean {
  const candidates = vote.election?.candidates ?? [];
  return tellersOf(vote).some((teller) =>
    candidates.some((one) =>
      teller.memberId !== undefined && one.memberId !== undefined
        ? teller.memberId === one.memberId
        : teller.name === one.name,
    ),
  );
}

/** A sitting that was called to decide must say what was decided (domain §2.6 resolution). */
function mustDecide(content: RecordContent): boolean {
  return content.sections.some(
    (section) =>
      section.type === 'memberAssembly' && ['decision', 'admission', 'election'].includes(section.nature),
  );
}

/** 第N次 is unique per type and year, and per group for group meetings. */
export function isSeqNoTaken(
  content: Pick<RecordContent, 'sections' | 'scope'>,
  sectionIndex: number,
  others: readonly Pick<RecordContent, 'sections' | 'scope'>[],
): boolean {
  const section = content.sections[sectionIndex];
  if (!section) return false;
  return others
    .filter((other) => section.type !== 'groupMeeting' || groupIdOf(other.scope) === groupIdOf(content.scope))
    .some((other) =>
      other.sections.some(
        (one) => one.type === section.type && one.year === section.year && one.seqNo === section.seqNo,
      ),
    );
}

export type RemarkCode =
  | 'hostIsRecorder'
  | 'durationUnusual'
  | 'contentShort'
  | 'themeDayMoved'
  | 'onDayOff'
  | 'delegationMissing'
  | 'photoMissing'
  | 'quorumAtTheEdge'
  | 'tellerIsCandidate'
  | 'fewCandidates'
  | 'signInUnchecked'
  | YearlyRemarkCode;

export interface Remark {
  code: RemarkCode;
  field: string;
}

export interface RemarkContext {
  /** memberIds of the secretary in office on the day. */
  secretaryIds: ReadonlySet<string>;
  themeDayRule: ThemeDayRule;
  today: CalendarDate;
  /** How many may be 优秀 in 民主评议 (meeting-setting). */
  excellentShare: ExcellentShare;
  photoCount: number;
  /** The day is a weekend or holiday by the table of working days. */
  isDayOff?: boolean;
  votes: readonly Pick<VoteJudgement, 'edgeSentence' | 'election'>[];
}

/** 15 minutes to 8 hours is usual for a sitting (domain §2.6). */
const USUAL_MINUTES = { least: 15, most: 480 };
/** 会议内容 of fewer characters is hardly a record (domain §2.6, local practice). */
export const SHORT_CONTENT_CHARACTERS = 200;
/** further away than this many days from the fixed day wants a reason (local practice). */
const MOVED_DAYS = 5;

/** Things that are allowed but worth a second look, in the order of the form. */
export function remarksBeforeSignature(content: RecordContent, context: RemarkContext): Remark[] {
  const remarks: Remark[] = [];
  const say = (when: boolean, code: RemarkCode, field: string): void => {
    if (when) remarks.push({ code, field });
  };
  const minutes = content.endAt ? minutesBetween(content.startAt, content.endAt) : undefined;
  say(
    minutes !== undefined && minutes > 0 && (minutes < USUAL_MINUTES.least || minutes > USUAL_MINUTES.most),
    'durationUnusual',
    'endAt',
  );
  const { host, recorder } = content;
  say(host !== undefined && isSamePerson(host, recorder), 'hostIsRecorder', 'recorder');
  content.sections.forEach((section, index) => {
    const day = content.startAt.slice(0, 10);
    if (section.type === 'memberAssembly') {
      const isSecretary = host?.memberId !== undefined && context.secretaryIds.has(host.memberId);
      say(
        host !== undefined &&
          context.secretaryIds.size > 0 &&
          !isSecretary &&
          !section.delegationNote?.trim(),
        'delegationMissing',
        `sections.${index}.delegationNote`,
      );
    }
    if (section.type === 'themeDay') {
      const planned = section.plannedDay ?? themeDayOf(context.themeDayRule, day);
      say(
        Math.abs(daysBetween(planned, day)) > MOVED_DAYS && !section.dayReason?.trim(),
        'themeDayMoved',
        `sections.${index}.dayReason`,
      );
    }
    for (const { code, field } of remarksOnYearly(section, context.today, context.excellentShare))
      say(true, code, `sections.${index}.${field}`);
  });
  say(context.isDayOff === true && !hasReasonForDayOff(content), 'onDayOff', 'dayOffReason');
  say(content.signInChecked === undefined, 'signInUnchecked', 'attendance');
  say(
    context.votes.some((vote) => vote.edgeSentence !== undefined),
    'quorumAtTheEdge',
    'agenda',
  );
  say(
    content.agenda.some((item) => item.vote !== undefined && isTellerCandidate(item.vote)),
    'tellerIsCandidate',
    'agenda',
  );
  // A committee chooses its secretary from one proposed name; only members choose among more than there are seats.
  say(
    content.scope.kind !== 'committee' &&
      context.votes.some((vote) => vote.election && !vote.election.hasEnoughCandidates),
    'fewCandidates',
    'agenda',
  );
  say(
    contentCharacters(content) < SHORT_CONTENT_CHARACTERS && !isSummaryOfPaper(content),
    'contentShort',
    'content',
  );
  say(context.photoCount === 0, 'photoMissing', 'attachments');
  return remarks;
}

/** A reason of its own, why a theme day was moved, or a paper original of the day, which speaks for itself. */
export function hasReasonForDayOff(
  content: Pick<RecordContent, 'dayOffReason' | 'paperOriginal' | 'sections'>,
): boolean {
  return (
    Boolean(content.dayOffReason?.trim()) ||
    content.paperOriginal !== undefined ||
    content.sections.some((section) => section.type === 'themeDay' && Boolean(section.dayReason?.trim()))
  );
}

/** Fixed 主题党日 of the month that holds `day`; day 31 clamps to the month's end, a fifth weekday to the last. */
export function themeDayOf(rule: ThemeDayRule, day: CalendarDate): CalendarDate {
  const { year, month } = partsOf(day);
  const last = daysInMonth(year, month);
  if (rule.kind === 'dayOfMonth') return toDate({ year, month, day: Math.min(rule.day, last) });
  const first = ((rule.weekday - weekdayOf(toDate({ year, month, day: 1 })) + 7) % 7) + 1;
  const wanted = first + (rule.n - 1) * 7;
  return toDate({ year, month, day: wanted > last ? wanted - 7 : wanted });
}

/** Characters of what was said and decided, spaces not counted (rare characters count once). */
export function contentCharacters(content: RecordContent): number {
  const pieces = [
    ...content.content.flatMap((block) =>
      (block.type === 'list' ? block.items : [block.runs]).flatMap((runs) => runs.map((run) => run.text)),
    ),
    ...content.agenda.flatMap((item) => [
      item.resolution ?? '',
      ...item.discussion.map((speech) => speech.text),
    ]),
    content.resolution ?? '',
  ];
  return Array.from(pieces.join('').replace(/\s/g, '')).length;
}

/**
 * The record is kept on paper and here is its summary: what is asked of a full text (how long, who spoke, what was
 * decided) is answered by the page it names. Without any text the page number alone is no summary.
 */
export function isSummaryOfPaper(content: RecordContent): boolean {
  return content.paperOriginal !== undefined && contentCharacters(content) > 0;
}

/** Types of a record whose sitting can vote: the others meet to study. */
export function canVote(types: readonly RecordType[]): boolean {
  return types.some(
    (type) => type === 'memberAssembly' || type === 'committeeMeeting' || type === 'groupMeeting',
  );
}

function isSamePerson(a: { memberId?: string | undefined; name: string }, b: typeof a | undefined): boolean {
  if (!b) return false;
  return a.memberId !== undefined || b.memberId !== undefined ? a.memberId === b.memberId : a.name === b.name;
}

function minutesBetween(from: string, to: string): number {
  return (Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / 60_000;
}
