/** The portrait and the papers of a member: copied into main's store first, then written as a row. */
import type { MemberLife } from '../../../../shared/domain/member-life-file';
import type { FileGrant } from '../../../../shared/ipc/requests/files';
import { createOp, deleteOp, type Op } from '../../../../shared/schema/command';
import type { Attachment } from '../../../../shared/schema/ledger';
import { failureText } from '../../../../shared/words/failures';
import { meetingWords } from '../../../../shared/words/meetings';
import { memberFileWords as words } from '../../../../shared/words/member-life';
import { useWriteUndo } from '../../../actions/use-write-undo';
import { useBranch, useData } from '../../../data/data-context';
import { useDesk } from '../../../desk/desk-context';
import { useToast } from '../../../ui/feedback/toast-context';

export interface FileAttachments {
  addPortrait: () => void;
  addDocuments: () => void;
  drop: (files: readonly File[]) => void;
  remove: (attachment: Attachment) => void;
  saveCopy: (attachment: Attachment) => void;
}

export function portraitOf(attachments: readonly Attachment[]): Attachment | undefined {
  return attachments.filter(({ kind }) => kind === 'portrait').at(-1);
}

export function useFileAttachments({ member, person, attachments }: MemberLife): FileAttachments {
  const desk = useDesk();
  const branch = useBranch();
  const toast = useToast();
  const write = useWriteUndo();
  const { newId, now } = useData();

  const takeIn = async (files: readonly FileGrant[], kind: 'portrait' | 'document'): Promise<void> => {
    let sortNo = Math.max(0, ...attachments.map((one) => one.sortNo));
    const ops: Op[] = [];
    const names: string[] = [];
    for (const { token } of files) {
      const reply = await desk['attachments.add']({ token });
      if (!reply.ok) {
        toast.show({ text: failureText(reply.failure) });
        continue;
      }
      const { sha512, sizeBytes, mediaType, name } = reply.value;
      if (kind === 'portrait' && !/^image\/(jpeg|png)$/.test(mediaType)) {
        toast.show({ text: words.photoNotPicture });
        return;
      }
      sortNo += 1;
      names.push(name);
      ops.push(
        createOp('attachments', {
          ...{ id: newId(), branchId: branch.id, ownerTable: 'members' as const, ownerId: member.id, kind },
          ...{ sha512, sizeBytes, mediaType, name, sortNo, addedAt: now() },
        }),
      );
    }
    if (ops.length === 0) return;
    if (kind === 'document') {
      await write('attachments.add', ops, words.documentAdded(names.join('、')));
      return;
    }
    // One portrait at a time: the new one takes the place of the old in the same command.
    const old = attachments
      .filter((one) => one.kind === 'portrait')
      .map((one) => deleteOp('attachments', one));
    await write('attachments.add', [...old, ...ops], words.photoAdded(person.name));
  };
  const pick = (kind: 'portrait' | 'document'): void => {
    void desk['files.pickFiles']({ purpose: 'attachment', multiple: kind === 'document' }).then((reply) => {
      if (reply.ok) return takeIn(reply.value.files, kind);
      toast.show({ text: failureText(reply.failure) });
    });
  };
  return {
    addPortrait: () => {
      pick('portrait');
    },
    addDocuments: () => {
      pick('document');
    },
    drop: (files) => {
      void desk.grantDropped([...files]).then((reply) => {
        if (reply.ok) return takeIn(reply.value.files, 'document');
        toast.show({ text: failureText(reply.failure) });
      });
    },
    remove: (attachment) => {
      const done =
        attachment.kind === 'portrait'
          ? words.photoRemoved(person.name)
          : words.documentRemoved(attachment.name);
      void write('attachments.remove', [deleteOp('attachments', attachment)], done);
    },
    saveCopy: ({ sha512, name }) => {
      void desk['attachments.saveCopy']({ sha512, name }).then((reply) => {
        if (!reply.ok) toast.show({ text: failureText(reply.failure) });
        else if (reply.value.saved)
          toast.show({ text: meetingWords.attachments.copied(reply.value.saved.label) });
      });
    },
  };
}
