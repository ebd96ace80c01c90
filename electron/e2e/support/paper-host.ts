/** A main process with nothing but the paper service, so that printed pages can be measured by themselves. */
import { app, protocol } from 'electron';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { PdfInfo, PdfRequest, PrinterInfo } from '../../../shared/ipc/requests/paper';
import { createPaperService, type PaperService } from '../../print/paper-service';
import { createShippedFonts } from '../../print/shipped-fonts';

export interface PaperHost {
  makePdf(request: PdfRequest): Promise<PdfInfo & { base64: string }>;
  listPrinters(): Promise<PrinterInfo[]>;
  print(request: Parameters<PaperService['print']>[0]): Promise<{ job?: string; failure?: string }>;
  openWindows(): number;
}

declare global {
  var paperHost: Promise<PaperHost> | undefined;
}

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]);
// The windows of the service come and go; the host stays until the test ends it.
app.on('window-all-closed', () => undefined);

globalThis.paperHost = app.whenReady().then(async () => {
  const { BrowserWindow } = await import('electron');
  const lines: string[] = [];
  const log = {
    file: '',
    info: (message: string) => void lines.push(message),
    warn: (message: string) => void lines.push(message),
    error: (message: string) => void lines.push(message),
  };
  const tempDir = process.env['PAPER_TEMP_DIR'] ?? '';
  const service = createPaperService({
    tempDir,
    // Bundled into out/e2e-paper: the fonts lie beside that folder.
    fonts: createShippedFonts(join(__dirname, '..', 'fonts.json'), join(__dirname, '..', 'fonts'), log),
    // Hashes that begin with f are not in the store.
    readAttachment: async (sha512) =>
      sha512.startsWith('f') ? undefined : { bytes: samplePicture(sha512), mediaType: 'image/png' },
    saveFile: async () => null,
    log,
    now: () => new Date('2026-09-19T02:20:00.000Z'),
  });
  return {
    async makePdf(request) {
      const info = await service.makePdf(request);
      const bytes = await service.readPdf(info.pdfId);
      return { ...info, base64: Buffer.from(bytes).toString('base64') };
    },
    listPrinters: async () => (await service.listPrinters()).printers,
    async print(request) {
      try {
        return await service.print(request);
      } catch (error) {
        return { failure: (error as { code?: string }).code ?? String(error) };
      }
    },
    openWindows: () => BrowserWindow.getAllWindows().length,
  };
});

/** A PNG of 2400 × 1800 px in two greys, different for each hash: larger than the limit, so it is made smaller. */
function samplePicture(seed: string): Buffer {
  const [width, height] = [2400, 1800];
  const shade = 0x60 + (createHash('sha256').update(seed).digest()[0] ?? 0) / 4;
  const row = Buffer.alloc(1 + width, 0xdd);
  row[0] = 0;
  const dark = Buffer.from(row).fill(Math.round(shade), 1 + width / 3, 1 + (2 * width) / 3);
  const rows = Array.from({ length: height }, (_, y) =>
    y > height / 4 && y < (3 * height) / 4 ? dark : row,
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const chunks = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
