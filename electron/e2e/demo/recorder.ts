/** Keeps what the demo did: one picture and one line per step, told while it runs, and summary.json at the end. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Frame } from '../pages/frame';

export interface StepResult {
  no: number;
  name: string;
  seconds: number;
  screenshots: string[];
}

export class Recorder {
  readonly steps: StepResult[] = [];
  private pictures = 0;

  constructor(
    private readonly folder: string,
    private readonly page: Page,
    private readonly stepCount: number,
  ) {
    mkdirSync(folder, { recursive: true });
  }

  /** Runs one step; `photograph` may be called within it, and is called once more at its end. */
  async step(
    name: string,
    work: (photograph: (what: string) => Promise<void>) => Promise<void>,
  ): Promise<void> {
    const result: StepResult = { no: this.steps.length + 1, name, seconds: 0, screenshots: [] };
    await new Frame(this.page).closeToast();
    const startedAt = performance.now();
    await work(async (what) => {
      result.screenshots.push(await this.photograph(what));
    });
    result.screenshots.push(await this.photograph(name));
    result.seconds = Math.round((performance.now() - startedAt) / 100) / 10;
    this.steps.push(result);
    process.stdout.write(`demo: ${result.no}/${this.stepCount} ${name}, ${result.seconds} s\n`);
  }

  writeSummary(summary: Record<string, unknown>): void {
    const text = JSON.stringify({ schema: 'demo-summary/1', ...summary, steps: this.steps }, null, 2);
    writeFileSync(join(this.folder, 'summary.json'), `${text}\n`);
  }

  private async photograph(what: string): Promise<string> {
    this.pictures += 1;
    const file = `${String(this.pictures).padStart(2, '0')}-${what}.png`;
    await this.page.evaluate(() => document.fonts.ready);
    await this.page.screenshot({ path: join(this.folder, file), animations: 'disabled' });
    return file;
  }
}
