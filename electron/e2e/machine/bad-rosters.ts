/** Files that are chosen by mistake, or would harm a program that trusts them. */
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';

const HEADS = ['姓名', '性别', '民族', '公民身份号码', '入党时间'];

export interface BadFile {
  name: string;
  /** Says what is wrong, as the user reads it. */
  sentence: string;
  write(path: string): void | Promise<void>;
}

/** An OLE container with the streams of an encrypted workbook, as Excel saves one with a password. */
function encryptedWorkbook(): Buffer {
  const sector = 512;
  const bytes = Buffer.alloc(sector * 4);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes, 0);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(0x1000, 56);
  bytes.writeUInt32LE(0xfffffffe, 60);
  bytes.writeUInt32LE(0xfffffffe, 68);
  bytes.fill(0xff, 76, sector);
  bytes.writeUInt32LE(0, 76);
  bytes.fill(0xff, sector, sector * 2);
  bytes.writeUInt32LE(0xfffffffd, sector);
  bytes.writeUInt32LE(0xfffffffe, sector + 4);
  const entry = (index: number, name: string, type: number): void => {
    const at = sector * 2 + index * 128;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE((name.length + 1) * 2, at + 64);
    bytes.writeUInt8(type, at + 66);
    bytes.fill(0xff, at + 68, at + 80);
    bytes.writeUInt32LE(0xfffffffe, at + 116);
  };
  entry(0, 'Root Entry', 5);
  entry(1, 'EncryptionInfo', 2);
  entry(2, 'EncryptedPackage', 2);
  bytes.writeUInt32LE(1, sector * 2 + 76);
  bytes.writeUInt32LE(2, sector * 2 + 128 + 72);
  return bytes;
}

const jpeg = Buffer.concat([
  Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
  randomBytes(4000),
]);

export const badFiles: readonly BadFile[] = [
  { name: '空文件.xlsx', sentence: '这个文件是空的', write: (path) => writeFileSync(path, '') },
  {
    name: '坏文件.xlsx',
    sentence: '这个文件已损坏',
    write: (path) => writeFileSync(path, Buffer.concat([Buffer.from('PK\x03\x04'), randomBytes(3000)])),
  },
  { name: '照片改名.xlsx', sentence: '这不是Excel或CSV表格', write: (path) => writeFileSync(path, jpeg) },
  {
    name: '加密.xlsx',
    sentence: '这个文件设了打开密码',
    write: (path) => writeFileSync(path, encryptedWorkbook()),
  },
  {
    name: '五十兆.xlsx',
    sentence: '文件太大',
    write: (path) =>
      writeFileSync(path, Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(50 * 1024 * 1024)])),
  },
  {
    name: '没有表头.csv',
    sentence: '没有找到表头',
    write: (path) => writeFileSync(path, '一,二,三\n1,2,3\n4,5,6\n'),
  },
];

/** Formulas, a hidden sheet of other people, and a million empty rows below: all in one workbook that is still good. */
export async function writeOddWorkbook(folder: string): Promise<string> {
  const book = new ExcelJS.Workbook();
  const hidden = book.addWorksheet('旧名册', { state: 'hidden' });
  hidden.addRow(HEADS);
  hidden.addRow(['张旧人', '男', '汉族', '', '1990.07']);
  const sheet = book.addWorksheet('名册');
  sheet.addRow(HEADS);
  sheet.addRow(['王新人', '女', '汉族', '', '2001.06']);
  sheet.getCell('B3').value = '男';
  sheet.getCell('A3').value = { formula: 'CONCATENATE("李","公式")', result: '李公式' };
  sheet.getCell('E3').value = { formula: 'WEBSERVICE("http://127.0.0.1:9/")', result: '2003.07' };
  sheet.getCell('C3').value = '汉族';
  sheet.getRow(1_048_576).height = 20;
  const path = join(folder, '公式和隐藏表.xlsx');
  await book.xlsx.writeFile(path);
  return path;
}
