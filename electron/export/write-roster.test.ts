import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Disk } from '../files/disk';
import { nodeDisk } from '../files/node-disk';
import { createFaultyDisk } from '../files/testing/faulty-disk';
import { lyingDisk } from '../files/testing/lying-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import { readTableFile } from '../import/read-workbook';
import { describeTarget, proposedName, withEnding } from './export-target';
import { buildRosterBook } from './roster-book';
import { sampleSheet } from './testing/sample-sheet';
import { writeRoster } from './write-roster';

const makeFolder = useTempFolders();
const sheet = sampleSheet('superiorFull');
const madeAt = new Date('2026-09-22T01:30:00.000Z');

function write(path: string, disk: Disk = nodeDisk, build = () => buildRosterBook(sheet, madeAt)) {
  return writeRoster({ disk, build, read: readTableFile }, path, sheet);
}
async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'written',
    (error: unknown) => (error instanceof ExpectedFailure ? error.code : String(error)),
  );
}

describe('writing a list of persons', () => {
  it('flushes, reads back, renames; the digest is that of the file', async () => {
    const folder = makeFolder();
    const disk = createFaultyDisk();
    const path = join(folder, '党员名册.xlsx');
    const sha512 = await write(path, disk);
    expect(readdirSync(folder)).toEqual(['党员名册.xlsx']);
    expect(createHash('sha512').update(readFileSync(path)).digest('hex')).toBe(sha512);
    expect(disk.steps.map((step) => step.split(' ')[0]).slice(-4)).toEqual([
      'sync',
      'open',
      'rename',
      'syncFolder',
    ]);
  });

  it.each([
    ['ENOSPC', 'diskFull'],
    ['EROFS', 'notWritable'],
    ['ENODEV', 'placeVanished'],
  ])('leaves what was there and no half file on %s', async (systemCode, code) => {
    for (const step of ['open', 'write', 'sync', 'rename'] as const) {
      const folder = makeFolder();
      const path = join(folder, '党员名册.xlsx');
      writeFileSync(path, '原来的');
      const disk = createFaultyDisk();
      disk.fault = (at) => (at === step ? systemCode : undefined);
      expect(await codeOf(write(path, disk))).toBe(code);
      expect(readdirSync(folder)).toEqual(['党员名册.xlsx']);
      expect(readFileSync(path, 'utf8')).toBe('原来的');
    }
  });

  it('leaves nothing where the last flush failed: it is registered as not written', async () => {
    const folder = makeFolder();
    const disk = createFaultyDisk();
    disk.fault = (at) => (at === 'syncFolder' ? 'EIO' : undefined);
    expect(await codeOf(write(join(folder, '党员名册.xlsx'), disk))).toBe('placeVanished');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('does not believe a medium that gives other bytes back, or a book that says something else', async () => {
    const folder = makeFolder();
    const path = join(folder, '党员名册.xlsx');
    expect(await codeOf(write(path, lyingDisk()))).toBe('readBackDiffers');
    const other = {
      ...sheet,
      rows: sheet.rows.map((row) => row.map((text) => text.replace('1971', '1972'))),
    };
    expect(await codeOf(write(path, nodeDisk, () => buildRosterBook(other, madeAt)))).toBe('readBackDiffers');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says that the folder is gone', async () => {
    expect(await codeOf(write(join(makeFolder(), '没有', '党员名册.xlsx')))).toBe('placeVanished');
  });
});

describe('the name', () => {
  it('is proposed safe and without numbers', () => {
    expect(proposedName('红会机关支部', '2026-09-22')).toBe('党员名册_红会机关支部_20260922.xlsx');
    expect(proposedName('机关/一支部: 110105197105180429', '2026-09-22')).toMatch(
      /^党员名册_机关＿一支部＿110105＿0429_20260922\.xlsx$/,
    );
  });

  it('gets its ending, and a number where that would replace what nobody agreed to', async () => {
    const folder = makeFolder();
    expect(await withEnding(join(folder, '名册.XLSX'))).toBe(join(folder, '名册.XLSX'));
    expect(await withEnding(join(folder, '名册'))).toBe(join(folder, '名册.xlsx'));
    writeFileSync(join(folder, '名册.xlsx'), '');
    expect(await withEnding(join(folder, '名册'))).toBe(join(folder, '名册_2.xlsx'));
  });

  it('is registered with numbers covered, and refused when it is too long for the disk', () => {
    expect(describeTarget('/U盘/110105197105180429.xlsx')).toEqual({
      fileName: '110105********0429.xlsx',
      label: '/U盘/110105********0429.xlsx',
    });
    for (const path of [`/U盘/${'长'.repeat(80)}.xlsx`, `/${'深/'.repeat(150)}名册.xlsx`]) {
      expect(() => describeTarget(path)).toThrow(expect.objectContaining({ code: 'nameTooLong' }) as Error);
    }
  });
});
