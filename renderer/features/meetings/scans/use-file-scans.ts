/** 归入: the files into main's store, then one command with a row for each record they belong to. */
import { pageRanges } from '../../../../shared/domain/scan-placing';
import { createOp, type Op } from '../../../../shared/schema/command';
import { failureText } from '../../../../shared/words/failures';
import { scanWords as words } from '../../../../shared/words/scans';
import { useWriteUndo } from '../../../actions/use-write-undo';
import { useBranch, useData } from '../../../data/data-context';
import { listAttachments } from '../../../data/stores/record-store';
import { useDesk } from '../../../desk/desk-context';
import { linesToFile, type ScanLine, type ScanTarget } from './scan-lines';

/** A file is one row of a record, however many of its sheets are in it: the minutes of the latest draft name it. */
function signedFirst(a: { target: ScanTarget }, b: { target: ScanTarget }): number {
  return (b.target.revisionNo ?? 0) - (a.target.revisionNo ?? 0);
}

/** @param fail told of each file that was not taken, and why */
export function useFileScans(
  fail: (token: string, text: string) => void,
): (lines: readonly ScanLine[]) => Promise<void> {
  const desk = useDesk();
  const branch = useBranch();
  const { database, newId, now } = useData();
  const write = useWriteUndo();

  return async (lines) => {
    const byFile = new Map<string, (ScanLine & { target: ScanTarget })[]>();
    for (const line of linesToFile(lines))
      byFile.set(line.file.token, [...(byFile.get(line.file.token) ?? []), line]);
    const lastNo = new Map<string, number>();
    const taken = new Set<string>();
    const ops: Op[] = [];
    for (const [token, own] of byFile) {
      const stored = await desk['attachments.add']({ token });
      if (!stored.ok) {
        fail(token, failureText(stored.failure));
        continue;
      }
      const { sha512, sizeBytes, mediaType, name } = stored.value;
      const [first] = own;
      // What was read must be what is filed: a scanner may still have been writing.
      if (first?.file.stage.kind !== 'read' || first.file.stage.sha512 !== sha512) {
        fail(token, words.changed);
        continue;
      }
      for (const { target } of [...own].sort(signedFirst)) {
        const { recordId: ownerId, kind, revisionNo, pages } = target;
        const key = `${ownerId} ${sha512}`;
        if (taken.has(key)) continue;
        taken.add(key);
        const before = lastNo.get(ownerId) ?? (await lastSortNo(ownerId));
        lastNo.set(ownerId, before + 1);
        ops.push(
          createOp('attachments', {
            ...{ id: newId(), branchId: branch.id, ownerTable: 'records', ownerId, kind },
            ...{ sha512, sizeBytes, mediaType, name, sortNo: before + 1, addedAt: now() },
            ...(revisionNo === undefined ? {} : { revisionNo }),
            ...(pages === undefined ? {} : { caption: words.caption(pageRanges(pages)) }),
          }),
        );
      }
    }
    await write('attachments.fileScans', ops, { done: words.done(ops.length), undone: words.undone });
  };

  async function lastSortNo(ownerId: string): Promise<number> {
    const rows = await listAttachments(database, ownerId);
    return Math.max(0, ...rows.map(({ sortNo }) => sortNo));
  }
}
