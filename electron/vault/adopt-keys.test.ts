import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeDisk } from '../files/node-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import { createBackupVault, readForeignVault } from './adopt-keys';
import { isOpen } from './key-ring';
import {
  goodPassword,
  makeVault,
  otherPassword,
  quickKdf,
  startVault,
  vaultPath,
} from './testing/test-vault';

const makeFolder = useTempFolders();
const failsWith = (code: string) => expect.objectContaining({ code }) as unknown;
const parts = { kdf: quickKdf, log: { warn: () => undefined } };
const AT = '2026-03-18T06:00:00.000Z';

/** A stick with the vault of another PC, which knows one person and has erased another. */
async function foreignVault(): Promise<{ folder: string; recoveryCode: string; key: Buffer | undefined }> {
  const data = makeFolder();
  const { vault, recoveryCode } = await makeVault(nodeDisk, data);
  await vault.keyring.makeFor(['both', 'theirs', 'gone']);
  await vault.keyring.erase(['gone'], AT);
  const key = vault.keyring.keyOf('theirs');
  await vault.lock();
  const folder = makeFolder();
  cpSync(join(data, 'vault'), folder, { recursive: true });
  return { folder, recoveryCode, key };
}

it('opens a vault beside a backup by its password or code and writes nothing there', async () => {
  const { folder, recoveryCode, key } = await foreignVault();
  rmSync(join(folder, 'vault-a.json'));
  const before = readdirSync(folder);
  for (const secret of [{ password: goodPassword }, { recoveryCode }]) {
    const { keys, keyring } = await readForeignVault(nodeDisk, folder, secret, parts);
    expect(keyring?.keys['theirs']).toBe(key?.toString('base64'));
    expect(keyring?.erased).toEqual([{ subject: 'gone', at: AT }]);
    expect(keys.dataKeys.some(({ keyId }) => isOpen(keyId))).toBe(false);
  }
  expect(readdirSync(folder)).toEqual(before);
  const open = (secret: Parameters<typeof readForeignVault>[2]): Promise<unknown> =>
    readForeignVault(nodeDisk, folder, secret, parts);
  await expect(open({ password: otherPassword })).rejects.toThrow(failsWith('wrongPassword'));
  await expect(open({ recoveryCode: recoveryCode.slice(1) })).rejects.toThrow(failsWith('wrongRecoveryCode'));
  writeFileSync(join(folder, 'vault-b.json'), '{}');
  await expect(open({ password: goodPassword })).rejects.toThrow(failsWith('vaultDamaged'));
  await expect(readForeignVault(nodeDisk, makeFolder(), { password: 'x' }, parts)).rejects.toThrow(
    failsWith('keyMissing'),
  );
});

it('takes the keys in: erased in either stays erased, and data of both opens after a restart', async () => {
  const { folder, recoveryCode, key } = await foreignVault();
  const data = makeFolder();
  const { vault } = await makeVault(nodeDisk, data);
  await vault.keyring.makeFor(['both', 'gone', 'mine']);
  await vault.keyring.erase(['mine'], AT);
  const own = vault.keyring.keyOf('both');
  const backup = createBackupVault(vault, { disk: nodeDisk, dataFolder: data, ...parts });
  const { keyId } = vault.currentKey();
  const foreign = await backup.openForeign(folder, { recoveryCode });
  await backup.adopt(foreign);
  expect([...backup.erased()].sort()).toEqual(['gone', 'mine']);

  const again = startVault(nodeDisk, data).vault;
  await again.unlock({ password: goodPassword });
  expect(again.currentKey()).toEqual({ keyId });
  expect(foreign.dataKeys.every((one) => isOpen(one.keyId))).toBe(true);
  expect([again.keyring.keyOf('theirs'), again.keyring.keyOf('both')]).toEqual([key, own]);
  expect([again.keyring.keyOf('gone'), again.keyring.keyOf('mine')]).toEqual([undefined, undefined]);
  await again.keyring.makeFor(['gone']);
  expect(again.keyring.keyOf('gone')).toBeUndefined();
});

it('says which files travel, and puts a lost keyring right from them', async () => {
  const data = makeFolder();
  const { vault } = await makeVault(nodeDisk, data);
  await vault.keyring.makeFor(['p']);
  const backup = createBackupVault(vault, { disk: nodeDisk, dataFolder: data, ...parts });
  const { files, vaultId } = await backup.files();
  expect(files.map(({ name }) => name)).toEqual([
    ...['vault-a.json', 'vault-b.json', 'keyring-a.bin', 'keyring-b.bin'],
  ]);
  expect(vaultId).toBe(vault.vaultId);
  const stick = makeFolder();
  for (const { name, bytes } of files) writeFileSync(join(stick, name), bytes);
  for (const name of ['keyring-a.bin', 'keyring-b.bin']) {
    const path = vaultPath(data, name);
    writeFileSync(path, readFileSync(path).subarray(0, 200));
  }
  const again = startVault(nodeDisk, data).vault;
  await again.unlock({ password: goodPassword });
  expect(() => again.keyring.keyOf('p')).toThrow(failsWith('keyMissing'));
  await expect(again.keyring.makeFor(['q'])).rejects.toThrow(failsWith('keyMissing'));
  expect(again.getViewKey().key).toHaveLength(44);
  const repair = createBackupVault(again, { disk: nodeDisk, dataFolder: data, ...parts });
  await repair.adopt(await repair.openForeign(stick, { password: goodPassword }));
  expect(again.keyring.keyOf('p')).toHaveLength(32);
});
