/** Which stored meeting a line of a sheet speaks of, or that there is none yet. Pure. */
import { groupIdOf } from '../domain/meeting';
import type { CalendarDate } from '../domain/dates';
import type { OrgLifeRecord, RecordType } from '../schema/meeting';
import { recordHeading } from '../words/domain';
import { compact } from './plain-text';

/** A meeting as a sheet names it. */
export interface NamedMeeting {
  day: CalendarDate;
  /** At least one; the first is the one that decides the roster. */
  types: readonly RecordType[];
  /** Of a 党小组会. */
  groupId: string | undefined;
  title: string;
}
export type FoundMeeting =
  | { kind: 'record'; record: OrgLifeRecord; titleDiffers: boolean }
  /** No record yet; lines with the same key are one meeting. */
  | { kind: 'none'; key: string; title: string }
  | { kind: 'several'; count: number };

/** Every meeting of the branch by its day, and every title the sheet gives to a day's meeting. */
export class MeetingBook {
  private readonly byDay = new Map<string, OrgLifeRecord[]>();
  private readonly titles = new Map<string, Map<string, string>>();

  constructor(records: readonly OrgLifeRecord[]) {
    for (const record of records) {
      const day = record.startAt.slice(0, 10);
      const known = this.byDay.get(day);
      if (known) known.push(record);
      else this.byDay.set(day, [record]);
    }
  }

  /** To be told of every line before the first is looked for: two titles on one day are two meetings. */
  note(meeting: NamedMeeting): void {
    if (meeting.title === '') return;
    const key = keyOf(meeting);
    const known = this.titles.get(key) ?? new Map<string, string>();
    this.titles.set(key, known.set(compact(meeting.title), meeting.title));
  }

  /** The day of the only such meeting in a month `YYYY-MM`; undefined where there is none, or several. */
  onlyDayIn(month: string, types: readonly RecordType[]): CalendarDate | undefined {
    const found = [...this.byDay].flatMap(([day, records]) =>
      day.startsWith(month) ? records.filter((record) => isOfType(record, types)).map(() => day) : [],
    );
    return found.length === 1 ? found[0] : undefined;
  }

  find(meeting: NamedMeeting): FoundMeeting {
    const key = keyOf(meeting);
    const titles = this.titles.get(key);
    const [onlyTitle = ''] = titles?.size === 1 ? titles.values() : [];
    const records = this.recordsOf(meeting);
    // Without a title only the one meeting of that day can be meant.
    if (meeting.title === '' && records.length > 1) return { kind: 'several', count: records.length };
    const title = meeting.title === '' ? onlyTitle : meeting.title;
    const named = title === '' ? [] : records.filter((record) => isCalled(record, title));
    const [first] = named.length === 1 ? named : [];
    if (first) return { kind: 'record', record: first, titleDiffers: false };
    if (named.length > 1) return { kind: 'several', count: named.length };
    // Those the sheet calls by their names are other meetings.
    const rest = records.filter(
      (record) => ![...(titles?.values() ?? [])].some((one) => isCalled(record, one)),
    );
    const [only] = rest;
    if (only && rest.length === 1 && (titles?.size ?? 0) <= 1)
      return { kind: 'record', record: only, titleDiffers: title !== '' && only.title !== '' };
    if (rest.length > 0) return { kind: 'several', count: records.length };
    if (title === '' && titles !== undefined) return { kind: 'several', count: titles.size };
    return { kind: 'none', key: `${key} ${compact(title)}`, title };
  }

  private recordsOf({ day, types, groupId }: NamedMeeting): OrgLifeRecord[] {
    return (this.byDay.get(day) ?? []).filter(
      (record) =>
        isOfType(record, types) && (types[0] !== 'groupMeeting' || groupIdOf(record.scope) === groupId),
    );
  }
}

function keyOf({ day, types, groupId }: NamedMeeting): string {
  return `${day} ${types.join('+')} ${groupId ?? ''}`;
}

function isOfType(record: OrgLifeRecord, types: readonly RecordType[]): boolean {
  return record.sections.some((section) => types.includes(section.type));
}

/** By its own title, or as 2026年第3次支部党员大会. */
function isCalled(record: OrgLifeRecord, title: string): boolean {
  const wanted = compact(title);
  return (
    compact(record.title) === wanted ||
    record.sections.some(({ type, year, seqNo }) => recordHeading(type, year, seqNo) === wanted)
  );
}
