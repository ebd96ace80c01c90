/**
 * What a year's package holds, and which gaps it states openly. Pure. Records go in once they were sent for
 * signature; drafts stay here and are named as gaps. No ID number, phone or address ever gets in.
 */
import { directoryFor } from '../../../shared/archive/layout';
import { recordFileName } from '../../../shared/archive/names';
import {
  addDays,
  formatDateZh,
  formatMonthDayZh,
  type CalendarDate,
  type Instant,
} from '../../../shared/domain/dates';
import type { DuesTables } from '../../../shared/domain/dues-year';
import { dutyRows, yearRange, type DutyCell, type DutyRow } from '../../../shared/domain/duties';
import { groupIdOf, lateEntryOf } from '../../../shared/domain/meeting';
import { rosterOn, scopeRosterOn, toSnapshotRow, type RosterTables } from '../../../shared/domain/roster';
import type { ArchiveItem } from '../../../shared/ipc/requests/archive';
import type { PdfRequest } from '../../../shared/ipc/requests/paper';
import { countsInYear } from '../../../shared/domain/yearly-life';
import type { Branch } from '../../../shared/schema/branch';
import type { Attachment } from '../../../shared/schema/ledger';
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import type { PlanItem, StudyPlan } from '../../../shared/schema/study-plan';
import type { BranchText } from '../../../shared/schema/branch-text';
import type { AnyRow } from '../../../shared/schema/tables';
import { archiveScreenWords as words } from '../../../shared/words/archive-screen';
import { dutyName, postWords, recordTypeWords } from '../../../shared/words/domain';
import { dutyPeriodName } from '../../../shared/words/duty-period';
import { headingOfRecord } from '../../../shared/words/record-heading';
import { gapStatementPaper } from '../../paper/gap-statement/gap-statement-paper';
import { minutesPaper } from '../../paper/minutes/minutes-paper';
import { rosterPaper } from '../../paper/roster/roster-paper';
import { studyPlanPaper } from '../../paper/study-plan/study-plan-paper';
import { duesItems } from './dues-item';
import { textItems } from './text-items';

/**
 * An item whose bytes main already has, or a page still to be typeset: laid out when its turn comes, because a
 * year's pages take longer than opening the screen may.
 */
export type PackageItem = Omit<ArchiveItem, 'source'> & {
  source: ArchiveItem['source'] | { from: 'paper'; layOut: () => PdfRequest };
};

export interface YearPackage {
  items: PackageItem[];
  gaps: string[];
  recordIds: string[];
  /** A place with less room than this is certainly too small; what is needed is known after typesetting. */
  leastBytes: number;
}

export interface YearFacts {
  branch: Branch;
  tables: RosterTables;
  records: readonly OrgLifeRecord[];
  attachments: readonly Attachment[];
  plan: { plan: StudyPlan | null; items: readonly PlanItem[] };
  /** 党费; absent where it is not read. */
  dues?: DuesTables;
  /** 总结与报告; absent where they are not read. */
  texts?: readonly BranchText[];
  year: number;
  now: Instant;
  today: CalendarDate;
}

export function planYearPackage(facts: YearFacts): YearPackage {
  requireOneBranch(facts);
  const ofYear = facts.records.filter((record) => countsInYear(record, facts.year));
  const included = ofYear.filter((record) => record.state === 'signed' || record.state === 'outForSignature');
  const gaps = gapsOf(facts, ofYear);
  const items: PackageItem[] = [
    gapItem(facts, gaps),
    ...rosterItems(facts),
    ...planItems(facts),
    ...textItems(facts),
    ...duesItems(facts),
  ];
  for (const record of included) items.push(...recordItems(record, facts, items.length));
  return {
    items,
    gaps,
    recordIds: included.map((record) => record.id),
    leastBytes: leastBytesOf(items, facts.attachments),
  };
}

/** A package never mixes branches (domain E10): a row of another one is a bug, and nothing must be written. */
function requireOneBranch({ branch, tables, records, attachments, plan, dues, texts }: YearFacts): void {
  const ofRoster = Object.values(tables) as readonly (readonly AnyRow[])[];
  const ofDues: AnyRow[] = dues ? [...dues.profiles, ...dues.payments] : [];
  const rows: AnyRow[] = [...records, ...attachments, ...plan.items, ...ofRoster.flat(), ...ofDues];
  rows.push(...(texts ?? []));
  if (plan.plan) rows.push(plan.plan);
  const stranger = rows.find(({ branchId }) => branchId !== branch.id);
  if (stranger)
    throw new Error(`row ${stranger.id} of branch ${stranger.branchId} in a package of ${branch.id}`);
}

/** The smallest PDF with Chinese fonts embedded that the typesetting has made. */
const LEAST_PDF_BYTES = 60_000;

