/** Reads a sheet into the year's plan: preview, one command, and the way back for what was not edited since. */
import { useState } from 'react';
import {
  planStudyPlanImport,
  previewStudyPlan,
  type PlanPreviewRow,
} from '../../../shared/import/study-plan';
import type { Failure } from '../../../shared/ipc/reply';
import type { PlanItem, StudyPlan } from '../../../shared/schema/study-plan';
import { failureText } from '../../../shared/words/failures';
import { studyPlanImportWords as words } from '../../../shared/words/study-plan-import';
import { studyPlanWords } from '../../../shared/words/study-plan';
import { usePickTables } from '../../actions/use-pick-tables';
import { useUndoRun } from '../../actions/use-undo-run';
import { useBranch, useData } from '../../data/data-context';
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
  const toast = useToast();
  const branch = useBranch();
  const pickTables = usePickTables();
  const undo = useUndoRun('studyPlans.undoImport');
  const { writePoint, now, newId } = useData();
  const [file, setFile] = useState<OpenPlanFile>();
  const [failure, setFailure] = useState<Failure | 'noHeads'>();
  const [isBusy, setBusy] = useState(false);

  const pick = async (): Promise<void> => {
    const read = await pickTables();
    if (!read) return;
    setFile(undefined);
    if (!read.ok) {
      setFailure(read.failure);
      return;
    }
    const { name, sha512, tables } = read.value;
    const rows = tables.map((table) => previewStudyPlan(table, items)).find((found) => found !== undefined);
    setFailure(rows ? undefined : 'noHeads');
    if (rows) setFile({ name, sha512, rows });
  };

  const takeBack = async (commandId: string): Promise<void> => {
    const answer = await undo.plan(commandId);
    if (answer.kind === 'failed') toast.show({ text: failureText(answer.failure) });
    if (answer.kind === 'missing') toast.show({ text: words.missing });
    if (answer.kind !== 'plan') return;
    const { left } = answer.plan;
    const reply = await undo.write(answer.plan);
    if (!reply.ok) toast.show({ text: failureText(reply.failure) });
    else
      toast.show({
        text: left.length === 0 ? words.undone : words.partlyUndone(left.map(({ title }) => title)),
      });
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
    toast.show({ text: words.done(count), onUndo: () => void takeBack(commandId) });
    return true;
  };
  return { file, failure, isBusy, pick, run };
}
