/**
 * The lock: password, recovery code, the key of the page's view. Everything else but a few harmless requests is
 * refused with `vaultLocked` while it is not open (requestsWhileLocked).
 */
import { z } from 'zod';
import { request } from './define';
import { tokenSchema } from './files';

export type VaultState =
  /** No data here and no password yet: the first start. */
  | 'none'
  /** Data of the practice build in clear: a password first, then everything is sealed once. */
  | 'clear'
  /** A password was just set; the recovery code was shown and is not typed yet. Nothing is written so far. */
  | 'confirming'
  | 'locked'
  /** The password was right; older data in clear is being sealed (vault.progress). */
  | 'sealing'
  | 'open';

export interface VaultInfo {
  state: VaultState;
  /** Milliseconds until the next try is taken; grows with wrong ones. */
  waitMs: number;
  /** Wrong tries since the last right one. */
  wrongTries: number;
  /** The system's key store of this PC opens it, too. */
  systemKey: 'unavailable' | 'off' | 'on';
  /** Day the recovery code was made, so that the right sheet is fetched. */
  recoveryCodeOn: string | null;
  /** After so many idle minutes it locks by itself. */
  idleMinutes: number;
}

/** A page of text or a whole book is no password; the derivation takes any length up to here. */
const password = z.string().min(1).max(200);
const recoveryCode = z.string().min(1).max(100);

export const vaultRequests = {
  'vault.getState': request<VaultInfo>()(z.strictObject({})),
  /** Makes keys in memory only. Failures: passwordTooWeak, notAllowed when there is a password already. */
  'vault.create': request<{ recoveryCode: string }>()(z.strictObject({ password })),
  /** The code as typed from the paper; now keys are written and the vault opens. Failure: wrongRecoveryCode. */
  'vault.confirmCode': request<{ opened: true }>()(z.strictObject({ recoveryCode })),
  /** Failures: wrongPassword, tooManyTries, vaultDamaged. */
  'vault.unlock': request<{ opened: true }>()(z.strictObject({ password })),
  /** Sets a new password; the code stays good. Failures: wrongRecoveryCode, tooManyTries, passwordTooWeak. */
  'vault.unlockWithCode': request<{ opened: true }>()(
    z.strictObject({ recoveryCode, newPassword: password }),
  ),
  /**
   * Both slots of the vault are damaged: its files come back from a copy (a second copy, a data copy), opened by the
   * password or recovery code of their time; then it is unlocked as ever. Failures: notAllowed when it is not
   * damaged, keyMissing (no keys of this data lie there), wrongPassword, wrongRecoveryCode, vaultDamaged (those are
   * damaged, too), those of writing.
   */
  'vault.recoverFiles': request<{ recovered: true }>()(
    z.union([
      z.strictObject({ place: tokenSchema, password }),
      z.strictObject({ place: tokenSchema, recoveryCode }),
    ]),
  ),
  /**
   * While it is open: keys of persons and files that are missing here come back from a copy of this vault's keyring
   * (backup.getState `keysMissing`); rows must be read again afterwards, so the page reloads. What was erased here stays
   * so. Failures: keyMissing when no readable keyring of this vault lies there, those of writing.
   */
  'vault.fetchKeys': request<{ recovered: number }>()(z.strictObject({ place: tokenSchema })),
  'vault.unlockWithSystemKey': request<{ opened: true }>()(z.strictObject({})),
  'vault.changePassword': request<{ changed: true }>()(z.strictObject({ password, newPassword: password })),
  /** A new code in memory; the old one stays good until the new one is confirmed (vault.confirmCode). */
  'vault.renewCode': request<{ recoveryCode: string }>()(z.strictObject({ password })),
  'vault.setSystemKey': request<{ systemKey: VaultInfo['systemKey'] }>()(
    z.strictObject({ password, on: z.boolean() }),
  ),
  'vault.setIdleMinutes': request<{ idleMinutes: number }>()(
    z.strictObject({ minutes: z.int().min(1).max(60) }),
  ),
  /** Stores what is being typed, forgets the keys, closes the page and shows the lock. */
  'vault.lock': request<{ locked: true }>()(z.strictObject({})),
  /** Of the working view in IndexedDB; another id than the view was written with means: rebuild it. */
  'vault.getViewKey': request<{ keyId: string; key: string }>()(z.strictObject({})),
} as const;

/** What is answered while it is not open: nothing of the branch goes through these. */
export const requestsWhileLocked = [
  'app.getInfo',
  'app.getPreferences',
  'app.setPreferences',
  'app.reportPageError',
  'app.exportLog',
  // Sealed as it lies; the way out when the keys are lost.
  'app.saveDataCopy',
  'app.readyToClose',
  // Where the vault's files come back from (vault.recoverFiles).
  'files.pickPlace',
  ...(Object.keys(vaultRequests) as (keyof typeof vaultRequests)[]).filter(
    (name) => name !== 'vault.getViewKey' && name !== 'vault.fetchKeys',
  ),
] as const;
/** In addition before there is a vault: printing the recovery sheet, and taking over a backup. */
export const requestsBeforeVault = [
  'paper.makePdf',
  'paper.savePdf',
  'paper.listPrinters',
  'paper.print',
  'files.showInFolder',
] as const;
