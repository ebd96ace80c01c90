/**
 * Hands the open database and the write point to the features. Saved things are read by live query here and
 * nowhere else, so that a feature never needs Dexie.
 */
import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, use, useCallback, useDeferredValue, useMemo, type ReactNode } from 'react';
import type { HandoverTables } from '../../shared/domain/handover';
import type { MemberLife } from '../../shared/domain/member-life-file';
import type { RosterTables } from '../../shared/domain/roster';
import type { Branch } from '../../shared/schema/branch';
import type { Attachment, ExportLog, ImportRun } from '../../shared/schema/ledger';
import type { OrgLifeRecord } from '../../shared/schema/meeting';
import type { PlanItem, StudyPlan } from '../../shared/schema/study-plan';
import type { TableName, TableRows } from '../../shared/schema/tables';
import type { BranchDatabase } from './database';
import { listBranches, listOfBranch, readRosterTables } from './stores/branch-store';
import { readHandoverTables } from './stores/handover-store';
import { readDuesOf, readMember } from './stores/member-store';
import {
  findRecord,
  listAttachments,
  listExports,
  listFileUses,
  listImportRuns,
  listRecords,
  listRecordsAround,
  type FileUse,
} from './stores/record-store';
import type { WritePoint } from './write-point';

export interface DataAccess {
  database: BranchDatabase;
  writePoint: WritePoint;
  /** Instant of main's clock (tests fix it); UTC ISO. */
  now: () => string;
  newId: () => string;
}

const DataContext = createContext<DataAccess | undefined>(undefined);
const BranchContext = createContext<Branch | undefined>(undefined);
const RosterContext = createContext<RosterTables | undefined>(undefined);

export function DataProvider({ access, children }: { access: DataAccess; children: ReactNode }) {
  return <DataContext value={access}>{children}</DataContext>;
}

/** The branch all pages below work on. Its roster is read once for those that only show it (useSharedRoster). */
export function BranchProvider({ branch, children }: { branch: Branch; children: ReactNode }) {
  const { database } = useData();
  const tables = useLiveQuery(() => readRosterTables(database, branch.id), [database, branch.id]);
  return (
    <BranchContext value={branch}>
      <RosterContext value={useDeferredValue(tables)}>{children}</RosterContext>
    </BranchContext>
  );
}

export function useData(): DataAccess {
  const access = use(DataContext);
  if (!access) throw new Error('useData outside DataProvider');
  return access;
}

export function useWritePoint(): WritePoint {
  return useData().writePoint;
}

export function useBranch(): Branch {
  const branch = use(BranchContext);
  if (!branch) throw new Error('useBranch outside BranchProvider');
  return branch;
}

/** undefined while loading. */
export function useBranches(): Branch[] | undefined {
  const { database } = useData();
  return useLiveQuery(() => listBranches(database), [database]);
}

/**
 * Rows a roster of the current branch is computed from, read when the page is opened; undefined while loading. For
 * pages that hold the rows fast, such as a form. While not wanted nothing is read.
 */
export function useRosterTables(isWanted = true): RosterTables | undefined {
  const { database } = useData();
  const branch = useBranch();
  return useLiveQuery(
    () => (isWanted ? readRosterTables(database, branch.id) : undefined),
    [database, branch.id, isWanted],
  );
}

/**
 * The same for pages that show it and go on showing what it becomes: it is there already when the page is opened,
 * instead of some thousand sealed rows being opened again; a change written just before may come a moment later.
 * This and the records arrive deferred: what they fill is drawn in slices, and what is clicked meanwhile comes first.
 */
export function useSharedRoster(): RosterTables | undefined {
  return use(RosterContext);
}

/**
 * All records of the current branch, oldest first; undefined while loading. After ten years these are thousands:
 * pages that need a year of them take `useRecordsAround`, those that need them only after a click `useReadRecords`.
 * While not wanted nothing is read.
 */
export function useRecords(isWanted = true): OrgLifeRecord[] | undefined {
  const { database } = useData();
  const branch = useBranch();
  const records = useLiveQuery(
    () => (isWanted ? listRecords(database, branch.id) : undefined),
    [database, branch.id, isWanted],
  );
  return useDeferredValue(records);
}

