/** Whom a name of an attendance sheet means on the day of a meeting. Pure. */
import type { CalendarDate } from '../domain/dates';
import { exemptBasisOn } from '../domain/member-life';
import { normaliseName } from '../domain/person-name';
import { scopeEntriesOn, type RosterEntry, type RosterTables } from '../domain/roster';
import type { Scope } from '../schema/meeting';
import { parseDateCell } from './parse-date';
import { parseNameCell } from './parse-name';
import { textCell, type SheetCell } from './sheet-table';

export type FoundPerson =
  | { kind: 'member'; memberId: string }
  | { kind: 'unknown' | 'notOnRoster' | 'notInScope' }
  | { kind: 'several'; count: number };

const BRANCH: Scope = { kind: 'branch' };

/** The people of the branch by name, and who was on which roster; each day is looked up once. */
export class PeopleOnDays {
  private readonly membersByName = new Map<string, string[]>();
  private readonly rosters = new Map<string, ReadonlyMap<string, RosterEntry>>();

  constructor(
    private readonly tables: RosterTables,
    private readonly context: { date1904: boolean; today: CalendarDate },
  ) {
    const names = new Map(tables.persons.map((person) => [person.id, normaliseName(person.name)]));
    for (const member of tables.members) {
      const name = names.get(member.personId);
      if (name === undefined || member.deletedAt || member.erasedAt) continue;
      this.membersByName.set(name, [...(this.membersByName.get(name) ?? []), member.id]);
    }
  }

  /** The name alone: '' when it is none. 张　三(预备) is 张三. */
  nameOf(typed: string): string {
    return parseNameCell(textCell(typed)).value ?? '';
  }

  isKnown(name: string): boolean {
    return this.membersByName.has(name);
  }

  /** @param birth a cell of 出生年月, blank where there is none; looked at only where names meet */
  find(name: string, birth: SheetCell, scope: Scope, day: CalendarDate): FoundPerson {
    const all = this.membersByName.get(name) ?? [];
    if (all.length === 0) return { kind: 'unknown' };
    const roster = this.rosterOf(scope, day);
    const here = all.filter((memberId) => roster.has(memberId));
    const born = here.length > 1 ? parseDateCell(birth, this.context).value : undefined;
    const meant = born === undefined ? here : here.filter((memberId) => isBorn(roster.get(memberId), born));
    const [first] = meant;
    if (first !== undefined && meant.length === 1) return { kind: 'member', memberId: first };
    if (here.length > 1) return { kind: 'several', count: here.length };
    const branch = this.rosterOf(BRANCH, day);
    return { kind: all.some((memberId) => branch.has(memberId)) ? 'notInScope' : 'notOnRoster' };
  }

  /** 党小组 of a person on a day; undefined for none, and where the name says too little. */
  groupOf(name: string, day: CalendarDate): string | undefined {
    const roster = this.rosterOf(BRANCH, day);
    const here = (this.membersByName.get(name) ?? []).flatMap((memberId) => roster.get(memberId) ?? []);
    return here.length === 1 ? here[0]?.group?.id : undefined;
  }

  mayBeExempt(memberId: string, day: CalendarDate): boolean {
    const entry = this.rosterOf(BRANCH, day).get(memberId);
    if (!entry) return false;
    return Boolean(exemptBasisOn(entry.member, this.tables.circumstances ?? [], day));
  }

  memberIdsOf(scope: Scope, day: CalendarDate): string[] {
    return [...this.rosterOf(scope, day).keys()];
  }

  private rosterOf(scope: Scope, day: CalendarDate): ReadonlyMap<string, RosterEntry> {
    const key = `${day} ${JSON.stringify(scope)}`;
    const known = this.rosters.get(key);
    if (known) return known;
    const entries = scopeEntriesOn(this.tables, scope, day);
    const roster = new Map(entries.map((entry) => [entry.member.id, entry]));
    this.rosters.set(key, roster);
    return roster;
  }
}

/** Both may be partial: 1985.03 and 1985-03-12 are the same. */
function isBorn(entry: RosterEntry | undefined, born: string): boolean {
  const stored = entry?.person.birthDate ?? '';
  return stored !== '' && (stored.startsWith(born) || born.startsWith(stored));
}
