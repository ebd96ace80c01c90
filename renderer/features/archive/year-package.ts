/**
 * What a year's package holds, and which gaps it states openly. Pure. Records go in once they were sent for
 * signature; drafts stay here and are named as gaps. No ID number, phone or address ever gets in.
 */
import { directoryFor } from '../../../shared/archive/layout';
import { recordFileName } from '../../../shared/archive/names';
import {
  formatDateZh,
  formatMonthDayZh,
  partsOf,
  type CalendarDate,
  type Instant,
} from '../../../shared/domain/dates';
import { dutyRows, yearRange, type DutyCell, type DutyRow } from '../../../shared/domain/duties';
import { groupIdOf } from '../../../shared/domain/meeting';
import { rosterOn, scopeRosterOn, toSnapshotRow, type RosterTables } from '../../../shared/domain/roster';
import type { ArchiveItem } from '../../../shared/ipc/requests/archive';
import type { PdfRequest } from '../../../shared/ipc/requests/paper';
import type { Branch } from '../../../shared/schema/branch';
import type { Attachment } from '../../../shared/schema/ledger';
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import type { PlanItem, StudyPlan } from '../../../shared/schema/study-plan';
import { archiveScreenWords as words } from '../../../shared/words/archive-screen';
import { dutyName, postWords, recordTypeWords } from '../../../shared/words/domain';
import { headingOfRecord } from '../../../shared/words/record-heading';
import { gapStatementPaper } from '../../paper/gap-statement/gap-statement-paper';
import { minutesPaper } from '../../paper/minutes/minutes-paper';
import { rosterPaper } from '../../paper/roster/roster-paper';
import { studyPlanPaper } from '../../paper/study-plan/study-plan-paper';

/** An item whose bytes main already has, or a page still to be typeset. */
export type PackageItem = Omit<ArchiveItem, 'source'> & {
  source: ArchiveItem['source'] | { from: 'paper'; document: PdfRequest };
};

export interface YearPackage {
  items: PackageItem[];
  gaps: string[];
  recordIds: string[];
}

export interface YearFacts {
  branch: Branch;
  tables: RosterTables;
  records: readonly OrgLifeRecord[];
  attachments: readonly Attachment[];
  plan: { plan: StudyPlan | null; items: readonly PlanItem[] };
  year: number;
  now: Instant;
  today: CalendarDate;
}

export function planYearPackage(facts: YearFacts): YearPackage {
  const ofYear = facts.records.filter((record) => record.startAt.startsWith(`${facts.year}-`));
  const included = ofYear.filter((record) => record.state === 'signed' || record.state === 'outForSignature');
  const gaps = gapsOf(facts, ofYear);
  const items: PackageItem[] = [gapItem(facts, gaps), ...rosterItems(facts), ...planItems(facts)];
  for (const record of included) items.push(...recordItems(record, facts, items.length));
  return { items, gaps, recordIds: included.map((record) => record.id) };
}

function recordItems(record: OrgLifeRecord, facts: YearFacts, firstIndex: number): PackageItem[] {
  const { tables } = facts;
  const group = tables.partyGroups.find((entry) => entry.id === groupIdOf(record.scope));
  const directory = directoryFor(record.primaryType, group ? { group: group.name } : {});
  const day = record.startAt.slice(0, 10);
  const label = recordTypeWords[record.primaryType];
  const name = { date: day, label, theme: record.title };
  const base = { directory, kind: record.primaryType, date: day };
  const heading = headingOfRecord(record, tables.partyGroups);
  const notes = [
    record.state === 'outForSignature' ? words.item.pendingSignature : '',
    !record.pdfHash && record.paperOriginal ? words.item.copyFromPaper(record.paperOriginal.pages) : '',
  ].filter(Boolean);
  const own = facts.attachments.filter((entry) => entry.ownerId === record.id);
  const items: PackageItem[] = [
    {
      ...base,
      fileName: recordFileName({ ...name, extension: 'pdf' }),
      title: `${heading} ${record.title}`,
      ...(notes.length > 0 ? { note: notes.join('；') } : {}),
      // The official PDF was made once, when the record went out for signature; it is copied, never printed again.
      source: record.pdfHash
        ? { from: 'attachment', sha512: record.pdfHash }
        : { from: 'paper', document: minutesOf(record, facts, own) },
    },
    {
      ...base,
      partOf: firstIndex,
      fileName: recordFileName({ ...name, extension: 'json' }),
      title: `${heading} ${words.item.data}`,
      source: { from: 'text', text: JSON.stringify(recordData(record, heading), null, 2) },
    },
  ];
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

/** The record as data for machines: what the paper says, its frozen roster, its versions. Categories only. */
function recordData(record: OrgLifeRecord, heading: string): unknown {
  const { rev: _rev, branchId: _branchId, revisions, ...rest } = record;
  return {
    schema: 'record/1',
    heading,
    ...rest,
    revisions: revisions.map(({ content: _content, snapshot: _snapshot, ...revision }) => revision),
  };
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
      source: { from: 'paper', document: rosterPaper({ branch, roster, on, variant: 'public', now }) },
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
    source: { from: 'paper', document: gapStatementPaper({ branch, year, gaps, madeOn: today }) },
  };
}

function planItems({ branch, plan, year }: YearFacts): PackageItem[] {
  if (!plan.plan) return [];
  const date = plan.plan.madeOn ?? `${year}-01-01`;
  return [
    {
      directory: directoryFor('studyPlan'),
      kind: 'studyPlan',
      date,
      fileName: recordFileName({
        date,
        label: words.item.planLabel,
        theme: plan.plan.title,
        extension: 'pdf',
      }),
      title: plan.plan.title,
      source: { from: 'paper', document: studyPlanPaper({ branch, plan: plan.plan, items: plan.items }) },
    },
  ];
}

function gapsOf(facts: YearFacts, ofYear: readonly OrgLifeRecord[]): string[] {
  const { branch, tables, records, year, today } = facts;
  const rows = dutyRows(branch, tables, records, yearRange(year), today);
  const sentences = rows.flatMap((row) => row.cells.flatMap((cell) => dutyGap(row, cell)));
  for (const record of ofYear) {
    const name = headingOfRecord(record, tables.partyGroups);
    const day = formatMonthDayZh(record.startAt.slice(0, 10));
    if (record.state === 'draft') sentences.push(words.gap.draft(name, day));
    if (record.state === 'outForSignature') sentences.push(words.gap.unsigned(name, day));
  }
  if (!facts.plan.plan) sentences.push(words.gap.noPlan);
  return sentences;
}

const ordinals = ['第一', '第二', '第三', '第四'];

function dutyGap(row: DutyRow, cell: DutyCell): string[] {
  const what = dutyName(row.type, row.group?.name);
  const { month } = partsOf(cell.first);
  const period =
    cell.rule.parameters.period === 'month'
      ? `${month}月`
      : `${ordinals[Math.floor((month - 1) / 3)] ?? ''}季度`;
  if (cell.state === 'missing') return [words.gap.missing(what, period)];
  return cell.state === 'onPaper' ? [words.gap.onPaper(what, period)] : [];
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
