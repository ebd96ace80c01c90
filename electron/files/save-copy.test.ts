import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { saveStoredFile } from './save-copy';
import { useTempFolders } from './testing/temp-folder';

const makeFolder = useTempFolders();
const contents = Buffer.from('扫描件'.repeat(1000));
const sha512 = createHash('sha512').update(contents).digest('hex');

it('writes what the stored file holds, piece by piece', async () => {
  const folder = makeFolder();
  await saveStoredFile([contents.subarray(0, 100), contents.subarray(100)], sha512, join(folder, 'a.pdf'));
  expect(readFileSync(join(folder, 'a.pdf')).equals(contents)).toBe(true);
});

it('leaves the file that was there alone when the stored one is not what its name says, or does not open', async () => {
  const folder = makeFolder();
  const target = join(folder, 'a.pdf');
  writeFileSync(target, 'older');
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield contents.subarray(0, 100);
    await Promise.reject(new ExpectedFailure('fileUnreadable', 'attachment'));
  }
  for (const chunks of [[Buffer.from('other')], broken()]) {
    await expect(saveStoredFile(chunks, sha512, target)).rejects.toMatchObject({ code: 'fileUnreadable' });
    expect(readFileSync(target, 'utf8')).toBe('older');
    expect(readdirSync(folder)).toEqual(['a.pdf']);
  }
});
