/** A plan item as its form holds it, and back. Pure. */
import { isRealDay } from '../../../shared/schema/primitives';
import { recordTypes } from '../../../shared/schema/meeting';
import { planItemSchema, studyForms, type PlanItem } from '../../../shared/schema/study-plan';
import { studyPlanWords } from '../../../shared/words/study-plan';

export interface ItemForm {
  month: number;
  topic: string;
  materials: string;
  form: PlanItem['form'];
  speaker: string;
  organiser: string;
  scope: PlanItem['scope'];
  plannedHours: number | null;
  /** '' = as the form of study says. */
  linkedType: string;
  doneOn: string;
  doneNote: string;
  adjustReason: string;
  note: string;
}

export type ItemErrors = Partial<Record<keyof ItemForm, string>>;

export function itemToForm(item: PlanItem): ItemForm {
  return {
    month: item.month,
    topic: item.topic,
    materials: item.materials ?? '',
    form: item.form,
    speaker: item.speaker ?? '',
    organiser: item.organiser ?? '',
    scope: item.scope,
    plannedHours: item.plannedHours,
    linkedType: item.linkedType ?? '',
    doneOn: item.doneOn ?? '',
    doneNote: item.doneNote ?? '',
    adjustReason: item.adjustReason ?? '',
    note: item.note ?? '',
  };
}

export function blankItem(month: number): ItemForm {
  return {
    month,
    topic: '',
    materials: '',
    form: studyForms[1],
    speaker: '',
    organiser: '',
    scope: 'all',
    plannedHours: 2,
    linkedType: '',
    doneOn: '',
    doneNote: '',
    adjustReason: '',
    note: '',
  };
}

/** What is wrong, by field; empty = can be saved. */
export function checkItem(form: ItemForm): ItemErrors {
  const words = studyPlanWords.item;
  const hours = form.plannedHours;
  const isHalfStep = hours !== null && Number.isInteger(hours * 2) && hours >= 0 && hours <= 200;
  return {
    ...(form.topic.trim() === '' ? { topic: words.topicMissing } : {}),
    ...(isHalfStep ? {} : { plannedHours: words.hoursWrong }),
    ...(form.doneOn === '' || isRealDay(form.doneOn) ? {} : { doneOn: words.dayWrong }),
  };
}

/** The row the form describes, or undefined when it cannot be stored (errors, texts over their limit). */
export function formToItem(
  form: ItemForm,
  base: Pick<PlanItem, 'id' | 'branchId' | 'rev' | 'planId' | 'sortNo'>,
): PlanItem | undefined {
  if (Object.keys(checkItem(form)).length > 0) return undefined;
  const linkedType = recordTypes.find((type) => type === form.linkedType);
  const row = {
    id: base.id,
    branchId: base.branchId,
    rev: base.rev,
    planId: base.planId,
    sortNo: base.sortNo,
    month: form.month,
    topic: form.topic.trim(),
    form: form.form,
    scope: form.scope,
    plannedHours: form.plannedHours ?? 0,
    ...(linkedType ? { linkedType } : {}),
    ...filled({
      materials: form.materials,
      speaker: form.speaker,
      organiser: form.organiser,
      doneOn: form.doneOn,
      doneNote: form.doneNote,
      adjustReason: form.adjustReason,
      note: form.note,
    }),
  };
  const parsed = planItemSchema.safeParse(row);
  return parsed.success ? parsed.data : undefined;
}

function filled(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]) => (text.trim() ? [[key, text.trim()]] : [])),
  );
}
