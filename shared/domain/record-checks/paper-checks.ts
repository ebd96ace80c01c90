/** dates, signatures, pictures, numbers. Pure. */
import { recordCheckRules } from '../../rules/record-checks';
import type { Attachment } from '../../schema/ledger';
import type { OrgLifeRecord, RecordType } from '../../schema/meeting';
import { hasReasonForDayOff } from '../before-signature';
import { daysBetween, yearOf } from '../dates';
import { lacksPage } from '../handbook';
import { groupIdOf, lateEntryOf } from '../meeting';
import { usualMeetingSetting } from '../meeting-setting';
import { isWorkingDay } from '../working-days';
import { dayOf, finding, type CheckFacts, type RecordFinding } from './finding';

const HOUR_MS = 3_600_000;

export function paperFindings(record: OrgLifeRecord, facts: CheckFacts): RecordFinding[] {
  const day = dayOf(record);
  const papers = facts.attachments.filter(({ ownerId }) => ownerId === record.id);
  const has = (kind: Attachment['kind']): boolean => papers.some((one) => one.kind === kind);
  const late = lateEntryOf(record, record.sentAt ?? record.createdAt);
  const found: RecordFinding[] = [];
  if (late && !record.lateReason?.trim())
    found.push(finding('lateWithoutReason', [record.id], { count: late.days }));
  if (facts.handbook && lacksPage(record, facts.handbook))
    found.push(finding('originalPageMissing', [record.id]));
  if (record.state !== 'signed') found.push(finding('notSigned', [record.id]));
  // What is signed in the issued book lies on the page the record names.
  else if (!has('signInScan') && !has('signedScan') && record.paperOriginal === undefined)
    found.push(finding('signInScanMissing', [record.id]));
  if (day > facts.today) found.push(finding('inFuture', [record.id], { day }));
  else if (!isWorkingDay(day, facts.workingDays) && !hasReasonForDayOff(record))
    found.push(finding('onDayOff', [record.id], { day }));
  const photos = papers.filter(({ kind }) => kind === 'photo');
  if (photos.length === 0) found.push(finding('photoMissing', [record.id]));
  const away = photos.filter(
    ({ takenOn }) =>
      takenOn !== undefined && Math.abs(daysBetween(takenOn, day)) > recordCheckRules.photoDays,
  );
  const [first] = away;
  if (first?.takenOn !== undefined)
    found.push(finding('photoOfOtherDay', [record.id], { count: away.length, day: first.takenOn }));
  const undated = photos.filter(({ takenOn }) => takenOn === undefined).length;
  if (undated > 0) found.push(finding('photoWithoutDate', [record.id], { count: undated }));
  const { mostSections } = facts.setting ?? usualMeetingSetting;
  const types = new Set(record.sections.map(({ type }) => type)).size;
  if (types > mostSections) found.push(finding('tooManyTypes', [record.id], { count: types }));
  return found;
}

/** one picture on several records, of which at least one is looked at. */
export function photoFindings(
  records: readonly OrgLifeRecord[],
  { attachments, earlier = [] }: CheckFacts,
): RecordFinding[] {
  const looked = new Set(records.map(({ id }) => id));
  const ids = new Set([...looked, ...earlier.map(({ id }) => id)]);
  const owners = new Map<string, Set<string>>();
  for (const { kind, sha512, ownerId } of attachments) {
    if (kind !== 'photo' || !ids.has(ownerId)) continue;
    owners.set(sha512, (owners.get(sha512) ?? new Set()).add(ownerId));
  }
  return [...owners.values()].flatMap((shared) => {
    const first = [...shared].find((id) => looked.has(id));
    const others = [...shared].filter((id) => id !== first);
    return first === undefined || others.length === 0 ? [] : [finding('photoTwice', [first, ...others])];
  });
}

/** records of several months made within a day; each such run once. Rows of an import carry their reason. */
export function bulkFindings(records: readonly OrgLifeRecord[]): RecordFinding[] {
  const { months, hours } = recordCheckRules.bulk;
  const made = [...records].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  const found: RecordFinding[] = [];
  for (let from = 0; from < made.length;) {
    const start = Date.parse(made[from]?.createdAt ?? '');
    let to = from + 1;
    while (to < made.length && Date.parse(made[to]?.createdAt ?? '') - start <= hours * HOUR_MS) to += 1;
    const run = made.slice(from, to);
    const [first, ...others] = run.map(({ id }) => id);
    if (first !== undefined && new Set(run.map((record) => dayOf(record).slice(0, 7))).size >= months) {
      found.push(finding('madeInOneGo', [first, ...others], { count: run.length }));
      from = to;
    } else from += 1;
  }
  return found;
}

interface Numbered {
  record: OrgLifeRecord;
  seqNo: number;
}

/**
 * 第N次 of each type, year and group without a gap, in the order of the days. A sitting that counts in another
 * year than its own (组织生活会 in January) has its neighbours there: alone here it would only look like a gap.
 */
export function numberFindings(records: readonly OrgLifeRecord[]): RecordFinding[] {
  const series = new Map<string, Numbered[]>();
  for (const record of records)
    for (const { type, year, seqNo } of record.sections) {
      if (year !== yearOf(dayOf(record))) continue;
      const key = keyOfSeries(record, type, year);
      series.set(key, [...(series.get(key) ?? []), { record, seqNo }]);
    }
  return [...series.values()].flatMap((rows) => [...gapsIn(rows), ...disorderIn(rows)]);
}

function keyOfSeries(record: OrgLifeRecord, type: RecordType, year: number): string {
  const group = type === 'groupMeeting' ? (groupIdOf(record.scope) ?? '') : '';
  return [type, year, group].join('/');
}

function gapsIn(rows: readonly Numbered[]): RecordFinding[] {
  const used = new Set(rows.map(({ seqNo }) => seqNo));
  const highest = Math.max(...used);
  const numbers = Array.from({ length: highest }, (_, index) => index + 1).filter((no) => !used.has(no));
  const last = rows.find(({ seqNo }) => seqNo === highest);
  return numbers.length === 0 || !last ? [] : [finding('numberGap', [last.record.id], { numbers })];
}

function disorderIn(rows: readonly Numbered[]): RecordFinding[] {
  const byDay = [...rows].sort((a, b) => (a.record.startAt < b.record.startAt ? -1 : 1));
  return byDay.flatMap((row, index) => {
    const before = byDay[index - 1];
    if (!before || before.seqNo < row.seqNo || before.record.startAt === row.record.startAt) return [];
    return [finding('numberOrder', [row.record.id, before.record.id])];
  });
}
