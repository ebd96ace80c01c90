/** What the backup service needs of the vault (electron/vault/adopt-keys.ts gives it). */
import type { VaultFiles } from './place-keys';

export type ForeignSecret = { password: string } | { recoveryCode: string };

/** The keys that lie beside a backup of another PC, opened. */
export interface ForeignKeys {
  dataKeys: readonly { keyId: string; key: Buffer }[];
}

export interface BackupVault {
  /** What travels with a second copy. @throws ExpectedFailure vaultLocked; system errors of reading */
  files: () => Promise<VaultFiles>;
  /** Subjects of all tombstones, of persons, member files, import runs, attachments. @throws vaultLocked, keyMissing */
  erased: () => readonly string[];
  /** @throws ExpectedFailure wrongPassword, wrongRecoveryCode, vaultDamaged, dataFromFuture */
  openForeign: (folder: string, secret: ForeignSecret) => Promise<ForeignKeys>;
  /**
   * Takes another vault's keys into this one, durably: data keys for reading, subjects' keys merged (what was erased
   * in either stays erased). @throws ExpectedFailure of writing; vaultLocked
   */
  adopt: (foreign: ForeignKeys) => Promise<void>;
}
