/** The self-check of a year's records before the superior's inspection (domain §5.6). Pure; it changes nothing. */
import { attendanceFindings, overlapFindings } from './attendance-checks';
import { recordChecks, type CheckFacts, type RecordFinding } from './finding';
import { healthFindings } from './health-words';
import { bulkFindings, numberFindings, paperFindings, photoFindings } from './paper-checks';
import { likenessFindings, textFindings } from './text-checks';
import { yearlyFindings } from './yearly-findings';

const weight = { error: 0, warning: 1, info: 2 } as const;

/** Findings, gravest first, then by check number and by day. Meetings still planned are not looked at. */
export function checkRecords(facts: CheckFacts): RecordFinding[] {
  const records = facts.records
    .filter(({ state }) => state !== 'planned')
    .sort((a, b) => (a.startAt < b.startAt ? -1 : a.startAt > b.startAt ? 1 : 0));
  const place = new Map(records.map(({ id }, index) => [id, index]));
  const found = [
    ...records.flatMap((record) => [
      ...paperFindings(record, facts),
      ...attendanceFindings(record, facts),
      ...textFindings(record),
      ...healthFindings(record, facts),
      ...yearlyFindings(record, facts),
    ]),
    ...bulkFindings(records),
    ...overlapFindings(records, facts),
    ...photoFindings(records, facts),
    ...likenessFindings(
      records,
      (facts.earlier ?? []).filter(({ state }) => state !== 'planned'),
    ),
    ...numberFindings(records),
  ];
  const rank = (one: RecordFinding): number => weight[recordChecks[one.code].severity];
  return found.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      recordChecks[a.code].check.localeCompare(recordChecks[b.code].check) ||
      (place.get(a.recordIds[0]) ?? 0) - (place.get(b.recordIds[0]) ?? 0),
  );
}
