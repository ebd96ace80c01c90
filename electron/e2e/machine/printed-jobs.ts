/** What reached the tests' printer (build/print-queue.mjs): job N lies there as N.pdf and N.txt. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';

export interface PrintedJob {
  file: string;
  title: string;
  copies: string;
  options: string;
}

function jobs(folder: string): PrintedJob[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => {
      const lines = readFileSync(join(folder, name), 'utf8').split('\n');
      const value = (key: string): string =>
        lines.find((line) => line.startsWith(`${key}=`))?.slice(key.length + 1) ?? '';
      const file = join(folder, name.replace(/txt$/, 'pdf'));
      return { file, title: value('title'), copies: value('copies'), options: value('options') };
    });
}

/** Waits until the printer has a job whose title contains `part`. */
export async function printedJob(part: string): Promise<PrintedJob> {
  const folder = process.env['E2E_PRINT_FOLDER'];
  if (folder === undefined) throw new Error('no test printer: run through build/e2e.mjs');
  await expect.poll(() => jobs(folder).some((job) => job.title.includes(part))).toBe(true);
  const [job] = jobs(folder).filter(({ title }) => title.includes(part));
  if (!job) throw new Error(`no job ${part}`);
  return job;
}
