/** Every change of the plan is one command; deleting can be taken back. */
import { useMemo } from 'react';
import { copyPlanItems, nextSortNo } from '../../../shared/domain/study-plan';
import { createOp, deleteOp, type Op } from '../../../shared/schema/command';
import type { PlanItem, StudyPlan } from '../../../shared/schema/study-plan';
import { failureText } from '../../../shared/words/failures';
import { studyPlanWords as words } from '../../../shared/words/study-plan';
import { useBranch, useData } from '../../data/data-context';
import { useToast } from '../../ui/feedback/toast-context';
import { formToItem, type ItemForm } from './item-form';

export interface PlanActions {
  create: (year: number) => Promise<boolean>;
  copy: (from: StudyPlan, items: readonly PlanItem[], to: number) => Promise<boolean>;
  savePlan: (plan: StudyPlan, next: StudyPlan) => Promise<boolean>;
  /** The id of the saved item; undefined when nothing was written. */
  saveItem: (
    plan: StudyPlan,
    items: readonly PlanItem[],
    item: PlanItem | null,
    form: ItemForm,
  ) => Promise<string | undefined>;
  deleteItem: (item: PlanItem) => Promise<boolean>;
}

export function usePlanActions(): PlanActions {
  const branch = useBranch();
  const toast = useToast();
  const { writePoint, newId, now } = useData();
  return useMemo(() => {
    const write = async (name: string, ops: readonly Op[]): Promise<string | undefined> => {
      const reply = await writePoint.write(name, ops);
      if (reply.ok) return reply.value.commandId;
      toast.show({ text: failureText(reply.failure) });
      return undefined;
    };
    const blank = (year: number): Omit<StudyPlan, 'rev'> => ({
      id: newId(),
      branchId: branch.id,
      planYear: year,
      level: 'year',
      title: words.planTitle(year),
      createdAt: now(),
    });
    return {
      create: async (year) => {
        const done = await write('studyPlans.create', [createOp('studyPlans', blank(year))]);
        if (done !== undefined) toast.show({ text: words.empty.created(year) });
        return done !== undefined;
      },
      copy: async (from, items, to) => {
        const plan = { ...blank(to), ...(from.goals ? { goals: from.goals } : {}) };
        const copied = copyPlanItems(items, from.planYear, to, {
          planId: plan.id,
          branchId: branch.id,
          newId,
        });
        const ops = [createOp('studyPlans', plan), ...copied.map((item) => createOp('planItems', item))];
        const commandId = await write('studyPlans.copy', ops);
        if (commandId === undefined) return false;
        toast.show({
          text: words.empty.copied(from.planYear, to, copied.length),
          onUndo: () => void writePoint.undo(commandId, ops),
        });
        return true;
      },
      savePlan: async (plan, next) => {
        const op: Op<'studyPlans'> = {
          table: 'studyPlans',
          id: plan.id,
          before: plan,
          after: { ...next, rev: plan.rev + 1 },
        };
        const done = await write('studyPlans.change', [op]);
        if (done !== undefined) toast.show({ text: words.plan.saved });
        return done !== undefined;
      },
      saveItem: async (plan, items, item, form) => {
        const sortNo = item?.month === form.month ? item.sortNo : nextSortNo(items, form.month);
        const base = {
          id: item?.id ?? newId(),
          branchId: branch.id,
          planId: plan.id,
          rev: (item?.rev ?? 0) + 1,
          sortNo,
        };
        const after = formToItem(form, base);
        if (!after) return undefined;
        const op: Op<'planItems'> = { table: 'planItems', id: after.id, before: item, after };
        const done = await write(item ? 'planItems.change' : 'planItems.create', [op]);
        if (done === undefined) return undefined;
        toast.show({ text: words.item.saved(after.topic) });
        return after.id;
      },
      deleteItem: async (item) => {
        const ops = [deleteOp('planItems', item)];
        const commandId = await write('planItems.delete', ops);
        if (commandId === undefined) return false;
        toast.show({
          text: words.item.deleted(item.topic),
          onUndo: () => void writePoint.undo(commandId, ops),
        });
        return true;
      },
    };
  }, [branch.id, newId, now, toast, writePoint]);
}
