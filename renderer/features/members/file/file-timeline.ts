/** Everything that happened to a member, newest first: the panel's lines and all the file knows besides. Pure. */
import { yearOf } from '../../../../shared/domain/dates';
import type { MemberLife } from '../../../../shared/domain/member-life-file';
import { workOf } from '../../../../shared/domain/member-life';
import type { OrgLifeRecord } from '../../../../shared/schema/meeting';
import { admissionStepWords, stepResultWords } from '../../../../shared/words/admission';
import { circumstanceWords, postCategoryWords, studyFormWords } from '../../../../shared/words/domain';
import { lifeTimelineWords as words } from '../../../../shared/words/member-life';
import type { TimelineEntry } from '../../../ui/layout/Timeline';
import { attendanceOf } from '../panel/attendance';
import { inOrder, memberEvents, pointEvent, spanEvent, type TimelineEvent } from '../panel/timeline';

/** @param records all of the branch; undefined while they are read, then the years of meetings are left out */
export function fileTimeline(
  life: MemberLife,
  records: readonly OrgLifeRecord[] | undefined,
): TimelineEntry[] {
  return inOrder([
    ...memberEvents(life, life.partyGroups),
    ...letterEvents(life),
    ...circumstanceEvents(life),
    ...workEvents(life),
    // An erased reward has no title left.
    ...life.rewards
      .filter(({ title }) => title !== '')
      .map((row) => pointEvent(row.id, row.awardedOn, words.reward(row.title), row.issuer)),
    ...life.pioneerPosts.map((row) => spanEvent(row, words.pioneer(row.title))),
    ...stepEvents(life),
    ...studyEvents(life),
    ...(records ? meetingEvents(records, life.member.id) : []),
  ]);
}

function letterEvents({ memberships }: MemberLife): TimelineEvent[] {
  return memberships.flatMap(({ id, transfer }) =>
    transfer
      ? [pointEvent(`${id}-letter`, transfer.letterOn, words.letter(transfer.toOrg), transfer.letterNo)]
      : [],
  );
}

function circumstanceEvents({ circumstances, contacts }: MemberLife): TimelineEvent[] {
  return circumstances.map((row) => {
    const count = contacts.filter((contact) => contact.circumstanceId === row.id).length;
    const note = [row.place, count === 0 ? undefined : words.contactCount(count)].filter(Boolean).join('，');
    return spanEvent(row, circumstanceWords[row.kind], note);
  });
}

/** Each change of work, told by the span that begins with it; the first span began before anything was written. */
function workEvents({ person, workSpans }: MemberLife): TimelineEvent[] {
  return workSpans.slice(1).map((span) => {
    // The open span's truth is the person's own fields.
    const { postCategory, workUnit, department, jobTitle } = span.to === undefined ? workOf(person) : span;
    const isRetirement = postCategory === 'retired' || postCategory === 'retiredCadre';
    const title = isRetirement ? words.retired : words.workChange;
    const note = [workUnit, department, jobTitle ?? (postCategory && postCategoryWords[postCategory])];
    return pointEvent(span.id, span.from, title, note.filter(Boolean).join(' '));
  });
}

function stepEvents({ steps }: MemberLife): TimelineEvent[] {
  return steps.map((step) => {
    const name = admissionStepWords[step.no];
    const title = name === undefined ? words.stepFallback(step.no) : words.step(step.no, name);
    const note = [step.result && stepResultWords[step.result], step.organ].filter(Boolean).join('，');
    return pointEvent(step.id, step.doneOn, title, note);
  });
}

/** Classes and study of one's own; of an erased one only the day is left, which tells nothing. */
function studyEvents({ studyLogs }: MemberLife): TimelineEvent[] {
  return studyLogs
    .filter(({ title }) => title !== '')
    .map((log) =>
      pointEvent(log.id, log.from, words.studied(log.title, log.hours), studyFormWords[log.form]),
    );
}

const leaves: readonly string[] = ['officialLeave', 'sickLeave', 'personalLeave'];

/** One line a year: called, came, on leave, absent; how many of them were 党课. 免到 is not in 应到. */
function meetingEvents(records: readonly OrgLifeRecord[], memberId: string): TimelineEvent[] {
  const meetings = attendanceOf(records, memberId).filter(({ status }) => status !== 'exempt');
  const years = [...new Set(meetings.map(({ record }) => yearOf(record.startAt)))];
  return years.map((year) => {
    const own = meetings.filter(({ record }) => yearOf(record.startAt) === year);
    const present = own.filter(({ status }) => status === 'present');
    const away = own.filter(({ status }) => leaves.includes(status)).length;
    const absent = own.filter(({ status }) => status === 'absent').length;
    const classes = present.flatMap(({ record }) =>
      record.sections.filter((section) => section.type === 'partyClass'),
    );
    const hours = classes.reduce((sum, section) => sum + (section.hours ?? 0), 0);
    const lines = [
      words.meetingCount(own.length, present.length, away, absent),
      ...(classes.length === 0 ? [] : [words.study(classes.length, hours)]),
    ];
    return {
      // Above everything else of its year.
      ...pointEvent(
        `meetings-${String(year)}`,
        `${String(year)}-12-31`,
        words.meetings(year),
        lines.join('；'),
      ),
      when: String(year),
    };
  });
}
