import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../files/node-disk';
import { createFaultyDisk } from '../files/testing/faulty-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import { minKdfParams } from './kdf-params';
import { isOpen, keyFor } from './key-ring';
import {
  goodPassword,
  makeVault,
  memoryKeyStore,
  otherPassword,
  quickKdf,
  startVault,
  vaultPath,
} from './testing/test-vault';

const makeFolder = useTempFolders();
const failsWith = (code: string) => expect.objectContaining({ code }) as unknown;

const bodyIn = (path: string): unknown => (JSON.parse(readFileSync(path, 'utf8')) as { body: unknown }).body;

describe('a new vault', () => {
  it('is in memory only until the code was typed', async () => {
    const folder = makeFolder();
    const { vault, calls } = startVault(nodeDisk, folder);
    expect(await vault.getState()).toEqual({
      ...{ state: 'none', waitMs: 0, wrongTries: 0, systemKey: 'off' },
      ...{ recoveryCodeOn: null, idleMinutes: 5 },
    });
    const { recoveryCode } = await vault.create({ password: goodPassword });
    expect([vault.state, readdirSync(folder)]).toEqual(['confirming', []]);
    expect(() => vault.currentKey()).toThrow(failsWith('vaultLocked'));
    await vault.confirmCode({ recoveryCode: recoveryCode.toLowerCase().replaceAll('-', ' ') });
    expect(calls).toEqual(['none', 'confirming', 'onOpened', 'open']);
    expect(await vault.getState()).toMatchObject({ state: 'open', recoveryCodeOn: '2026-03-18' });
    const names = ['keyring-a.bin', 'keyring-b.bin', 'vault-a.json', 'vault-b.json'];
    expect(readdirSync(join(folder, 'vault'))).toEqual(names);
    expect(isOpen(vault.currentKey().keyId)).toBe(true);
    expect(vault.indexKey()).toHaveLength(32);
  });

  it('names a mistyped group and refuses another code', async () => {
    const { vault } = startVault(nodeDisk, makeFolder());
    const { recoveryCode } = await vault.create({ password: goodPassword });
    const other = await vault.create({ password: goodPassword });
    expect(other.recoveryCode).not.toBe(recoveryCode);
    const spoilt = (recoveryCode.startsWith('0') ? '1' : '0') + recoveryCode.slice(1);
    await expect(vault.confirmCode({ recoveryCode: spoilt })).rejects.toMatchObject({
      code: 'wrongRecoveryCode',
      message: 'wrongGroups 1',
    });
    await expect(vault.confirmCode({ recoveryCode })).rejects.toThrow(failsWith('wrongRecoveryCode'));
    await vault.confirmCode(other);
    await expect(vault.confirmCode(other)).rejects.toThrow(failsWith('notAllowed'));
    await expect(vault.create({ password: goodPassword })).rejects.toThrow(failsWith('notAllowed'));
  });

  it.each(['', 'short', '12345678', '支部手册支部手册', '李红梅李红梅李红梅'])(
    'refuses %j',
    async (password) => {
      const { vault } = startVault(nodeDisk, makeFolder());
      await expect(vault.create({ password })).rejects.toThrow(failsWith('passwordTooWeak'));
      expect(vault.state).toBe('none');
    },
  );

  it('seals data in clear before it is open, and is locked when that fails', async () => {
    const folder = makeFolder();
    let isClear = true;
    let isFull = true;
    const parts = {
      hasClearData: () => Promise.resolve(isClear),
      sealClearData: () => {
        if (isFull) return Promise.reject(new Error('ENOSPC'));
        isClear = false;
        return Promise.resolve();
      },
    };
    const { vault, calls } = startVault(nodeDisk, folder, parts);
    expect((await vault.getState()).state).toBe('clear');
    const made = await vault.create({ password: goodPassword });
    await expect(vault.confirmCode(made)).rejects.toThrow('ENOSPC');
    expect(calls).toEqual(['clear', 'confirming', 'sealing', 'locked']);
    expect(() => vault.currentKey()).toThrow(failsWith('vaultLocked'));
    isFull = false;
    await vault.unlock({ password: goodPassword });
    expect(calls.slice(4)).toEqual(['sealing', 'onOpened', 'open']);
  });
});

