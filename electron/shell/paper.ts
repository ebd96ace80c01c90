/** Connects paper to the rest of main: stored pictures in, files the user asked for out. */
import { join } from 'node:path';
import { safeFileName } from '../../shared/archive/names';
import type { AttachmentStore } from '../attachments/attachment-store';
import type { Picker } from '../files/picker';
import { gather } from '../files/read-chunks';
import { saveBytes } from '../files/save-copy';
import type { Log } from '../logging/log';
import type { ReadAttachment } from '../print/inline-pictures';
import { createPaperService, type PaperService } from '../print/paper-service';
import { createSheetHost, type SheetHost } from '../print/paper-session';
import { createPictureDrawer, type PictureDrawer } from '../print/picture-drawer';
import type { ShippedFonts } from '../print/shipped-fonts';
import type { Environment } from './environment';

/** After `app` is ready. PDFs of this session lie, sealed, in the profile: not in a folder shared with others. */
export function createPaper(
  { profile, now }: Environment,
  attachments: AttachmentStore,
  picker: Picker,
  fonts: ShippedFonts,
  log: Log,
): PaperService {
  return createPaperService({
    tempDir: join(profile, 'session-pdf'),
    fonts,
    log,
    now,
    readAttachment: attachmentReader(attachments),
    saveFile: async (name, bytes) => {
      const path = await picker.pickSavePath('savePdf', safeFileName(name));
      if (path === undefined) return null;
      await saveBytes(bytes, path);
      const { token, label } = await picker.grantPlace('written', path);
      return { token, label };
    },
  });
}

/** A stored file whole, opened; undefined where it is not in the store. */
export function attachmentReader(attachments: AttachmentStore): ReadAttachment {
  return async (sha512) => {
    const stored = await attachments.find(sha512);
    return stored && { bytes: await gather(stored.open()), mediaType: stored.mediaType };
  };
}

/** With a session of its own, made when the first picture is drawn. */
export function createPictures(fonts: ShippedFonts, log: Log): PictureDrawer {
  let host: SheetHost | undefined;
  return createPictureDrawer(() => (host ??= createSheetHost(fonts, 'pictures')), log);
}
