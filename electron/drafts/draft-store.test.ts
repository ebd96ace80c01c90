import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createFaultyDisk } from '../files/testing/faulty-disk';
import { nodeDisk } from '../files/node-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { addDataKey, forgetDataKeys } from '../vault/key-ring';
import { draftKeysOf, draftSubject } from './draft-keys';
import { DraftStore } from './draft-store';

const makeFolder = useTempFolders();
const OWNER = '01HX0000000000000000000001';
const OTHER = '01HX0000000000000000000002';
const NOW = '2026-03-18T06:00:00.000Z';
const now = (): Date => new Date(NOW);

describe('drafts', () => {
  it('come back as they were typed, are listed and removed', async () => {
    const store = new DraftStore(nodeDisk, join(makeFolder(), 'drafts'), now);
    expect(await store.list()).toEqual([]);
    expect(await store.read(OWNER)).toBeNull();
    const content = { title: '三月支部党员大会', items: [1, null, { a: '𠮷' }] };
    expect(await store.save(OWNER, 3, content)).toEqual({ savedAt: NOW });
    await store.save(OTHER, 0, 'text');
    expect(await store.read(OWNER)).toEqual({ ownerId: OWNER, savedAt: NOW, baseRev: 3, content });
    expect(await store.list()).toEqual([
      { ownerId: OWNER, savedAt: NOW, baseRev: 3 },
      { ownerId: OTHER, savedAt: NOW, baseRev: 0 },
    ]);
    expect(await store.remove(OWNER)).toEqual({ removed: true });
    expect(await store.remove(OWNER)).toEqual({ removed: false });
    expect(await store.read(OWNER)).toBeNull();
  });

  it('are written in the order asked: the last save wins, a removal is not undone by an older save', async () => {
    const folder = makeFolder();
    const store = new DraftStore(nodeDisk, folder, now);
    await Promise.all(Array.from({ length: 20 }, (_, index) => store.save(OWNER, 0, index)));
    expect((await store.read(OWNER))?.content).toBe(19);
    const saved = store.save(OWNER, 0, 'late');
    const removed = store.remove(OWNER);
    await Promise.all([saved, removed]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('keep the one before when writing fails at any step, and leave nothing beside', async () => {
    for (const step of ['open', 'write', 'sync', 'rename'] as const) {
      const folder = makeFolder();
      const disk = createFaultyDisk();
      const store = new DraftStore(disk, folder, now);
      await store.save(OWNER, 1, 'old');
      disk.partialBytes = 10;
      disk.fault = (at) => (at === step ? 'ENOSPC' : undefined);
      await expect(store.save(OWNER, 1, 'new')).rejects.toMatchObject({ code: 'diskFull' });
      disk.fault = () => undefined;
      expect((await store.read(OWNER))?.content, step).toBe('old');
      expect(readdirSync(folder)).toEqual([`${OWNER}.json`]);
      await expect(store.save(OWNER, 1, 'new')).resolves.toEqual({ savedAt: NOW });
    }
  });

  it('that cannot be read count as none; foreign files are left alone', async () => {
    const folder = makeFolder();
    const store = new DraftStore(nodeDisk, folder, now);
    for (const text of ['', '{', 'null', '[]', '{"schema":"draft/2"}']) {
      writeFileSync(join(folder, `${OWNER}.json`), text);
      expect(await store.read(OWNER), text).toBeNull();
    }
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    expect(await store.list()).toEqual([]);
    expect(readdirSync(folder)).toContain('notes.txt');
  });
});

describe('sealed drafts', () => {
  const key = { keyId: 'k1' };
  afterEach(forgetDataKeys);
  const openKey = (): void => {
    addDataKey('k1', Buffer.alloc(32, 1));
  };

  it('are read by their key only, as the draft of their own record only', async () => {
    openKey();
    const folder = makeFolder();
    const store = new DraftStore(nodeDisk, folder, now, () => key);
    await store.save(OWNER, 2, '谈话内容');
    expect(readFileSync(join(folder, `${OWNER}.json`), 'utf8')).not.toContain('谈话');
    expect(await store.read(OWNER)).toEqual({
      ownerId: OWNER,
      savedAt: NOW,
      baseRev: 2,
      content: '谈话内容',
    });
    writeFileSync(join(folder, `${OTHER}.json`), readFileSync(join(folder, `${OWNER}.json`)));
    expect(await store.read(OTHER)).toBeNull();
    forgetDataKeys();
    await expect(store.read(OWNER)).rejects.toMatchObject({ code: 'vaultLocked' });
    await expect(store.save(OWNER, 2, 'new')).rejects.toMatchObject({ code: 'vaultLocked' });
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('take the place of clear ones, once, whatever step is the last one before a crash', async () => {
    openKey();
    for (let step = 1, isCut = true; isCut; step += 1) {
      const folder = makeFolder();
      await new DraftStore(nodeDisk, folder, now).save(OWNER, 2, '谈话内容');
      const disk = createFaultyDisk();
      let steps = 0;
      disk.fault = () => ((steps += 1) >= step ? 'EIO' : undefined);
      isCut = await new DraftStore(disk, folder, now, key).sealClear().then(
        () => false,
        () => true,
      );
      const store = new DraftStore(nodeDisk, folder, now, key);
      await store.sealClear();
      expect((await store.read(OWNER))?.content, `step ${step}`).toBe('谈话内容');
      const left = readdirSync(folder).filter((name) => !name.endsWith('.tmp'));
      expect(left).toEqual([`${OWNER}.json`]);
      expect(readFileSync(join(folder, `${OWNER}.json`), 'utf8')).not.toContain('谈话');
      expect(await store.sealClear()).toBe(0);
      expect(step).toBeLessThan(100);
    }
  });

  it('leave what is none of ours where it is', async () => {
    openKey();
    const folder = makeFolder();
    writeFileSync(join(folder, `${OTHER}.json`), '{');
    expect(await new DraftStore(nodeDisk, folder, now, key).sealClear()).toBe(0);
    expect(readFileSync(join(folder, `${OTHER}.json`), 'utf8')).toBe('{');
  });

  it('have a key of their own inside: without it nobody reads them, and they count as none', async () => {
    openKey();
    const { keyring, erase, lose } = memoryKeyring();
    const folder = makeFolder();
    const store = new DraftStore(nodeDisk, folder, now, key, draftKeysOf(keyring));
    await store.save(OWNER, 2, { text: '谈话内容' });
    expect((await store.read(OWNER))?.content).toEqual({ text: '谈话内容' });
    // The data key alone opens the head, not what was typed.
    const other = new DraftStore(nodeDisk, folder, now, key);
    expect([await other.read(OWNER), await other.list()]).toEqual([null, []]);
    erase(draftSubject(OWNER, 1));
    expect([await store.read(OWNER), await store.list()]).toEqual([null, []]);
    expect(await store.removeOf(OWNER, ['draft:another'])).toEqual({ removed: false });
    expect(await store.removeOf(OWNER, [draftSubject(OWNER, 1)])).toEqual({ removed: true });
    await store.save(OWNER, 2, '以后写的');
    expect((await store.read(OWNER))?.content).toBe('以后写的');
    expect(await store.removeOf(OWNER, [draftSubject(OWNER, 1)])).toEqual({ removed: false });
    // With the keyring lost, what is being typed is kept all the same.
    lose();
    await store.save(OTHER, 0, '照样保存');
    expect((await store.read(OTHER))?.content).toBe('照样保存');
    expect(await store.read(OWNER)).toBeNull();
  });
});

function memoryKeyring() {
  const keys = new Map<string, Buffer>();
  const graves = new Set<string>();
  let isLost = false;
  const open = (): void => {
    if (isLost) throw new ExpectedFailure('keyMissing', 'test');
  };
  return {
    keyring: {
      keyOf: (subject: string) => {
        open();
        const key = keys.get(subject);
        return key && Buffer.from(key);
      },
      isErased: (subject: string) => {
        open();
        return graves.has(subject);
      },
      makeFor: (subjects: readonly string[]) => {
        open();
        for (const subject of subjects) keys.set(subject, Buffer.alloc(32, keys.size + 1));
        return Promise.resolve();
      },
    },
    erase: (subject: string) => {
      keys.delete(subject);
      graves.add(subject);
    },
    lose: () => {
      isLost = true;
    },
  };
}
