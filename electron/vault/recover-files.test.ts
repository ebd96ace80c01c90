/** The vault's files come back from a copy; cut off anywhere, all of it can be done again. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeKeys } from '../backup/place-keys';
import { nodeDisk } from '../files/node-disk';
import { createFaultyDisk } from '../files/testing/faulty-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import { startVault, goodPassword, makeVault, otherPassword, vaultPath } from './testing/test-vault';
import { vaultNames } from './vault-file';
import { readVaultFiles } from './vault-files';
import type { VaultService } from './vault-service';

const makeFolder = useTempFolders();
const log = { warn: () => undefined };
const AT = '2026-03-18T06:00:00.000Z';
const failsWith = (code: string) => expect.objectContaining({ code }) as unknown;
const sealed = { hasSealedData: () => Promise.resolve(true) };

interface Pc {
  data: string;
  stick: string;
  recoveryCode: string;
}

/** The copy on the stick knows one person; the PC another one, and has erased the first. */
async function damagedPc(): Promise<Pc & { key: Buffer | undefined }> {
  const data = makeFolder();
  const stick = makeFolder();
  const { vault, recoveryCode } = await makeVault(nodeDisk, data);
  await vault.keyring.makeFor(['old', 'gone']);
  await placeKeys(
    nodeDisk,
    join(stick, '支部手册备份'),
    await readVaultFiles(nodeDisk, join(data, 'vault'), log),
  );
  await vault.keyring.makeFor(['new']);
  await vault.keyring.erase(['gone'], AT);
  const key = vault.keyring.keyOf('new');
  await vault.lock();
  spoil(data);
  return { data, stick, recoveryCode, key };
}
function spoil(data: string, names: readonly string[] = vaultNames): void {
  for (const name of names) {
    const path = vaultPath(data, name);
    const bytes = readFileSync(path);
    bytes.fill(0x20, 10, 60);
    writeFileSync(path, bytes);
  }
}
async function openAfter(data: string, password = goodPassword): Promise<VaultService> {
  const { vault } = startVault(nodeDisk, data, sealed);
  await vault.unlock({ password });
  return vault;
}
const aside = (data: string): string[] =>
  readdirSync(join(data, 'vault')).filter((name) => name.includes('damaged'));

describe('a vault with two damaged slots', () => {
  it.each(['password', 'recoveryCode'] as const)('comes back by the %s, and opens', async (kind) => {
    const { data, stick, recoveryCode, key } = await damagedPc();
    const damaged = readFileSync(vaultPath(data, 'vault-a.json'));
    const { vault, calls } = startVault(nodeDisk, data, sealed);
    expect((await vault.getState()).state).toBe('locked');
    await expect(vault.unlock({ password: goodPassword })).rejects.toThrow(failsWith('vaultDamaged'));
    await vault.recoverFiles(stick, kind === 'password' ? { password: goodPassword } : { recoveryCode });
    expect([vault.state, calls]).toEqual(['locked', []]);
    expect((await vault.getState()).recoveryCodeOn).toBe('2026-03-18');
    expect(aside(data)).toHaveLength(2);
    expect(readFileSync(join(data, 'vault', aside(data)[0] ?? ''))).toEqual(damaged);

    await vault.unlock({ password: goodPassword });
    // This PC's own keyring was whole: it stays, with what the stick does not know.
    expect(vault.keyring.keyOf('new')).toEqual(key);
    expect(vault.keyring.keyOf('gone')).toBeUndefined();
    await vault.changePassword({ password: goodPassword, newPassword: otherPassword });
    expect(aside(data)).toEqual([]);
    await vault.lock();
    await openAfter(data, otherPassword);
  });

  it('brings the keyring along when that is lost as well', async () => {
    const { data, stick } = await damagedPc();
    spoil(data, ['keyring-a.bin', 'keyring-b.bin']);
    const { vault } = startVault(nodeDisk, data, sealed);
    await vault.recoverFiles(stick, { password: goodPassword });
    await vault.unlock({ password: goodPassword });
    expect(vault.keyring.isDamaged).toBe(false);
    expect(vault.keyring.keyOf('old')).toHaveLength(32);
    expect(aside(data).some((name) => name.startsWith('keyring'))).toBe(false);
  });

  it('comes back when the whole folder is gone, from a data copy as well', async () => {
    const { data, stick } = await damagedPc();
    const copy = makeFolder();
    mkdirSync(join(copy, 'data'));
    const keys = join(stick, '支部手册备份', 'keys');
    cpSync(join(keys, readdirSync(keys)[0] ?? ''), join(copy, 'data', 'vault'), { recursive: true });
    rmSync(join(data, 'vault'), { recursive: true });
    const { vault } = startVault(nodeDisk, data, sealed);
    await vault.recoverFiles(copy, { password: goodPassword });
    await openAfter(data);
  });
});

