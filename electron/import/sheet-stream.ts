/**
 * Reads a sheet's XML piece by piece and keeps only cells with content: a million empty formatted rows pass through
 * without being held. Claimed dimensions are never believed.
 */
import type { ImportLimits } from './limits';
import { refuse } from './refuse';
import { attributesOf } from './xml';

/** A cell with something in it; XML still encoded. */
export interface RawCell {
  column: number;
  attributes: Readonly<Record<string, string>>;
  inner: string;
}
export interface MergedRange {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
}

export class SheetStream {
  readonly merges: MergedRange[] = [];
  private buffer = '';
  private phase: 'before' | 'rows' | 'after' = 'before';
  private prefix = '';
  private row = 0;
  private usedRows = 0;
  private usedCells = 0;
  private isSheet = false;
  private cellPattern: RegExp | undefined;

  /** `take` gets each row with content, rows 0-based and ascending or not, as the file has them. */
  constructor(
    private readonly limits: ImportLimits,
    private readonly take: (row: number, cells: RawCell[]) => void,
  ) {}

  push(text: string): void {
    this.buffer += text;
    if (this.phase === 'before') this.findRows();
    if (this.phase === 'rows') this.readRows();
    if (this.phase === 'after') this.readMerges();
    if (this.buffer.length > this.limits.bufferedChars)
      throw refuse('fileTooLarge', 'one element of a sheet too long');
  }

  /** The part ended: a sheet that broke off is refused. */
  end(): void {
    if (!this.isSheet || this.phase === 'rows') throw refuse('fileBroken', 'sheet breaks off');
  }

  private findRows(): void {
    if (/<(?:\w+:)?worksheet\b/.test(this.buffer)) this.isSheet = true;
    const found = /<((?:\w+:)?)sheetData\s*(\/?)>/.exec(this.buffer);
    if (!found) return;
    this.prefix = found[1] ?? '';
    this.buffer = this.buffer.slice(found.index + found[0].length);
    this.phase = found[2] === '/' ? 'after' : 'rows';
  }

  private readRows(): void {
    const [open, close, end] = [`<${this.prefix}row`, `</${this.prefix}row>`, `</${this.prefix}sheetData>`];
    const { buffer } = this;
    const over = buffer.indexOf(end);
    let position = 0;
    for (;;) {
      const start = buffer.indexOf(open, position);
      // Subtle: `<rowBreaks` behind the rows also begins with `<row`.
      if (start < 0 || (over >= 0 && over < start)) {
        if (over >= 0) this.phase = 'after';
        position = over >= 0 ? over + end.length : Math.max(position, buffer.length - end.length);
        break;
      }
      position = start;
      const headEnd = buffer.indexOf('>', start);
      if (headEnd < 0) break;
      const isEmpty = buffer[headEnd - 1] === '/';
      const bodyEnd = isEmpty ? headEnd : buffer.indexOf(close, headEnd);
      if (bodyEnd < 0) break;
      this.nextRow(buffer.slice(start + open.length, headEnd));
      if (!isEmpty) this.readCells(buffer.slice(headEnd + 1, bodyEnd));
      position = isEmpty ? headEnd + 1 : bodyEnd + close.length;
    }
    this.buffer = buffer.slice(position);
  }

  private nextRow(head: string): void {
    const named = /\sr\s*=\s*["'](\d{1,7})["']/.exec(head)?.[1];
    this.row = named === undefined ? this.row + 1 : Number(named);
    if (this.row < 1) throw refuse('fileBroken', 'row number');
  }

  private readCells(body: string): void {
    const { prefix } = this;
    // Without value, inline string or formula nothing in the row counts.
    if (!body.includes(`<${prefix}v`) && !body.includes(`<${prefix}is`) && !body.includes(`<${prefix}f`))
      return;
    const cells: RawCell[] = [];
    let column = -1;
    const pattern = (this.cellPattern ??= cellPatternFor(prefix));
    pattern.lastIndex = 0;
    for (let found = pattern.exec(body); found; found = pattern.exec(body)) {
      const attributes = attributesOf(found[1] ?? '');
      column = columnOf(attributes['r']) ?? column + 1;
      if (!found[2] || column >= this.limits.columns) continue;
      cells.push({ column, attributes, inner: found[2] });
    }
    if (cells.length === 0) return;
    this.usedRows += 1;
    this.usedCells += cells.length;
    if (this.usedRows > this.limits.usedRows || this.usedCells > this.limits.usedCells) {
      throw refuse(
        'fileTooManyRows',
        `more than ${this.limits.usedRows} rows or ${this.limits.usedCells} cells`,
      );
    }
    this.take(this.row - 1, cells);
  }

  private readMerges(): void {
    const pattern =
      /<(?:\w+:)?mergeCell\s[^<>]*?ref\s*=\s*["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["'][^<>]*>/g;
    let used = 0;
    for (let found = pattern.exec(this.buffer); found; found = pattern.exec(this.buffer)) {
      const [, left = '', top = '', right = '', bottom = ''] = found;
      this.merges.push({
        firstRow: Number(top) - 1,
        lastRow: Number(bottom) - 1,
        firstColumn: columnOf(left) ?? 0,
        lastColumn: columnOf(right) ?? 0,
      });
      if (this.merges.length > this.limits.merges) throw refuse('fileTooLarge', 'too many merged ranges');
      used = pattern.lastIndex;
    }
    // Keep only what may be the beginning of the next tag.
    this.buffer = this.buffer.slice(Math.max(used, this.buffer.lastIndexOf('<')));
  }
}

function cellPatternFor(prefix: string): RegExp {
  return new RegExp(`<${prefix}c((?:\\s[^<>]*?)?)(?:/>|>([\\s\\S]*?)</${prefix}c>)`, 'g');
}

/** `AB12` or `AB` -> 27; undefined when there is no letter. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
