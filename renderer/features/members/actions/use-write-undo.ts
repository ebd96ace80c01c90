import type { Op } from '../../../../shared/schema/command';
import { failureText } from '../../../../shared/words/failures';
import { recycleWords } from '../../../../shared/words/members';
import { useData } from '../../../data/data-context';
import { useToast } from '../../../ui/feedback/toast-context';

/** Writes one command, says what was done and offers 撤销; says so too when it was not written. */
export function useWriteUndo(): (name: string, ops: Op[], done: string) => Promise<boolean> {
  const { writePoint } = useData();
  const toast = useToast();
  return async (name, ops, done) => {
    const reply = await writePoint.write(name, ops);
    if (!reply.ok) {
      toast.show({ text: failureText(reply.failure) });
      return false;
    }
    const { commandId } = reply.value;
    const undo = async (): Promise<void> => {
      const undone = await writePoint.undo(commandId, ops);
      toast.show({ text: undone.ok ? recycleWords.undone : failureText(undone.failure) });
    };
    toast.show({ text: done, onUndo: () => void undo() });
    return true;
  };
}
