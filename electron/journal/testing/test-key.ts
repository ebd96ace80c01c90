/** A data key that is always the same, for tests and the frozen fixture. */
import { addDataKey, type SealWith } from '../../vault/key-ring';

export const TEST_KEY_ID = 'k00000000000000f3';
export const TEST_SEAL: SealWith = { keyId: TEST_KEY_ID };

export function openTestKey(): void {
  addDataKey(TEST_KEY_ID, Buffer.from(Array.from({ length: 32 }, (_, at) => at)));
}
