import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeDisk } from '../files/node-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import type { Kdf } from './kdf-params';
import { goodPassword, makeVault, otherPassword, quickKdf, startVault } from './testing/test-vault';

const makeFolder = useTempFolders();

/** A derivation that tells what it was asked for. */
function toldKdf(told: string[]): Kdf {
  return {
    ...quickKdf,
    prepare: () => told.push('prepare'),
    rest: () => told.push('rest'),
    derive: (...given) => {
      told.push('derive');
      return quickKdf.derive(...given);
    },
  };
}

it('makes a derivation ready while it is locked, and reads ahead while one runs', async () => {
  const data = join(makeFolder(), 'data');
  await makeVault(nodeDisk, data);
  const told: string[] = [];
  const parts = { kdf: toldKdf(told), onTrying: () => void told.push('trying') };
  const { vault } = startVault(nodeDisk, data, parts);
  await vault.getState();
  expect(told.splice(0)).toEqual(['prepare']);
  await expect(vault.unlock({ password: otherPassword })).rejects.toMatchObject({ code: 'wrongPassword' });
  expect(told.splice(0)).toEqual(['derive', 'trying']);
  await vault.unlock({ password: goodPassword });
  expect(told.splice(0)).toEqual(['derive', 'trying', 'rest']);
  // Open: there is nothing to derive soon, and nothing to read ahead.
  await vault.getState();
  await vault.unlock({ password: goodPassword });
  expect(told).toEqual([]);
  await vault.lock();
  await vault.getState();
  expect(told).toEqual(['prepare']);
});

it('makes nothing ready where there is no vault yet', async () => {
  const told: string[] = [];
  const { vault } = startVault(nodeDisk, join(makeFolder(), 'data'), { kdf: toldKdf(told) });
  await vault.getState();
  expect(told).toEqual([]);
});
