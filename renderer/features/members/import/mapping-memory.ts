/** Column mappings the user chose, remembered per layout of the heads in the branch's settings. */
import type { ImportField } from '../../../../shared/import/fields';
import { isImportField } from '../../../../shared/import/fields';
import { applyRemembered, headerFingerprint, type RosterMapping } from '../../../../shared/import/header';
import { createOp, updateOp, type Op } from '../../../../shared/schema/command';
import type { Setting } from '../../../../shared/schema/ledger';

export function mappingKey(mapping: RosterMapping): string {
  return `import.mapping.${headerFingerprint(mapping)}`;
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

/** Ops that remember a mapping; none when it is what would be proposed or recalled anyway. */
export function rememberMappingOps(
  mapping: RosterMapping,
  recalled: RosterMapping,
  settings: readonly Setting[],
  row: { id: string; branchId: string },
): Op[] {
  const fields = fieldsOf(mapping);
  if (JSON.stringify(fields) === JSON.stringify(fieldsOf(recalled))) return [];
  const key = mappingKey(mapping);
  const stored = settings.find((setting) => setting.key === key);
  return stored
    ? [updateOp('settings', stored, { value: fields })]
    : [createOp('settings', { ...row, key, value: fields })];
}

function fieldsOf(mapping: RosterMapping): (ImportField | null)[] {
  return mapping.columns.map((column) => column.field);
}
