/** Every change of the vault is cut off after each call of the disk: the old state opens or the new one does. */
import { cpSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { createFaultyDisk, type FaultyDisk } from '../files/testing/faulty-disk';
import { nodeDisk } from '../files/node-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import { openFor, sealFor } from './key-ring';
import { goodPassword, makeVault, otherPassword, startVault } from './testing/test-vault';
import type { VaultService } from './vault-service';

const makeFolder = useTempFolders();
const PERSON = 'person-1';
const AT = '2026-03-18T06:00:00.000Z';

interface Way {
  password?: string;
  recoveryCode?: string;
  systemKey?: true;
}
interface Change {
  name: string;
  /** What is done; returns what opens the vault when it succeeded. */
  act: (vault: VaultService, recoveryCode: string) => Promise<Way>;
  /** What opens it when it was not done; true for a change that touches no way in. */
  before: (recoveryCode: string) => Way;
}

const changes: Change[] = [
  {
    name: 'changing the password',
    act: async (vault) => {
      await vault.changePassword({ password: goodPassword, newPassword: otherPassword });
      return { password: otherPassword };
    },
    before: () => ({ password: goodPassword }),
  },
  {
    name: 'renewing the code',
    act: async (vault) => {
      const { recoveryCode } = await vault.renewCode({ password: goodPassword });
      renewed = recoveryCode;
      await vault.confirmCode({ recoveryCode });
      return { recoveryCode };
    },
    before: (recoveryCode) => ({ recoveryCode }),
  },
  {
    name: 'a new password by the code',
    act: async (vault, recoveryCode) => {
      await vault.lock();
      await vault.unlockWithCode({ recoveryCode, newPassword: otherPassword });
      return { password: otherPassword };
    },
    before: () => ({ password: goodPassword }),
  },
  {
    name: 'turning the system key on',
    act: async (vault) => {
      await vault.setSystemKey({ password: goodPassword, on: true });
      return { systemKey: true };
    },
    before: () => ({ password: goodPassword }),
  },
  {
    name: 'rotating the data key',
    act: async (vault) => {
      await vault.rotateDataKey();
      return { password: goodPassword };
    },
    before: () => ({ password: goodPassword }),
  },
];
let renewed = '';

async function opens(vault: VaultService, way: Way): Promise<boolean> {
  try {
    if (way.systemKey) await vault.unlockWithSystemKey();
    else if (way.recoveryCode !== undefined) {
      await vault.unlockWithCode({ recoveryCode: way.recoveryCode, newPassword: 'k7$Vq2pX-zW' });
    } else await vault.unlock({ password: way.password ?? '' });
    return true;
  } catch (error) {
    if (error instanceof ExpectedFailure) return false;
    throw error;
  }
}

const MOST_STEPS = 200;
/** Each step is a vault on a real disk, flushed. */
const DEADLINE_MS = 60_000;

/**
 * Tries something with a disk that fails from the first step on, from the second … until it ends without a failure.
 * @param tryIt calls `cut` when what is to be cut off begins; what it expects must hold in every case. It tells
 *   whether it was done: uncut it has to be
 */
async function afterEachStep(
  tryIt: (place: { folder: string; disk: FaultyDisk; cut: () => void }) => Promise<boolean>,
  template?: string,
): Promise<void> {
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const folder = makeFolder();
    const disk = createFaultyDisk();
    if (template !== undefined) cpSync(template, folder, { recursive: true });
    const cutOff = { from: Infinity, happened: false };
    const cut = (): void => {
      cutOff.from = disk.steps.length + steps;
      disk.partialBytes = 40;
      disk.fault = () => {
        const isCut = disk.steps.length > cutOff.from;
        cutOff.happened ||= isCut;
        return isCut ? 'EIO' : undefined;
      };
    };
    const isDone = await tryIt({ folder, disk, cut });
    expect(cutOff.from, 'it was cut off somewhere').toBeLessThan(Infinity);
    if (cutOff.happened) continue;
    expect(isDone).toBe(true);
    return;
  }
  throw new Error(`not done after ${String(MOST_STEPS)} steps`);
}

