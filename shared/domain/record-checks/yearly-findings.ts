/** 民主评议 and 组织生活会, judged by the same rules as before 送签. Pure. */
import type { OrgLifeRecord, SnapshotRow } from '../../schema/meeting';
import { usualMeetingSetting } from '../meeting-setting';
import { scopeEntriesOn } from '../roster';
import { missingInYearly, remarksOnYearly, type YearlyMissingCode } from '../yearly-checks';
import { dayOf, finding, type CheckFacts, type RecordFinding, type RecordFindingCode } from './finding';

const codeOfMissing: Partial<Record<YearlyMissingCode, RecordFindingCode>> = {
  reviewRowsDiffer: 'reviewWrong',
  verdictMissing: 'verdictMissing',
  ballotsReturnedTooMany: 'ballotsWrong',
  ballotsValidTooMany: 'ballotsWrong',
  rowBallotsTooMany: 'ballotsWrong',
};
const remarkCodes = [
  'excellentTooMany',
  'talksBeforeMissing',
  'criticismPlaceMissing',
  'rectificationMissing',
  'rectificationLate',
] as const;

/** Each kind once a record, however many persons or lines it is true of. */
export function yearlyFindings(record: OrgLifeRecord, facts: CheckFacts): RecordFinding[] {
  const roster: readonly Pick<SnapshotRow, 'memberId'>[] =
    record.snapshot?.rows ??
    scopeEntriesOn(facts.tables, record.scope, dayOf(record)).map(({ member }) => ({ memberId: member.id }));
  const { excellentShare } = facts.setting ?? usualMeetingSetting;
  const codes = new Set<RecordFindingCode>();
  for (const section of withMarks(record, facts).sections) {
    for (const { code } of missingInYearly(section, roster)) {
      const known = codeOfMissing[code];
      if (known) codes.add(known);
    }
    const remarks = new Set<string>(
      remarksOnYearly(section, facts.today, excellentShare).map(({ code }) => code),
    );
    for (const code of remarkCodes) if (remarks.has(code)) codes.add(code);
  }
  return [...codes].map((code) => finding(code, [record.id]));
}

/** What was done after signing stands beside the minutes, which are locked by then. */
function withMarks(record: OrgLifeRecord, { todoMarks = [] }: CheckFacts): OrgLifeRecord {
  const doneOn = new Map(todoMarks.map((mark) => [mark.todoId, mark.doneOn]));
  return {
    ...record,
    sections: record.sections.map((section) =>
      section.type === 'orgLifeMeeting'
        ? {
            ...section,
            rectification: section.rectification.map((line) => {
              const later = doneOn.get(line.id);
              return line.doneOn !== undefined || later === undefined ? line : { ...line, doneOn: later };
            }),
          }
        : section,
    ),
  };
}
