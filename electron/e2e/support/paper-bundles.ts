/** Builds the paper host and the sample sheets apart, as the app builds main and page apart. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';
import { nodeBundle } from '../../../build/vite/node-bundle.mjs';
import { root } from '../../../build/setup/places.mjs';
import type { PdfRequest } from '../../../shared/ipc/requests/paper';

export interface SampleSheets {
  sampleDocuments: Record<string, () => PdfRequest>;
  minutesOfLength(lines: number, lastLines: number): PdfRequest;
  minutesWithVoteAfter(lines: number): PdfRequest;
  branchTextOfLength(lines: number): PdfRequest;
}

const FOLDER = join(root, 'out', 'e2e-paper');

export async function buildPaperHost(): Promise<string> {
  return bundle('electron/e2e/support/paper-host.ts', 'paper-host.cjs', true);
}

export async function buildSampleSheets(): Promise<SampleSheets> {
  const file = await bundle('renderer/paper/samples/sample-documents.ts', 'sample-sheets.cjs', false);
  return createRequire(import.meta.url)(file) as SampleSheets;
}

async function bundle(entry: string, output: string, electron: boolean): Promise<string> {
  const config = nodeBundle({ entry, output, electron });
  await build({ ...config, build: { ...config.build, outDir: FOLDER } });
  return join(FOLDER, output);
}
