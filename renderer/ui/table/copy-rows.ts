import type { TableColumn } from './column';

/** Tab-separated text of rows with a head line, as Excel and WPS paste it. */
export function rowsAsTsv<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): string {
  const lines = [columns.map((column) => column.header), ...rows.map((row) => textsOf(columns, row))];
  return lines.map((cells) => cells.map(flat).join('\t')).join('\r\n');
}

/**
 * The same as an HTML table whose text cells are marked as text (`mso-number-format:\@`): without it WPS and
 * Excel turn an 18-digit number into 1.10105E+17 and 1998.10 into 1998.1.
 */
export function rowsAsHtml<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): string {
  const head = columns.map((column) => `<th>${escape(column.header)}</th>`).join('');
  const body = rows.map((row) => {
    const cells = columns.map((column) => {
      const text = escape(textOf(column, row));
      return typeof column.value(row) === 'number' && column.copyText === undefined
        ? `<td>${text}</td>`
        : `<td style="mso-number-format:'\\@'">${text}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table><tr>${head}</tr>${body.join('')}</table>`;
}

function textsOf<Row>(columns: readonly TableColumn<Row>[], row: Row): string[] {
  return columns.map((column) => textOf(column, row));
}

function textOf<Row>(column: TableColumn<Row>, row: Row): string {
  return column.copyText?.(row) ?? String(column.value(row) ?? '');
}

function flat(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ');
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
