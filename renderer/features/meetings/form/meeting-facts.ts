/** Everything the editor shows that nobody types: roster, counts, judgements, what is missing. Pure. */
import {
  canVote,
  missingBeforeSignature,
  remarksBeforeSignature,
  type MissingPart,
  type Remark,
} from '../../../../shared/domain/before-signature';
import { dayOfInstant } from '../../../../shared/domain/dates';
import {
  contentOf,
  countAttendance,
  fitAttendance,
  groupIdOf,
  isEditable,
  lateEntryOf,
  stateOnDay,
  type AttendanceCounts,
} from '../../../../shared/domain/meeting';
import type { MeetingSetting } from '../../../../shared/domain/meeting-setting';
import { exemptBasisOn } from '../../../../shared/domain/member-life';
import {
  rosterOn,
  scopeRosterOn,
  secretaryOn,
  toSnapshotRow,
  type RosterTables,
} from '../../../../shared/domain/roster';
import { judgeVote, type VoteJudgement } from '../../../../shared/domain/votes';
import { fitSection } from '../../../../shared/domain/yearly-life';
import { isWorkingDay, type WorkingDayTables } from '../../../../shared/domain/working-days';
import type { Branch } from '../../../../shared/schema/branch';
import type { Attachment } from '../../../../shared/schema/ledger';
import type {
  OrgLifeRecord,
  RecordContent,
  RecordState,
  Scope,
  SnapshotRow,
} from '../../../../shared/schema/meeting';
import { postWords, recordHeading } from '../../../../shared/words/domain';
import { hasDay, toContent, type MeetingForm } from './meeting-form';

export interface FactsInput {
  form: MeetingForm;
  /** The stored record; null before its first save. */
  row: OrgLifeRecord | null;
  branch: Branch;
  tables: RosterTables;
  /** All records of the branch. */
  records: readonly OrgLifeRecord[];
  attachments: readonly Attachment[];
  recordId: string;
  now: string;
  people: MeetingPeople;
  setting: MeetingSetting;
  workingDays: WorkingDayTables;
}

/** What the member file says about the day; costs more than the rest, so it is made once per day and scope. */
export interface MeetingPeople {
  /** 应到 of this scope on this day. */
  roster: readonly SnapshotRow[];
  /** Decision a 免到 rests on, by member. */
  exemptBasis: ReadonlyMap<string, string>;
  secretaryIds: ReadonlySet<string>;
}

export interface MeetingFacts {
  /** The meeting's day; the last readable one while the date is being typed. */
  day: string;
  state: RecordState;
  content: RecordContent;
  heading: string;
  groupName: string | undefined;
  /** 应到 of this scope on this day. */
  roster: readonly SnapshotRow[];
  counts: AttendanceCounts;
  votes: readonly { agendaIndex: number; judgement: VoteJudgement }[];
  canVote: boolean;
  missing: readonly MissingPart[];
  remarks: readonly Remark[];
  late: { days: number } | undefined;
  /** The day is a weekend or holiday: its reason is asked for. */
  isDayOff: boolean;
  /** Decision a 免到 rests on, by member. */
  exemptBasis: ReadonlyMap<string, string>;
  others: readonly OrgLifeRecord[];
}

