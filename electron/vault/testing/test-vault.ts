/** A vault for tests: real files and real sealing, a derivation that costs nothing, a key store in memory. */
import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import type { Disk } from '../../files/disk';
import { minKdfParams, type Kdf, type KdfParams } from '../kdf-params';
import { forgetDataKeys } from '../key-ring';
import type { SystemKey } from '../system-key';
import type { VaultParts } from '../vault-parts';
import { VaultService } from '../vault-service';

export const goodPassword = '窗台上的两盆吊兰';
export const otherPassword = '青山遮不住毕竟东流去';

/** Every parameter goes in, as with the real one; only the cost is missing. */
export const quickKdf: Kdf = {
  derive: (password, salt, { m, t, p }: KdfParams) => {
    const key = createHmac('sha256', salt).update(`${m} ${t} ${p} ${password}`).digest();
    return Promise.resolve({ key, ms: 700 });
  },
  calibrate: () => Promise.resolve(minKdfParams),
};

/** @param no the number of the PC: what one seals another does not open */
export function memoryKeyStore(no = 1): SystemKey {
  const turn = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ no));
  return {
    isUsable: () => Promise.resolve(true),
    seal: (text) => Promise.resolve(Buffer.concat([Buffer.from([no]), turn(Buffer.from(text))])),
    open: (sealed) =>
      sealed[0] === no
        ? Promise.resolve(turn(sealed.subarray(1)).toString())
        : Promise.reject(new Error('another PC')),
  };
}

export interface TestVault {
  vault: VaultService;
  /** What the parts were called for, in order, and each change of state. */
  calls: string[];
  warnings: string[];
}

/** As after a start of the program: no key is open. */
export function startVault(disk: Disk, dataFolder: string, parts: Partial<VaultParts> = {}): TestVault {
  forgetDataKeys();
  const calls: string[] = [];
  const warnings: string[] = [];
  const call = (name: string) => () => {
    calls.push(name);
    return Promise.resolve();
  };
  const vault: VaultService = new VaultService({
    disk,
    dataFolder,
    settings: { preferences: { operatorName: '李红梅' } },
    now: () => new Date('2026-03-18T06:00:00.000Z'),
    monotonicMs: () => 0,
    kdf: quickKdf,
    systemKey: memoryKeyStore(),
    hasClearData: () => Promise.resolve(false),
    hasSealedData: () => Promise.resolve(false),
    sealClearData: call('sealClearData'),
    onOpened: call('onOpened'),
    onLock: call('onLock'),
    changed: () => calls.push(vault.state),
    log: {
      file: '',
      info: () => undefined,
      warn: (message) => void warnings.push(message),
      error: (message) => void warnings.push(message),
    },
    ...parts,
  });
  return { vault, calls, warnings };
}

export function vaultPath(dataFolder: string, name: string): string {
  return join(dataFolder, 'vault', name);
}

/** A vault that was made and confirmed. */
export async function makeVault(
  disk: Disk,
  dataFolder: string,
  parts: Partial<VaultParts> = {},
): Promise<TestVault & { recoveryCode: string }> {
  const made = startVault(disk, dataFolder, parts);
  const { recoveryCode } = await made.vault.create({ password: goodPassword });
  await made.vault.confirmCode({ recoveryCode });
  return { ...made, recoveryCode };
}
