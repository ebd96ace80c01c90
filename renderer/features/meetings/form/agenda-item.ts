/** One item of the agenda: as it begins, and whether anything was written under it. Pure. */
import type { PlanItem } from '../../../../shared/schema/study-plan';
import type { AgendaForm } from './meeting-form';

export function newAgendaItem(id: string, planItem?: PlanItem): AgendaForm {
  return {
    id,
    topic: planItem?.topic ?? '',
    reporter: null,
    materials: planItem?.materials ?? '',
    discussion: [],
    resolution: '',
    vote: null,
  };
}

/** Nothing was written under this topic yet. */
export function isBare(item: AgendaForm): boolean {
  return (
    item.reporter === null &&
    item.materials === '' &&
    item.discussion.length === 0 &&
    item.resolution === '' &&
    item.vote === null
  );
}
