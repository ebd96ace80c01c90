import { cpSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { AttachmentStore } from '../attachments/attachment-store';
import { testId } from '../journal/testing/commands';
import { createFaultyDisk } from '../files/testing/faulty-disk';
import { nodeDisk } from '../files/node-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import { DraftStore } from '../drafts/draft-store';
import { createBackupVault, readForeignVault } from '../vault/adopt-keys';
import { forgetDataKeys, isOpen } from '../vault/key-ring';
import { goodPassword, makeVault, otherPassword, quickKdf, startVault } from '../vault/testing/test-vault';
import type { VaultService } from '../vault/vault-service';
import type { BackupParts } from './backup-context';
import { erasedFileSubject } from './manifest-attachments';
import { placeKeys } from './place-keys';
import { codeOf, useOffices, type Office } from './testing/office';

const makeFolder = useTempFolders();
const openOffice = useOffices();
const log = { warn: () => undefined };
afterEach(forgetDataKeys);

interface SealedOffice {
  office: Office;
  vault: VaultService;
  recoveryCode: string;
}

/** A PC whose vault is open; the key ring of this process is that of the PC opened last. */
async function openPc(more: Partial<BackupParts> = {}, folder = makeFolder()): Promise<SealedOffice> {
  const data = join(folder, 'profile', 'data');
  const { vault, recoveryCode } = await makeVault(nodeDisk, data);
  return { office: officeOf(vault, folder, more), vault, recoveryCode };
}
function officeOf(vault: VaultService, folder: string, more: Partial<BackupParts> = {}): Office {
  const dataFolder = join(folder, 'profile', 'data');
  return openOffice(folder, {
    sealWith: () => vault.currentKey(),
    vault: createBackupVault(vault, { disk: nodeDisk, dataFolder, kdf: quickKdf, log }),
    ...more,
  });
}
/** The same PC after a start. */
async function startAgain({ folder }: Office): Promise<SealedOffice> {
  const { vault } = startVault(nodeDisk, join(folder, 'profile', 'data'));
  await vault.unlock({ password: goodPassword });
  return { office: officeOf(vault, folder), vault, recoveryCode: '' };
}
/** A PC with two rows and a second copy on a stick, then shut down. */
async function stickOf(pc: SealedOffice): Promise<{ stick: string; state: string[] }> {
  const stick = await pc.office.plugIn();
  await pc.office.commitMany(2);
  await pc.office.backup.settle();
  await pc.office.backup.copyNow();
  const state = await pc.office.state();
  await pc.office.close();
  forgetDataKeys();
  return { stick, state };
}
function keysOn(stick: string): string {
  const keys = join(stick, '支部手册备份', 'keys');
  return join(keys, readdirSync(keys)[0] ?? '');
}
const foreign = (folder: string, password = goodPassword): ReturnType<typeof readForeignVault> =>
  readForeignVault(nodeDisk, folder, { password }, { kdf: quickKdf, log });

describe('a sealed profile', () => {
  it('keeps nothing readable, goes back to a snapshot of its own, and tests its copy', async () => {
    const { office } = await openPc();
    await office.plugIn();
    await office.commit(1, { value: '谈话甲' });
    await office.backup.copyNow();
    const before = await office.state();
    await office.commit(1, { value: '谈话乙' });
    for (const [name, text] of filesBelow(office.folder)) expect(text.includes('谈话'), name).toBe(false);
    const ref = await office.newest('secondCopy');
    expect((await office.backup.previewRestore(ref)).kinds).toMatchObject([{ changes: 1 }]);
    await office.backup.restore(ref);
    expect(await office.state()).toEqual(before);
    expect(await office.backup.runSelfTest()).toMatchObject({ ok: true, place: 'secondCopy' });
    await office.backup.settle();
    expect(await (await startAgain(office)).office.state()).toEqual(before);
  });
});

describe('a backup of another PC', () => {
  it.each(['password', 'recoveryCode'] as const)('opens with the %s of its time', async (kind) => {
    const pc = await openPc();
    const { stick, state } = await stickOf(pc);
    const { office, vault } = await openPc();
    office.picked = stick;
    const { source, snapshots } = await office.backup.openSource({ place: 'picked' });
    expect(snapshots.every(({ locked }) => locked)).toBe(true);
    const ref = { source, snapshotId: snapshots[0]?.id ?? '' };
    expect(await codeOf(office.backup.previewRestore(ref))).toBe('keyMissing');
    expect(await codeOf(office.backup.restore(ref))).toBe('keyMissing');
    const unlock = (secret: { password: string } | { recoveryCode: string }): Promise<string> =>
      codeOf(office.backup.unlockSource({ source, ...secret }));
    expect(await unlock({ password: otherPassword })).toBe('wrongPassword');
    const secret = kind === 'password' ? { password: goodPassword } : { recoveryCode: pc.recoveryCode };
    const unlocked = await office.backup.unlockSource({ source, ...secret });
    expect(unlocked.snapshots.some(({ locked }) => locked)).toBe(false);
    expect((await office.backup.previewRestore(ref)).kinds).toMatchObject([{ comesBack: 2 }]);
    await office.backup.restore(ref);
    expect(await office.state()).toEqual(state);
    // Its lines are still sealed with its own key, which is now one of this vault's.
    await office.commit(5);
    const now = await office.state();
    await office.close();
    await vault.lock();
    const again = await startAgain(office);
    expect(await again.office.state()).toEqual(now);
    expect(await again.office.backup.runSelfTest()).toMatchObject({ ok: true });
  });

  it('brings its attachments along, and they open', async () => {
    const pc = await openPc();
    const filesOf = ({ office, vault }: SealedOffice): AttachmentStore =>
      new AttachmentStore(nodeDisk, join(office.data, 'files'), vault.currentKey());
    const { sha512 } = await filesOf(pc).add(Buffer.from('%PDF-1.7\nabout P1\n%%EOF\n'));
    const { stick } = await stickOf(pc);
    const other = await openPc();
    const { office } = other;
    office.picked = stick;
    const { source, snapshots } = await office.backup.openSource({ place: 'picked' });
    await office.backup.unlockSource({ source, password: goodPassword });
    const ref = { source, snapshotId: snapshots[0]?.id ?? '' };
    expect((await office.backup.previewRestore(ref)).attachmentsMissing).toBe(0);
    await office.backup.restore(ref);
    const text = (folder: string): [string, string][] =>
      [...filesBelow(folder)].map(([name, content]) => [name.slice(folder.length), content]);
    const theirs = text(join(pc.office.data, 'files', 'sealed'));
    expect(theirs).toHaveLength(2);
    expect(text(join(office.data, 'files', 'sealed'))).toEqual(theirs);
    const found = await filesOf(other).find(sha512);
    expect(found).toMatchObject({ sha512, mediaType: 'application/pdf' });
  });

  it('is looked at without leaving its keys open, or taking them over', async () => {
    const { stick } = await stickOf(await openPc());
    const theirs = (await foreign(keysOn(stick))).keys.dataKeys[0]?.keyId ?? '';
    const { office } = await openPc();
    office.picked = stick;
    const { source } = await office.backup.openSource({ place: 'picked' });
    await office.backup.unlockSource({ source, password: goodPassword });
    expect(isOpen(theirs)).toBe(true);
    await office.backup.openSource({ place: 'picked' });
    expect(isOpen(theirs)).toBe(false);
    await office.backup.lock();
    expect((await office.backup.openSource({ place: 'picked' })).snapshots[0]?.locked).toBe(true);
  });

  it('may be a raw copy of its data folder', async () => {
    const pc = await openPc();
    const { state } = await stickOf(pc);
    const copy = join(makeFolder(), 'data');
    cpSync(pc.office.data, copy, { recursive: true });
    for (const name of ['snapshots', 'snapshot-list.json'])
      renameSync(join(copy, name), join(copy, `no-${name}`));
    const { office } = await openPc();
    office.picked = copy;
    const { source, snapshots } = await office.backup.openSource({ place: 'picked' });
    expect(snapshots).toMatchObject([{ id: 'copy-0', state: 'good', locked: true }]);
    const [found] = (await office.backup.unlockSource({ source, password: goodPassword })).snapshots;
    expect(found).toMatchObject({ seq: 2, state: 'good' });
    await office.backup.restore({ source, snapshotId: found?.id ?? '' });
    expect(await office.state()).toEqual(state);
  });

  it('of the practice build needs no key, and is sealed once it is here', async () => {
    const clear = openOffice();
    await clear.commitMany(2);
    const stick = await clear.plugIn();
    await clear.backup.copyNow();
    const state = await clear.state();
    await clear.close();
    let sealed = 0;
    const sealRestored = (): Promise<void> => {
      sealed += 1;
      return Promise.resolve();
    };
    const { office } = await openPc({ sealRestored });
    office.picked = stick;
    await office.backup.restore(await office.newest('picked'));
    expect([await office.state(), sealed]).toEqual([state, 1]);
  });
});

describe('after an erasure', () => {
  it('the keys at the second place are replaced although no snapshot is due', async () => {
    const { office, vault } = await openPc();
    const stick = await office.plugIn();
    await office.commit(1);
    await vault.keyring.makeFor(['P1', 'P2']);
    await office.backup.copyNow();
    const before = readdirSync(keysOn(stick)).map((name) => readFileSync(join(keysOn(stick), name)));
    expect(Object.keys((await foreign(keysOn(stick))).keyring?.keys ?? {})).toEqual(['P1', 'P2']);
    expect((await office.backup.getState()).secondCopy.awaitsErasure).toBe(false);

    await vault.keyring.erase(['P1'], '2026-03-18T06:00:00.000Z');
    expect((await office.backup.getState()).secondCopy.awaitsErasure).toBe(true);
    renameSync(stick, `${stick}-away`);
    await office.backup.refreshKeys();
    expect((await office.backup.getState()).secondCopy.awaitsErasure).toBe(true);
    renameSync(`${stick}-away`, stick);
    await office.backup.refreshKeys();
    expect((await office.backup.getState()).secondCopy).toMatchObject({
      awaitsErasure: false,
      keysElsewhere: [],
    });
    const { keyring } = await foreign(keysOn(stick));
    expect([Object.keys(keyring?.keys ?? {}), keyring?.erased]).toMatchObject([['P2'], [{ subject: 'P1' }]]);
    const all = [...filesBelow(stick)].map(([, text]) => text).join();
    for (const old of before.slice(0, 2))
      expect(all.includes(old.subarray(-60).toString('latin1'))).toBe(false);
    const keyTasks = office.tasks.filter((task) => task === 'keys').length;
    await office.backup.refreshKeys();
    expect(office.tasks.filter((task) => task === 'keys').length).toBe(keyTasks);
  });

  it('a place given up is still named until it is copied to again', async () => {
    const { office, vault } = await openPc();
    await office.plugIn('old');
    await office.commit(1);
    await vault.keyring.makeFor(['P1']);
    await office.backup.copyNow();
    const stick = await office.plugIn('new');
    await office.backup.settle();
    await office.backup.copyNow();
    await vault.keyring.erase(['P1'], '2026-03-18T06:00:00.000Z');
    await office.backup.refreshKeys();
    const { secondCopy } = await office.backup.getState();
    expect(secondCopy).toMatchObject({ folder: stick, awaitsErasure: false });
    expect(secondCopy.keysElsewhere).toMatchObject([{ folder: join(office.folder, 'old') }]);
  });

  it('no copy brings the key, the draft or an attachment back', async () => {
    const pc = await openPc();
    const owner = testId(31);
    const drafts = new DraftStore(
      nodeDisk,
      join(pc.office.data, 'drafts'),
      () => new Date(0),
      pc.vault.currentKey(),
    );
    await drafts.save(owner, 0, 'about P1');
    const files = join(pc.office.data, 'files');
    const attachments = new AttachmentStore(nodeDisk, files, pc.vault.currentKey());
    const { sha512 } = await attachments.add(Buffer.from('%PDF-1.7\nabout P1\n%%EOF\n'));
    await pc.vault.keyring.makeFor(['P1', owner]);
    const stick = await pc.office.plugIn();
    await pc.office.commit(1);
    await pc.office.backup.copyNow();
    await pc.office.commit(2);
    await drafts.remove(owner);
    await attachments.erase(sha512);
    const erased = ['P1', owner, erasedFileSubject(sha512)];
    await pc.vault.keyring.erase(erased, '2026-03-18T06:00:00.000Z');
    pc.office.picked = stick;
    const { source, snapshots } = await pc.office.backup.openSource({ place: 'picked' });
    await pc.office.backup.unlockSource({ source, password: goodPassword });
    const ref = { source, snapshotId: snapshots[0]?.id ?? '' };
    expect((await pc.office.backup.previewRestore(ref)).attachmentsMissing).toBe(0);
    await pc.office.backup.restore(ref);
    expect(await attachments.find(sha512)).toBeUndefined();
    const sealedThere = (): string[] =>
      [...filesBelow(join(stick, '支部手册备份', 'files'))].map(([name]) => name);
    expect(sealedThere()).toHaveLength(2);
    await pc.office.backup.refreshKeys();
    expect(sealedThere()).toEqual([]);
    expect(await pc.office.backup.runSelfTest()).toMatchObject({ ok: true });
    expect(pc.vault.keyring.keyOf('P1')).toBeUndefined();
    expect(await drafts.read(owner)).toBeNull();
  });
});

it('keys at a place open at every moment of being replaced', async () => {
  const data = join(makeFolder(), 'data');
  const { vault } = await makeVault(nodeDisk, data);
  const { files } = createBackupVault(vault, { disk: nodeDisk, dataFolder: data, kdf: quickKdf, log });
  await vault.keyring.makeFor(['P1', 'P2']);
  const before = await files();
  await vault.keyring.erase(['P1'], '2026-03-18T06:00:00.000Z');
  await vault.rotateDataKey();
  const after = await files();
  for (let step = 1, isCut = true; isCut; step += 1) {
    const place = makeFolder();
    await placeKeys(nodeDisk, place, before);
    const disk = createFaultyDisk();
    let steps = 0;
    disk.fault = () => ((steps += 1) >= step ? 'EIO' : undefined);
    isCut = (await codeOf(placeKeys(disk, place, after))) !== 'done';
    const { keyring } = await foreign(join(place, 'keys', before.vaultId));
    expect(Object.keys(keyring?.keys ?? {}), `step ${step}`).toContain('P2');
    await placeKeys(nodeDisk, place, after);
    expect(Object.keys((await foreign(join(place, 'keys', before.vaultId))).keyring?.keys ?? {})).toEqual([
      'P2',
    ]);
    expect(readdirSync(join(place, 'keys', before.vaultId))).toHaveLength(4);
    expect(step).toBeLessThan(200);
  }
});

function* filesBelow(folder: string): Generator<[string, string]> {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (statSync(path).isFile()) yield [path, readFileSync(path, name.endsWith('.gz') ? 'latin1' : 'utf8')];
  }
}