describe.each(changes)('$name, cut off after each step', ({ act, before }) => {
  it(
    'leaves the old state or the new one, and the data opens',
    async () => {
      const template = makeFolder();
      const { vault: first, recoveryCode } = await makeVault(nodeDisk, template);
      await first.keyring.makeFor([PERSON]);
      await afterEachStep(async ({ folder, disk, cut }) => {
        const { vault } = startVault(disk, folder);
        await vault.unlock({ password: goodPassword });
        const personKey = vault.keyring.keyOf(PERSON);
        const { keyId } = vault.currentKey();
        const sealed = sealFor(keyId, 'parts', Buffer.from('记录'), 'part');
        const index = vault.indexKey();
        cut();
        const after = await act(vault, recoveryCode).catch((error: unknown) => {
          expect(error).toBeInstanceOf(ExpectedFailure);
          return undefined;
        });

        const ways: Way[] = after ? [after] : [before(recoveryCode), { password: otherPassword }];
        if (!after && renewed !== '') ways.push({ recoveryCode: renewed });
        const again = startVault(nodeDisk, folder).vault;
        let opened = false;
        for (const way of ways) opened ||= await opens(again, way);
        expect(opened).toBe(true);
        expect(openFor(keyId, 'parts', sealed, 'part')?.toString()).toBe('记录');
        expect(again.keyring.keyOf(PERSON)).toEqual(personKey);
        expect(again.indexKey()).toEqual(index);
        renewed = '';
        return after !== undefined;
      }, template);
    },
    DEADLINE_MS,
  );
});

it(
  'a new vault, cut off after each step, is there or can be confirmed again',
  async () => {
    await afterEachStep(async ({ folder, disk, cut }) => {
      const { vault } = startVault(disk, folder);
      const { recoveryCode } = await vault.create({ password: goodPassword });
      expect(disk.steps).toEqual([]);
      cut();
      const confirmed = await vault.confirmCode({ recoveryCode }).catch(() => undefined);
      disk.fault = () => undefined;
      if (!confirmed) {
        expect(vault.state).toBe('confirming');
        await vault.confirmCode({ recoveryCode });
      }
      await vault.lock();
      const again = startVault(nodeDisk, folder).vault;
      await again.unlock({ password: goodPassword });
      expect([again.state, again.keyring.isDamaged]).toEqual(['open', false]);
      return confirmed !== undefined;
    });
  },
  DEADLINE_MS,
);

it(
  'a new vault whose program ended on the way is none, or opens',
  async () => {
    await afterEachStep(async ({ folder, disk, cut }) => {
      const { vault } = startVault(disk, folder);
      const { recoveryCode } = await vault.create({ password: goodPassword });
      cut();
      const confirmed = await vault.confirmCode({ recoveryCode }).catch(() => undefined);
      const again = startVault(nodeDisk, folder).vault;
      await again.start();
      if (confirmed) expect(again.state).toBe('locked');
      if (again.state === 'none') {
        const made = await again.create({ password: otherPassword });
        await again.confirmCode(made);
      } else {
        await again.unlock({ password: goodPassword });
      }
      expect([again.state, again.keyring.isDamaged]).toEqual(['open', false]);
      return confirmed !== undefined;
    });
  },
  DEADLINE_MS,
);

it.each(['makeFor', 'erase', 'merge'] as const)(
  '%s, cut off after each step',
  async (name) => {
    const template = makeFolder();
    await (await makeVault(nodeDisk, template)).vault.keyring.makeFor([PERSON, 'other']);
    await afterEachStep(async ({ folder, disk, cut }) => {
      const { vault } = startVault(disk, folder);
      await vault.unlock({ password: goodPassword });
      const { keyring } = vault;
      const kept = keyring.keyOf('other');
      const key = 'A'.repeat(43) + '=';
      const foreign = {
        keys: { foreign: key },
        erased: [{ subject: PERSON, at: AT }],
        view: { keyId: 'v', key },
      };
      const work = {
        makeFor: () => keyring.makeFor(['new']),
        erase: () => keyring.erase([PERSON], AT),
        merge: () => keyring.merge(foreign),
      };
      cut();
      const done = await work[name]().then(
        () => true,
        () => false,
      );
      const again = startVault(nodeDisk, folder).vault;
      await again.unlock({ password: goodPassword });
      expect(again.keyring.keyOf('other')).toEqual(kept);
      const isErased = again.keyring.isErased(PERSON);
      expect(again.keyring.keyOf(PERSON) === undefined).toBe(isErased);
      if (done && name === 'makeFor') expect(again.keyring.keyOf('new')).toHaveLength(32);
      if (done && name !== 'makeFor') expect(isErased).toBe(true);
      if (name === 'makeFor') expect(isErased).toBe(false);
      return done;
    }, template);
  },
  DEADLINE_MS,
);
