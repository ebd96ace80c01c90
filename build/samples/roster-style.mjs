// What both sample rosters look like on paper: A4 landscape, thin lines, Song type, like the printed forms.

export const FONT = '宋体';
/** @type {Partial<import('exceljs').Borders>} */
const lines = {
  top: { style: 'thin' },
  left: { style: 'thin' },
  bottom: { style: 'thin' },
  right: { style: 'thin' },
};

/** @param {import('exceljs').Worksheet} sheet */
export function setPaper(sheet) {
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  };
}

/** @param {import('exceljs').Cell} cell @param {{bold?: boolean}} [how] */
export function boxed(cell, { bold = false } = {}) {
  cell.font = { name: FONT, size: 11, bold };
  cell.border = lines;
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
}
