/** Merges two files in one command, and splits them with the help of the journal. */
import { rowSubject } from '../../../../shared/domain/change-line';
import { mergeFilesOps, splitFilesPlan, type FilePair } from '../../../../shared/domain/merge-files';
import { rowTitle } from '../../../../shared/domain/row-title';
import { updateOp, type Op } from '../../../../shared/schema/command';
import type { FileMerge } from '../../../../shared/schema/member-life';
import type { AnyRow } from '../../../../shared/schema/tables';
import { failureText } from '../../../../shared/words/failures';
import { mergeWords as words } from '../../../../shared/words/merge';
import { useWriteUndo } from '../../../actions/use-write-undo';
import { useBranch, useData } from '../../../data/data-context';
import { useReadBranchRows } from '../../../data/stores/use-branch-rows';
import { useDesk } from '../../../desk/desk-context';
import { useToast } from '../../../ui/feedback/toast-context';

export interface SplitQuestion {
  merge: FileMerge;
  ops: readonly Op[];
  /** Rows edited since, by name. */
  left: readonly string[];
}

export function useMerge() {
  const { writePoint, now, newId } = useData();
  const branch = useBranch();
  const readRows = useReadBranchRows();
  const desk = useDesk();
  const toast = useToast();
  const write = useWriteUndo();

  const merge = async (pair: FilePair, take: ReadonlySet<string>): Promise<boolean> => {
    const order = { take, id: newId(), branchId: branch.id, at: now() };
    const ops = mergeFilesOps(pair, await readRows(), order);
    return write('members.mergeFiles', ops, {
      done: words.done(pair.kept.person.name),
      undone: words.undone,
    });
  };

  /** undefined: said by a toast why not. */
  const planSplit = async (row: FileMerge): Promise<SplitQuestion | undefined> => {
    const filter = { name: 'members.mergeFiles', rowId: row.id };
    const found = await desk['journal.listChanges']({ filter, beforeSeq: null, limit: 1 });
    const commandId = found.ok ? found.value.changes[0]?.commandId : undefined;
    const reply = commandId === undefined ? undefined : await desk['journal.findCommand']({ commandId });
    if (!reply?.ok || !reply.value.entry) {
      toast.show({
        text: found.ok && (reply?.ok ?? true) ? words.list.missing : failureText(failureOf(found, reply)),
      });
      return undefined;
    }
    const rows = await readRows();
    const { ops, left } = splitFilesPlan(reply.value.entry.command.ops, rows);
    const names = new Map((rows.persons ?? []).map(({ id, name }) => [id, name]));
    for (const { id, personId } of rows.members ?? []) names.set(id, names.get(personId) ?? '');
    const named = left.map(({ table, id }) => {
      const stored = ((rows[table] ?? []) as readonly AnyRow[]).find((each) => each.id === id);
      const title = stored ? rowTitle(table, stored) : { title: '', personId: null };
      return rowSubject({ table, ...title }, title.personId === null ? undefined : names.get(title.personId));
    });
    return { merge: row, ops, left: named };
  };

  const split = async ({ merge: row, ops }: SplitQuestion, name: string): Promise<void> => {
    const reply = await writePoint.write('members.splitFiles', [
      ...ops,
      updateOp('fileMerges', row, { undoneAt: now() }),
    ]);
    toast.show({ text: reply.ok ? words.list.done(name) : failureText(reply.failure) });
  };
  return { merge, planSplit, split };
}

function failureOf(
  ...replies: readonly ({ ok: boolean; failure?: unknown } | undefined)[]
): Parameters<typeof failureText>[0] {
  const failed = replies.find((reply) => reply !== undefined && !reply.ok);
  return failed?.failure as Parameters<typeof failureText>[0];
}
