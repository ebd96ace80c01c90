/** The requests about stored files. */
import { basename } from 'node:path';
import { safeFileName } from '../../shared/archive/names';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { saveStoredFile } from '../files/save-copy';
import type { Handlers } from '../shell/answer-request';
import type { Services } from '../shell/services';
import { photoDay, photoDayIn } from './photo-day';
import { HEAD_BYTES, sniffType, TAIL_BYTES } from './sniff';

type AttachmentRequestName = Extract<keyof Handlers, `attachments.${string}`>;

export function attachmentHandlers(services: Services): Pick<Handlers, AttachmentRequestName> {
  const { attachments, grants, paper, picker } = services;
  return {
    'attachments.add': async ({ token }) => {
      const source = grants.resolve(token, 'file');
      const { sha512, sizeBytes, mediaType } = await attachments.add(source);
      const takenOn = mediaType === 'image/jpeg' ? await photoDay(source) : undefined;
      return { sha512, sizeBytes, mediaType, name: basename(source), ...(takenOn ? { takenOn } : {}) };
    },
    'attachments.addPicture': async ({ picture, name }) => {
      const bytes = Buffer.from(picture, 'base64');
      if (!sniffType(bytes.subarray(0, HEAD_BYTES), bytes.subarray(-TAIL_BYTES))?.startsWith('image/')) {
        throw new ExpectedFailure('fileTypeRefused', 'pasted');
      }
      const { sha512, sizeBytes, mediaType } = await attachments.add(bytes);
      const takenOn = mediaType === 'image/jpeg' ? await photoDayIn(bytes) : undefined;
      return { sha512, sizeBytes, mediaType, name, ...(takenOn ? { takenOn } : {}) };
    },
    'attachments.keepPdf': async ({ pdfId, name }) => {
      const { sha512, sizeBytes, mediaType } = await attachments.add(await paper.readPdf(pdfId));
      return { sha512, sizeBytes, mediaType, name };
    },
    'attachments.check': async ({ sha512 }) => {
      const stored = await attachments.find(sha512);
      return { present: stored !== undefined, sizeBytes: stored?.sizeBytes ?? 0 };
    },
    'attachments.saveCopy': async ({ sha512, name }) => {
      const stored = await attachments.require(sha512);
      const target = await picker.pickSavePath('saveCopy', safeFileName(name));
      if (target === undefined) return { saved: null };
      await saveStoredFile(stored.open(), sha512, target);
      return { saved: await picker.grantPlace('written', target) };
    },
  };
}
