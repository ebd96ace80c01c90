/** What is under way, in words: the page 交接 and the printed list say the same. Pure. */
import type { PartyGroup } from '../schema/branch';
import { dutyName, postWords } from '../words/domain';
import { dutyPeriodName } from '../words/duty-period';
import { candidateStageWords, missingNouns, openItemWords as words } from '../words/handover-paper';
import { headingOfRecord } from '../words/record-heading';
import { formatDateZh } from './dates';
import type { HandoverFinding } from './handover-findings';
import type { Candidate, OpenDuty, OpenMeeting, OpenTodo, RunningPost } from './handover-open';
import { coverNumbers } from './cover-numbers';

/** So many are named; a list of twenty would push the rest off the sheet. */
const NAMED = 6;

type Groups = readonly Pick<PartyGroup, 'id' | 'name'>[];

export function dutyLine(duty: OpenDuty): { what: string; period: string; state: string } {
  const { type, groupName, period, first, last, state, daysLeft = 0, plannedOn } = duty;
  const running = plannedOn === undefined ? words.dutyOpen(last, daysLeft) : words.dutyPlanned(plannedOn);
  return {
    what: dutyName(type, groupName),
    period: dutyPeriodName(period, first),
    state: state === 'missing' ? words.dutyMissing : running,
  };
}

export function meetingLine(
  meeting: OpenMeeting,
  groups: Groups,
): { what: string; day: string; topic: string; state: string } {
  return {
    what: headingOfRecord(meeting.record, groups),
    day: formatDateZh(meeting.day),
    topic: coverNumbers(meeting.title.trim()),
    state: stateOf(meeting),
  };
}

function stateOf({ state, day, sentOn, isPast, missing }: OpenMeeting): string {
  if (state === 'planned') return isPast ? words.plannedPast : words.planned(day);
  if (state === 'outForSignature') return sentOn === undefined ? words.sentUnknown : words.sent(sentOn);
  if (missing.length === 0) return words.draft;
  const nouns = [...new Set(missing.map((code) => missingNouns[code]))];
  const shown = nouns.slice(0, NAMED);
  return nouns.length > NAMED ? words.draftMissingMany(shown, nouns.length) : words.draftMissing(nouns);
}

export function todoLine(
  { what, owner, due, record }: OpenTodo,
  groups: Groups,
): { what: string; owner: string; due: string; source: string } {
  return {
    what: coverNumbers(what.trim()),
    owner,
    due: due === undefined ? '' : formatDateZh(due),
    source: headingOfRecord(record, groups),
  };
}

export function candidateLine({ name, stage, joinDate, probationEndsOn }: Candidate): {
  name: string;
  stage: string;
  note: string;
} {
  return {
    name,
    stage: candidateStageWords[stage],
    note: stage === 'probationary' ? words.probation(joinDate, probationEndsOn) : words.candidate,
  };
}

export function postLine(post: RunningPost): { name: string; post: string; since: string; termEnd: string } {
  const { name, groupName, from, termEndsOn } = post;
  return {
    name,
    post: groupName === undefined ? postWords[post.post] : groupPost(groupName, postWords[post.post]),
    since: formatDateZh(from),
    termEnd: termEndsOn === undefined ? '' : formatDateZh(termEndsOn),
  };
}

/** 第一党小组组长: the group's name already says what the post is of. */
function groupPost(groupName: string, post: string): string {
  return groupName.endsWith('党小组') ? groupName + post.replace(/^党小组/, '') : `${groupName}${post}`;
}

export function findingText(finding: HandoverFinding): string {
  switch (finding.kind) {
    case 'noPlan':
      return words.noPlan(finding.year);
    case 'planOverdue':
      return words.planOverdue(finding.year, finding.topics.map(coverNumbers));
    case 'retentionDue': {
      const { what, count, names } = finding;
      const few = names.slice(0, NAMED).join('、') + (names.length > NAMED ? '等' : '');
      return words.retention[what](count, few);
    }
    case 'keysMissing':
      return words.keysMissing(finding.count);
    case 'damagedAttachments':
      return words.damagedAttachments(finding.count);
    case 'lackingAttachments':
      return words.lackingAttachments(finding.count);
    case 'damagedSnapshots':
      return words.damagedSnapshots(finding.count);
    case 'journalDamaged':
      return words.journalDamaged(finding.firstBadSeq);
    case 'selfTestFailed':
      return words.selfTestFailed(finding.differences);
    case 'copyAwaitsErasure':
      return words.copyAwaitsErasure;
    case 'keysElsewhere':
      return words.keysElsewhere(finding.places.join('、'));
  }
}
