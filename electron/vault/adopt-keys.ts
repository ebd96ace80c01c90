/**
 * Another vault's files beside a backup: opened by their own password or code, and taken into this one. Nothing is
 * written where they lie. This is what the backup service knows of the vault.
 */
import type { BackupVault, ForeignKeys, ForeignSecret } from '../backup/backup-vault';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { normalisePassword } from '../../shared/domain/password';
import type { Disk } from '../files/disk';
import type { Log } from '../logging/log';
import type { Kdf } from './kdf-params';
import { addDataKey, forgetDataKey, isOpen } from './key-ring';
import { keyringFormat, keyringNames, type KeyringContents, type Tombstone } from './keyring';
import { SlotFile } from './slot-file';
import { openByCode, openByPassword, openKeys, readSecret, type OpenKeys } from './vault-body';
import { vaultSlots, type VaultBody } from './vault-file';
import { readVaultFiles } from './vault-files';
import type { VaultService } from './vault-service';
import { join } from 'node:path';

export interface ForeignVault {
  vaultId: string;
  keys: OpenKeys;
  /** Undefined: both slots of its keyring are lost. */
  keyring: KeyringContents | undefined;
}

/**
 * Opens the vault in a folder. Nothing is written; the key ring of this process is as it was.
 * @throws ExpectedFailure wrongPassword, wrongRecoveryCode, vaultDamaged, keyMissing when no vault lies there,
 *   dataFromFuture
 */
export async function readForeignVault(
  disk: Disk,
  folder: string,
  secret: ForeignSecret,
  { kdf, log }: { kdf: Kdf; log: Pick<Log, 'warn'> },
): Promise<ForeignVault> {
  const reading = await vaultSlots(disk, folder, log).read();
  if (reading.kind === 'none') throw new ExpectedFailure('keyMissing', 'no vault there');
  if (reading.kind === 'damaged') throw new ExpectedFailure('vaultDamaged', 'no slot there is readable');
  const body = reading.value;
  const keys = openKeys(body, await openMaster(kdf, body, secret));
  if (!keys) throw new ExpectedFailure('vaultDamaged', 'the master key does not open all keys');
  return { vaultId: body.vaultId, keys, keyring: await readKeyring(disk, folder, keys, log) };
}

async function openMaster(kdf: Kdf, body: VaultBody, secret: ForeignSecret): Promise<Buffer> {
  if ('password' in secret) {
    const { master } = await openByPassword(kdf, body, normalisePassword(secret.password));
    if (master) return master;
    throw new ExpectedFailure('wrongPassword');
  }
  const master = openByCode(body, readSecret(secret.recoveryCode));
  if (master) return master;
  throw new ExpectedFailure('wrongRecoveryCode', 'no mistyped group: another code');
}

/** Its data keys are in the key ring only meanwhile, but for those that are there anyway. */
async function readKeyring(
  disk: Disk,
  folder: string,
  { dataKeys }: OpenKeys,
  log: Pick<Log, 'warn'>,
): Promise<KeyringContents | undefined> {
  const added = dataKeys.filter(({ keyId }) => !isOpen(keyId));
  for (const { keyId, key } of added) addDataKey(keyId, key);
  try {
    const format = keyringFormat(() => dataKeys.at(-1)?.keyId ?? '');
    const reading = await new SlotFile(disk, folder, keyringNames, format, log).read();
    return reading.kind === 'whole' ? reading.value : undefined;
  } finally {
    for (const { keyId } of added) forgetDataKey(keyId);
  }
}

export interface BackupVaultParts {
  disk: Disk;
  /** The folder `data`. */
  dataFolder: string;
  kdf: Kdf;
  /** What was erased here must stay so with keys of an older copy; absent where nothing is erased. */
  erasures?: {
    orderReplay: () => Promise<void>;
    tombstonesInJournal: () => Promise<Tombstone[]>;
  };
  log: Pick<Log, 'warn'>;
}

/** The vault as the backup service sees it. */
export function createBackupVault(vault: VaultService, parts: BackupVaultParts): BackupVault {
  const { disk, dataFolder } = parts;
  const opened = new WeakMap<ForeignKeys, ForeignVault>();
  return {
    files: () => readVaultFiles(disk, join(dataFolder, 'vault'), parts.log),
    erased: () => vault.keyring.erased().map(({ subject }) => subject),
    openForeign: async (folder, secret) => {
      const foreign = await readForeignVault(disk, folder, secret, parts);
      const keys: ForeignKeys = { dataKeys: foreign.keys.dataKeys };
      opened.set(keys, foreign);
      return keys;
    },
    adopt: async (keys) => {
      const foreign = opened.get(keys);
      // The subjects' keys first: data keys without them would open rows that then look erased.
      if (foreign?.keyring) await takeKeyring(foreign.keyring, vault.keyring, parts);
      await vault.adoptKeys(keys.dataKeys, foreign?.keys.indexKey);
    },
  };
}

/**
 * Keys of another copy, without those of what was erased here. Our tombstones say what that was; when our keyring is
 * lost, the journal as it stands now does, and it may be about to be swapped for an older one.
 * @throws ExpectedFailure of writing; vaultLocked
 */
export async function takeKeyring(
  found: KeyringContents,
  keyring: VaultService['keyring'],
  { erasures, log }: Pick<BackupVaultParts, 'erasures' | 'log'>,
): Promise<void> {
  let known: Tombstone[] = [];
  if (keyring.isDamaged && erasures) {
    known = await erasures.tombstonesInJournal().catch((error: unknown) => {
      log.warn('keys of an older copy are taken in without knowing what was erased', error);
      return [];
    });
  }
  await erasures?.orderReplay();
  await keyring.merge({ ...found, erased: [...found.erased, ...known] });
}
