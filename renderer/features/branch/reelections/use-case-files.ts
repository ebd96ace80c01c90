/** Papers of one 换届 or 补选: copied into main's store first, then written as rows in one command. */
import { useState } from 'react';
import type { FileGrant } from '../../../../shared/ipc/requests/files';
import type { Reply } from '../../../../shared/ipc/reply';
import { createOp, deleteOp, type Op } from '../../../../shared/schema/command';
import type { Attachment } from '../../../../shared/schema/ledger';
import { branchWords } from '../../../../shared/words/branch';
import { failureText } from '../../../../shared/words/failures';
import { useWriteUndo } from '../../../actions/use-write-undo';
import { useAttachments, useBranch, useData } from '../../../data/data-context';
import { useDesk } from '../../../desk/desk-context';
import type { AttachmentItem } from '../../../ui/field/AttachmentWell';
import { useToast } from '../../../ui/feedback/toast-context';

const words = branchWords.reelections.files;

export interface CaseFiles {
  items: readonly AttachmentItem[];
  browse: () => void;
  drop: (files: readonly File[]) => void;
  /** Saves a copy where the user chooses. */
  open: (id: string) => void;
  remove: (id: string) => void;
}

export function useCaseFiles(caseId: string): CaseFiles {
  const desk = useDesk();
  const branch = useBranch();
  const toast = useToast();
  const write = useWriteUndo();
  const { newId, now, writePoint } = useData();
  const attachments = useAttachments(caseId) ?? [];
  const [pending, setPending] = useState<readonly AttachmentItem[]>([]);

  const takeIn = async (files: readonly FileGrant[]): Promise<void> => {
    if (files.length === 0) return;
    setPending(files.map(({ token, name, sizeBytes }) => ({ id: token, name, sizeBytes, progress: 0 })));
    let sortNo = Math.max(0, ...attachments.map((one) => one.sortNo));
    const ops: Op[] = [];
    const refused: AttachmentItem[] = [];
    for (const { token, name, sizeBytes } of files) {
      const reply = await desk['attachments.add']({ token });
      if (!reply.ok) {
        refused.push({ id: token, name, sizeBytes, error: failureText(reply.failure) });
        continue;
      }
      sortNo += 1;
      const { sha512, mediaType } = reply.value;
      ops.push(
        createOp('attachments', {
          ...{
            id: newId(),
            branchId: branch.id,
            ownerTable: 'reelections',
            ownerId: caseId,
            kind: 'document',
          },
          ...{ sha512, mediaType, sizeBytes: reply.value.sizeBytes, name: reply.value.name, sortNo },
          addedAt: now(),
        }),
      );
    }
    if (ops.length > 0) {
      const written = await writePoint.write('attachments.add', ops);
      if (!written.ok) toast.show({ text: failureText(written.failure) });
    }
    setPending(refused);
  };
  const take = (reply: Reply<{ files: FileGrant[] }>): void => {
    if (reply.ok) void takeIn(reply.value.files);
    else toast.show({ text: failureText(reply.failure) });
  };
  const find = (id: string): Attachment | undefined => attachments.find((one) => one.id === id);
  return {
    items: [
      ...attachments.map(({ id, name, sizeBytes, mediaType }) => ({
        ...{ id, name, sizeBytes, isImage: mediaType.startsWith('image/') },
      })),
      ...pending,
    ],
    browse: () => void desk['files.pickFiles']({ purpose: 'attachment', multiple: true }).then(take),
    drop: (files) => void desk.grantDropped([...files]).then(take),
    open: (id) => {
      const file = find(id);
      if (!file) return;
      void desk['attachments.saveCopy']({ sha512: file.sha512, name: file.name }).then((reply) => {
        if (!reply.ok) toast.show({ text: failureText(reply.failure) });
        else if (reply.value.saved) toast.show({ text: words.copied(reply.value.saved.label) });
      });
    },
    remove: (id) => {
      const file = find(id);
      if (file) void write('attachments.remove', [deleteOp('attachments', file)], words.removed(file.name));
      // One that is still being taken in becomes a row in a moment: only what was refused is let go.
      else setPending((before) => before.filter((item) => item.id !== id || item.error === undefined));
    },
  };
}
