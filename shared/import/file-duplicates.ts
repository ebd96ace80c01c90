/** The same person twice in one file: only the first row is taken, the others are shown as conflicts. */
import { birthsAgree } from './match';
import type { ImportField, MemberValues } from './fields';
import type { Finding } from './problem';

interface SeenRow {
  rowNumber: number;
  values: MemberValues;
}

export class FileDuplicates {
  private readonly byId = new Map<string, SeenRow>();
  private readonly byName = new Map<string, SeenRow[]>();

  /** Compares with the rows seen so far, then remembers this one. */
  check(rowNumber: number, values: MemberValues): { field: ImportField; finding: Finding } | undefined {
    const found = this.find(values);
    if (!found) this.remember({ rowNumber, values });
    return found;
  }

  private find(values: MemberValues): { field: ImportField; finding: Finding } | undefined {
    const sameId = values.idNo ? this.byId.get(values.idNo) : undefined;
    if (sameId) return { field: 'idNo', finding: finding('duplicateInFile', sameId) };
    const sameName = this.byName.get(values.name ?? '') ?? [];
    const same = sameName.find((row) => birthsAgree(row.values.birthDate, values.birthDate) !== 'no');
    if (!same) return undefined;
    if (values.idNo && same.values.idNo) {
      // Both numbers pass the check and differ: two people, unless the birth date is the same as well.
      return birthsAgree(same.values.birthDate, values.birthDate) === 'yes'
        ? { field: 'idNo', finding: finding('sameNameOtherId', same) }
        : undefined;
    }
    return { field: 'name', finding: finding('duplicateInFile', same) };
  }

  private remember(row: SeenRow): void {
    const { idNo, name } = row.values;
    if (idNo) this.byId.set(idNo, row);
    if (name) this.byName.set(name, [...(this.byName.get(name) ?? []), row]);
  }
}

function finding(code: 'duplicateInFile' | 'sameNameOtherId', row: SeenRow): Finding {
  return { code, severity: 'ask', detail: String(row.rowNumber) };
}
