/** What is answered while the lock is not open: a short list, and everything else is refused. */
import type { RequestName } from '../../shared/ipc/contract';
import { requestsBeforeVault, requestsWhileLocked, type VaultState } from '../../shared/ipc/requests/vault';

export interface LockGate {
  /** True: answered with `vaultLocked`. */
  refuses: (name: RequestName) => Promise<boolean>;
}

const whileLocked: ReadonlySet<string> = new Set(requestsWhileLocked);
const beforeVault: ReadonlySet<string> = new Set(requestsBeforeVault);

export function isAnsweredIn(state: VaultState, name: RequestName): boolean {
  if (state === 'open' || whileLocked.has(name)) return true;
  return (state === 'none' || state === 'clear' || state === 'confirming') && beforeVault.has(name);
}

/**
 * @param lockRequired false: everything is answered, whatever the state (data in clear of the practice build)
 * @param vault `start` is awaited, so that a request at the very start meets the real state
 */
export function createLockGate(
  vault: { readonly state: VaultState; start: () => Promise<void> },
  lockRequired: boolean,
): LockGate {
  return {
    refuses: async (name) => {
      if (!lockRequired || whileLocked.has(name)) return false;
      await vault.start();
      return !isAnsweredIn(vault.state, name);
    },
  };
}
