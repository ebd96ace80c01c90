import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Disk } from '../files/disk';
import { nodeDisk } from '../files/node-disk';
import { createFaultyDisk } from '../files/testing/faulty-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import { clearProfile, type Cleared } from './clear-profile';
import { kindOf } from './file-kind';
import { markerName, readMarker, writeMarker } from './marker';
import { makeSmallProfile, orderedMarker } from './testing/small-profile';

const makeFolder = useTempFolders();
const nothingLeft: Cleared = { left: [], leftOfEngine: [], foreign: [], notOverwritten: [] };

/** An ordered profile beside a neighbour that must stay. */
async function openProfile(name = 'BranchHandbook'): Promise<{ profile: string; outside: string }> {
  const home = makeFolder();
  const profile = join(home, name);
  const outside = join(home, 'documents');
  mkdirSync(outside);
  writeFileSync(join(outside, 'letter.txt'), 'not ours');
  await makeSmallProfile(profile);
  await writeMarker(nodeDisk, profile, orderedMarker);
  return { profile, outside };
}

function clear(profile: string, disk: Disk = nodeDisk): Promise<Cleared> {
  return clearProfile({ disk, profile, marker: orderedMarker, kindOf, busyDelaysMs: [] });
}

describe('clearing a profile', () => {
  it('leaves nothing of it, and nothing else is touched', async () => {
    const { profile, outside } = await openProfile();
    expect(await clear(profile)).toEqual(nothingLeft);
    expect(existsSync(profile)).toBe(false);
    expect(readdirSync(dirname(profile))).toEqual([basename(outside)]);
    expect(readFileSync(join(outside, 'letter.txt'), 'utf8')).toBe('not ours');
  });

  it('destroys the keys before anything else goes, and the order last', async () => {
    const { profile } = await openProfile();
    const disk = createFaultyDisk();
    await clear(profile, disk);
    const written = disk.steps.filter((step) => step.startsWith('write ')).slice(0, 4);
    expect(written.map((step) => step.slice(6))).toEqual([
      'vault-a.json',
      'vault-b.json',
      'keyring-a.bin',
      'keyring-b.bin',
    ]);
    const removed = disk.steps.filter((step) => step.startsWith('remove ')).map((step) => step.slice(7));
    expect(removed.slice(0, 4)).toEqual(written.map((step) => step.slice(6)));
    expect(removed.slice(-2)).toEqual([markerName, basename(profile)]);
    // The removals before it are on the medium when it goes.
    const order = disk.steps.indexOf(`remove ${markerName}`);
    expect(disk.steps[order - 1]).toBe(`syncFolder ${basename(profile)}`);
  });

  it('overwrites what lay in clear, and no more', async () => {
    const { profile } = await openProfile();
    const disk = createFaultyDisk();
    await clear(profile, disk);
    const overwritten = new Set(
      disk.steps.filter((step) => step.startsWith('write ')).map((step) => step.slice(6)),
    );
    for (const name of ['settings.json', 'app.log', 'snap-1.json', 'cut-1.bin', '000003.log'])
      expect(overwritten).toContain(name);
    for (const name of ['000001.jsonl', 'abcd', 'abcd.gz', 'ballast.bin', 'one.pdf'])
      expect(overwritten).not.toContain(name);
  });

  it('removes links as links, whatever lies behind them', async () => {
    const { profile, outside } = await openProfile();
    const letter = join(outside, 'letter.txt');
    symlinkSync(outside, join(profile, 'data', 'files', 'photos'));
    symlinkSync(outside, join(profile, 'GPUCache'));
    symlinkSync(letter, join(profile, 'logs', 'app.1.log'));
    symlinkSync(letter, join(profile, 'data', 'vault', 'vault-a.json.damaged-0123456789ab'));
    symlinkSync(join(outside, 'gone'), join(profile, 'data', 'nowhere'));
    expect(await clear(profile)).toEqual(nothingLeft);
    expect(existsSync(profile)).toBe(false);
    expect(readFileSync(letter, 'utf8')).toBe('not ours');
  });

  it('does not go into a folder of keys that is a link', async () => {
    const { profile, outside } = await openProfile();
    const moved = join(outside, 'vault');
    mkdirSync(moved);
    writeFileSync(join(moved, 'vault-a.json'), 'of somebody else');
    const other = join(makeFolder(), 'BranchHandbook');
    mkdirSync(join(other, 'data'), { recursive: true });
    symlinkSync(moved, join(other, 'data', 'vault'));
    await clear(other);
    expect(readFileSync(join(moved, 'vault-a.json'), 'utf8')).toBe('of somebody else');
    expect(existsSync(profile)).toBe(true);
  });

  it('leaves what is not ours in a folder somebody named, and says so', async () => {
    const { profile } = await openProfile('my documents');
    writeFileSync(join(profile, 'letter.txt'), 'not ours');
    mkdirSync(join(profile, 'photos'));
    const left = ['letter.txt', 'photos'];
    expect(await clear(profile)).toEqual({ ...nothingLeft, foreign: left });
    expect(readdirSync(profile)).toEqual(left);
    const { profile: own } = await openProfile();
    writeFileSync(join(own, 'SomethingNewOfChromium'), '');
    expect(await clear(own)).toEqual(nothingLeft);
    expect(existsSync(own)).toBe(false);
  });

  it('goes on after what resists, names it, and is ended by the next start', async () => {
    const { profile } = await openProfile();
    const disk = createFaultyDisk();
    disk.fault = (step, path) => (step === 'remove' && path.endsWith('abcd.key') ? 'EACCES' : undefined);
    expect(await clear(profile, disk)).toEqual({
      ...nothingLeft,
      left: ['data/files/sealed/ab/abcd.key'],
    });
    expect(readdirSync(profile).sort()).toEqual(['data', markerName]);
    expect(readMarker(profile)).toEqual({ ...orderedMarker, step: 'rest' });
    expect(await clear(profile)).toEqual(nothingLeft);
    expect(existsSync(profile)).toBe(false);
  });

  it('does not keep the order for files of the engine alone', async () => {
    const { profile } = await openProfile();
    const disk = createFaultyDisk();
    disk.fault = (step, path) => (step === 'remove' && path.endsWith('Cookies') ? 'EACCES' : undefined);
    expect(await clear(profile, disk)).toEqual({ ...nothingLeft, leftOfEngine: ['Cookies'] });
    expect(readdirSync(profile)).toEqual(['Cookies']);
  });

  it('says which keys could not be overwritten; the others are, and all are removed', async () => {
    const { profile } = await openProfile();
    const disk = createFaultyDisk();
    disk.fault = (step, path) => (step === 'open' && path.endsWith('vault-a.json') ? 'EIO' : undefined);
    expect(await clear(profile, disk)).toEqual({
      ...nothingLeft,
      notOverwritten: ['data/vault/vault-a.json'],
    });
    expect(disk.steps).toContain('write keyring-b.bin');
    expect(existsSync(profile)).toBe(false);
  });

  it('waits for what another program holds for a moment', async () => {
    const { profile } = await openProfile();
    const disk = createFaultyDisk();
    let refusals = 2;
    disk.fault = (step, path) => {
      if (step !== 'remove' || !path.endsWith('Local State')) return undefined;
      refusals -= 1;
      return refusals >= 0 ? 'EBUSY' : undefined;
    };
    const cleared = await clearProfile({
      disk,
      profile,
      marker: orderedMarker,
      kindOf,
      busyDelaysMs: [0, 0],
    });
    expect(cleared).toEqual(nothingLeft);
  });
});
