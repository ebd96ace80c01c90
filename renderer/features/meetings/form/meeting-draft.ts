/** The draft file of a record: the form as typed, and the reason when a correction is being written. */
import type { AgendaForm, MeetingForm, VoteForm } from './meeting-form';

const DRAFT_SCHEMA = 'meeting-draft/1';

export interface MeetingDraft {
  schema: typeof DRAFT_SCHEMA;
  form: MeetingForm;
  correction: string | null;
}

export function toMeetingDraft(form: MeetingForm, correction: string | null): MeetingDraft {
  return { schema: DRAFT_SCHEMA, form, correction };
}

/** undefined for anything that is not a draft of ours: another kind of draft, or a damaged file. */
export function readMeetingDraft(content: unknown): MeetingDraft | undefined {
  if (!isObject(content) || content['schema'] !== DRAFT_SCHEMA) return undefined;
  const { form, correction } = content;
  if (!isObject(form)) return undefined;
  const lists = ['sections', 'attendance', 'observers', 'agenda', 'todos', 'planItemIds'];
  const texts = ['primaryType', 'title', 'date', 'from', 'to', 'place', 'contentText', 'resolution'];
  const isWhole =
    lists.every((key) => Array.isArray(form[key])) &&
    texts.every((key) => typeof form[key] === 'string') &&
    (form['agenda'] as unknown[]).every(isObject) &&
    isObject(form['scope']);
  if (!isWhole) return undefined;
  return {
    schema: DRAFT_SCHEMA,
    form: withLaterParts(form as unknown as MeetingForm),
    correction: typeof correction === 'string' ? correction : null,
  };
}

/** A draft file of an earlier version of the program lacks what its form did not have yet. */
function withLaterParts(form: MeetingForm): MeetingForm {
  const later: Partial<MeetingForm> = { signInChecked: null, dayOffReason: '' };
  return { ...later, ...form, agenda: form.agenda.map(withLaterVoteParts) };
}

function withLaterVoteParts(item: AgendaForm): AgendaForm {
  const later: Partial<VoteForm> = { scrutineers: [], counters: [], election: null };
  return { ...item, vote: item.vote ? { ...later, ...item.vote } : null };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
