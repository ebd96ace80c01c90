/**
 * Keyed hash of an ID number: equal numbers have equal keys, and the key tells nothing about the number. It is the
 * only thing a lookup compares. Made by main, which alone has the key of the hash.
 */
import { ExpectedFailure } from '../../../../shared/ipc/reply';
import type { Desk } from '../../../desk/desk';

/** Like `persons.idKeys` takes in one call. */
const PER_CALL = 5000;
const ID_NUMBER = /^\d{17}[\dX]$/;

/** The key of each number; what does not look like a number (still being typed) has none. @throws ExpectedFailure */
export async function idKeysOf(
  desk: Pick<Desk, 'persons.idKeys'>,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(numbers)].filter((number) => ID_NUMBER.test(number));
  const found = new Map<string, string>();
  for (let at = 0; at < asked.length; at += PER_CALL) {
    const piece = asked.slice(at, at + PER_CALL);
    const reply = await desk['persons.idKeys']({ numbers: piece });
    if (!reply.ok) throw new ExpectedFailure(reply.failure.code, reply.failure.message);
    for (const [index, number] of piece.entries()) found.set(number, reply.value.keys[index] ?? '');
  }
  return found;
}
