/** What the user has in a folder of his own and gives to the program: two rosters, a text, a PDF. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import ExcelJS from 'exceljs';
import { sentenceOf, type Planted } from './planted';

export interface Row {
  name: string;
  /** Absent: somebody whose numbers are typed later. */
  secret?: Planted;
  birthDate: string;
  gender: string;
}

const HEADS = [
  ...['姓名', '性别', '民族', '公民身份号码', '出生日期', '手机', '备注', '家庭住址'],
  ...['人员类别', '入党时间', '转正时间'],
];

export async function writeRoster(path: string, rows: readonly Row[]): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('名册');
  sheet.addRow(HEADS);
  for (const { name, secret, birthDate, gender } of rows) {
    const date = `${birthDate.slice(0, 4)}-${birthDate.slice(4, 6)}-${birthDate.slice(6)}`;
    const { idNo = '', mobile = '', talk = '' } = secret ?? {};
    sheet.addRow([
      name,
      gender,
      '汉族',
      idNo,
      date,
      mobile,
      talk,
      talk,
      '正式党员',
      '2005-07-01',
      '2006-07-01',
    ]);
  }
  await book.xlsx.writeFile(path);
  return path;
}

/** Long enough that a store that packs would pack it. */
export function writeTalkText(folder: string, secret: Planted): string {
  const path = join(folder, `谈话记录${secret.mobile}.txt`);
  writeFileSync(path, `${sentenceOf(secret)}\n`.repeat(30));
  return path;
}

/** The numbers on the page (packed), the talk among what the file says about itself. */
export async function writeTalkPdf(folder: string, secret: Planted): Promise<string> {
  const document = await PDFDocument.create();
  const page = document.addPage();
  page.drawText(`${secret.idNo} ${secret.mobile}`, { x: 60, y: 700, size: 12 });
  document.setTitle(secret.talk);
  const path = join(folder, '谈话登记.pdf');
  writeFileSync(path, await document.save());
  return path;
}