export function meetingFacts(input: FactsInput): MeetingFacts {
  const { form, row, branch, tables, records, now } = input;
  const today = dayOfInstant(now);
  const day = meetingDay(form, row, today);
  const { roster, exemptBasis, secretaryIds } = input.people;
  const typed = toContent(form, day);
  const fitted: RecordContent = {
    ...typed,
    sections: typed.sections.map((section) => fitSection(roster, section)),
    attendance: fitAttendance(roster, form.attendance),
  };
  const counts = countAttendance(roster, fitted.attendance);
  const votes = fitted.agenda.flatMap((item, agendaIndex) =>
    item.vote ? [{ agendaIndex, judgement: judgeVote(fitted.primaryType, item.vote, counts, day) }] : [],
  );
  const needsReason = votes.some(({ judgement }) => falls(judgement)) || (row !== null && !isEditable(row));
  const content = needsReason ? fitted : withoutReason(fitted);
  const isDayOff = hasDay(form) && !isWorkingDay(day, input.workingDays);
  const others = records.filter((record) => record.id !== input.recordId);
  const groupName = tables.partyGroups.find((group) => group.id === groupIdOf(form.scope))?.name;
  const main =
    content.sections.find((section) => section.type === content.primaryType) ?? content.sections[0];
  return {
    day,
    state:
      row && !isEditable(row) ? row.state : stateOnDay({ state: 'draft', startAt: content.startAt }, today),
    content,
    heading: main ? recordHeading(main.type, main.year, main.seqNo, groupName) : '',
    groupName,
    roster,
    counts,
    votes,
    canVote: canVote(content.sections.map((section) => section.type)),
    missing: missingBeforeSignature(content, {
      now,
      roster,
      votes: votes.map(({ agendaIndex, judgement }) => ({ agendaIndex, ...judgement })),
      exemptAllowed: new Set(exemptBasis.keys()),
      ...(row?.sentAt ? { firstSentAt: row.sentAt } : {}),
      others,
    }),
    remarks: remarksBeforeSignature(content, {
      secretaryIds,
      themeDayRule: branch.themeDayRule,
      today,
      excellentShare: input.setting.excellentShare,
      photoCount: input.attachments.filter((attachment) => attachment.kind === 'photo').length,
      votes: votes.map(({ judgement }) => judgement),
      isDayOff,
    }),
    isDayOff,
    late: lateEntryOf(content, row?.sentAt ?? now),
    exemptBasis,
    others,
  };
}

/** A decision that the rule does not carry: it may only stay on record with a reason, and marked. */
function falls(judgement: VoteJudgement): boolean {
  return !judgement.hasQuorum || judgement.election?.isValid === false;
}

/** The reason typed while people were still missing must not mark a decision that was taken properly after all. */
function withoutReason({ quorumOverrideReason: _unneeded, ...content }: RecordContent): RecordContent {
  return content;
}

/** The typed day; the last readable one while the date is being typed. */
export function meetingDay(form: MeetingForm, row: OrgLifeRecord | null, today: string): string {
  return hasDay(form) ? form.date : (row?.startAt.slice(0, 10) ?? today);
}

/**
 * Subtle: a correction keeps the roster that was frozen, because a later change of the member file must not
 * change an old meeting; only a corrected day or scope asks for another one.
 */
export function meetingPeople(
  row: OrgLifeRecord | null,
  tables: RosterTables,
  scope: Scope,
  day: string,
): MeetingPeople {
  const isFrozen =
    row?.snapshot !== undefined &&
    row.snapshot.rows.length > 0 &&
    !isEditable(row) &&
    row.startAt.slice(0, 10) === day &&
    JSON.stringify(row.scope) === JSON.stringify(scope);
  const secretary = secretaryOn(tables, day);
  return {
    roster:
      isFrozen && row.snapshot
        ? row.snapshot.rows
        : scopeRosterOn(tables, scope, day).map((entry) =>
            toSnapshotRow(entry, (post) => postWords[post.post]),
          ),
    exemptBasis: new Map(
      rosterOn(tables, day).flatMap(({ member }) => {
        const basis = exemptBasisOn(member, tables.circumstances ?? [], day);
        return basis ? [[member.id, basis] as const] : [];
      }),
    ),
    secretaryIds: new Set(secretary ? [secretary.member.id] : []),
  };
}

/** Does the form say something else than what is stored? */
export function isChanged(row: OrgLifeRecord, content: RecordContent): boolean {
  return canonical(contentOf(row)) !== canonical(content);
}

function canonical(content: RecordContent): string {
  return JSON.stringify(content, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
