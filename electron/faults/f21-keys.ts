/**
 * F21: keys. Wrong passwords, lost files of the vault, a profile moved to another PC, the recovery code alone, and
 * every change of the keys cut off by a power cut: the data opens or is refused, and is never half changed.
 */
import { ExpectedFailure } from '../../shared/ipc/reply';
import { openFor, sealFor } from '../vault/key-ring';
import {
  goodPassword,
  makeVault,
  memoryKeyStore,
  otherPassword,
  startVault,
} from '../vault/testing/test-vault';
import type { VaultParts } from '../vault/vault-parts';
import type { VaultService } from '../vault/vault-service';
import type { FaultTest } from './fault-test';
import { describe } from './support/check-recovered';
import { MemoryDisk, type FolderNode } from './support/memory-disk';
import { cutStyles, PowerModel } from './support/power-cut';
import { Random } from './support/random';
import { DATA } from './support/storage';

const PERSON = 'person';
const LEAVER = 'leaver';
const AT = '2026-03-18T06:00:00.000Z';
const SLOTS = ['vault-a.json', 'vault-b.json', 'keyring-a.bin', 'keyring-b.bin'] as const;

type Way = { password: string } | { recoveryCode: string } | { systemKey: true };

/** A vault in use, and what has to be found again. */
interface World {
  disk: MemoryDisk;
  vault: VaultService;
  recoveryCode: string;
  keyId: string;
  sealed: Buffer;
  personKey: string;
  indexKey: string;
}

async function makeWorld(): Promise<World> {
  const disk = new MemoryDisk();
  const { vault, recoveryCode } = await makeVault(disk, DATA);
  await vault.keyring.makeFor([PERSON, LEAVER]);
  await vault.setSystemKey({ password: goodPassword, on: true });
  const { keyId } = vault.currentKey();
  return {
    disk,
    vault,
    recoveryCode,
    keyId,
    sealed: sealFor(keyId, 'parts', Buffer.from('记录'), 'part'),
    personKey: vault.keyring.keyOf(PERSON)?.toString('hex') ?? '',
    indexKey: vault.indexKey().toString('hex'),
  };
}

/** Starts on that disk and opens; the code of the failure when it is refused. */
async function tryWay(
  root: FolderNode,
  way: Way,
  parts: Partial<VaultParts> = {},
): Promise<{ vault: VaultService; refused?: string }> {
  const { vault } = startVault(new MemoryDisk(root), DATA, parts);
  try {
    if ('password' in way) await vault.unlock(way);
    else if ('recoveryCode' in way) await vault.unlockWithCode({ ...way, newPassword: 'k7$Vq2pX-zW' });
    else await vault.unlockWithSystemKey();
    return { vault };
  } catch (error) {
    if (error instanceof ExpectedFailure && error.code !== 'internal') return { vault, refused: error.code };
    throw error;
  }
}

/** What is wrong with an opened vault, if anything. */
function missing({ keyId, sealed, personKey, indexKey }: World, vault: VaultService): string | undefined {
  if (vault.state !== 'open') return `the state is ${vault.state}`;
  if (openFor(keyId, 'parts', sealed, 'part')?.toString() !== '记录') return 'sealed data does not open';
  if (vault.keyring.keyOf(PERSON)?.toString('hex') !== personKey) return "a person's key is another one";
  if ((vault.keyring.keyOf(LEAVER) === undefined) !== vault.keyring.isErased(LEAVER)) {
    return 'half erased';
  }
  return vault.indexKey().toString('hex') === indexKey ? undefined : 'the index key is another one';
}

async function opens(world: World, root: FolderNode, way: Way, parts?: Partial<VaultParts>): Promise<string> {
  const { vault, refused } = await tryWay(root, way, parts);
  return refused ?? missing(world, vault) ?? 'opens';
}

function expecting(found: string, wanted: string): string | undefined {
  return found === wanted ? undefined : `${found} instead of ${wanted}`;
}

/** What is changed while the power goes, and what opens before and afterwards. */
interface Change {
  name: string;
  act: (world: World) => Promise<void>;
  before: (world: World) => Way;
  after: (world: World) => Way;
  /** Once it was acknowledged, what opened before is refused. */
  replaces: boolean;
}

