/** The reference of printing: an Electron without a line of ours loads a static page and prints it to PDF. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countPages } from '../../print/finish-pdf';
import { startHello } from './hello-app';

export interface StaticPrinter {
  /** In a new hidden window with scripts off, as ours is; from before the window until the bytes are there. */
  print(html: string): Promise<{ milliseconds: number; pages: number }>;
  close(): Promise<void>;
}

/** @param folder for its profile, the pages and what is printed of them */
export async function startStaticPrinter(folder: string): Promise<StaticPrinter> {
  const electron = await startHello(join(folder, 'static-print'));
  await electron.firstWindow();
  const [page, pdf] = [join(folder, 'static-page.html'), join(folder, 'static-page.pdf')];
  return {
    async print(html) {
      writeFileSync(page, html);
      const made = await electron.evaluate(async ({ BrowserWindow }, file) => {
        const startedAt = performance.now();
        const window = new BrowserWindow({
          show: false,
          webPreferences: { sandbox: true, javascript: false },
        });
        await window.loadFile(file);
        const bytes = await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
        window.destroy();
        return { milliseconds: performance.now() - startedAt, base64: bytes.toString('base64') };
      }, page);
      writeFileSync(pdf, Buffer.from(made.base64, 'base64'));
      return { milliseconds: made.milliseconds, pages: await countPages(readFileSync(pdf)) };
    },
    close: () => electron.close(),
  };
}
