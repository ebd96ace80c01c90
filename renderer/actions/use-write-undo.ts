/** Writes one command, says what was done and offers 撤销: the one way of every feature that changes something. */
import { useCallback } from 'react';
import type { Failure } from '../../shared/ipc/reply';
import type { Op } from '../../shared/schema/command';
import { failureText } from '../../shared/words/failures';
import { uiWords } from '../../shared/words/ui';
import { useWritePoint } from '../data/data-context';
import { useToast } from '../ui/feedback/toast-context';

export interface Telling {
  /** Said by a toast once it is written, with 撤销; without it nothing is said, as where the page itself shows it. */
  readonly done?: string;
  /** For what is put right by typing again, such as a saved form of the study plan: no 撤销 in the toast. */
  readonly isWithoutUndo?: boolean;
  /** Said when it was taken back; 已撤销 where there is no more to say. */
  readonly undone?: string;
  /** Takes a refusal where the page shows it itself, in the place of the toast. */
  readonly onFailure?: (failure: Failure) => void;
}

/** @returns whether it is written; without ops there is nothing to write, and nothing is said */
export type WriteUndo = (name: string, ops: readonly Op[], telling: string | Telling) => Promise<boolean>;

/** The same function for as long as the page stands. */
export function useWriteUndo(): WriteUndo {
  const writePoint = useWritePoint();
  const toast = useToast();
  return useCallback(
    async (name, ops, telling) => {
      if (ops.length === 0) return true;
      const tellFailure = (failure: Failure): void => {
        toast.show({ text: failureText(failure) });
      };
      const told: Telling = typeof telling === 'string' ? { done: telling } : telling;
      const { done, isWithoutUndo = false, undone = uiWords.undone, onFailure = tellFailure } = told;
      const reply = await writePoint.write(name, ops);
      if (!reply.ok) {
        onFailure(reply.failure);
        return false;
      }
      const undo = async (): Promise<void> => {
        const back = await writePoint.undo(reply.value.commandId, ops);
        if (back.ok) toast.show({ text: undone });
        else tellFailure(back.failure);
      };
      if (done !== undefined) {
        toast.show({ text: done, ...(isWithoutUndo ? {} : { onUndo: () => void undo() }) });
      }
      return true;
    },
    [writePoint, toast],
  );
}