let renewed = '';
const byPassword = (): Way => ({ password: goodPassword });
const keyChange = (name: string, act: Change['act']): Change => ({
  name,
  act,
  before: byPassword,
  after: byPassword,
  replaces: false,
});

const changes: readonly Change[] = [
  {
    name: 'password changed',
    act: async ({ vault }) => {
      await vault.changePassword({ password: goodPassword, newPassword: otherPassword });
    },
    before: byPassword,
    after: () => ({ password: otherPassword }),
    replaces: true,
  },
  {
    name: 'code renewed',
    act: async ({ vault }) => {
      const { recoveryCode } = await vault.renewCode({ password: goodPassword });
      renewed = recoveryCode;
      await vault.confirmCode({ recoveryCode });
    },
    before: ({ recoveryCode }) => ({ recoveryCode }),
    after: () => ({ recoveryCode: renewed }),
    replaces: true,
  },
  {
    name: 'new password by the code',
    act: async ({ vault, recoveryCode }) => {
      await vault.unlockWithCode({ recoveryCode, newPassword: otherPassword });
    },
    before: byPassword,
    after: () => ({ password: otherPassword }),
    replaces: true,
  },
  keyChange('data key rotated', async ({ vault }) => {
    await vault.rotateDataKey();
  }),
  keyChange('somebody erased', ({ vault }) => vault.keyring.erase([LEAVER], AT)),
  keyChange('keys made', ({ vault }) => vault.keyring.makeFor(['new one', 'another'])),
];

/** Recorded once, cut at the step and in the style of the case. */
async function cutOff(change: Change, random: Random): Promise<string | undefined> {
  const world = await makeWorld();
  const { disk } = world;
  const model = new PowerModel(disk.root);
  const start = disk.events.length;
  await change.act(world);
  const steps = disk.events.slice(start);
  const cutAt = random.between(0, steps.length);
  for (const event of steps.slice(0, cutAt)) model.apply(event);
  const style = random.pick(cutStyles);
  const seed = random.below(1_000_000);
  // Each way is tried on a disk of its own: opening heals.
  const found = (): FolderNode => model.cut(style, new Random(seed));
  const label = `${change.name}, cut at ${cutAt} of ${steps.length}`;
  const before = await opens(world, found(), change.before(world));
  const after = await opens(world, found(), change.after(world));
  const refusals = ['wrongPassword', 'wrongRecoveryCode'];
  const bad = [before, after].find((one) => one !== 'opens' && !refusals.includes(one));
  if (bad !== undefined) return `${label}: ${bad}`;
  if (before !== 'opens' && after !== 'opens') return `${label}: neither the old nor the new way opens`;
  if (cutAt === 0 && before !== 'opens') return `${label}: the old way is ${before}`;
  if (cutAt < steps.length) return undefined;
  if (after !== 'opens') return `${label}: acknowledged, but the new way is ${after}`;
  return change.replaces && before === 'opens' ? `${label}: the old way opens still` : undefined;
}

/** A new vault cut off: it opens, or it is still a first start. */
async function cutFirstStart(random: Random): Promise<string | undefined> {
  const disk = new MemoryDisk();
  disk.plant(`${DATA}/kept-by-nobody.txt`, Buffer.from('a file of another program'));
  const model = new PowerModel(disk.root);
  await makeVault(disk, DATA);
  const cutAt = random.between(0, disk.events.length);
  for (const event of disk.events.slice(0, cutAt)) model.apply(event);
  const { vault } = startVault(new MemoryDisk(model.cut(random.pick(cutStyles), random)), DATA);
  const { state } = await vault.getState();
  if (state === 'none' && cutAt < disk.events.length) {
    const { recoveryCode } = await vault.create({ password: otherPassword });
    await vault.confirmCode({ recoveryCode });
  } else {
    await vault.unlock({ password: goodPassword });
  }
  const works = vault.state === 'open' && !vault.keyring.isDamaged;
  return works ? undefined : `new vault, cut at ${cutAt}: ${vault.state}`;
}

