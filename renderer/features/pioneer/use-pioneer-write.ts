import type { Op } from '../../../shared/schema/command';
import { failureText } from '../../../shared/words/failures';
import { pioneerWords as words } from '../../../shared/words/pioneer';
import { useWritePoint } from '../../data/data-context';
import { useToast } from '../../ui/feedback/toast-context';

/** Writes one command, says what was done and offers 撤销; false when it was not written. */
export function usePioneerWrite(): (name: string, ops: Op[], done: string) => Promise<boolean> {
  const writePoint = useWritePoint();
  const toast = useToast();
  return async (name, ops, done) => {
    if (ops.length === 0) return true;
    const reply = await writePoint.write(name, ops);
    if (!reply.ok) {
      toast.show({ text: failureText(reply.failure) });
      return false;
    }
    const { commandId } = reply.value;
    const undo = async (): Promise<void> => {
      const undone = await writePoint.undo(commandId, ops);
      toast.show({ text: undone.ok ? words.undone : failureText(undone.failure) });
    };
    toast.show({ text: done, onUndo: () => void undo() });
    return true;
  };
}
