/** Asks for a workbook or csv and reads its visible sheets; nothing of it is written anywhere. */
import type { SheetTable } from '../../shared/import/sheet-table';
import { succeed, type Reply } from '../../shared/ipc/reply';
import { useDesk } from '../desk/desk-context';

export interface PickedTables {
  name: string;
  sha512: string;
  /** Hidden sheets are left out: nobody would see what is imported from them. */
  tables: SheetTable[];
}

/** Resolves to undefined when the user cancelled. */
export function usePickTables(): () => Promise<Reply<PickedTables> | undefined> {
  const desk = useDesk();
  return async () => {
    const picked = await desk['files.pickFiles']({ purpose: 'importRoster', multiple: false });
    if (!picked.ok) return picked.failure.code === 'cancelled' ? undefined : picked;
    const [grant] = picked.value.files;
    if (!grant) return undefined;
    const read = await desk['import.readTables']({ token: grant.token });
    if (!read.ok) return read;
    const { name, fileSha512: sha512, tables } = read.value;
    return succeed({ name, sha512, tables: tables.filter((table) => !table.hidden) });
  };
}
