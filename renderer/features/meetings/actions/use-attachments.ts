/** Photos and papers of a record, with their kinds and captions. */
import { movePhotoOps } from '../../../../shared/domain/photo-order';
import { updateOp } from '../../../../shared/schema/command';
import type { Attachment } from '../../../../shared/schema/ledger';
import { photoWords } from '../../../../shared/words/photos';
import { useSaveCopy } from '../../../actions/use-save-copy';
import { useTakenFiles, type TakenFiles } from '../../../actions/use-taken-files';
import { useWriteUndo } from '../../../actions/use-write-undo';

export interface AttachmentActions extends TakenFiles {
  change: (attachment: Attachment, patch: Partial<Pick<Attachment, 'kind' | 'caption'>>) => void;
  /** One place earlier or later among the photos, as they are printed. */
  movePhoto: (photo: Attachment, by: -1 | 1) => void;
  saveCopy: (attachment: Attachment) => void;
}

/** `before` stores the record itself first, so that no attachment is without its owner. */
export function useAttachments(
  recordId: string,
  attachments: readonly Attachment[],
  before: () => Promise<boolean>,
): AttachmentActions {
  const write = useWriteUndo();
  const saveCopy = useSaveCopy();
  const files = useTakenFiles({
    ownerTable: 'records',
    ownerId: recordId,
    stored: attachments,
    kindOf: (mediaType) => (mediaType.startsWith('image/') ? 'photo' : 'material'),
    before,
  });
  return {
    ...files,
    change: (attachment, patch) => {
      void write('attachments.change', [updateOp('attachments', attachment, patch)], {});
    },
    movePhoto: (photo, by) => {
      const ops = movePhotoOps(attachments, photo.id, by, isPhoto);
      void write('attachments.change', ops, { done: photoWords.moved });
    },
    saveCopy,
  };
}

/** Shown among the photos and printed as one: a picture of another type is only listed. */
export function isPhoto(attachment: Pick<Attachment, 'kind' | 'mediaType'>): boolean {
  return attachment.kind === 'photo' && attachment.mediaType.startsWith('image/');
}
