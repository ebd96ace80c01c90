/** Photos and papers of a record: copied into main's store first, then written as rows in one command. */
import { useCallback, useState } from 'react';
import type { FileGrant } from '../../../../shared/ipc/requests/files';
import { createOp, deleteOp, updateOp, type Op } from '../../../../shared/schema/command';
import type { Attachment, AttachmentKind } from '../../../../shared/schema/ledger';
import { failureText } from '../../../../shared/words/failures';
import { meetingWords } from '../../../../shared/words/meetings';
import { useBranch, useData } from '../../../data/data-context';
import { useDesk } from '../../../desk/desk-context';
import { useToast } from '../../../ui/feedback/toast-context';

export interface AttachmentActions {
  /** Files on their way in or refused, by name; shown in the well. */
  pending: readonly { id: string; name: string; sizeBytes: number; error?: string }[];
  browse: (kind?: AttachmentKind) => void;
  drop: (files: readonly File[]) => void;
  change: (attachment: Attachment, patch: Partial<Pick<Attachment, 'kind' | 'caption'>>) => void;
  remove: (attachment: Attachment) => void;
  saveCopy: (attachment: Attachment) => void;
}

/** `before` stores the record itself first, so that no attachment is without its owner. */
export function useAttachments(
  recordId: string,
  attachments: readonly Attachment[],
  before: () => Promise<boolean>,
): AttachmentActions {
  const desk = useDesk();
  const branch = useBranch();
  const toast = useToast();
  const { writePoint, newId, now } = useData();
  const [pending, setPending] = useState<AttachmentActions['pending']>([]);

  const write = useCallback(
    async (name: string, ops: readonly Op[]): Promise<string | undefined> => {
      const reply = await writePoint.write(name, ops);
      if (reply.ok) return reply.value.commandId;
      toast.show({ text: failureText(reply.failure) });
      return undefined;
    },
    [writePoint, toast],
  );

  const takeIn = useCallback(
    async (files: readonly FileGrant[], kind?: AttachmentKind): Promise<void> => {
      if (files.length === 0 || !(await before())) return;
      setPending(files.map(({ token, name, sizeBytes }) => ({ id: token, name, sizeBytes })));
      let sortNo = Math.max(0, ...attachments.map((one) => one.sortNo));
      const ops: Op[] = [];
      const refused: AttachmentActions['pending'][number][] = [];
      for (const { token, name, sizeBytes } of files) {
        const reply = await desk['attachments.add']({ token });
        if (!reply.ok) {
          refused.push({ id: token, name, sizeBytes, error: failureText(reply.failure) });
          continue;
        }
        sortNo += 1;
        ops.push(
          createOp('attachments', {
            id: newId(),
            branchId: branch.id,
            ownerTable: 'records',
            ownerId: recordId,
            kind: kind ?? (reply.value.mediaType.startsWith('image/') ? 'photo' : 'material'),
            sha512: reply.value.sha512,
            sizeBytes: reply.value.sizeBytes,
            mediaType: reply.value.mediaType,
            name: reply.value.name,
            sortNo,
            addedAt: now(),
          }),
        );
      }
      if (ops.length > 0) await write('attachments.add', ops);
      setPending(refused);
    },
    [attachments, before, branch.id, desk, newId, now, recordId, write],
  );

  return {
    pending,
    browse: (kind) => {
      void desk['files.pickFiles']({ purpose: 'attachment', multiple: kind === undefined }).then((reply) => {
        if (reply.ok) return takeIn(reply.value.files, kind);
        toast.show({ text: failureText(reply.failure) });
      });
    },
    drop: (files) => {
      void desk.grantDropped([...files]).then((reply) => {
        if (reply.ok) return takeIn(reply.value.files);
        toast.show({ text: failureText(reply.failure) });
      });
    },
    change: (attachment, patch) => {
      void write('attachments.change', [updateOp('attachments', attachment, patch)]);
    },
    remove: (attachment) => {
      const ops = [deleteOp('attachments', attachment)];
      void write('attachments.remove', ops).then((commandId) => {
        if (commandId === undefined) return;
        toast.show({
          text: meetingWords.attachments.removed(attachment.name),
          onUndo: () => void writePoint.undo(commandId, ops),
        });
      });
    },
    saveCopy: (attachment) => {
      const { sha512, name } = attachment;
      void desk['attachments.saveCopy']({ sha512, name }).then((reply) => {
        if (!reply.ok) toast.show({ text: failureText(reply.failure) });
        else if (reply.value.saved)
          toast.show({ text: meetingWords.attachments.copied(reply.value.saved.label) });
      });
    },
  };
}
