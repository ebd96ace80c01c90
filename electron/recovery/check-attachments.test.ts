import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AttachmentStore } from '../attachments/attachment-store';
import { findStored, pathsOf } from '../attachments/stored-files';
import { nodeDisk } from '../files/node-disk';
import { gather } from '../files/read-chunks';
import { useTempFolders } from '../files/testing/temp-folder';
import { addDataKey, forgetDataKeys } from '../vault/key-ring';
import { Aside } from './aside';
import { checkAttachments, type CheckedAttachments } from './check-attachments';

const makeFolder = useTempFolders();
const at = new Date('2026-03-18T08:00:00.000Z');

beforeEach(() => addDataKey('k1', Buffer.alloc(32, 1)));
afterEach(forgetDataKeys);

async function setUp(): Promise<{
  data: string;
  second: string;
  hashes: string[];
  store: AttachmentStore;
  paths: string[][];
  check: (second?: string) => Promise<CheckedAttachments>;
}> {
  const [data, second] = [makeFolder(), makeFolder()];
  const store = new AttachmentStore(nodeDisk, join(data, 'files'), { keyId: 'k1' });
  const hashes: string[] = [];
  for (const text of ['扫描件', '照片', '正式稿']) hashes.push((await store.add(Buffer.from(text))).sha512);
  cpSync(join(data, 'files'), join(second, 'files'), { recursive: true });
  const paths: string[][] = [];
  for (const sha512 of hashes) {
    const stored = await findStored(nodeDisk, join(data, 'files'), sha512);
    paths.push(stored ? pathsOf(join(data, 'files'), stored) : []);
  }
  const aside = new Aside(nodeDisk, data);
  const check = (from?: string): Promise<CheckedAttachments> =>
    checkAttachments(nodeDisk, data, hashes, from, aside, at);
  return { data, second, hashes, store, paths, check };
}

function flip(path: string): void {
  const bytes = readFileSync(path);
  bytes[bytes.length - 3] = (bytes[bytes.length - 3] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

describe('sealed attachments', () => {
  it('are found whole without being opened', async () => {
    const { check } = await setUp();
    expect(await check()).toEqual({ healed: [], damaged: [] });
  });

  it('come back from the second copy, whichever of their two files went bad or is gone', async () => {
    const { data, second, hashes, store, paths, check } = await setUp();
    flip(paths[0]?.[0] ?? '');
    flip(paths[1]?.[1] ?? '');
    rmSync(paths[2]?.[0] ?? '');
    expect((await check()).damaged).toEqual(hashes);
    const { healed, damaged } = await check(second);
    expect(damaged).toEqual([]);
    expect(healed.map(({ file }) => file)).toEqual(paths.map(([, file = '']) => file.slice(data.length + 1)));
    for (const sha512 of hashes) await gather(store.open(sha512));
    expect(await check()).toEqual({ healed: [], damaged: [] });
    // A record set aside would be a key that outlives an erasure.
    expect(readdirSync(data)).toEqual(['files']);
  });

  it('stay damaged when nobody has them whole', async () => {
    const { data, second, hashes, paths, check } = await setUp();
    const [, file = ''] = paths[1] ?? [];
    flip(file);
    flip(join(second, file.slice(data.length + 1)));
    expect(await check(second)).toEqual({ healed: [], damaged: [hashes[1]] });
    rmSync(dirname(file), { recursive: true });
    expect((await check(second)).damaged).toContain(hashes[1]);
  });
});
