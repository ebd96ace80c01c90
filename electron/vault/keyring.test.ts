import { closeSync, openSync, readFileSync, readdirSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeDisk } from '../files/node-disk';
import { createFaultyDisk } from '../files/testing/faulty-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import { goodPassword, makeVault, startVault, vaultPath } from './testing/test-vault';

const makeFolder = useTempFolders();
const AT = '2026-03-18T06:00:00.000Z';
const slots = ['keyring-a.bin', 'keyring-b.bin'];

it('makes many keys with one write, and asked at once for the same ones only once', async () => {
  const folder = makeFolder();
  const disk = createFaultyDisk();
  const { vault } = await makeVault(disk, folder);
  const subjects = Array.from({ length: 300 }, (_, at) => `subject ${at}`);
  const before = disk.steps.length;
  await Promise.all([vault.keyring.makeFor(subjects), vault.keyring.makeFor(subjects)]);
  expect(
    disk.steps
      .slice(before)
      .filter((step) => step.startsWith('rename'))
      .sort(),
  ).toEqual(slots.map((name) => `rename ${name}`));
  const keys = subjects.map((subject) => vault.keyring.keyOf(subject)?.toString('hex'));
  expect(new Set(keys).size).toBe(300);
});

it('gives out copies: what a caller holds is not wiped under its hands', async () => {
  const { vault } = await makeVault(nodeDisk, makeFolder());
  await vault.keyring.makeFor(['p']);
  const held = vault.keyring.keyOf('p');
  vault.keyring.close();
  expect(held?.every((byte) => byte === 0)).toBe(false);
});

it('overwrites what both slots held before an erased key is gone', async () => {
  const folder = makeFolder();
  const { vault } = await makeVault(nodeDisk, folder);
  await vault.keyring.makeFor(['leaver', 'stays']);
  // The old files stay readable through these, as their blocks do on the disk.
  const old = slots.map((name) => openSync(vaultPath(folder, name), 'r'));
  await vault.keyring.erase(['leaver', 'never had one'], AT);
  for (const file of old) {
    const bytes = Buffer.alloc(10_000);
    const length = readSync(file, bytes, 0, bytes.length, 0);
    expect(length).toBeGreaterThan(200);
    expect(bytes.every((byte) => byte === 0)).toBe(true);
    closeSync(file);
  }
  expect(readdirSync(join(folder, 'vault')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  await vault.keyring.makeFor(['leaver', 'never had one']);
  expect(vault.keyring.keyOf('leaver')).toBeUndefined();
  expect(vault.keyring.erased()).toEqual([
    { subject: 'leaver', at: AT },
    { subject: 'never had one', at: AT },
  ]);
  await vault.keyring.erase(['leaver'], '2027-01-01T00:00:00.000Z');
  expect(vault.keyring.erased()[0]).toEqual({ subject: 'leaver', at: AT });
});

it('does not claim an erasure that reached one slot only, and ends it at the next start', async () => {
  const folder = makeFolder();
  const disk = createFaultyDisk();
  const { vault } = await makeVault(disk, folder);
  await vault.keyring.makeFor(['leaver']);
  let renames = 0;
  disk.fault = (step) => (step === 'rename' && ++renames > 1 ? 'EIO' : undefined);
  await expect(vault.keyring.erase(['leaver'], AT)).rejects.toMatchObject({ code: 'notWritable' });
  const again = startVault(nodeDisk, folder).vault;
  await again.unlock({ password: goodPassword });
  expect(again.keyring.isErased('leaver')).toBe(true);
  const generations = slots.map(
    (name) => /"generation":(\d+)/.exec(readFileSync(vaultPath(folder, name), 'latin1'))?.[1],
  );
  expect(generations[0]).toBe(generations[1]);
});

it('wipes what a run that was cut off left beside', async () => {
  const folder = makeFolder();
  await makeVault(nodeDisk, folder);
  const leftOver = vaultPath(folder, 'keyring-a.bin.0011aabb.tmp');
  writeFileSync(leftOver, 'keys of then');
  const file = openSync(leftOver, 'r');
  const { vault } = startVault(nodeDisk, folder);
  await vault.unlock({ password: goodPassword });
  const bytes = Buffer.alloc(12);
  readSync(file, bytes, 0, 12, 0);
  closeSync(file);
  expect(bytes).toEqual(Buffer.alloc(12));
  expect(readdirSync(join(folder, 'vault'))).toEqual([...slots, 'vault-a.json', 'vault-b.json']);
});

it('tells the page when the key of its view is another one after an erasure, and never else', async () => {
  const told: string[] = [];
  const { vault } = await makeVault(nodeDisk, makeFolder(), {
    viewKeyChanged: () => told.push(vault.getViewKey().keyId),
  });
  const first = vault.getViewKey().keyId;
  await vault.keyring.makeFor(['leaver']);
  await vault.rotateDataKey();
  expect([told, vault.getViewKey().keyId]).toEqual([[], first]);
  await vault.keyring.erase(['leaver'], AT);
  expect(told).toEqual([vault.getViewKey().keyId]);
  expect(told).not.toContain(first);
  // What came with another keyring is not in the page's rows: they are read again at its next start.
  await vault.keyring.merge({ ...vault.keyring.contents(), keys: {} });
  expect(told).toHaveLength(1);
});