describe('is refused, and everything stays as it is,', () => {
  async function refused(
    pc: Pc,
    place: string,
    secret: { password: string } | { recoveryCode: string },
  ): Promise<string> {
    const before = readdirSync(join(pc.data, 'vault')).map((name) => readFileSync(vaultPath(pc.data, name)));
    const { vault } = startVault(nodeDisk, pc.data, sealed);
    const code = await vault.recoverFiles(place, secret).then(
      () => 'recovered',
      (error: unknown) => (error as { code: string }).code,
    );
    const after = readdirSync(join(pc.data, 'vault')).map((name) => readFileSync(vaultPath(pc.data, name)));
    expect(after).toEqual(before);
    return code;
  }

  it('with a wrong password or code, without keys, and with the keys of another vault', async () => {
    const pc = await damagedPc();
    const other = await damagedPc();
    expect(await refused(pc, pc.stick, { password: otherPassword })).toBe('wrongPassword');
    expect(await refused(pc, pc.stick, { recoveryCode: other.recoveryCode })).toBe('wrongRecoveryCode');
    expect(await refused(pc, makeFolder(), { password: goodPassword })).toBe('keyMissing');
    expect(await refused(pc, other.stick, { password: goodPassword })).toBe('keyMissing');
    // The damaged ones themselves are no copy.
    expect(await refused(pc, pc.data, { password: goodPassword })).toBe('vaultDamaged');
  });

  it('but another vault on the same stick is no obstacle', async () => {
    const pc = await damagedPc();
    const other = await damagedPc();
    const keys = (stick: string): string => join(stick, '支部手册备份', 'keys');
    cpSync(keys(other.stick), keys(pc.stick), { recursive: true });
    const { vault } = startVault(nodeDisk, pc.data, sealed);
    await vault.recoverFiles(pc.stick, { password: goodPassword });
    expect((await openAfter(pc.data)).keyring.keyOf('new')).toEqual(pc.key);
  });

  it('when the vault is whole, or there is none yet', async () => {
    const pc = await damagedPc();
    const { vault } = await makeVault(nodeDisk, makeFolder());
    await vault.lock();
    const fresh = startVault(nodeDisk, makeFolder()).vault;
    for (const one of [vault, fresh]) {
      await expect(one.recoverFiles(pc.stick, { password: goodPassword })).rejects.toThrow(
        failsWith('notAllowed'),
      );
    }
  });
});

it.each([true, false])(
  'cut off after each step it opens or can be done again (keyring whole: %s)',
  async (isKeyringWhole) => {
    const pc = await damagedPc();
    if (!isKeyringWhole) spoil(pc.data, ['keyring-a.bin', 'keyring-b.bin']);
    let finished = false;
    for (let steps = 0; !finished && steps < 200; steps += 1) {
      const data = makeFolder();
      cpSync(pc.data, data, { recursive: true });
      const disk = createFaultyDisk();
      disk.partialBytes = 40;
      disk.fault = () => (disk.steps.length > steps ? 'EIO' : undefined);
      const { vault } = startVault(disk, data, sealed);
      const done = await vault.recoverFiles(pc.stick, { password: goodPassword }).catch(() => undefined);
      finished = disk.steps.length <= steps;
      if (finished) expect(done).toEqual({ recovered: true });
      const again = startVault(nodeDisk, data, sealed).vault;
      await again.getState();
      if (!existsSync(vaultPath(data, 'vault-a.json')) && !existsSync(vaultPath(data, 'vault-b.json')))
        expect(again.state).toBe('locked');
      await again.unlock({ password: goodPassword }).catch(async (error: unknown) => {
        expect(error).toEqual(failsWith('vaultDamaged'));
        await again.recoverFiles(pc.stick, { password: goodPassword });
        await again.unlock({ password: goodPassword });
      });
      expect(again.keyring.keyOf(isKeyringWhole ? 'new' : 'old')).toHaveLength(32);
    }
    expect(finished).toBe(true);
  },
  60_000,
);
