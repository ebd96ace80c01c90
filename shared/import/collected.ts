/** Columns of a roster the branch has not switched on (domain §5.5): nothing of them is read, shown or kept. */
import { isCollected, type Collected, type CollectKey } from '../domain/member-collect';
import type { ImportField } from './fields';
import type { ImportColumn, RosterMapping } from './header';
import { fieldOfHead, normaliseHead } from './header-words';

const collectKeyOf: Partial<Record<ImportField, CollectKey>> = {
  nativePlace: 'nativePlace',
  birthPlace: 'nativePlace',
  homeAddress: 'homeAddress',
};
/** No import reads this column, but the raw row kept for audit would hold it. */
const EMERGENCY_HEAD = /紧急联系|紧急联络|应急联系/;

/**
 * The mapping as it may be used: a column whose switch is off loses its field and is marked `uncollected`. The mapping
 * the user sees and the program remembers stays as it is, so that switching on later is enough.
 */
export function leaveOutUncollected(mapping: RosterMapping, collected: Collected): RosterMapping {
  const columns = mapping.columns.map((column): ImportColumn => {
    const key = keyOf(column);
    return key === undefined || isCollected(collected, key)
      ? column
      : { ...column, field: null, uncollected: column.field };
  });
  return { ...mapping, columns };
}

/** What a column may be taken for, and the branch does not collect. */
export function isUncollectedField(field: ImportField, collected: Collected): boolean {
  const key = collectKeyOf[field];
  return key !== undefined && !isCollected(collected, key);
}

/** Heads of the columns left out, in the order of the file. */
export function uncollectedHeads(columns: readonly ImportColumn[]): string[] {
  return columns.filter(({ uncollected }) => uncollected !== undefined).map(({ header }) => header);
}

/** A column the user does not take over holds all the same what its head says. */
function keyOf({ field, header }: ImportColumn): CollectKey | undefined {
  const meant = field ?? fieldOfHead(header.split('/'));
  if (meant) return collectKeyOf[meant];
  return EMERGENCY_HEAD.test(normaliseHead(header)) ? 'emergencyContact' : undefined;
}
