/** Values by dotted path <-> rows of persons and members. */
import type { Member, Person } from '../schema/member';
import { memberFields, personFields, type MemberValues } from './fields';

type PersonContent = Partial<Omit<Person, 'id' | 'branchId' | 'rev' | 'identity'>>;
type MemberContent = Partial<Omit<Member, 'id' | 'branchId' | 'rev' | 'personId'>>;

/** Fields of the person named in `values`; education objects are merged into `before`'s. */
export function personContent(
  values: MemberValues,
  before?: Person,
  idKeyOf?: (idNo: string) => string,
): PersonContent {
  const content: Record<string, unknown> = {};
  for (const field of personFields) {
    const value = values[field];
    if (value === undefined) continue;
    const [head = field, leaf] = field.split('.');
    if (leaf === undefined) content[field] = value;
    else {
      const start = content[head] ?? before?.[head as 'fullTimeEdu' | 'inServiceEdu'] ?? {};
      content[head] = { ...start, [leaf]: value };
    }
  }
  if (values.idNo !== undefined && idKeyOf) content['idKey'] = idKeyOf(values.idNo);
  return content;
}

/** Fields of the member named in `values`. */
export function memberContent(values: MemberValues): MemberContent {
  const content: Record<string, unknown> = {};
  for (const field of memberFields) if (values[field] !== undefined) content[field] = values[field];
  return content;
}
