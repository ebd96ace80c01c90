/** The day a photo was taken, as the camera wrote it into the file (Exif 2.32, DateTimeOriginal). Nothing else of it. */
import { open } from 'node:fs/promises';
import { calendarDateSchema } from '../../shared/schema/primitives';

/** Exif stands in the first segment of a JPEG, which holds 64 KB at most; a colour profile may stand before it. */
const HEAD_BYTES = 256 * 1024;
/** `2026:05:15 14:03:22`, in the camera's own time: the day on its clock is the day of the meeting. */
const CAMERA_TIME = /^(\d{4}):(\d{2}):(\d{2}) /;
/** Cameras whose clock was never set say 1970 or 2000. */
const FIRST_YEAR = '2001';

/**
 * Undefined where the file does not say, or says what cannot be: a photo sent through a messenger has lost it.
 * @param head the beginning of a JPEG
 */
export async function photoDayIn(head: Buffer): Promise<string | undefined> {
  try {
    const { parse } = await import('exifr');
    const found = (await parse(head, { pick: ['DateTimeOriginal'], reviveValues: false })) as unknown;
    const time = (found as { DateTimeOriginal?: unknown } | undefined)?.DateTimeOriginal;
    const parts = typeof time === 'string' ? CAMERA_TIME.exec(time) : null;
    if (!parts) return undefined;
    const day = calendarDateSchema.safeParse(parts.slice(1, 4).join('-'));
    return day.success && day.data >= FIRST_YEAR ? day.data : undefined;
  } catch {
    // A damaged head is no reason not to keep the picture.
    return undefined;
  }
}

/** The same of a file on the disk; undefined also when it is gone meanwhile. */
export async function photoDay(path: string): Promise<string | undefined> {
  const file = await open(path, 'r').catch(() => undefined);
  if (!file) return undefined;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return await photoDayIn(buffer.subarray(0, bytesRead));
  } catch {
    return undefined;
  } finally {
    await file.close();
  }
}
