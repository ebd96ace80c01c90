/** Connects paper to the rest of main: stored pictures in, files the user asked for out. */
import { join } from 'node:path';
import { safeFileName } from '../../shared/archive/names';
import type { AttachmentStore } from '../attachments/attachment-store';
import type { Picker } from '../files/picker';
import { gather } from '../files/read-chunks';
import { saveBytes } from '../files/save-copy';
import type { Log } from '../logging/log';
import { createPaperService, type PaperService } from '../print/paper-service';
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
    readAttachment: async (sha512) => {
      const stored = await attachments.find(sha512);
      return stored && { bytes: await gather(stored.open()), mediaType: stored.mediaType };
    },
    saveFile: async (name, bytes) => {
      const path = await picker.pickSavePath('savePdf', safeFileName(name));
      if (path === undefined) return null;
      await saveBytes(bytes, path);
      const { token, label } = await picker.grantPlace('written', path);
      return { token, label };
    },
  });
}
