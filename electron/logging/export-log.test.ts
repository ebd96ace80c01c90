import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFaultyDisk, systemError } from '../files/testing/faulty-disk';
import { nodeDisk } from '../files/node-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import { exportLogFile } from './export-log';
import { createLog } from './log';

const makeFolder = useTempFolders();
const now = (): Date => new Date('2026-03-18T06:00:00.000Z');
const textOf = (file: string): string => readFileSync(file, 'utf8');

describe('the exported log', () => {
  it('holds both halves, the older first, readable for old Windows editors', async () => {
    const folder = makeFolder();
    // So small that the third entry begins a new file.
    const log = createLog(folder, now, 80);
    for (const message of ['first', 'second', 'third']) log.info(message);
    expect(existsSync(join(folder, 'app.1.log'))).toBe(true);
    const target = join(makeFolder(), '支部手册日志.txt');
    await exportLogFile(nodeDisk, log.file, target);
    const text = textOf(target);
    expect(text.startsWith('\ufeff2026-03-18')).toBe(true);
    expect(text.match(/first|second|third/g)).toEqual(['first', 'second', 'third']);
    expect(text.trimEnd().split('\n')).toHaveLength(3);
  });

  it('covers ID, telephone and card numbers once more, also those written by an older program', async () => {
    const folder = makeFolder();
    const file = join(folder, 'app.log');
    writeFileSync(join(folder, 'app.1.log'), 'row 11010519980701123X, card 6222021234567890123\n');
    writeFileSync(file, 'call +86 138-0013-8000 or 13800138000\n');
    const target = join(folder, 'out.txt');
    await exportLogFile(nodeDisk, file, target);
    const text = textOf(target);
    expect(text).toBe('\ufeffrow [ID], card [card]\ncall [phone] or [phone]\n');
    // The program's own files stay as they are.
    expect(textOf(file)).toContain('13800138000');
  });

  it('is empty, not missing, when there was nothing to log', async () => {
    const folder = makeFolder();
    const target = join(folder, 'out.txt');
    await exportLogFile(nodeDisk, join(folder, 'none', 'app.log'), target);
    expect(textOf(target)).toBe('\ufeff');
  });

  it('replaces an earlier export as a whole', async () => {
    const folder = makeFolder();
    const target = join(folder, 'out.txt');
    writeFileSync(target, 'an older and much longer export');
    writeFileSync(join(folder, 'app.log'), 'new\n');
    await exportLogFile(nodeDisk, join(folder, 'app.log'), target);
    expect(textOf(target)).toBe('\ufeffnew\n');
  });
});

describe('on a failing disk', () => {
  it.each(['write', 'sync', 'rename'] as const)(
    'a failing %s is told and leaves an earlier export as it was',
    async (step) => {
      const folder = makeFolder();
      const target = join(folder, 'out.txt');
      writeFileSync(target, 'earlier');
      writeFileSync(join(folder, 'app.log'), 'new\n');
      const disk = createFaultyDisk();
      disk.fault = (done) => (done === step ? 'ENOSPC' : undefined);
      disk.partialBytes = 2;
      await expect(exportLogFile(disk, join(folder, 'app.log'), target)).rejects.toMatchObject({
        code: 'ENOSPC',
      });
      expect(textOf(target)).toBe('earlier');
    },
  );

  it('a log that cannot be read is told, not exported as empty', async () => {
    const folder = makeFolder();
    const target = join(folder, 'out.txt');
    const disk = { ...nodeDisk, readFile: () => Promise.reject(systemError('EIO')) };
    await expect(exportLogFile(disk, join(folder, 'app.log'), target)).rejects.toMatchObject({ code: 'EIO' });
    expect(readdirSync(folder)).toEqual([]);
  });
});
