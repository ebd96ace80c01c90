/** The portrait and the papers of a member. */
import type { MemberLife } from '../../../../shared/domain/member-life-file';
import type { Failure } from '../../../../shared/ipc/reply';
import { createOp, deleteOp } from '../../../../shared/schema/command';
import type { Attachment } from '../../../../shared/schema/ledger';
import { failureText } from '../../../../shared/words/failures';
import { memberFileWords as words } from '../../../../shared/words/member-life';
import { useTakenFiles, type TakenFiles } from '../../../actions/use-taken-files';
import { useWriteUndo } from '../../../actions/use-write-undo';
import { useBranch, useData } from '../../../data/data-context';
import { useDesk } from '../../../desk/desk-context';
import { useToast } from '../../../ui/feedback/toast-context';

export interface Portrait {
  readonly stored: Attachment | undefined;
  readonly choose: () => void;
  readonly remove: () => void;
}

const isPortrait = ({ kind }: Attachment): boolean => kind === 'portrait';

export function useDocuments({ member, attachments }: MemberLife): TakenFiles {
  return useTakenFiles({
    ownerTable: 'members',
    ownerId: member.id,
    stored: attachments.filter((one) => !isPortrait(one)),
    done: (names) => words.documentAdded(names.join('、')),
  });
}

/** One picture at a time: a new one takes the place of the old in the same command. */
export function usePortrait({ member, person, attachments }: MemberLife): Portrait {
  const desk = useDesk();
  const branch = useBranch();
  const toast = useToast();
  const write = useWriteUndo();
  const { newId, now } = useData();
  const portraits = attachments.filter(isPortrait);
  const stored = portraits.at(-1);
  const tell = (failure: Failure): void => {
    toast.show({ text: failureText(failure) });
  };

  const choose = async (): Promise<void> => {
    const picked = await desk['files.pickFiles']({ purpose: 'attachment', multiple: false });
    if (!picked.ok) {
      tell(picked.failure);
      return;
    }
    const [file] = picked.value.files;
    if (!file) return;
    const reply = await desk['attachments.add']({ token: file.token });
    if (!reply.ok) {
      tell(reply.failure);
      return;
    }
    const { sha512, sizeBytes, mediaType, name } = reply.value;
    if (!/^image\/(jpeg|png)$/.test(mediaType)) {
      toast.show({ text: words.photoNotPicture });
      return;
    }
    const added = createOp('attachments', {
      ...{ id: newId(), branchId: branch.id, ownerTable: 'members' as const, ownerId: member.id },
      ...{ kind: 'portrait' as const, sha512, sizeBytes, mediaType, name, addedAt: now() },
      sortNo: Math.max(0, ...attachments.map((one) => one.sortNo)) + 1,
    });
    const gone = portraits.map((one) => deleteOp('attachments', one));
    await write('attachments.add', [...gone, added], words.photoAdded(person.name));
  };
  return {
    stored,
    choose: () => void choose(),
    remove: () => {
      if (!stored) return;
      void write('attachments.remove', [deleteOp('attachments', stored)], words.photoRemoved(person.name));
    },
  };
}
