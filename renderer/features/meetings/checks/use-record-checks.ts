import { useMemo } from 'react';
import { dayOfInstant, formatMonthDayZh } from '../../../../shared/domain/dates';
import { groupIdOf } from '../../../../shared/domain/meeting';
import { handbookOf } from '../../../../shared/domain/handbook';
import { meetingSetting } from '../../../../shared/domain/meeting-setting';
import { checkRecords } from '../../../../shared/domain/record-checks/check-records';
import type { RecordFinding, RecordFindingCode } from '../../../../shared/domain/record-checks/finding';
import { fieldOfFinding } from '../../../../shared/domain/record-checks/finding-field';
import { workingDayTablesOf } from '../../../../shared/domain/working-days';
import type { OrgLifeRecord } from '../../../../shared/schema/meeting';
import { recordHeading } from '../../../../shared/words/domain';
import { useData, useRecords, useRosterTables, useTable } from '../../../data/data-context';

/** All findings of one kind. */
export interface CheckGroup {
  code: RecordFindingCode;
  findings: readonly RecordFinding[];
}

export interface RecordChecks {
  /** Gravest first. */
  groups: CheckGroup[];
  /** Records of the year that were looked at. */
  count: number;
  /** Years there are records of, newest first. */
  years: number[];
  headingOf: (recordId: string) => string;
  /** Address of the record, at the field the finding is about. */
  routeOf: (finding: RecordFinding, recordId: string) => string;
}

/** undefined while something is being read. */
export function useRecordChecks(year: number): RecordChecks | undefined {
  const { now } = useData();
  const today = dayOfInstant(now());
  const records = useRecords();
  const tables = useRosterTables();
  const attachments = useTable('attachments');
  const settings = useTable('settings');
  const todoMarks = useTable('todoMarks');
  return useMemo(() => {
    if (!records || !tables || !attachments || !settings || !todoMarks) return undefined;
    const heldIn = (one: number): OrgLifeRecord[] =>
      records.filter(({ startAt }) => startAt.startsWith(`${String(one)}-`));
    const ofYear = heldIn(year);
    const earlier = heldIn(year - 1);
    const headings = new Map(
      [...ofYear, ...earlier].map((record) => [record.id, headingOf(record, tables.partyGroups)]),
    );
    const byId = new Map([...ofYear, ...earlier].map((record) => [record.id, record]));
    const found = checkRecords({
      ...{ records: ofYear, earlier, attachments, tables, today },
      ...{ workingDays: workingDayTablesOf(settings), setting: meetingSetting(settings), todoMarks },
      handbook: handbookOf(settings),
    });
    const byCode = new Map<RecordFindingCode, RecordFinding[]>();
    for (const finding of found) byCode.set(finding.code, [...(byCode.get(finding.code) ?? []), finding]);
    const years = records.map(({ startAt }) => Number(startAt.slice(0, 4)));
    return {
      groups: [...byCode].map(([code, findings]) => ({ code, findings })),
      count: ofYear.filter(({ state }) => state !== 'planned').length,
      years: [...new Set([...years, year])].sort((a, b) => b - a),
      headingOf: (recordId) => headings.get(recordId) ?? '',
      routeOf: (finding, recordId) => {
        const record = byId.get(recordId);
        const field = record && fieldOfFinding(finding, record);
        return `/meetings/${recordId}?from=checks${field === undefined ? '' : `&field=${field}`}`;
      },
    };
  }, [records, tables, attachments, settings, todoMarks, year, today]);
}

/** 2026年第3次支部党员大会（3月5日） */
function headingOf(record: OrgLifeRecord, groups: readonly { id: string; name: string }[]): string {
  const main = record.sections.find(({ type }) => type === record.primaryType) ?? record.sections[0];
  const groupName = groups.find(({ id }) => id === groupIdOf(record.scope))?.name;
  const heading = main ? recordHeading(main.type, main.year, main.seqNo, groupName) : record.title;
  return `${heading}（${formatMonthDayZh(record.startAt.slice(0, 10))}）`;
}
