/** One part of 沿用上次 put into the form, taken out again, or found in it. Pure. */
import type { PersonRef } from '../../../../shared/schema/meeting';
import { isBare, newAgendaItem } from './agenda-item';
import type { LastTime, LastTimePart, ThemeDay } from './last-time';
import type { MeetingForm } from './meeting-form';

/** Does the form say what last time's record says in this part? Computed, so that typing something else unticks it. */
export function isTaken(form: MeetingForm, last: LastTime, part: LastTimePart): boolean {
  switch (part) {
    case 'time':
      return form.from === last.time?.from && form.to === last.time.to;
    case 'place':
      return form.place === last.place;
    case 'mode':
      return form.mode === last.mode;
    case 'host':
    case 'recorder':
      return isSamePerson(form[part], last[part]);
    case 'forms':
      return themeDayOf(form)?.forms.join() === last.forms?.join();
    case 'agenda':
      return (last.topics ?? []).every((topic) => form.agenda.some((item) => item.topic === topic));
    case 'guests':
      return (
        (last.guests?.observers ?? []).every(({ name }) => form.observers.some((one) => one.name === name)) &&
        (!last.guests?.invitees || inviteesOf(form) === last.guests.invitees)
      );
  }
}

/** The form with this part as last time. Topics and guests typed meanwhile stay. */
export function takePart(
  form: MeetingForm,
  last: LastTime,
  part: LastTimePart,
  newId: () => string,
): MeetingForm {
  switch (part) {
    case 'time':
      return { ...form, ...last.time };
    case 'place':
      return { ...form, place: last.place ?? '' };
    case 'mode':
      return { ...form, mode: last.mode ?? form.mode };
    case 'host':
    case 'recorder':
      return { ...form, [part]: last[part] ?? null };
    case 'forms':
      return withForms(form, last.forms ?? []);
    case 'agenda': {
      const added = (last.topics ?? [])
        .filter((topic) => !form.agenda.some((item) => item.topic === topic))
        .map((topic) => ({ ...newAgendaItem(newId()), topic }));
      const kept = form.agenda.filter((item) => item.topic !== '' || !isBare(item));
      return { ...form, agenda: [...kept, ...added] };
    }
    case 'guests': {
      const added = (last.guests?.observers ?? []).filter(
        ({ name }) => !form.observers.some((one) => one.name === name),
      );
      const observers = [...form.observers, ...added.map((one) => ({ id: newId(), ...one }))];
      return withInvitees({ ...form, observers }, last.guests?.invitees || inviteesOf(form));
    }
  }
}

/** The form with this part as it would be without last time. A topic that was written under stays. */
export function leavePart(
  form: MeetingForm,
  last: LastTime,
  part: LastTimePart,
  newId: () => string,
): MeetingForm {
  switch (part) {
    case 'time':
      return { ...form, from: '', to: '' };
    case 'place':
      return { ...form, place: last.instead.place === last.place ? '' : last.instead.place };
    case 'mode':
      return { ...form, mode: 'offline' };
    case 'host':
    case 'recorder':
      return { ...form, [part]: isSamePerson(last.instead[part], last[part]) ? null : last.instead[part] };
    case 'forms':
      return withForms(form, []);
    case 'agenda': {
      const kept = form.agenda.filter((item) => !isBare(item) || !last.topics?.includes(item.topic));
      return { ...form, agenda: kept.length > 0 ? kept : [newAgendaItem(newId())] };
    }
    case 'guests': {
      const names = last.guests?.observers.map(({ name }) => name) ?? [];
      const observers = form.observers.filter(({ name }) => !names.includes(name));
      const isTheirs = inviteesOf(form) === last.guests?.invitees;
      return withInvitees({ ...form, observers }, isTheirs ? '' : inviteesOf(form));
    }
  }
}

function isSamePerson(a: PersonRef | null | undefined, b: PersonRef | null | undefined): boolean {
  return (a?.memberId ?? a?.name) === (b?.memberId ?? b?.name);
}

function themeDayOf(form: MeetingForm): ThemeDay | undefined {
  return form.sections.find((section): section is ThemeDay => section.type === 'themeDay');
}

function withForms(form: MeetingForm, forms: ThemeDay['forms']): MeetingForm {
  const sections = form.sections.map((section) =>
    section.type === 'themeDay' ? { ...section, forms: [...forms] } : section,
  );
  return { ...form, sections };
}

function inviteesOf(form: Pick<MeetingForm, 'sections'>): string {
  const committee = form.sections.find((section) => section.type === 'committeeMeeting');
  return committee?.invitees ?? '';
}

function withInvitees(form: MeetingForm, invitees: string): MeetingForm {
  const sections = form.sections.map((section) =>
    section.type === 'committeeMeeting' ? { ...section, invitees } : section,
  );
  return { ...form, sections };
}