function spoil(disk: MemoryDisk, name: string, random: Random): void {
  const path = `${DATA}/vault/${name}`;
  const bytes = Buffer.from(disk.files().get(path) ?? Buffer.alloc(0));
  const kind = random.below(4);
  if (kind === 0) disk.plant(path, Buffer.alloc(0));
  else if (kind === 1) disk.plant(path, bytes.subarray(0, random.below(bytes.length)));
  else if (kind === 2) disk.plant(path, Buffer.alloc(bytes.length));
  else {
    const at = random.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
    disk.plant(path, bytes);
  }
}

type Scene = (random: Random, variant: number) => Promise<string | undefined>;

const scenes: readonly Scene[] = [
  // A wrong password is refused, counted over a restart, and the right one still opens.
  async (random) => {
    const world = await makeWorld();
    const { root } = world.disk;
    const tries = random.between(1, 4);
    for (let count = 0; count < tries; count += 1) {
      const wrong = expecting(await opens(world, root, { password: otherPassword }), 'wrongPassword');
      if (wrong) return wrong;
    }
    const { vault } = startVault(new MemoryDisk(root), DATA);
    const { wrongTries } = await vault.getState();
    if (wrongTries !== tries) return `${wrongTries} wrong tries known, there were ${tries}`;
    return expecting(await opens(world, root, { password: goodPassword }), 'opens');
  },
  // One slot of vault or keyring is lost.
  async (random, variant) => {
    const world = await makeWorld();
    const { root } = world.disk;
    spoil(world.disk, SLOTS[variant % SLOTS.length] ?? SLOTS[0], random);
    const first = expecting(await opens(world, root, { password: goodPassword }), 'opens');
    if (first) return first;
    // Healed: the other slot may go now.
    spoil(world.disk, SLOTS[(variant % SLOTS.length) ^ 1] ?? SLOTS[0], random);
    return expecting(await opens(world, root, { password: goodPassword }), 'opens');
  },
  // Both slots are lost: refused, nothing written over it, and nobody gets a second key.
  async (random, variant) => {
    const world = await makeWorld();
    const { root } = world.disk;
    const pair = variant % 2 === 0 ? SLOTS.slice(0, 2) : SLOTS.slice(2);
    for (const name of pair) spoil(world.disk, name, random);
    const { vault, refused } = await tryWay(root, { password: goodPassword });
    if (variant % 2 === 0) return expecting(refused ?? 'opens', 'vaultDamaged');
    if (refused !== undefined) return refused;
    const outcome = await vault.keyring.makeFor(['new']).then(
      () => 'made a key',
      (error: unknown) => (error instanceof ExpectedFailure ? error.code : describe(error)),
    );
    return expecting(outcome, 'keyMissing');
  },
  // The profile was moved to another PC: its key store does not open it, password and code do.
  async (_random, variant) => {
    const world = await makeWorld();
    const { root } = world.disk;
    const parts = { systemKey: memoryKeyStore(2) };
    const other = expecting(await opens(world, root, { systemKey: true }, parts), 'systemKeyUnavailable');
    if (other) return other;
    const way = variant % 2 === 0 ? byPassword() : { recoveryCode: world.recoveryCode };
    return expecting(await opens(world, root, way, parts), 'opens');
  },
  // Only the recovery code is left: it opens, sets a new password, and the old one is refused from then on.
  async () => {
    const world = await makeWorld();
    const { root } = world.disk;
    const { recoveryCode } = world;
    const byCode = expecting(await opens(world, root, { recoveryCode }), 'opens');
    if (byCode) return byCode;
    const now = expecting(await opens(world, root, { password: 'k7$Vq2pX-zW' }), 'opens');
    return now ?? expecting(await opens(world, root, { password: goodPassword }), 'wrongPassword');
  },
  ...changes.map(
    (change): Scene =>
      (random) =>
        cutOff(change, random),
  ),
  cutFirstStart,
];

export const keys: FaultTest = {
  id: 'F21',
  what: 'wrong, lost, moved and half-changed keys; opens or is refused',
  counts: { ci: 40, full: 4_000 },
  run: async (caseNo, seed) => {
    const scene = scenes[caseNo % scenes.length];
    if (!scene) throw new Error('every case is of a scene');
    return scene(new Random(seed, 21, caseNo), Math.floor(caseNo / scenes.length));
  },
};
