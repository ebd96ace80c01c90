/** Answers of a lock that is open, for tests of what lies behind it. */
import { succeed } from '../../../shared/ipc/reply';
import type { VaultInfo } from '../../../shared/ipc/requests/vault';

export const openVaultInfo: VaultInfo = {
  state: 'open',
  waitMs: 0,
  wrongTries: 0,
  systemKey: 'unavailable',
  recoveryCodeOn: '2026-01-01',
  idleMinutes: 5,
};

export const openLock = {
  'vault.getState': () => succeed(openVaultInfo),
  /** 32 bytes that seal nothing but a test's own view. */
  'vault.getViewKey': () => succeed({ keyId: 'v-test', key: btoa('v'.repeat(32)) }),
};
