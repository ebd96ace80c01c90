/** Ctrl+Z and Ctrl+Y outside of text fields, over the commands of this session. */
import { useEffect, useMemo, useRef } from 'react';
import { inverseOps, type Op } from '../../../shared/schema/command';
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import { appWords } from '../../../shared/words/app';
import { commandLabel } from '../../../shared/words/commands';
import { failureText } from '../../../shared/words/failures';
import { useWritePoint } from '../../data/data-context';
import { useToast } from '../../ui/feedback/toast-context';
import { standing } from './standing-commands';

const words = appWords.undo;

interface Undone {
  readonly name: string;
  readonly ops: readonly Op[];
}

export function useUndo(): { undo: () => Promise<void>; redo: () => Promise<void> } {
  const writePoint = useWritePoint();
  const toast = useToast();
  const undone = useRef<Undone[]>([]);
  const isOwnWrite = useRef(false);
  // Something new was written: what was taken back before can no longer be put on top of it.
  useEffect(
    () =>
      writePoint.onSaved(() => {
        if (!isOwnWrite.current) undone.current = [];
      }),
    [writePoint],
  );
  return useMemo(() => {
    const say = (text: string): void => {
      toast.show({ text });
    };
    const asOwn = async <T>(work: () => Promise<T>): Promise<T> => {
      isOwnWrite.current = true;
      try {
        return await work();
      } finally {
        isOwnWrite.current = false;
      }
    };
    return {
      undo: async () => {
        const last = writePoint.undoable().at(-1);
        const refusal = last ? standing[last.name] : words.nothing;
        if (!last || refusal !== undefined) {
          say(refusal ?? words.nothing);
          return;
        }
        const reply = await asOwn(() => writePoint.undo(last.saved.commandId, last.ops));
        if (reply.ok) {
          undone.current.push({ name: last.name, ops: inverseOps(inverseOps(last.ops)) });
          say(words.done(commandLabel(last.name)));
        } else if (reply.failure.code === 'conflict') say(words.refused);
        else if (reply.failure.code === 'badRequest' && locks(last.ops)) {
          toast.show({ text: words.signed, durationMs: 10_000 });
        } else say(failureText(reply.failure));
      },
      redo: async () => {
        const next = undone.current.pop();
        if (!next) {
          say(words.nothingToRedo);
          return;
        }
        const reply = await asOwn(() => writePoint.write(next.name, next.ops));
        if (reply.ok) say(words.redone(commandLabel(next.name)));
        else say(reply.failure.code === 'conflict' ? words.refused : failureText(reply.failure));
      },
    };
  }, [writePoint, toast]);
}

/** 签字归档 and 更正: main refuses to take them back (shared/schema/command). */
function locks(ops: readonly Op[]): boolean {
  return ops.some((op) => op.table === 'records' && (op.after as OrgLifeRecord | null)?.state === 'signed');
}
