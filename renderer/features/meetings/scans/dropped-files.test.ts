import { describe, expect, it } from 'vitest';
import { droppedFiles } from './dropped-files';

type Tree = { readonly [name: string]: Tree | 'file' | 'locked' };

/** Entries as a browser gives them: a reader hands out two at a time, then nothing. */
function entryOf(name: string, tree: Tree | 'file' | 'locked'): FileSystemEntry {
  if (tree === 'file') {
    const file = (taken: (file: File) => void) => {
      taken({ name } as File);
    };
    return { name, isFile: true, isDirectory: false, file } as unknown as FileSystemEntry;
  }
  if (tree === 'locked') {
    const readEntries = (_taken: unknown, failed: () => void) => {
      failed();
    };
    return { name, isDirectory: true, createReader: () => ({ readEntries }) } as unknown as FileSystemEntry;
  }
  const createReader = () => {
    const rest = Object.entries(tree).map(([own, inside]) => entryOf(own, inside));
    return {
      readEntries: (taken: (some: FileSystemEntry[]) => void) => {
        taken(rest.splice(0, 2));
      },
    };
  };
  return { name, isFile: false, isDirectory: true, createReader } as unknown as FileSystemEntry;
}

async function drop(tree: Tree): Promise<{ names: string[]; left: number; unread: number }> {
  const items = Object.entries(tree).map(([name, inside]) => ({
    kind: 'file',
    webkitGetAsEntry: () => entryOf(name, inside),
  }));
  const files = Object.keys(tree).map((name) => ({ name }));
  const { files: taken, left, unread } = await droppedFiles({ items, files } as unknown as DataTransfer);
  return { names: taken.map(({ name }) => name), left, unread };
}

describe('what is dropped on the page', () => {
  it('is taken as it is while there is no folder in it', async () => {
    expect(await drop({ '记录.pdf': 'file', '说明.docx': 'file' })).toEqual({
      names: ['记录.pdf', '说明.docx'],
      ...{ left: 0, unread: 0 },
    });
  });

  it('in folders is what is called like a scan, in the order a person counts, three levels deep', async () => {
    const folder: Tree = {
      '扫描10.pdf': 'file',
      '扫描2.PDF': 'file',
      '.隐藏.pdf': 'file',
      'Thumbs.db': 'file',
      三季度: { '照片.jpg': 'file', '9月': { '签到表.png': 'file', 太深: { '看不到.pdf': 'file' } } },
    };
    expect(await drop({ '单独.txt': 'file', '2026年': folder })).toEqual({
      names: ['单独.txt', '签到表.png', '照片.jpg', '扫描2.PDF', '扫描10.pdf'],
      ...{ left: 0, unread: 0 },
    });
  });

  it('counts folders that could not be read', async () => {
    expect(await drop({ 一: { 'a.pdf': 'file' }, 二: 'locked' })).toEqual({
      names: ['a.pdf'],
      left: 0,
      unread: 1,
    });
  });

  it('is two hundred at the most; how many are left is said', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 203 }, (_, no) => [`${String(no)}.pdf`, 'file' as const]),
    );
    const { names, left } = await drop({ 扫描件: many });
    expect([names.length, names.at(-1), left]).toEqual([200, '199.pdf', 3]);
  });
});
