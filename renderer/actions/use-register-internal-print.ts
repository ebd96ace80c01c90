/** Registers that personal data leaves on paper, before a sheet of it is typeset at all (domain §5.5). */
import { createOp } from '../../shared/schema/command';
import type { DataExport } from '../../shared/schema/ledger';
import { useBranch, useData } from '../data/data-context';
import { PRINT_INTERNAL_COMMAND } from '../data/write-point';
import { useWriteUndo } from './use-write-undo';

export type InternalPrint = Pick<
  DataExport,
  'what' | 'asOf' | 'reason' | 'columns' | 'rowCount' | 'fileName'
>;

/** Resolves to the id of the register's row, which opens the page that prints; undefined when it was not written. */
export function useRegisterInternalPrint(): (print: InternalPrint) => Promise<string | undefined> {
  const branch = useBranch();
  const { now, newId } = useData();
  const write = useWriteUndo();
  return async (print) => {
    const id = newId();
    const row = createOp('dataExports', {
      ...{ ...print, id, branchId: branch.id, at: now(), profile: 'superiorFull' },
      ...{ placeLabel: '', result: 'printed' },
    });
    return (await write(PRINT_INTERNAL_COMMAND, [row], {})) ? id : undefined;
  };
}
