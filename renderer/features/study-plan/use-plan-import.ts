/** Reads a sheet into the year's plan: preview, one command, and the way back for what was not edited since. */
import { useState } from 'react';
import { untouchedInverse } from '../../../shared/domain/merge-files';
import { rowTitle } from '../../../shared/domain/row-title';
import {
  planStudyPlanImport,
  previewStudyPlan,
  type PlanPreviewRow,
} from '../../../shared/import/study-plan';
import type { Failure } from '../../../shared/ipc/reply';
import { updateOp, type Op } from '../../../shared/schema/command';
import type { PlanItem, StudyPlan } from '../../../shared/schema/study-plan';
import { failureText } from '../../../shared/words/failures';
import { studyPlanImportWords as words } from '../../../shared/words/study-plan-import';
import { studyPlanWords } from '../../../shared/words/study-plan';
import { useBranch, useData } from '../../data/data-context';
import { useReadBranchRows } from '../../data/stores/use-branch-rows';
import { useDesk } from '../../desk/desk-context';
import { useToast } from '../../ui/feedback/toast-context';

export interface OpenPlanFile {
  name: string;
  sha512: string;
  rows: readonly PlanPreviewRow[];
}

interface PlanTarget {
  year: number;
  plan: StudyPlan | null;
  items: readonly PlanItem[];
}

export function usePlanImport({ year, plan, items }: PlanTarget) {
  const desk = useDesk();
  const toast = useToast();
  const branch = useBranch();
  const readRows = useReadBranchRows();
  const { writePoint, now, newId } = useData();
  const [file, setFile] = useState<OpenPlanFile>();
  const [failure, setFailure] = useState<Failure | 'noHeads'>();
  const [isBusy, setBusy] = useState(false);

  const pick = async (): Promise<void> => {
    const picked = await desk['files.pickFiles']({ purpose: 'importRoster', multiple: false });
    const grant = picked.ok ? picked.value.files[0] : undefined;
    if (!grant) return;
    setFile(undefined);
    const read = await desk['import.readTables']({ token: grant.token });
    if (!read.ok) {
      setFailure(read.failure);
      return;
    }
    const visible = read.value.tables.filter((table) => !table.hidden);
    const rows = visible.map((table) => previewStudyPlan(table, items)).find((found) => found !== undefined);
    setFailure(rows ? undefined : 'noHeads');
    if (rows) setFile({ name: read.value.name, sha512: read.value.fileSha512, rows });
  };

  const undo = async (ops: readonly Op[]): Promise<void> => {
    const rows = await readRows();
    const written = ops.filter(({ table }) => table !== 'importRuns');
    const { ops: all, left } = untouchedInverse(written, rows);
    const gone = new Set(all.flatMap(({ id, after }) => (after === null ? [id] : [])));
    // A plan that holds something else by now stays: what was typed into it would hang in the air.
    const isNeeded = rows.planItems?.some(({ id, planId }) => gone.has(planId) && !gone.has(id)) ?? false;
    const back = all.filter(({ table, after }) => !(isNeeded && table === 'studyPlans' && after === null));
    const runId = ops.find(({ table }) => table === 'importRuns')?.id;
    const importRun = rows.importRuns?.find(({ id }) => id === runId);
    // The row about the run stays, marked: the trail does not lose an import.
    const mark = importRun ? [updateOp('importRuns', importRun, { undoneAt: now() })] : [];
    const reply = await writePoint.write('studyPlans.undoImport', [...back, ...mark]);
    const names = left.map(({ table, id }) => {
      const stored = rows[table]?.find((row) => row.id === id);
      return stored ? rowTitle(table, stored).title : '';
    });
    if (!reply.ok) toast.show({ text: failureText(reply.failure) });
    else toast.show({ text: left.length === 0 ? words.undone : words.partlyUndone(names) });
  };

  const run = async (open: OpenPlanFile): Promise<boolean> => {
    setBusy(true);
    const commandId = newId();
    const ops = planStudyPlanImport(open.rows, {
      ...{ branchId: branch.id, plan, items, newId, at: now() },
      newPlan: { planYear: year, title: studyPlanWords.planTitle(year) },
      run: { commandId, fileName: open.name, fileSha512: open.sha512 },
    });
    const reply = await writePoint.write('studyPlans.import', ops, commandId);
    setBusy(false);
    if (!reply.ok) {
      toast.show({ text: failureText(reply.failure) });
      return false;
    }
    const count = ops.filter(({ table }) => table === 'planItems').length;
    toast.show({ text: words.done(count), onUndo: () => void undo(ops) });
    return true;
  };
  return { file, failure, isBusy, pick, run };
}
