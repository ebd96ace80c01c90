/**
 * The keyed hash of ID numbers after a restore: a backup of another PC brings the key its hashes were made with, and
 * going back to this PC's own data leaves hashes of a key that is no longer used. Who is looked up by number would not
 * be found then, so hashes that do not fit are made anew from the numbers, by an ordinary command.
 */
import { updateOp } from '../../../shared/schema/command';
import type { DataAccess } from '../../data/data-context';
import { listOfBranch } from '../../data/stores/branch-store';
import { REKEY_COMMAND } from '../../data/write-point';
import type { Desk } from '../../desk/desk';
import { idKeysOf } from './form/id-key';

/**
 * Writes nothing while all of them fit.
 * @returns how many were made anew; what main refuses is tried at the next start
 * @throws ExpectedFailure of asking for the hashes
 */
export async function mendIdKeys(
  { database, writePoint }: Pick<DataAccess, 'database' | 'writePoint'>,
  desk: Pick<Desk, 'persons.idKeys'>,
  branchId: string,
): Promise<number> {
  const persons = await listOfBranch(database, 'persons', branchId);
  const keys = await idKeysOf(
    desk,
    persons.flatMap(({ idNo, idKey }) => (idNo !== undefined && idKey !== undefined ? idNo : [])),
  );
  const ops = persons.flatMap((person) => {
    const idKey = keys.get(person.idNo ?? '');
    // One without is looked up by the number itself (the practice branch).
    const fits = person.idKey === undefined || idKey === undefined || idKey === person.idKey;
    return fits ? [] : [updateOp('persons', person, { idKey })];
  });
  if (ops.length === 0) return 0;
  const reply = await writePoint.write(REKEY_COMMAND, ops);
  return reply.ok ? ops.length : 0;
}
