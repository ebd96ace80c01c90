/** Takes an import of dues back and says what came of it. */
import type { Reply } from '../../../../shared/ipc/reply';
import { duesImportWords as words } from '../../../../shared/words/dues-import';
import { failureText } from '../../../../shared/words/failures';
import { useUndoRun, type RunUndo } from '../../../actions/use-undo-run';
import { useToast } from '../../../ui/feedback/toast-context';

/** The undo in two steps, for a page that names first what cannot be taken back. */
export function useDuesUndo() {
  const toast = useToast();
  const { plan, write } = useUndoRun('dues.undoImport');
  return {
    write,
    /** Resolves to undefined where there is nothing to take back, which is said. */
    plan: async (commandId: string): Promise<RunUndo | undefined> => {
      const answer = await plan(commandId);
      if (answer.kind === 'plan') return answer.plan;
      toast.show({ text: answer.kind === 'missing' ? words.runs.missing : failureText(answer.failure) });
      return undefined;
    },
    tell: ({ left }: RunUndo, reply: Reply<unknown>): void => {
      if (!reply.ok) toast.show({ text: failureText(reply.failure) });
      else toast.show({ text: left.length === 0 ? words.undone : words.partlyUndone(left.length) });
    },
  };
}

/** The way back the sentence at the foot offers: at once, from whatever page is open by then. */
export function useTakeBack(): (commandId: string) => Promise<void> {
  const { plan, write, tell } = useDuesUndo();
  return async (commandId) => {
    const made = await plan(commandId);
    if (made) tell(made, made.ops.length === 0 ? { ok: true, value: undefined } : await write(made));
  };
}
