/** Puts a member file back out of the recycle bin, after the same checks wherever it is asked for. */
import { useCallback } from 'react';
import { restoreOps } from '../../shared/domain/member-changes';
import { fileRestoreRefusal } from '../../shared/domain/recycle-bin';
import { failureText } from '../../shared/words/failures';
import { recycleBinWords as words } from '../../shared/words/recycle';
import { useReadBranchRows } from '../data/stores/use-branch-rows';
import { useToast } from '../ui/feedback/toast-context';
import { useWriteUndo } from './use-write-undo';

/** A reason takes longer to read than 已恢复. */
export const REASON_MS = 10_000;
const NEEDED = ['persons', 'members', 'fileMerges'] as const;

/** @returns whether it is back; why not, and what to do instead, is said by a toast */
export function useRestoreMember(): (memberId: string) => Promise<boolean> {
  const write = useWriteUndo();
  const toast = useToast();
  const readRows = useReadBranchRows(NEEDED);
  return useCallback(
    async (memberId) => {
      const rows = await readRows();
      const member = rows.members?.find(({ id }) => id === memberId);
      if (!member) return false;
      const refusal = fileRestoreRefusal(memberId, rows);
      if (refusal) {
        toast.show({ text: words.fileRefused[refusal.code](refusal.name), durationMs: REASON_MS });
        return false;
      }
      const name = rows.persons?.find(({ id }) => id === member.personId)?.name ?? '';
      return write('members.restore', restoreOps({ member }), {
        done: words.restored(name),
        undone: words.undone,
        onFailure: (refused) => {
          toast.show({ text: refused.code === 'conflict' ? words.changed : failureText(refused) });
        },
      });
    },
    [readRows, toast, write],
  );
}
