import { createOp } from '../../../../shared/schema/command';
import { failureText } from '../../../../shared/words/failures';
import { useBranch, useData } from '../../../data/data-context';
import { LOOK_COMMAND } from '../../../data/write-point';
import { useToast } from '../../../ui/feedback/toast-context';

/** Uncovers the stored ID number only after the look is in the journal. */
export function useAdmissionLook(personId: string): (stored: string) => Promise<string | undefined> {
  const { writePoint, now, newId } = useData();
  const branch = useBranch();
  const toast = useToast();
  return async (stored) => {
    const row = { id: newId(), branchId: branch.id, at: now(), personId, field: 'idNo' as const };
    const reply = await writePoint.write(LOOK_COMMAND, [createOp('lookLog', row)]);
    if (reply.ok) return stored;
    toast.show({ text: failureText(reply.failure) });
    return undefined;
  };
}
