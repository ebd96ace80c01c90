/**
 * P-17 as plain facts: what stands on one ballot, how many go on a sheet of A4, how many are printed. Ballots carry
 * neither number nor name, and candidates stand in the order of strokes of their surnames.
 */
import { countAttendance } from '../../../shared/domain/meeting';
import { strokeSortKey } from '../../../shared/domain/stroke-order';
import type { AgendaItem, Vote } from '../../../shared/schema/meeting';
import { ballotWords as words } from '../../../shared/words/before-meeting';
import { oneLine } from '../text/printable';
import { paperHeading, paperRoster, type MeetingPaperInput } from '../text/record-head';

export const ballotKinds = ['vote', 'election', 'review'] as const;
export type BallotKind = (typeof ballotKinds)[number];

export interface BallotInput extends MeetingPaperInput {
  kind?: BallotKind | undefined;
  /** The agenda item voted on; the first with a vote when absent. */
  itemId?: string | undefined;
}

export interface BallotSheet {
  kind: BallotKind;
  title: string;
  /** Branch and meeting, one below the other. */
  foot: readonly [branch: string, heading: string];
  /** What is voted on; empty where the names say it. */
  subject: string;
  /** Lines to write it on instead. */
  subjectByHand?: boolean;
  columns: readonly string[];
  /** Names in columns side by side; the last rows of the last column are blank for 另选他人. */
  parts: readonly (readonly string[])[];
  isOrdered: boolean;
  nameLabel: string;
  rule: string;
  perSheet: 4 | 2 | 1;
  /** Sheets of A4. */
  sheets: number;
}

/** Rows that fit on one ballot: a quarter, a half (two columns) or a whole sheet (two columns). */
const QUARTER_ROWS = 12;
const HALF_ROWS = 26;
/** Blank lines for 另选他人: never more than the seats, and so many fit. */
const MOST_BLANKS = 3;

/** undefined where the record has nothing to vote on. */
export function ballotSheet(input: BallotInput): BallotSheet | undefined {
  const item = votedItem(input);
  const kind = input.kind ?? (item?.vote?.election ? 'election' : 'vote');
  if (kind === 'review') return reviewBallot(input);
  if (!item?.vote) return undefined;
  return kind === 'election' && item.vote.election
    ? electionBallot(input, item.vote)
    : {
        ...common(input, 'vote', 0, votersOf(input)),
        subject: oneLine(item.vote.subject) || oneLine(item.topic),
        columns: [words.votesFor, words.votesAgainst, words.votesAbstain],
        parts: [],
        isOrdered: false,
        rule: words.voteRule,
      };
}

function votedItem({ record, itemId }: BallotInput): AgendaItem | undefined {
  return itemId === undefined
    ? record.agenda.find((item) => item.vote)
    : record.agenda.find((item) => item.id === itemId);
}

function electionBallot(input: BallotInput, { subject, election }: Vote): BallotSheet {
  const seats = election?.seats ?? 0;
  const names = inOrder((election?.candidates ?? []).map((one) => oneLine(one.name)));
  const blanks = Array.from({ length: Math.min(Math.max(seats, 1), MOST_BLANKS) }, () => '');
  return {
    ...common(input, 'election', names.length + blanks.length, votersOf(input)),
    subject: oneLine(subject),
    columns: [words.votesFor, words.votesNotFor, words.votesAbstain],
    parts: sideBySide([...names, ...blanks]),
    isOrdered: names.length > 1,
    nameLabel: words.name,
    rule: seats > 0 ? words.electionRule(seats, names.length) : words.electionRuleOpen,
  };
}

/** Who is judged: full members (a probationary member takes part and is as a rule given no grade). */
function reviewBallot(input: BallotInput): BallotSheet | undefined {
  const names = inOrder(
    paperRoster(input)
      .filter((row) => row.category === 'fullMember')
      .map((row) => oneLine(row.name)),
  );
  if (names.length === 0) return undefined;
  const section = input.record.sections.find((one) => one.type === 'democraticReview');
  const year = section?.year ?? Number(input.record.startAt.slice(0, 4));
  const counts = countAttendance(paperRoster(input), input.record.attendance);
  const takePart = input.record.state === 'planned' ? counts.shouldAttend : counts.present;
  return {
    ...common(input, 'review', names.length, takePart),
    subject: '',
    columns: words.grades,
    parts: sideBySide(names),
    isOrdered: names.length > 1,
    nameLabel: words.member,
    rule: words.reviewRule(year),
  };
}

/** Before the meeting everybody with a vote may come; afterwards those who came. */
function votersOf(input: BallotInput): number {
  const counts = countAttendance(paperRoster(input), input.record.attendance);
  return input.record.state === 'planned' ? counts.votersShouldAttend : counts.votersPresent;
}

function common(input: BallotInput, kind: BallotKind, rows: number, voters: number) {
  const perSheet: 4 | 2 | 1 = rows <= QUARTER_ROWS ? 4 : rows <= HALF_ROWS ? 2 : 1;
  return {
    kind,
    title: words.titles[kind],
    foot: [input.branch.fullName, paperHeading(input)] as const,
    nameLabel: '',
    perSheet,
    sheets: Math.max(1, Math.ceil(voters / perSheet)),
  };
}

function inOrder(names: readonly string[]): string[] {
  return names
    .map((name) => ({ name, key: strokeSortKey(name) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ name }) => name);
}

/** One column up to a quarter's rows, two of nearly the same length beyond. */
function sideBySide(names: readonly string[]): string[][] {
  if (names.length <= QUARTER_ROWS) return [[...names]];
  const half = Math.ceil(names.length / 2);
  return [names.slice(0, half), names.slice(half)];
}
