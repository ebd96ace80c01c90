/**
 * Printing on Windows: the system's own print dialog on a hidden window that shows the finished PDF.
 * Limit: not tried on Windows yet (no such machine here); to be confirmed there with Electron's PDF viewer.
 * Wherever the dialog cannot be shown the caller gets printFailed and the page offers to save the PDF instead.
 */
import { BrowserWindow } from 'electron';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { PrintJob } from './cups';
import { withDeadline } from './deadline';
import type { SheetHost } from './paper-session';
import { dialogPageSize } from './sheet-size';

/** The viewer shows its first page in about 1 s. */
const LOAD_LIMIT_MS = 30_000;
/** The dialog waits for a person: a quarter of an hour, then the window must not be left behind. */
const DIALOG_LIMIT_MS = 15 * 60_000;
const DUPLEX = { simplex: 'simplex', longEdge: 'longEdge', shortEdge: 'shortEdge' } as const;

/** @throws ExpectedFailure cancelled, printFailed */
export async function printWithDialog(host: SheetHost, pdf: Uint8Array, job: PrintJob): Promise<string> {
  const sheet = host.add(pdf);
  const window = new BrowserWindow({
    show: false,
    title: job.title,
    // The PDF viewer is an extension page and needs scripts; it shows a file we have made ourselves.
    webPreferences: { partition: host.partition, sandbox: true, contextIsolation: true, plugins: true },
  });
  try {
    await withDeadline(window.loadURL(sheet.url), LOAD_LIMIT_MS, 'showing the PDF');
    await withDeadline(askAndPrint(window, job), DIALOG_LIMIT_MS, 'the print dialog');
    return job.printer;
  } finally {
    sheet.remove();
    if (!window.isDestroyed()) window.destroy();
  }
}

function askAndPrint(window: BrowserWindow, job: PrintJob): Promise<void> {
  const options = {
    silent: false,
    deviceName: job.printer,
    copies: job.copies,
    duplexMode: DUPLEX[job.duplex],
    pageSize: dialogPageSize(job.size),
  };
  return new Promise((resolve, reject) => {
    window.webContents.print(options, (printed, reason) => {
      if (printed) resolve();
      else reject(new ExpectedFailure(/cancel/i.test(reason) ? 'cancelled' : 'printFailed', reason));
    });
  });
}
