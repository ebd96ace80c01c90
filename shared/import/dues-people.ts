/** Whom a row of an old ledger means: by ID number, by name, among people of one name by 党小组. Pure. */
import { normaliseName } from '../domain/person-name';
import type { RosterTables } from '../domain/roster';
import type { Member, Person } from '../schema/member';
import { duesImportWords } from '../words/dues-import';
import type { DuesSheetRow } from './dues-sheet';
import { canonicalGroupName } from './group-name';
import { compact, isNothing } from './plain-text';
import { parseNameCell } from './parse-name';
import { textCell } from './sheet-table';

const words = duesImportWords.problems;

export type FoundMember =
  | { kind: 'member'; member: Member; name: string }
  | { kind: 'unknown' | 'several'; name: string; problem: string };

interface Candidate {
  member: Member;
  person: Person;
}

export class DuesPeople {
  private readonly byName = new Map<string, Candidate[]>();
  private readonly byId = new Map<string, Candidate>();
  /** Names of all groups a member was in during the year. */
  private readonly groups = new Map<string, Set<string>>();

  constructor(tables: RosterTables, year: number) {
    const [first, last] = [`${String(year)}-01-01`, `${String(year)}-12-31`];
    const touches = (span: { from: string; to?: string | undefined }): boolean =>
      span.from <= last && (span.to === undefined || span.to > first);
    const here = new Set(tables.memberships.filter(touches).map(({ memberId }) => memberId));
    const persons = new Map(tables.persons.map((person) => [person.id, person]));
    for (const member of tables.members) {
      const person = persons.get(member.personId);
      if (!person || member.deletedAt || member.erasedAt || !here.has(member.id)) continue;
      const one = { member, person };
      const name = normaliseName(person.name);
      this.byName.set(name, [...(this.byName.get(name) ?? []), one]);
      if (person.idNo !== undefined) this.byId.set(person.idNo, one);
    }
    const groupNames = new Map(
      tables.partyGroups.map(({ id, name }) => [id, compact(canonicalGroupName(name))]),
    );
    for (const span of tables.groupSpans.filter(touches)) {
      const name = groupNames.get(span.groupId);
      if (name === undefined) continue;
      this.groups.set(span.memberId, (this.groups.get(span.memberId) ?? new Set<string>()).add(name));
    }
  }

  /** 张　三(预备) is 张三. */
  nameOf({ name }: DuesSheetRow): string {
    return parseNameCell(textCell(name)).value ?? name;
  }

  find(row: DuesSheetRow): FoundMember {
    const name = this.nameOf(row);
    const named = this.byName.get(name) ?? [];
    const idNo = compact(row.idNo.text).replace(/^'/, '').toUpperCase();
    if (!isNothing(row.idNo.text)) {
      if (row.idNo.kind === 'number' || idNo.includes('E+'))
        return { kind: 'unknown', name, problem: words.idDestroyed };
      const byId = this.byId.get(idNo);
      if (byId && named.includes(byId)) return { kind: 'member', member: byId.member, name };
      const hasOther = named.some(({ person }) => person.idNo !== undefined);
      if (byId || (named.length > 0 && hasOther))
        return { kind: 'unknown', name, problem: words.idDiffers(name) };
    }
    const [only] = named;
    if (!only) return { kind: 'unknown', name, problem: words.nameUnknown(name) };
    if (named.length === 1) return { kind: 'member', member: only.member, name };
    const group = compact(canonicalGroupName(row.group));
    const inGroup = named.filter(({ member }) => group !== '' && this.groups.get(member.id)?.has(group));
    const [meant] = inGroup;
    if (meant && inGroup.length === 1) return { kind: 'member', member: meant.member, name };
    return { kind: 'several', name, problem: words.nameTwice(name, named.length) };
  }
}
