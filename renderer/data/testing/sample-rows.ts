/** Small valid rows for tests. */
import type { TableRows } from '../../../shared/schema/tables';

export function idOf(number: number): string {
  return String(number).padStart(26, '0');
}

export const branchId = idOf(1);

export function groupRow(number: number, name: string): Omit<TableRows['partyGroups'], 'rev'> {
  return { id: idOf(number), branchId, name, sortNo: 1, from: '2026-01-01' };
}

export function settingRow(number: number, value: unknown): Omit<TableRows['settings'], 'rev'> {
  return { id: idOf(number), branchId, key: `key-${String(number)}`, value };
}