function leastBytesOf(items: readonly PackageItem[], attachments: readonly Attachment[]): number {
  const sizes = new Map(attachments.map((entry) => [entry.sha512, entry.sizeBytes]));
  return items.reduce((sum, { source }) => {
    if (source.from === 'text') return sum + source.text.length;
    return (
      sum + (source.from === 'attachment' ? (sizes.get(source.sha512) ?? LEAST_PDF_BYTES) : LEAST_PDF_BYTES)
    );
  }, 0);
}

function recordItems(record: OrgLifeRecord, facts: YearFacts, firstIndex: number): PackageItem[] {
  const { tables } = facts;
  const group = tables.partyGroups.find((entry) => entry.id === groupIdOf(record.scope));
  const directory = directoryFor(record.primaryType, {
    ...(group ? { group: group.name } : {}),
    // Only the folder of what is counted by assessment year asks for a year.
    year: `${facts.year}年度`,
  });
  const day = record.startAt.slice(0, 10);
  const label = recordTypeWords[record.primaryType];
  const name = { date: day, label, theme: record.title };
  const base = { directory, kind: record.primaryType, date: day };
  const heading = headingOfRecord(record, tables.partyGroups);
  const late = lateEntryOf(record, record.sentAt ?? record.createdAt);
  const notes = [
    record.state === 'outForSignature' ? words.item.pendingSignature : '',
    // What is open about a record travels with it: the reader of the contents sees it without opening each file.
    late ? words.item.late(late.days) : '',
    record.quorumOverrideReason?.trim() ? words.item.voteFalls : '',
    record.corrections.length > 0 ? words.item.corrected(record.corrections.length) : '',
    !record.pdfHash && record.paperOriginal ? words.item.copyFromPaper(record.paperOriginal.pages) : '',
  ].filter(Boolean);
  const own = facts.attachments
    .filter((entry) => entry.ownerId === record.id)
    .sort((a, b) => a.sortNo - b.sortNo);
  const items: PackageItem[] = [
    {
      ...base,
      fileName: recordFileName({ ...name, extension: 'pdf' }),
      title: `${heading} ${record.title}`,
      ...(notes.length > 0 ? { note: notes.join('；') } : {}),
      // The official PDF was made once, when the record went out for signature; it is copied, never printed again.
      source: record.pdfHash
        ? { from: 'attachment', sha512: record.pdfHash }
        : { from: 'paper', layOut: () => minutesOf(record, facts, own) },
    },
    {
      ...base,
      partOf: firstIndex,
      fileName: recordFileName({ ...name, extension: 'json' }),
      title: `${heading} ${words.item.data}`,
      source: { from: 'text', text: JSON.stringify(recordData(record, heading), null, 2) },
    },
  ];
  for (const { no, pdfHash } of beforeCorrections(record)) {
    const title = words.item.beforeCorrection(no);
    items.push({
      ...base,
      partOf: firstIndex,
      fileName: recordFileName({ ...name, theme: `${record.title}_${title}`, extension: 'pdf' }),
      title: `${heading} ${title}`,
      source: { from: 'attachment', sha512: pdfHash },
    });
  }
  own.forEach((attachment, index) => {
    items.push({
      ...base,
      partOf: firstIndex,
      fileName: recordFileName({ ...name, extension: extensionOf(attachment), attachmentNo: index + 1 }),
      title: `${heading} ${attachmentWord(attachment)}${attachment.caption ? `：${attachment.caption}` : ''}`,
      source: { from: 'attachment', sha512: attachment.sha512 },
    });
  });
  return items;
}

function minutesOf(record: OrgLifeRecord, facts: YearFacts, attachments: Attachment[]): PdfRequest {
  const { branch, tables, now } = facts;
  const roster = scopeRosterOn(tables, record.scope, record.startAt.slice(0, 10)).map((entry) =>
    toSnapshotRow(entry, (post) => postWords[post.post]),
  );
  return minutesPaper({ branch, record, roster, groups: tables.partyGroups, attachments, now });
}

/** Versions that were signed and then corrected: both stay, so both travel. Withdrawn drafts stay here. */
function beforeCorrections(record: OrgLifeRecord): { no: number; pdfHash: string }[] {
  const corrected = new Set(record.corrections.map((slip) => slip.fromRevision));
  return record.revisions.flatMap(({ no, pdfHash }) =>
    corrected.has(no) && pdfHash !== undefined && pdfHash !== record.pdfHash ? [{ no, pdfHash }] : [],
  );
}

/** The record as data for machines: what the paper says, its frozen roster, its version. Categories only. */
function recordData(record: OrgLifeRecord, heading: string): unknown {
  const { rev: _rev, branchId: _branchId, revisions, ...rest } = record;
  // Which drafts were withdrawn, and why, is nobody's business but the branch's; ballots and verdicts of single
  // members are not the package's (domain §5.5): the minutes say how many got which.
  const sections = rest.sections.map((section) =>
    section.type === 'democraticReview' ? { ...section, rows: [] } : section,
  );
  return { schema: 'record/1', heading, ...rest, sections, version: revisions.at(-1)?.no ?? null };
}

