/** Uncovers a number only after the look is in the journal: 显示（会登记） keeps its word. */
import { createOp } from '../../shared/schema/command';
import type { LookLog } from '../../shared/schema/ledger';
import { useBranch, useData } from '../data/data-context';
import { LOOK_COMMAND } from '../data/write-point';
import { useWriteUndo } from './use-write-undo';

/** The function answers with the value, or with undefined when the look could not be written (said by a toast). */
export function useLook(
  personId: string,
): (field: LookLog['field'], value: string | undefined) => Promise<string | undefined> {
  const { now, newId } = useData();
  const branch = useBranch();
  const write = useWriteUndo();
  return async (field, value) => {
    const look = createOp('lookLog', { id: newId(), branchId: branch.id, at: now(), personId, field });
    return (await write(LOOK_COMMAND, [look], {})) ? value : undefined;
  };
}
