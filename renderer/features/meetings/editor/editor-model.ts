/** What every section of the editor is given. */
import type { Handbook } from '../../../../shared/domain/handbook';
import type { RosterTables } from '../../../../shared/domain/roster';
import type { Branch } from '../../../../shared/schema/branch';
import type { Attachment } from '../../../../shared/schema/ledger';
import type { PlanItem } from '../../../../shared/schema/study-plan';
import type { MeetingFacts } from '../form/meeting-facts';
import type { LastTime } from '../form/last-time';
import type { MeetingForm } from '../form/meeting-form';

export interface EditorModel {
  form: MeetingForm;
  change: (update: (form: MeetingForm) => MeetingForm) => void;
  /** Sets some fields as they are. */
  set: (patch: Partial<MeetingForm>) => void;
  facts: MeetingFacts;
  branch: Branch;
  tables: RosterTables;
  /** Items of the study plan of the meeting's year. */
  planItems: readonly PlanItem[];
  attachments: readonly Attachment[];
  /** What is still wanted at this field; undefined before 送签 was tried. */
  hint: (field: string) => string | undefined;
  /** What contradicts something else (the host did not come): said as soon as it is so. */
  fault: (field: string) => string | undefined;
  /** Not stored yet: the page opens for typing. */
  isNew: boolean;
  /** What an earlier meeting of the kind offers a new record. */
  lastTime: LastTime | undefined;
  newId: () => string;
  today: string;
  /** For how many types one event may count. */
  mostSections: number;
  /** The issued hand-written book (手册模式). */
  handbook: Handbook;
}

/** Replaces one element of a list by its id. */
export function changeById<T extends { id: string }>(list: readonly T[], id: string, patch: Partial<T>): T[] {
  return list.map((one) => (one.id === id ? { ...one, ...patch } : one));
}

/** Moves one element up (-1) or down (+1); at the ends nothing happens. */
export function moveById<T extends { id: string }>(list: readonly T[], id: string, step: -1 | 1): T[] {
  const from = list.findIndex((one) => one.id === id);
  const [here, there] = [list[from], list[from + step]];
  if (!here || !there) return [...list];
  const moved = [...list];
  moved[from] = there;
  moved[from + step] = here;
  return moved;
}