function rosterItems({ branch, tables, year, today, now }: YearFacts): PackageItem[] {
  const end = `${year}-12-31`;
  const on = end < today ? end : today;
  const roster = rosterOn(tables, on);
  if (roster.length === 0) return [];
  return [
    {
      directory: directoryFor('memberRoster'),
      kind: 'memberRoster',
      date: on,
      fileName: recordFileName({
        date: on,
        label: words.item.rosterLabel,
        theme: branch.shortName,
        extension: 'pdf',
      }),
      title: words.item.roster(formatDateZh(on)),
      source: { from: 'paper', layOut: () => rosterPaper({ branch, roster, on, variant: 'public', now }) },
    },
  ];
}

function gapItem({ branch, year, today }: YearFacts, gaps: readonly string[]): PackageItem {
  const title = words.item.gapStatement;
  return {
    directory: directoryFor('gapStatement'),
    kind: 'gapStatement',
    date: today,
    fileName: `${title}.pdf`,
    title,
    source: { from: 'paper', layOut: () => gapStatementPaper({ branch, year, gaps, madeOn: today }) },
  };
}

function planItems({ branch, plan, year }: YearFacts): PackageItem[] {
  const { plan: yearPlan, items } = plan;
  if (!yearPlan) return [];
  const date = yearPlan.madeOn ?? `${year}-01-01`;
  return [
    {
      directory: directoryFor('studyPlan'),
      kind: 'studyPlan',
      date,
      fileName: recordFileName({
        date,
        label: words.item.planLabel,
        theme: yearPlan.title,
        extension: 'pdf',
      }),
      title: yearPlan.title,
      source: { from: 'paper', layOut: () => studyPlanPaper({ branch, plan: yearPlan, items }) },
    },
  ];
}

function gapsOf(facts: YearFacts, ofYear: readonly OrgLifeRecord[]): string[] {
  const { branch, tables, records, year, today } = facts;
  const rows = dutyRows(branch, tables, records, yearRange(year), today);
  const sentences = rows.flatMap(dutyGaps);
  for (const record of ofYear) {
    const name = headingOfRecord(record, tables.partyGroups);
    const day = formatMonthDayZh(record.startAt.slice(0, 10));
    if (record.state === 'draft') sentences.push(words.gap.draft(name, day));
    if (record.state === 'outForSignature') sentences.push(words.gap.unsigned(name, day));
  }
  if (!facts.plan.plan) sentences.push(words.gap.noPlan);
  return sentences;
}

/** Every missing period has a sentence of its own; periods on paper are told as one span. */
function dutyGaps(row: DutyRow): string[] {
  const what = dutyName(row.type, row.group?.name);
  const { period } = row.rule.parameters;
  const named = (cell: DutyCell): string => dutyPeriodName(period, cell.first);
  const sentences: string[] = [];
  for (const span of spansOf(row.cells.filter((cell) => cell.state === 'onPaper'))) {
    const [first, last] = [span[0], span.at(-1)];
    if (!first || !last) continue;
    const when = first === last ? named(first) : words.gap.fromTo(named(first), named(last));
    sentences.push(words.gap.onPaper(what, when));
  }
  for (const cell of row.cells) {
    if (cell.state === 'missing') sentences.push(words.gap.missing(what, named(cell)));
  }
  return sentences;
}

/** Cells in runs without a break between them. */
function spansOf(cells: readonly DutyCell[]): DutyCell[][] {
  const spans: DutyCell[][] = [];
  for (const cell of cells) {
    const open = spans.at(-1);
    if (open && addDays(open.at(-1)?.last ?? cell.last, 1) === cell.first) open.push(cell);
    else spans.push([cell]);
  }
  return spans;
}

function attachmentWord(attachment: Attachment): string {
  if (attachment.kind === 'photo') return words.item.photo;
  return attachment.kind === 'material' ? words.item.material : words.item.scan;
}

const extensions: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

function extensionOf(attachment: Attachment): string {
  const own = /\.([A-Za-z0-9]{1,5})$/.exec(attachment.name)?.[1];
  return extensions[attachment.mediaType] ?? own?.toLowerCase() ?? 'bin';
}

/** Documents (not their data files and scans) by top folder, for the list 带走. */
export function countByFolder(items: readonly PackageItem[]): { folder: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const item of items.filter((entry) => entry.partOf === undefined)) {
    const folder = item.directory.split('/').slice(0, 2).join('/');
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].map(([folder, count]) => ({ folder: folder.replace(/(^|\/)\d\d_?/g, '$1'), count }));
}
