/** Column mappings the user chose, remembered per layout of the heads in the branch's settings. */
import type { ImportField } from '../../../../shared/import/fields';
import { isImportField } from '../../../../shared/import/fields';
import {
  applyRemembered,
  headerFingerprint,
  headRowChoices,
  MAX_HEAD_ROWS,
  mappingOfRows,
  type RosterMapping,
} from '../../../../shared/import/header';
import type { SheetTable } from '../../../../shared/import/sheet-table';
import { createOp, updateOp, type Op } from '../../../../shared/schema/command';
import type { Setting } from '../../../../shared/schema/ledger';

const MAPPING_KEY = 'import.mapping.';

export function mappingKey(mapping: RosterMapping): string {
  return `${MAPPING_KEY}${headerFingerprint(mapping)}`;
}

/** The proposal with the fields chosen last time for the same heads. */
export function recallMapping(
  proposed: RosterMapping,
  settings: readonly Setting[],
): { mapping: RosterMapping; isRemembered: boolean } {
  const stored = settings.find((setting) => setting.key === mappingKey(proposed))?.value;
  if (!Array.isArray(stored)) return { mapping: proposed, isRemembered: false };
  const fields = stored.map((field: unknown): ImportField | null =>
    typeof field === 'string' && isImportField(field) ? field : null,
  );
  return { mapping: applyRemembered(proposed, fields), isRemembered: true };
}

/**
 * Heads the user pointed at in an earlier file of the same layout; undefined when there was none. Rows above the
 * heads (a title, a date) may be more or fewer this time, so each row is tried: at most 40 × 3 short hashes.
 */
export function recallHeads(table: SheetTable, settings: readonly Setting[]): RosterMapping | undefined {
  const keys = new Set(settings.map(({ key }) => key));
  if (![...keys].some((key) => key.startsWith(MAPPING_KEY))) return undefined;
  for (const first of headRowChoices(table)) {
    for (let rows = 1; rows <= MAX_HEAD_ROWS; rows += 1) {
      const mapping = mappingOfRows(table, first, first + rows - 1);
      if (keys.has(mappingKey(mapping))) return mapping;
    }
  }
  return undefined;
}

/**
 * Ops that remember a mapping; none when it is what would be proposed or recalled anyway (`recalled`; undefined when
 * the heads were found by nobody but the user).
 */
export function rememberMappingOps(
  mapping: RosterMapping,
  recalled: RosterMapping | undefined,
  settings: readonly Setting[],
  row: { id: string; branchId: string },
): Op[] {
  const fields = fieldsOf(mapping);
  if (recalled && JSON.stringify(fields) === JSON.stringify(fieldsOf(recalled))) return [];
  // Without heads nothing tells this file from the next one: what its columns mean is asked each time.
  if (mapping.firstHeadRow < 0) return [];
  const key = mappingKey(mapping);
  const stored = settings.find((setting) => setting.key === key);
  return stored
    ? [updateOp('settings', stored, { value: fields })]
    : [createOp('settings', { ...row, key, value: fields })];
}

function fieldsOf(mapping: RosterMapping): (ImportField | null)[] {
  return mapping.columns.map(({ field, uncollected }) => uncollected ?? field);
}