describe('unlocking', () => {
  it('takes the password in either way of composing it', async () => {
    const folder = makeFolder();
    const { vault } = startVault(nodeDisk, folder);
    await vault.confirmCode(await vault.create({ password: 'caf\u00e9 zwei Esel' }));
    const again = startVault(nodeDisk, folder);
    expect((await again.vault.getState()).state).toBe('locked');
    await again.vault.unlock({ password: 'cafe\u0301 zwei Esel' });
    expect(again.calls).toEqual(['onOpened', 'open']);
  });

  it('waits longer and longer, over a restart and whatever the clock says', async () => {
    const folder = makeFolder();
    await makeVault(nodeDisk, folder);
    let clockMs = Date.parse('2026-03-18T06:00:00.000Z');
    let monotonicMs = 0;
    const parts = { now: () => new Date(clockMs), monotonicMs: () => monotonicMs };
    const { vault } = startVault(nodeDisk, folder, parts);
    const wrong = (): Promise<unknown> => vault.unlock({ password: 'not this one' });
    for (let count = 0; count < 5; count += 1)
      await expect(wrong()).rejects.toThrow(failsWith('wrongPassword'));
    expect(await vault.getState()).toMatchObject({ waitMs: 5000, wrongTries: 5 });
    clockMs += 86_400_000;
    await expect(vault.unlock({ password: goodPassword })).rejects.toThrow(failsWith('tooManyTries'));
    monotonicMs += 5000;
    await expect(wrong()).rejects.toThrow(failsWith('wrongPassword'));
    expect((await vault.getState()).waitMs).toBe(15_000);

    clockMs -= 3 * 86_400_000;
    const again = startVault(nodeDisk, folder, parts);
    expect(await again.vault.getState()).toMatchObject({ waitMs: 15_000, wrongTries: 6 });
    monotonicMs += 15_000;
    await again.vault.unlock({ password: goodPassword });
    expect(await again.vault.getState()).toMatchObject({ waitMs: 0, wrongTries: 0 });
  });

  it('by the code sets a new password; a wrong code counts, a mistyped one does not', async () => {
    const folder = makeFolder();
    const { recoveryCode } = await makeVault(nodeDisk, folder);
    const strange = await startVault(nodeDisk, makeFolder()).vault.create({ password: goodPassword });
    const { vault } = startVault(nodeDisk, folder);
    const newPassword = otherPassword;
    const spoilt = (recoveryCode.startsWith('0') ? '1' : '0') + recoveryCode.slice(1);
    await expect(vault.unlockWithCode({ recoveryCode: spoilt, newPassword })).rejects.toThrow(
      'wrongGroups 1',
    );
    expect((await vault.getState()).wrongTries).toBe(0);
    await expect(vault.unlockWithCode({ ...strange, newPassword })).rejects.toThrow(
      failsWith('wrongRecoveryCode'),
    );
    expect((await vault.getState()).wrongTries).toBe(1);
    await expect(vault.unlockWithCode({ recoveryCode, newPassword: '12345678' })).rejects.toThrow(
      failsWith('passwordTooWeak'),
    );
    await vault.unlockWithCode({ recoveryCode, newPassword });
    expect(vault.state).toBe('open');
    const again = startVault(nodeDisk, folder).vault;
    await expect(again.unlock({ password: goodPassword })).rejects.toThrow(failsWith('wrongPassword'));
    await again.unlock({ password: newPassword });
  });

  it('is refused plainly when the vault is damaged, and one slot is enough', async () => {
    const folder = makeFolder();
    await makeVault(nodeDisk, folder);
    const [a, b] = ['vault-a.json', 'vault-b.json'].map((name) => vaultPath(folder, name)) as [
      string,
      string,
    ];
    const whole = readFileSync(a);
    writeFileSync(a, whole.subarray(0, 100));
    const { vault, warnings } = startVault(nodeDisk, folder);
    await vault.unlock({ password: goodPassword });
    expect(warnings[0]).toContain('healed');
    expect(JSON.parse(readFileSync(a, 'utf8'))).toMatchObject({ generation: 1, body: bodyIn(b) });
    for (const path of [a, b]) writeFileSync(path, whole.toString().replace(/"salt": "../, '"salt": "AA'));
    const damaged = startVault(nodeDisk, folder).vault;
    expect((await damaged.getState()).state).toBe('locked');
    await expect(damaged.unlock({ password: goodPassword })).rejects.toThrow(failsWith('vaultDamaged'));
    await expect(damaged.create({ password: goodPassword })).rejects.toThrow(failsWith('notAllowed'));
  });

  it('does not take sealed data without its vault for a first start, nor a newer vault for a damaged one', async () => {
    const folder = makeFolder();
    const lost = startVault(nodeDisk, folder, { hasSealedData: () => Promise.resolve(true) }).vault;
    expect((await lost.getState()).state).toBe('locked');
    await expect(lost.unlock({ password: goodPassword })).rejects.toThrow(failsWith('vaultDamaged'));
    await makeVault(nodeDisk, folder);
    for (const name of ['vault-a.json', 'vault-b.json']) {
      const file = JSON.parse(readFileSync(vaultPath(folder, name), 'utf8')) as Record<string, unknown>;
      const covered = [file['schema'], 2, file['generation'], file['body']];
      const digest = createHash('sha256').update(JSON.stringify(covered)).digest('hex');
      writeFileSync(vaultPath(folder, name), JSON.stringify({ ...file, minReader: 2, digest }));
    }
    await expect(startVault(nodeDisk, folder).vault.getState()).rejects.toThrow(failsWith('dataFromFuture'));
  });

  it('wraps again what a slower PC wrapped', async () => {
    const folder = makeFolder();
    await makeVault(nodeDisk, folder);
    const strong = { ...minKdfParams, t: 4 };
    const faster = {
      derive: async (...input: Parameters<typeof quickKdf.derive>) => ({
        key: (await quickKdf.derive(...input)).key,
        ms: 100,
      }),
      calibrate: () => Promise.resolve(strong),
    };
    const { vault } = startVault(nodeDisk, folder, { kdf: faster });
    await vault.unlock({ password: goodPassword });
    await vault.setIdleMinutes({ minutes: 9 }); // waits its turn behind the wrapping
    const stored = JSON.parse(readFileSync(vaultPath(folder, 'vault-a.json'), 'utf8')) as {
      body: { wraps: { password: unknown }; idleMinutes: number };
    };
    expect(stored.body).toMatchObject({ wraps: { password: strong }, idleMinutes: 9 });
    await startVault(nodeDisk, folder).vault.unlock({ password: goodPassword });
  });

  it('by the system key works on this PC only, and never alone', async () => {
    const folder = makeFolder();
    const { vault } = await makeVault(nodeDisk, folder);
    await expect(vault.setSystemKey({ password: 'wrong', on: true })).rejects.toThrow(
      failsWith('wrongPassword'),
    );
    expect(await vault.setSystemKey({ password: goodPassword, on: true })).toEqual({ systemKey: 'on' });
    await startVault(nodeDisk, folder).vault.unlockWithSystemKey();
    const moved = startVault(nodeDisk, folder, { systemKey: memoryKeyStore(2) }).vault;
    await expect(moved.unlockWithSystemKey()).rejects.toThrow(failsWith('systemKeyUnavailable'));
    await moved.unlock({ password: goodPassword });
    expect(await moved.setSystemKey({ password: goodPassword, on: false })).toEqual({ systemKey: 'off' });
    const off = startVault(nodeDisk, folder).vault;
    await expect(off.unlockWithSystemKey()).rejects.toThrow(failsWith('systemKeyUnavailable'));
    const noStore = { ...memoryKeyStore(), isUsable: () => Promise.resolve(false) };
    const without = startVault(nodeDisk, folder, { systemKey: noStore }).vault;
    await without.unlock({ password: goodPassword });
    expect((await without.getState()).systemKey).toBe('unavailable');
    await expect(without.setSystemKey({ password: goodPassword, on: true })).rejects.toThrow(
      failsWith('systemKeyUnavailable'),
    );
  });
});

describe('an open vault', () => {
  it('forgets every key when it is locked, after the page was closed', async () => {
    const folder = makeFolder();
    const { vault, calls } = await makeVault(nodeDisk, folder, {
      onLock: () => Promise.reject(new Error('the page is gone')),
    });
    const { keyId } = vault.currentKey();
    await vault.keyring.makeFor(['p']);
    await vault.lock();
    expect(calls.at(-1)).toBe('locked');
    for (const ask of [
      () => vault.currentKey(),
      () => vault.indexKey(),
      () => vault.keyring.keyOf('p'),
      () => vault.getViewKey(),
      () => keyFor(keyId, 'parts'),
    ]) {
      expect(ask).toThrow(failsWith('vaultLocked'));
    }
    await expect(
      vault.changePassword({ password: goodPassword, newPassword: otherPassword }),
    ).rejects.toThrow(failsWith('vaultLocked'));
    await vault.unlock({ password: goodPassword });
    expect(vault.currentKey()).toEqual({ keyId });
    expect(vault.keyring.keyOf('p')).toHaveLength(32);
  });

  it('keeps the code over a change of password, and the old code until the new one was typed', async () => {
    const folder = makeFolder();
    const { vault, recoveryCode } = await makeVault(nodeDisk, folder);
    await vault.changePassword({ password: goodPassword, newPassword: otherPassword });
    await vault.renewCode({ password: otherPassword });
    const first = startVault(nodeDisk, folder).vault;
    await first.unlockWithCode({ recoveryCode, newPassword: goodPassword });
    const renewed = await first.renewCode({ password: goodPassword });
    await first.confirmCode(renewed);
    const second = startVault(nodeDisk, folder).vault;
    await expect(second.unlockWithCode({ recoveryCode, newPassword: otherPassword })).rejects.toThrow(
      failsWith('wrongRecoveryCode'),
    );
    await second.unlockWithCode({ ...renewed, newPassword: otherPassword });
  });

  it('writes with a new data key after a rotation and still reads with the old one', async () => {
    const folder = makeFolder();
    const { vault } = await makeVault(nodeDisk, folder);
    const { keyId: old } = vault.currentKey();
    await vault.keyring.makeFor(['p']);
    const { keyId } = await vault.rotateDataKey();
    expect(vault.currentKey()).toEqual({ keyId });
    expect(readFileSync(vaultPath(folder, 'keyring-a.bin'), 'latin1')).toContain(keyId);
    const foreign = { keyId: 'kforeign', key: Buffer.alloc(32, 7) };
    await vault.adoptKeys([foreign, { keyId: old, key: Buffer.alloc(32) }], Buffer.alloc(32, 9));
    const again = startVault(nodeDisk, folder).vault;
    await again.unlock({ password: goodPassword });
    expect(again.currentKey()).toEqual({ keyId });
    expect([old, keyId, 'kforeign'].map(isOpen)).toEqual([true, true, true]);
    expect(again.indexKey()).toEqual(Buffer.alloc(32, 9));
    expect(again.keyring.keyOf('p')).toHaveLength(32);
  });

  it('says so when nothing could be written, and the old password still opens it', async () => {
    const folder = makeFolder();
    const disk = createFaultyDisk();
    const { vault } = await makeVault(disk, folder);
    disk.fault = (step) => (step === 'write' ? 'ENOSPC' : undefined);
    const change = vault.changePassword({ password: goodPassword, newPassword: otherPassword });
    await expect(change).rejects.toThrow(failsWith('diskFull'));
    disk.fault = () => undefined;
    await vault.changePassword({ password: goodPassword, newPassword: otherPassword });
  });

  it('gives the view another key after an erasure', async () => {
    const folder = makeFolder();
    const { vault } = await makeVault(nodeDisk, folder);
    await vault.keyring.makeFor(['p']);
    const view = vault.getViewKey();
    expect(view).toEqual(vault.getViewKey());
    await vault.keyring.erase(['p'], '2026-03-18T06:00:00.000Z');
    expect(vault.getViewKey().keyId).not.toBe(view.keyId);
    const again = startVault(nodeDisk, folder).vault;
    await again.unlock({ password: goodPassword });
    expect(again.getViewKey()).toEqual(vault.getViewKey());
  });

  it('leaves the count of tries aside when the file is gone', async () => {
    const folder = makeFolder();
    await makeVault(nodeDisk, folder);
    const { vault } = startVault(nodeDisk, folder);
    await expect(vault.unlock({ password: 'x' })).rejects.toThrow(failsWith('wrongPassword'));
    rmSync(vaultPath(folder, 'tries.json'));
    expect((await startVault(nodeDisk, folder).vault.getState()).wrongTries).toBe(0);
  });
});
