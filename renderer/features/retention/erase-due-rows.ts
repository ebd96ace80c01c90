import { dayOfInstant } from '../../../shared/domain/dates';
import { dueErasures, erasureOps, type RetentionTables } from '../../../shared/domain/retention';
import { RETENTION_SETTING, retentionRulesOf } from '../../../shared/rules/retention';
import { retentionWords as words } from '../../../shared/words/retention';
import type { DataAccess } from '../../data/data-context';
import { listOfBranch } from '../../data/stores/branch-store';
import { ERASE_ROWS_COMMAND } from '../../data/write-point';
import { basisOf } from './due-lines';

/**
 * Raw import rows past their period go: one command for each run. What main refuses is tried at the next start.
 * @param by who works at this PC
 */
export async function eraseDueRows(access: DataAccess, branchId: string, by: string): Promise<void> {
  const { database, writePoint, now, newId } = access;
  const [importRuns, settings] = await Promise.all([
    listOfBranch(database, 'importRuns', branchId),
    listOfBranch(database, 'settings', branchId),
  ]);
  const tables: RetentionTables = { ...nobody, importRuns };
  const rules = retentionRulesOf(settings.find(({ key }) => key === RETENTION_SETTING)?.value);
  const at = now();
  const due = dueErasures({ tables, rules, today: dayOfInstant(at), drafts: [] });
  for (const proposal of due.filter(({ rule }) => rule.parameters.when === 'go')) {
    const order = { branchId, newId, at, by, reason: words.importReason, basis: basisOf(proposal) };
    await writePoint.write(ERASE_ROWS_COMMAND, erasureOps(proposal, tables, order));
  }
}

const nobody: RetentionTables = {
  persons: [],
  members: [],
  memberships: [],
  statusSpans: [],
  posts: [],
  attachments: [],
  importRuns: [],
};