/** Records whose day lies in [first, last], and all not yet signed, oldest first; undefined while loading. */
export function useRecordsAround(first: string, last: string): OrgLifeRecord[] | undefined {
  const { database } = useData();
  const branch = useBranch();
  const records = useLiveQuery(
    () => listRecordsAround(database, branch.id, { first, last }),
    [database, branch.id, first, last],
  );
  return useDeferredValue(records);
}

/** Reads all records of the current branch, oldest first, when called. */
export function useReadRecords(): () => Promise<OrgLifeRecord[]> {
  const { database } = useData();
  const branch = useBranch();
  return useCallback(() => listRecords(database, branch.id), [database, branch.id]);
}

/** undefined while loading, null when there is no such record. */
export function useRecord(id: string): OrgLifeRecord | null | undefined {
  const { database } = useData();
  return useLiveQuery(async () => (await findRecord(database, id)) ?? null, [database, id]);
}

/** Everything about one member, and no other member's rows; undefined while loading, null when there is none. */
export function useMember(id: string): MemberLife | null | undefined {
  const { database } = useData();
  return useLiveQuery(async () => (await readMember(database, id)) ?? null, [database, id]);
}

/** 党费 of one member, of all years; undefined while loading. */
export function useDuesOf(memberId: string): Awaited<ReturnType<typeof readDuesOf>> | undefined {
  const { database } = useData();
  return useLiveQuery(() => readDuesOf(database, memberId), [database, memberId]);
}

export function useAttachments(ownerId: string): Attachment[] | undefined {
  const { database } = useData();
  return useLiveQuery(() => listAttachments(database, ownerId), [database, ownerId]);
}

/** All rows of a small table of the current branch; undefined while loading. While not wanted nothing is read. */
export function useTable<T extends TableName>(table: T, isWanted = true): TableRows[T][] | undefined {
  const { database } = useData();
  const branch = useBranch();
  return useLiveQuery(
    () => (isWanted ? listOfBranch(database, table, branch.id) : undefined),
    [database, table, branch.id, isWanted],
  );
}

/** Where files of these contents are attached; undefined while loading. @param sha512s SHA-512 of contents, in any order */
export function useFileUses(sha512s: readonly string[]): FileUse[] | undefined {
  const { database } = useData();
  const branch = useBranch();
  const wanted = [...new Set(sha512s)].sort().join(' ');
  return useLiveQuery(
    () => listFileUses(database, branch.id, wanted === '' ? [] : wanted.split(' ')),
    [database, branch.id, wanted],
  );
}

export function useExports(): ExportLog[] | undefined {
  const { database } = useData();
  const branch = useBranch();
  return useLiveQuery(() => listExports(database, branch.id), [database, branch.id]);
}

/** Reads the register of packages of the current branch, newest first, when called. */
export function useReadExports(): () => Promise<ExportLog[]> {
  const { database } = useData();
  const branch = useBranch();
  return useCallback(() => listExports(database, branch.id), [database, branch.id]);
}

export function useImportRuns(): ImportRun[] | undefined {
  const { database } = useData();
  const branch = useBranch();
  return useLiveQuery(() => listImportRuns(database, branch.id), [database, branch.id]);
}

/** The year's plan with its items; undefined while loading, plan null when there is none. */
export function useStudyPlan(planYear: number): { plan: StudyPlan | null; items: PlanItem[] } | undefined {
  const plans = useTable('studyPlans');
  const items = useTable('planItems');
  return useMemo(() => {
    if (!plans || !items) return undefined;
    const plan = plans.find((row) => row.planYear === planYear && row.level === 'year') ?? null;
    return { plan, items: plan ? items.filter((item) => item.planId === plan.id) : [] };
  }, [plans, items, planYear]);
}

/** Everything a hand-over counts; undefined while loading or not wanted. */
export function useHandoverTables(isWanted = true): HandoverTables | undefined {
  const { database } = useData();
  const branch = useBranch();
  return useLiveQuery(
    () => (isWanted ? readHandoverTables(database, branch) : undefined),
    [database, branch, isWanted],
  );
}
