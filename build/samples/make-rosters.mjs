// Makes the two sample rosters in resources/samples from sample-members.json: one clean, one as offices really have it.
// Run by hand after changing the data: node build/samples/make-rosters.mjs
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { root } from '../setup/places.mjs';
import { addCleanSheet } from './clean-roster.mjs';
import { addMessySheets } from './messy-roster.mjs';

const folder = join(root, 'resources', 'samples');
const sample = JSON.parse(readFileSync(join(folder, 'sample-members.json'), 'utf8'));

/** @param {string} name @param {(workbook: import('exceljs').Workbook) => void} fill */
async function make(name, fill) {
  const workbook = new ExcelJS.Workbook();
  // A fixed day: making the files again without a change of data must not change them more than the zip's own clock.
  workbook.created = new Date('2026-09-15T01:00:00Z');
  workbook.modified = workbook.created;
  workbook.creator = '示例';
  fill(workbook);
  await workbook.xlsx.writeFile(join(folder, name));
}

await make('党员名册_样例（规范）.xlsx', (workbook) => addCleanSheet(workbook, sample));
await make('党员名册_样例（杂乱）.xlsx', (workbook) => addMessySheets(workbook, sample));
