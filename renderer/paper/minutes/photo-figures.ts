/** Which attachments are shown as pictures on the appendix page and which are only listed. */
import { formatDateZh } from '../../../shared/domain/dates';
import type { Attachment } from '../../../shared/schema/ledger';
import { minutesWords } from '../../../shared/words/paper';
import { oneLine } from '../text/printable';

export interface PhotoFigure {
  /** `attachment:<sha512>`; main puts the stored picture in its place. */
  src: string;
  caption: string;
}

/** Up to two photos stand below one another, more of them in two columns; heights in mm. */
export const photoSizes = {
  few: { columns: 1, heightMm: 92 },
  many: { columns: 2, heightMm: 60 },
} as const;

/** Picture types Chromium draws; a photo of another type (HEIC) is listed by name instead. */
const DRAWABLE = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/bmp']);

export function photoFigures(attachments: readonly Attachment[]): PhotoFigure[] {
  return sorted(attachments)
    .filter(isDrawablePhoto)
    .map((photo) => ({
      src: `attachment:${photo.sha512}`,
      caption: [
        oneLine(photo.caption),
        photo.takenOn ? minutesWords.photoTaken(formatDateZh(photo.takenOn)) : '',
      ]
        .filter(Boolean)
        .join('，'),
    }));
}

/** Lines of 附件：… after the text (GB/T 9704-2012 7.3.4); scans of the paper itself are not attachments of it. */
export function attachmentLines(attachments: readonly Attachment[]): string[] {
  const photos = attachments.filter(isDrawablePhoto).length;
  const others = sorted(attachments)
    .filter((one) => one.kind === 'material' || (one.kind === 'photo' && !isDrawablePhoto(one)))
    .map((one) => oneLine(one.caption) || withoutExtension(oneLine(one.name)));
  const lines = [...(photos > 0 ? [minutesWords.photos(photos)] : []), ...others];
  return lines.length === 1 ? lines : lines.map((line, index) => `${index + 1}. ${line}`);
}

function isDrawablePhoto(attachment: Attachment): boolean {
  return attachment.kind === 'photo' && DRAWABLE.has(attachment.mediaType.toLowerCase());
}

function sorted(attachments: readonly Attachment[]): Attachment[] {
  return [...attachments].sort((a, b) => a.sortNo - b.sortNo || (a.id < b.id ? -1 : 1));
}

function withoutExtension(name: string): string {
  return name.replace(/\.[A-Za-z0-9]{1,5}$/, '');
}
