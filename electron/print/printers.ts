/** The printers of this PC. */
import { BrowserWindow } from 'electron';
import type { PrinterInfo } from '../../shared/ipc/requests/paper';
import { defaultCupsPrinter } from './cups';
import { withDeadline } from './deadline';

/** Network printers that are switched off delay the answer by some seconds. */
const LIST_LIMIT_MS = 20_000;

/** Default first, then by name; an empty list means: no printer, offer the PDF. */
export async function listPrinters(partition: string): Promise<PrinterInfo[]> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { partition, sandbox: true, contextIsolation: true, javascript: false },
  });
  try {
    const found = await withDeadline(
      window.webContents.getPrintersAsync(),
      LIST_LIMIT_MS,
      'listing printers',
    );
    const cupsDefault = process.platform === 'linux' ? await defaultCupsPrinter() : undefined;
    return found
      .map((printer) => ({
        name: printer.name,
        displayName: printer.displayName || printer.name,
        isDefault: cupsDefault === undefined ? saysDefault(printer) : printer.name === cupsDefault,
      }))
      .sort((a, b) => Number(b.isDefault) - Number(a.isDefault) || (a.displayName < b.displayName ? -1 : 1));
  } finally {
    window.destroy();
  }
}

/** Electron before 36 said it in a field of its own, which current types no longer name. */
function saysDefault(printer: object): boolean {
  return 'isDefault' in printer && printer.isDefault === true;
}
