/** Half of all cases run on sealed data. A worker runs one case at a time, and each says first which kind it is. */
import { addDataKey, type SealWith } from '../../vault/key-ring';

/** Open in every process of the suite, unless a case locks. */
export const FAULT_KEY_ID = 'k0000000000000007';
let present: SealWith = 'none';

export function openFaultKey(): void {
  addDataKey(FAULT_KEY_ID, Buffer.alloc(32, 7));
}
openFaultKey();

/** From here on what is written is sealed, or clear. */
export function useSealing(isSealed: boolean): void {
  present = isSealed ? { keyId: FAULT_KEY_ID } : 'none';
}

export function useSealingWith(keyId: string): void {
  present = { keyId };
}

/** Every second of a row of numbers (case, story, world) is sealed. */
export function sealEverySecond(number: number): void {
  useSealing(number % 2 === 1);
}

export function presentSealing(): SealWith {
  return present;
}

export function isSealing(): boolean {
  return present !== 'none';
}
