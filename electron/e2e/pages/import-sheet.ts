/** 导入出勤记录 and 导入学习计划: template, file, rows, and the sentence with the way back. */
import type { Locator } from '@playwright/test';
import ExcelJS from 'exceljs';
import { sheetImportWords } from '../../../shared/words/sheet-import';
import { templateWords } from '../../../shared/words/templates';
import { uiWords } from '../../../shared/words/ui';
import { expect } from '../fixtures';
import type { RunningApp } from '../machine/running-app';
import { Frame } from './frame';

/** Row 1 is the title, row 2 the heads. */
const FIRST_ROW = 3;

export class ImportSheet {
  private readonly frame: Frame;

  constructor(private readonly app: RunningApp) {
    this.frame = new Frame(app.page);
  }

  /** Opens the page with the button beside the list, as the user does. */
  async openBy(button: string, title: string): Promise<void> {
    await this.app.page.getByRole('button', { name: button, exact: true }).click();
    await expect(this.frame.heading(title)).toBeVisible();
  }

  /** As above, where the way in stands in ⋯ of the list. */
  async openByMore(item: string, title: string): Promise<void> {
    await this.app.page.getByRole('button', { name: uiWords.more, exact: true }).click();
    await this.app.page.getByRole('menuitem', { name: item, exact: true }).click();
    await expect(this.frame.heading(title)).toBeVisible();
  }

  async saveTemplate(path: string): Promise<void> {
    await this.app.answerDialog(path);
    await this.app.page.getByRole('button', { name: templateWords.save, exact: true }).click();
    await expect(this.frame.toast(templateWords.saved(path))).toBeVisible();
    await this.frame.closeToast();
  }

  async choose(path: string, table: string): Promise<Locator> {
    await this.app.answerDialog(path);
    await this.app.page.getByRole('button', { name: sheetImportWords.pick, exact: true }).click();
    const grid = this.app.page.getByRole('grid', { name: table });
    await expect(grid).toBeVisible();
    return grid;
  }

  async run(label: string, said: string): Promise<void> {
    await this.app.page.getByRole('button', { name: label, exact: true }).click();
    await expect(this.frame.toast(said)).toBeVisible();
  }

  async undo(said: string): Promise<void> {
    await this.frame.toastUndo.click();
    await expect(this.frame.toast(said)).toBeVisible();
  }
}

/** Fills the template in as somebody does in Excel: a row of texts under each head that is named. */
export async function fillTemplate(path: string, lines: readonly Record<string, string>[]): Promise<void> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('the template has no sheet');
  const columns = new Map<string, number>();
  sheet.getRow(FIRST_ROW - 1).eachCell((cell, column) => columns.set(cell.text, column));
  for (const [at, line] of lines.entries()) {
    for (const [head, text] of Object.entries(line)) {
      const column = columns.get(head);
      if (column === undefined) throw new Error(`no column ${head}`);
      sheet.getCell(FIRST_ROW + at, column).value = text;
    }
  }
  await book.xlsx.writeFile(path);
}
