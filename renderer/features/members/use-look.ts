import { createOp } from '../../../shared/schema/command';
import type { LookLog } from '../../../shared/schema/ledger';
import { failureText } from '../../../shared/words/failures';
import { useBranch, useData } from '../../data/data-context';
import { LOOK_COMMAND } from '../../data/write-point';
import { useToast } from '../../ui/feedback/toast-context';

/** Uncovers a number only after the look is in the journal: 显示（会登记） keeps its word. */
export function useLook(
  personId: string,
): (field: LookLog['field'], value: string | undefined) => Promise<string | undefined> {
  const { writePoint, now, newId } = useData();
  const branch = useBranch();
  const toast = useToast();
  return async (field, value) => {
    const row = {
      id: newId(),
      branchId: branch.id,
      at: now(),

      personId,
      field,
    };
    const reply = await writePoint.write(LOOK_COMMAND, [createOp('lookLog', row)]);
    if (reply.ok) return value;
    toast.show({ text: failureText(reply.failure) });
    return undefined;
  };
}
