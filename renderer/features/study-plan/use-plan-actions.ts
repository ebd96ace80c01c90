/** Every change of the plan is one command; deleting can be taken back. */
import { useMemo } from 'react';
import { copyPlanItems, nextSortNo } from '../../../shared/domain/study-plan';
import { createOp, deleteOp, type Op } from '../../../shared/schema/command';
import type { PlanItem, StudyPlan } from '../../../shared/schema/study-plan';
import { studyPlanWords as words } from '../../../shared/words/study-plan';
import { useWriteUndo } from '../../actions/use-write-undo';
import { useBranch, useData } from '../../data/data-context';
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
  const write = useWriteUndo();
  const { newId, now } = useData();
  return useMemo(() => {
    // What was typed is put right by typing; only what is gone, or came in a heap, offers 撤销.
    const typed = (done: string) => ({ done, isWithoutUndo: true });
    const blank = (year: number): Omit<StudyPlan, 'rev'> => ({
      id: newId(),
      branchId: branch.id,
      planYear: year,
      level: 'year',
      title: words.planTitle(year),
      createdAt: now(),
    });
    return {
      create: (year) =>
        write('studyPlans.create', [createOp('studyPlans', blank(year))], typed(words.empty.created(year))),
      copy: (from, items, to) => {
        const plan = { ...blank(to), ...(from.goals ? { goals: from.goals } : {}) };
        const copied = copyPlanItems(items, from.planYear, to, {
          planId: plan.id,
          branchId: branch.id,
          newId,
        });
        const ops = [createOp('studyPlans', plan), ...copied.map((item) => createOp('planItems', item))];
        return write('studyPlans.copy', ops, words.empty.copied(from.planYear, to, copied.length));
      },
      savePlan: (plan, next) => {
        const op: Op<'studyPlans'> = {
          table: 'studyPlans',
          id: plan.id,
          before: plan,
          after: { ...next, rev: plan.rev + 1 },
        };
        return write('studyPlans.change', [op], typed(words.plan.saved));
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
        const name = item ? 'planItems.change' : 'planItems.create';
        return (await write(name, [op], typed(words.item.saved(after.topic)))) ? after.id : undefined;
      },
      deleteItem: (item) =>
        write('planItems.delete', [deleteOp('planItems', item)], words.item.deleted(item.topic)),
    };
  }, [branch.id, newId, now, write]);
}
