/** 党支部工作交接清单 as plain rows: what is handed over, what is under way, the package. */
import { formatDateZh, type CalendarDate } from '../../../shared/domain/dates';
import type { HandoverContents, HandoverOverview } from '../../../shared/domain/handover';
import {
  candidateLine,
  dutyLine,
  findingText,
  meetingLine,
  postLine,
  todoLine,
} from '../../../shared/domain/handover-lines';
import type { Branch, PartyGroup } from '../../../shared/schema/branch';
import { handoverListWords as words } from '../../../shared/words/handover-paper';
import { oneLine } from '../text/printable';

/** The package as its register row has it. */
export interface HandoverPackage {
  on: CalendarDate;
  from: string;
  to: string;
  witness?: string | undefined;
  packageName: string;
  placeLabel: string;
  seq: number;
  fileCount: number;
  totalBytes: number;
  checkCode: string;
}

export interface HandoverListInput {
  branch: Pick<Branch, 'fullName'>;
  groups: readonly Pick<PartyGroup, 'id' | 'name'>[];
  overview: HandoverOverview;
  pack: HandoverPackage;
  /** How sizes are written on screen: 38.2 MB. */
  sizeText: (bytes: number) => string;
  /** Printed on another day than it was made: what is under way may have moved on since. */
  printedOn?: CalendarDate;
}

export type ListColumn = keyof typeof words.columns;
export interface OpenTable {
  title: string;
  columns: readonly ListColumn[];
  rows: Partial<Record<ListColumn, string>>[];
}
export interface HandoverListSheet {
  asOf: string;
  contents: { what: string; count: string; note: string }[];
  open: OpenTable[];
  pack: { label: string; value: string }[];
  checkCode: string;
  /** Empty unless printed later. */
  later: string;
}

export function handoverListSheet(input: HandoverListInput): HandoverListSheet {
  const { overview, pack, sizeText, printedOn } = input;
  return {
    asOf: words.asOf(overview.day),
    contents: contentRows(overview.contents, pack.seq, sizeText),
    open: openTables(input),
    pack: [
      { label: words.pack.name, value: oneLine(pack.packageName) },
      { label: words.pack.place, value: oneLine(pack.placeLabel) },
      {
        label: words.pack.files,
        value: words.pack.filesValue(pack.fileCount, sizeText(pack.totalBytes), spaced(pack.totalBytes)),
      },
      { label: words.pack.seq, value: words.pack.seqValue(pack.seq) },
    ],
    checkCode: pack.checkCode,
    later: printedOn === undefined ? '' : words.printedLater(printedOn),
  };
}

function contentRows(
  contents: HandoverContents,
  seq: number,
  sizeText: (bytes: number) => string,
): HandoverListSheet['contents'] {
  const { contents: say, units, none } = words;
  const { fullMembers, probationaryMembers, records, years, planYears, registers } = contents;
  const members = fullMembers + probationaryMembers;
  const total = records.signed + records.outForSignature + records.draft + records.planned;
  const inRegisters = Object.values(registers).reduce((sum, count) => sum + count, 0);
  const row = (what: string, count: number, unit: (n: number) => string, note: string) => ({
    what,
    count: count === 0 ? none : unit(count),
    note: count === 0 ? '' : note,
  });
  return [
    row(say.members, members, units.persons, say.membersNote(fullMembers, probationaryMembers)),
    row(say.former, contents.formerMembers, units.persons, say.formerNote),
    row(say.others, contents.otherPersons, units.persons, say.othersNote),
    row(say.groups, contents.groups, units.pieces, ''),
    row(
      say.records,
      total,
      units.copies,
      say.recordsNote(years ? say.years(years.first, years.last) : '', [
        say.signed(records.signed),
        say.sent(records.outForSignature),
        say.draft(records.draft),
        say.planned(records.planned),
      ]),
    ),
    row(say.plans, planYears.length, units.copies, say.plansNote(planYears, contents.planItems)),
    row(
      say.attachments,
      contents.attachments,
      units.pieces,
      say.attachmentsNote(sizeText(contents.attachmentBytes)),
    ),
    // Nothing half typed is the usual case: a line that only says so is one too many to sign.
    ...(contents.drafts === 0 ? [] : [row(say.drafts, contents.drafts, units.copies, say.draftsNote)]),
    row(
      say.registers,
      inRegisters,
      words.lines,
      (Object.keys(say.register) as (keyof typeof registers)[])
        .filter((key) => registers[key] > 0)
        .map((key) => say.register[key](registers[key]))
        .join('，'),
    ),
    row(say.changes, seq, words.times, say.changesNote),
  ];
}

function openTables({ overview, groups }: HandoverListInput): OpenTable[] {
  const { open } = words;
  const table = (title: string, columns: readonly ListColumn[], rows: OpenTable['rows']): OpenTable => ({
    title,
    columns: ['no', ...columns],
    rows: rows.map((row, index) => ({ no: String(index + 1), ...tidy(row) })),
  });
  return [
    table(
      open.duties,
      ['duty', 'period', 'state'],
      overview.duties.map(dutyLine).map(({ what, period, state }) => ({ duty: what, period, state })),
    ),
    table(
      open.meetings,
      ['meeting', 'day', 'topic', 'state'],
      overview.meetings
        .map((meeting) => meetingLine(meeting, groups))
        .map(({ what, day, topic, state }) => ({
          meeting: what,
          day,
          topic: topic === '' ? words.noTopic : topic,
          state,
        })),
    ),
    table(
      open.todos,
      ['todo', 'owner', 'due', 'source'],
      overview.todos
        .map((todo) => todoLine(todo, groups))
        .map(({ what, owner, due, source }) => ({ todo: what, owner, due, source })),
    ),
    table(open.candidates, ['name', 'stage', 'note'], overview.candidates.map(candidateLine)),
    table(
      open.posts,
      ['name', 'post', 'since', 'termEnd'],
      overview.posts.map(postLine).map((line) => ({ ...line, termEnd: line.termEnd || words.noTerm })),
    ),
    table(
      open.findings,
      ['finding'],
      overview.findings.map((finding) => ({ finding: findingText(finding) })),
    ),
  ];
}

function tidy(row: Partial<Record<ListColumn, string>>): Partial<Record<ListColumn, string>> {
  return Object.fromEntries(Object.entries(row).map(([key, text]) => [key, oneLine(text)]));
}

/** 40 055 603: groups of three with a space (GB/T 15835). */
function spaced(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ' ');
}

/** As on the sheet's head. */
export function headRows({ on, from, to, witness }: HandoverPackage): { label: string; value: string }[] {
  const { people } = words;
  return [
    { label: people.from, value: oneLine(from) },
    { label: people.to, value: oneLine(to) },
    { label: people.witness, value: oneLine(witness) },
    { label: people.on, value: formatDateZh(on) },
  ];
}
