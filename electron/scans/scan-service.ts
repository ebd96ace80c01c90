/** Scans the user chose, looked at before anything is filed: what they are, and which codes stand on their pages. */
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { FileGrant } from '../../shared/ipc/requests/files';
import { MAX_SCANS, type OpenedScan } from '../../shared/ipc/requests/scans';
import { openSource, readType, unreadable, wholeFile } from '../attachments/source-file';
import { nodeDisk } from '../files/node-disk';
import type { Picker } from '../files/picker';
import type { PaperService } from '../print/paper-service';
import type { CodeReader } from './code-reader';
import { pictureSize } from './picture-size';
import type { PictureDrawer } from '../print/picture-drawer';

/** A stack of fifty pages out of an office scanner has about 40 MB; a PDF of it must fit into memory twice. */
export const MAX_SCAN_BYTES = 100 * 1024 * 1024;
/** Twice what a phone makes today; unpacked it is 400 MB, once. */
const MAX_PICTURE_DOTS = 100_000_000;
const HEAD_BYTES = 256 * 1024;
const PDF_TYPE = 'application/pdf';
type ScanType = typeof PDF_TYPE | 'image/jpeg' | 'image/png' | 'image/webp';
/** By their names only: what they really are is seen when they are opened. */
const SCAN_NAME = /\.(pdf|jpe?g|png|webp)$/i;
/** A4 at 300 dpi is 3508 dots long; a phone held over a sheet of A3 needs a few more. */
const LONGEST_DRAWN_PX = 5000;
const byName = new Intl.Collator('zh-CN', { numeric: true });

export interface ScanService {
  pickFolder(): Promise<{ files: FileGrant[]; left: number }>;
  /** @throws ExpectedFailure fileNotFound, fileUnreadable, fileTooLarge, fileTypeRefused, fileBroken, diskFull */
  open(path: string): Promise<OpenedScan>;
}

export function createScanService(parts: {
  picker: Pick<Picker, 'pickFolder' | 'grantFiles'>;
  paper: Pick<PaperService, 'shelve' | 'forget'>;
  reader: Pick<CodeReader, 'read'>;
  pictures: PictureDrawer;
}): ScanService {
  const { picker, paper, reader, pictures } = parts;
  let shown: string | undefined;
  return {
    async pickFolder() {
      const folder = await picker.pickFolder('scans');
      if (folder === undefined) return { files: [], left: 0 };
      const names = await listScans(folder);
      const files = await picker.grantFiles(names.slice(0, MAX_SCANS).map((name) => join(folder, name)));
      return { files, left: Math.max(0, names.length - MAX_SCANS) };
    },

    async open(path) {
      const { type, sha512, bytes } = await lookAt(path);
      if (type === 'image/webp') {
        return {
          kind: 'picture',
          sha512,
          codes: await reader.read({ jpeg: await drawn(pictures, type, bytes) }),
        };
      }
      if (type !== PDF_TYPE) return { kind: 'picture', sha512, codes: await reader.read({ path }) };
      // One at a time: a folder of two hundred would otherwise lie on the disk a second time.
      if (shown !== undefined) paper.forget(shown);
      shown = undefined;
      const pdfId = await paper.shelve(bytes);
      shown = pdfId;
      return { kind: 'pdf', sha512, pdfId };
    },
  };
}

/** Names of the scans that lie in a folder itself, as a person would count them. @throws ExpectedFailure placeVanished */
export async function listScans(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new ExpectedFailure('placeVanished', 'folder of scans', { cause });
  });
  return entries
    .filter((entry) => entry.isFile() && SCAN_NAME.test(entry.name) && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort((a, b) => byName.compare(a, b));
}

/** The library of codes knows no WebP, the engine does. Only what is read is another picture; what is filed is not. */
async function drawn(pictures: PictureDrawer, mediaType: string, bytes: Uint8Array): Promise<Uint8Array> {
  const [picture] = await pictures.draw([{ bytes, mediaType }], LONGEST_DRAWN_PX);
  if (!picture) throw new ExpectedFailure('fileBroken', 'a picture that cannot be drawn');
  return picture.bytes;
}

/** `bytes` only of what this process has to hand on. */
async function lookAt(path: string): Promise<{ type: ScanType; sha512: string; bytes: Uint8Array }> {
  const file = await openSource(nodeDisk, path);
  try {
    const size = await file.size().catch(unreadable);
    if (size > MAX_SCAN_BYTES) throw new ExpectedFailure('fileTooLarge', `scan of ${size} bytes`);
    const type = await readType(file, size).catch(unreadable);
    if (type === 'image/jpeg' || type === 'image/png' || type === 'image/webp') {
      const dots = pictureSize(await file.read(0, Math.min(size, HEAD_BYTES)).catch(unreadable));
      if (!dots) throw new ExpectedFailure('fileBroken', 'a picture without a size');
      if (dots.width * dots.height > MAX_PICTURE_DOTS) {
        throw new ExpectedFailure('fileTooLarge', `picture of ${dots.width} × ${dots.height}`);
      }
    } else if (type !== PDF_TYPE) {
      throw new ExpectedFailure('fileTypeRefused', type ?? 'unknown');
    }
    const pieces: Uint8Array[] = [];
    const hash = createHash('sha512');
    for await (const piece of wholeFile(file, size)) {
      hash.update(piece);
      if (type === PDF_TYPE || type === 'image/webp') pieces.push(piece);
    }
    return { type, sha512: hash.digest('hex'), bytes: Buffer.concat(pieces) };
  } finally {
    await file.close().catch(() => undefined); // only read: what matters was said before
  }
}
