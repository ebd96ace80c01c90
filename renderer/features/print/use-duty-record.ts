/** 党务干部履职记录 of one member, from everything that is on file of the work. */
import { useMemo } from 'react';
import { dayOfInstant } from '../../../shared/domain/dates';
import { dutyRecordOf } from '../../../shared/domain/duty-record';
import type { RosterTables } from '../../../shared/domain/roster';
import type { Branch } from '../../../shared/schema/branch';
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import type { PlanItem } from '../../../shared/schema/study-plan';
import { useTable } from '../../data/data-context';
import { dutyRecordPaper } from '../../paper/duty-record/duty-record-paper';
import type { PaperDocument } from '../../paper/paper-document';

interface DutyRecordChoice {
  /** Id of the member; undefined when something else is printed. */
  memberId: string | undefined;
  branch: Branch;
  now: string;
  rows: { roster: RosterTables; records: readonly OrgLifeRecord[]; items: readonly PlanItem[] } | undefined;
}

/** undefined while the rows are loading. */
export function useDutyRecord(
  choice: DutyRecordChoice,
): { document: PaperDocument } | 'notFound' | undefined {
  const { memberId, branch, now, rows } = choice;
  const isWanted = memberId !== undefined;
  const leadingPosts = useTable('leadingPosts', isWanted);
  const exchanges = useTable('postExchanges', isWanted);
  const studyLogs = useTable('studyLogs', isWanted);
  const makeUps = useTable('makeUps', isWanted);
  return useMemo(() => {
    if (memberId === undefined || !rows || !leadingPosts || !exchanges || !studyLogs || !makeUps)
      return undefined;
    const tables = {
      ...{ ...rows.roster, leadingPosts, exchanges, studyLogs, makeUps },
      ...{ records: rows.records, planItems: rows.items },
    };
    const record = dutyRecordOf(tables, memberId, dayOfInstant(now));
    if (!record) return 'notFound';
    return { document: dutyRecordPaper({ branch, record, groups: rows.roster.partyGroups, now }) };
  }, [memberId, branch, now, rows, leadingPosts, exchanges, studyLogs, makeUps]);
}
