/**
 * A section as it is stored: what is empty or unreadable is left out, rows nobody filled in are dropped. The form
 * keeps them until then, so that nothing typed is lost (meeting-form). Pure.
 */
import { isAssessed } from '../../../../shared/domain/yearly-life';
import type { PersonRef, Section } from '../../../../shared/schema/meeting';
import { isRealDay } from '../../../../shared/schema/primitives';
import type { Rectification, ReviewRow } from '../../../../shared/schema/yearly-sections';

/** @param meetingYear year of the meeting's day; assessed sections keep the year they look back on */
export function sectionToContent(section: Section, meetingYear: number): Section {
  const counted = compact({ ...section, year: isAssessed(section.type) ? section.year : meetingYear });
  switch (counted.type) {
    case 'orgLifeMeeting':
      return {
        ...counted,
        opinionsCollected: counted.opinionsCollected.flatMap(({ id, text }) =>
          text.trim() === '' ? [] : [{ id, text: text.trim() }],
        ),
        talksBefore: counted.talksBefore.flatMap(({ on, talker, target, ...talk }) =>
          isNamed(talker) || isNamed(target) ? [{ ...talk, talker, target, ...day('on', on) }] : [],
        ),
        rectification: counted.rectification.flatMap(rectificationToContent),
      };
    case 'democraticReview':
      return { ...counted, rows: counted.rows.map(reviewRowToContent) };
    default:
      return counted;
  }
}

/** Days inside sections that no stored row can hold. */
export function hasUnreadableSection(section: Section): boolean {
  if (section.type !== 'orgLifeMeeting') return false;
  const days = [
    ...section.talksBefore.map(({ on }) => on),
    ...section.rectification.flatMap(({ due, doneOn }) => [due, doneOn]),
  ];
  return days.some((one) => one !== undefined && one !== '' && !isRealDay(one));
}

function rectificationToContent(row: Rectification): Rectification[] {
  const { id, issue, measure, owner, due, doneOn } = row;
  if (issue.trim() === '' && measure.trim() === '') return [];
  return [
    {
      id,
      issue: issue.trim(),
      measure: measure.trim(),
      ...(owner ? { owner } : {}),
      ...day('due', due),
      ...day('doneOn', doneOn),
    },
  ];
}

function reviewRowToContent(row: ReviewRow): ReviewRow {
  const kept = Object.entries(row).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(kept) as unknown as ReviewRow;
}

/** Optional parts of a section that are empty or unreadable are left out. */
function compact(section: Section): Section {
  const kept = Object.entries(section).filter(([key, value]) => {
    if (value === undefined || value === '' || value === null) return false;
    if (typeof value === 'number' && Number.isNaN(value)) return false;
    return key !== 'plannedDay' || isRealDay(String(value));
  });
  return Object.fromEntries(kept) as unknown as Section;
}

function isNamed(person: PersonRef): boolean {
  return person.name.trim() !== '';
}

function day<Key extends string>(key: Key, typed: string | undefined): Partial<Record<Key, string>> {
  return typed !== undefined && isRealDay(typed) ? ({ [key]: typed } as Record<Key, string>) : {};
}
