/** Takes an import back in two steps, and says what came of it: what was edited since is named before anything goes. */
import type { Reply } from '../../shared/ipc/reply';
import { failureText } from '../../shared/words/failures';
import { useToast } from '../ui/feedback/toast-context';
import { useUndoRun, type RunUndo, type UndoRunCommand } from './use-undo-run';

export interface TakeBackWords {
  /** There is nothing to take back any more. */
  missing: string;
  /** What was taken back, and what was left because it was edited since. */
  done: (undo: RunUndo) => string;
}

export interface AskedFirst {
  left: RunUndo['left'];
  restCount: number;
  takeRest: () => void;
}

export interface TakeBack {
  /** At once, from whatever page is open by then: the way back the sentence at the foot offers. */
  atOnce: (commandId: string) => Promise<void>;
  /** Takes all back, or resolves to what was edited since and how to take the rest: for a list that asks first. */
  runOrAsk: (commandId: string | undefined) => Promise<AskedFirst | undefined>;
}

export function useTakeBack(command: UndoRunCommand, words: TakeBackWords): TakeBack {
  const toast = useToast();
  const { plan: planRun, write } = useUndoRun(command);
  /** undefined where there is nothing to take back, which is said. */
  const plan = async (commandId: string): Promise<RunUndo | undefined> => {
    const answer = await planRun(commandId);
    if (answer.kind === 'plan') return answer.plan;
    toast.show({ text: answer.kind === 'missing' ? words.missing : failureText(answer.failure) });
    return undefined;
  };
  const tell = (undo: RunUndo, reply: Reply<unknown>): void => {
    toast.show({ text: reply.ok ? words.done(undo) : failureText(reply.failure) });
  };
  const runOrAsk: TakeBack['runOrAsk'] = async (commandId) => {
    const made = commandId === undefined ? undefined : await plan(commandId);
    if (!made) return undefined;
    const take = async (): Promise<void> => {
      tell(made, await write(made));
    };
    if (made.left.length > 0)
      return { left: made.left, restCount: made.ops.length, takeRest: () => void take() };
    await take();
    return undefined;
  };
  return {
    runOrAsk,
    atOnce: async (commandId) => {
      const made = await plan(commandId);
      if (made) tell(made, made.ops.length === 0 ? { ok: true, value: undefined } : await write(made));
    },
  };
}
