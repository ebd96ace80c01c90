/** 打印: the PDF as it prints, printer and copies, 存为PDF. */
import { expect, type Locator } from '@playwright/test';
import { printWords as words } from '../../../shared/words/print';
import type { RunningApp } from '../machine/running-app';
import { Frame } from './frame';

export class PrintPage {
  readonly preview: Locator;
  readonly print: Locator;
  readonly savePdf: Locator;
  readonly printer: Locator;
  readonly copies: Locator;
  private readonly frame: Frame;

  constructor(private readonly app: RunningApp) {
    const { page } = app;
    this.preview = page.getByLabel(words.previewLabel).locator('canvas').first();
    this.print = page.getByRole('button', { name: words.print, exact: true });
    this.savePdf = page.getByRole('button', { name: words.savePdf });
    this.printer = page.getByRole('combobox', { name: words.printer });
    this.copies = page.getByLabel(words.copies);
    this.frame = new Frame(page);
  }

  async open(route: string): Promise<void> {
    await this.frame.open(`print/${route}`);
    await this.untilReady();
  }

  async untilReady(): Promise<void> {
    await expect(this.savePdf).toBeEnabled({ timeout: 20_000 });
    await expect(this.preview).toBeVisible({ timeout: 20_000 });
    await expect.poll(() => this.preview.evaluate(hasInk), { timeout: 20_000 }).toBe(true);
  }

  async saveTo(file: string): Promise<void> {
    await this.app.answerDialog(file);
    await this.savePdf.click();
    await expect(this.frame.toast(words.saved(file))).toBeVisible();
  }

  /** Prints on the printer that is chosen, i.e. the default one. */
  async printNow(): Promise<void> {
    await this.print.click();
    await expect(this.frame.toast(/^已送到打印机/)).toBeVisible();
  }
}

/** The page is drawn a moment after it is there: made small, some of it is darker than paper. */
function hasInk(canvas: HTMLElement | SVGElement): boolean {
  const small = new OffscreenCanvas(64, 64).getContext('2d', { willReadFrequently: true });
  if (!(canvas instanceof HTMLCanvasElement) || canvas.width === 0 || small === null) return false;
  small.drawImage(canvas, 0, 0, 64, 64);
  const { data } = small.getImageData(0, 0, 64, 64);
  return data.some((value, at) => at % 4 === 0 && value < 224 && (data[at + 3] ?? 0) > 0);
}
