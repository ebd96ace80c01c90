/** Starts the paper host on the real Electron. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { readRuntime, runtimeEnvironment, runtimeSwitches } from '../../../build/runtime.mjs';
import type { PdfInfo, PdfRequest, PrinterInfo } from '../../../shared/ipc/requests/paper';
import type { PaperHost } from './paper-host';
import { buildPaperHost } from './paper-bundles';

export interface PrintedPdf extends PdfInfo {
  bytes: Buffer;
}

export class PaperApp {
  private constructor(
    readonly app: ElectronApplication,
    private readonly folder: string,
  ) {}

  /** @param fontconfig a configuration of fonts other than the PC's */
  static async start(fontconfig?: string): Promise<PaperApp> {
    const host = await buildPaperHost();
    const folder = mkdtempSync(join(tmpdir(), 'paper-e2e-'));
    const runtime = readRuntime();
    const app = await _electron.launch({
      executablePath: runtime.path,
      args: [...runtimeSwitches(), `--user-data-dir=${join(folder, 'profile')}`, host],
      env: {
        ...definedOnly(runtimeEnvironment(runtime)),
        PAPER_TEMP_DIR: join(folder, 'pdf'),
        ...(fontconfig === undefined ? {} : { FONTCONFIG_FILE: fontconfig }),
      },
    });
    return new PaperApp(app, folder);
  }

  async makePdf(request: PdfRequest): Promise<PrintedPdf> {
    const made = await this.app.evaluate(async (_electronModule, input) => {
      const host = await globalThis.paperHost;
      if (!host) throw new Error('no paper host');
      return host.makePdf(input);
    }, request);
    const { base64, ...info } = made;
    return { ...info, bytes: Buffer.from(base64, 'base64') };
  }

  listPrinters(): Promise<PrinterInfo[]> {
    return this.app.evaluate(async () => (await globalThis.paperHost)?.listPrinters() ?? []);
  }

  print(request: Parameters<PaperHost['print']>[0]): ReturnType<PaperHost['print']> {
    return this.app.evaluate(async (_electronModule, input) => {
      const host = await globalThis.paperHost;
      if (!host) throw new Error('no paper host');
      return host.print(input);
    }, request);
  }

  openWindows(): Promise<number> {
    return this.app.evaluate(async () => (await globalThis.paperHost)?.openWindows() ?? -1);
  }

  async close(): Promise<void> {
    await this.app.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
