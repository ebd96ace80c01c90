/** Puts stored pictures in the place of `attachment:<sha512>`: the sheet loads nothing by itself. */
import { inlinePictureWords } from '../../shared/words/paper';
import type { Log } from '../logging/log';

export interface StoredFile {
  bytes: Uint8Array;
  mediaType: string;
}
export type ReadAttachment = (sha512: string) => Promise<StoredFile | undefined>;

/** A phone's largest photos are below this; a scan of a whole book is not a photo. */
const MAX_PICTURE_BYTES = 30 * 1024 * 1024;
/** All pictures of one document together: base64 of it must fit comfortably in one string. */
const MAX_TOTAL_BYTES = 200 * 1024 * 1024;
const DRAWABLE = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/bmp']);
const REFERENCE = /src="attachment:([0-9a-f]{128})"/g;

/**
 * A picture that is missing, too large or no picture is replaced by a box that says so: the paper must never
 * look complete when it is not.
 */
export async function inlinePictures(html: string, read: ReadAttachment, log: Log): Promise<string> {
  const wanted = new Set(Array.from(html.matchAll(REFERENCE), (match) => match[1] ?? ''));
  const addresses = new Map<string, string>();
  let total = 0;
  for (const sha512 of wanted) {
    const file = await read(sha512);
    const problem = findProblem(file, total);
    if (file && !problem) {
      total += file.bytes.byteLength;
      addresses.set(sha512, `data:${file.mediaType};base64,${Buffer.from(file.bytes).toString('base64')}`);
    } else {
      log.warn(`paper: picture ${sha512.slice(0, 12)} left out: ${problem ?? 'missing'}`);
      addresses.set(sha512, noticeBox(inlinePictureWords[problem ?? 'missing']));
    }
  }
  return html.replace(REFERENCE, (_reference, sha512: string) => `src="${addresses.get(sha512) ?? ''}"`);
}

function findProblem(
  file: StoredFile | undefined,
  totalSoFar: number,
): keyof typeof inlinePictureWords | undefined {
  if (!file) return 'missing';
  if (!DRAWABLE.has(file.mediaType)) return 'notDrawable';
  const size = file.bytes.byteLength;
  return size > MAX_PICTURE_BYTES || totalSoFar + size > MAX_TOTAL_BYTES ? 'tooLarge' : undefined;
}

function noticeBox(sentence: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="270"><rect x="1" y="1" width="478" height="268" fill="none" stroke="#000" stroke-dasharray="6 4"/><text x="240" y="142" font-size="24" text-anchor="middle" font-family="sans-serif">${sentence}</text></svg>`;
  return `data:image/svg+xml;base64,${Buffer.from(svg, 'utf8').toString('base64')}`;
}
