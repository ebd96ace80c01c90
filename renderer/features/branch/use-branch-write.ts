import { failureText } from '../../../shared/words/failures';
import { branchWords } from '../../../shared/words/branch';
import type { Op } from '../../../shared/schema/command';
import { useWritePoint } from '../../data/data-context';
import { useToast } from '../../ui/feedback/toast-context';

/** Writes one command, says what was done and offers 撤销; false when it was not written. */
export function useBranchWrite(): (name: string, ops: Op[], done: string) => Promise<boolean> {
  const writePoint = useWritePoint();
  const toast = useToast();
  return async (name, ops, done) => {
    const reply = await writePoint.write(name, ops);
    if (!reply.ok) {
      toast.show({ text: failureText(reply.failure) });
      return false;
    }
    const undo = async (): Promise<void> => {
      const undone = await writePoint.undo(reply.value.commandId, ops);
      toast.show({ text: undone.ok ? branchWords.undone : failureText(undone.failure) });
    };
    toast.show({ text: done, onUndo: () => void undo() });
    return true;
  };
}
