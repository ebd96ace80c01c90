/** Who a row is about: by ID number first, then by name and birth date (domain §6). */
import { comparePartialDates } from '../domain/dates';
import { maskIdNumber } from '../domain/id-number';
import { importMatchWords } from '../words/import';
import { NEW_PERSON } from './decisions';
import type { ExistingMember } from './existing';
import type { ImportField, MemberValues } from './fields';
import type { Candidate, Finding } from './problem';

export interface Match {
  existing?: ExistingMember;
  /** The row is not imported until the user said who it is. */
  doubt?: { field: ImportField; finding: Finding };
}

/**
 * Stored members as rows ask for them. Of two with the same number or key the first counts, as it stands in the table.
 */
export class ExistingMembers {
  private readonly byMember = new Map<string, ExistingMember>();
  private readonly byIdNo = new Map<string, ExistingMember>();
  private readonly byIdKey = new Map<string, ExistingMember>();
  private readonly byName = new Map<string | undefined, ExistingMember[]>();

  constructor(members: readonly ExistingMember[]) {
    for (const member of members) {
      const { idNo, name } = member.values;
      addFirst(this.byMember, member.memberId, member);
      addFirst(this.byIdNo, idNo, member);
      addFirst(this.byIdKey, member.idKey, member);
      const same = this.byName.get(name);
      if (same) same.push(member);
      else this.byName.set(name, [member]);
    }
  }

  member(memberId: string): ExistingMember | undefined {
    return this.byMember.get(memberId);
  }

  /** @param idKeyOf the keyed hash under which sealed ID numbers are looked up */
  withIdNo(idNo: string, idKeyOf?: (idNo: string) => string): ExistingMember | undefined {
    return this.byIdNo.get(idNo) ?? (idKeyOf && this.byIdKey.get(idKeyOf(idNo)));
  }

  named(name: string | undefined): readonly ExistingMember[] {
    return this.byName.get(name) ?? [];
  }
}

function addFirst(map: Map<string, ExistingMember>, key: string | undefined, member: ExistingMember): void {
  if (key !== undefined && !map.has(key)) map.set(key, member);
}

/** `idKeyOf` is the keyed hash under which sealed ID numbers are looked up. */
export function matchExisting(
  values: MemberValues,
  existing: ExistingMembers,
  matchTo: string | undefined,
  idKeyOf?: (idNo: string) => string,
): Match {
  if (matchTo === NEW_PERSON) return {};
  const chosen = matchTo === undefined ? undefined : existing.member(matchTo);
  if (chosen) return { existing: chosen };
  const byId = values.idNo === undefined ? undefined : existing.withIdNo(values.idNo, idKeyOf);
  if (byId) {
    if (!values.name || byId.values.name === values.name) return { existing: byId };
    return doubt('name', 'nameDiffersFromStored', byId.values.name ?? '', [byId]);
  }
  return matchByName(values, existing, idKeyOf);
}

function matchByName(
  values: MemberValues,
  existing: ExistingMembers,
  idKeyOf?: (idNo: string) => string,
): Match {
  const possible = existing
    .named(values.name)
    .filter((member) => birthsAgree(values.birthDate, member.values.birthDate) !== 'no');
  if (possible.length === 0) return {};
  const sure = possible.filter((member) => birthsAgree(values.birthDate, member.values.birthDate) === 'yes');
  const [only] = sure;
  if (sure.length !== 1 || !only) return doubt('name', 'severalMatches', String(possible.length), possible);
  const hasOtherId = values.idNo !== undefined && holdsAnyId(only) && !holdsId(only, values.idNo, idKeyOf);
  if (!hasOtherId) return { existing: only };
  const stored = only.values.idNo ? maskIdNumber(only.values.idNo) : '';
  return doubt('idNo', 'idDiffersFromStored', stored, [only]);
}

function holdsAnyId(member: ExistingMember): boolean {
  return member.values.idNo !== undefined || member.idKey !== undefined;
}

function holdsId(member: ExistingMember, idNo: string, idKeyOf?: (idNo: string) => string): boolean {
  return member.values.idNo === idNo || (member.idKey !== undefined && member.idKey === idKeyOf?.(idNo));
}

/** 1971-05 and 1971-05-18 agree; a missing date leaves it open. */
export function birthsAgree(a: string | undefined, b: string | undefined): 'yes' | 'no' | 'open' {
  if (a === undefined || b === undefined) return 'open';
  return comparePartialDates(a, b) === 0 ? 'yes' : 'no';
}

function doubt(
  field: ImportField,
  code: Finding['code'],
  detail: string,
  members: readonly ExistingMember[],
): Match {
  const candidates: Candidate[] = members.map((member) => ({
    value: member.memberId,
    label: importMatchWords.existing(member.values.name ?? '', member.values.birthDate ?? ''),
  }));
  candidates.push({ value: NEW_PERSON, label: importMatchWords.newPerson });
  return { doubt: { field, finding: { code, severity: 'ask', detail, candidates } } };
}
