/** The requests of the lock; handlers.ts takes them in as they are. */
import type { Handlers } from '../shell/answer-request';
import type { Services } from '../shell/services';

type VaultRequestName = Extract<keyof Handlers, `vault.${string}`>;

/** @param placeOf the folder behind a place the user picked */
export function vaultHandlers(
  { vault, fetchKeys }: Pick<Services, 'vault' | 'fetchKeys'>,
  placeOf: (token: string) => string,
): Pick<Handlers, VaultRequestName> {
  return {
    'vault.getState': () => vault.getState(),
    'vault.create': (input) => vault.create(input),
    'vault.confirmCode': (input) => vault.confirmCode(input),
    'vault.unlock': (input) => vault.unlock(input),
    'vault.unlockWithCode': (input) => vault.unlockWithCode(input),
    'vault.recoverFiles': ({ place, ...secret }) => vault.recoverFiles(placeOf(place), secret),
    'vault.fetchKeys': ({ place }) => fetchKeys(placeOf(place)),
    'vault.unlockWithSystemKey': () => vault.unlockWithSystemKey(),
    'vault.changePassword': (input) => vault.changePassword(input),
    'vault.renewCode': (input) => vault.renewCode(input),
    'vault.setSystemKey': (input) => vault.setSystemKey(input),
    'vault.setIdleMinutes': (input) => vault.setIdleMinutes(input),
    'vault.lock': () => vault.lock(),
    'vault.getViewKey': () => vault.getViewKey(),
  };
}
