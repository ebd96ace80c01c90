import { existsSync, readdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { codeOf, useOffices, type Office } from '../backup/testing/office';
import { DraftStore } from '../drafts/draft-store';
import { createFaultyDisk, type FaultyDisk } from '../files/testing/faulty-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import { testId } from '../journal/testing/commands';
import { createBackupVault } from '../vault/adopt-keys';
import { forgetDataKeys } from '../vault/key-ring';
import { goodPassword, makeVault, otherPassword, quickKdf } from '../vault/testing/test-vault';
import type { VaultService } from '../vault/vault-service';
import { kindOf } from './file-kind';
import { readMarker } from './marker';
import { WipeService } from './wipe-service';

const makeFolder = useTempFolders();
const openOffice = useOffices();
const log = { file: '', info: () => undefined, warn: () => undefined, error: () => undefined };
const START_MS = Date.parse('2026-09-22T01:30:00.000Z');
afterEach(forgetDataKeys);

interface Pc {
  office: Office;
  vault: VaultService;
  drafts: DraftStore;
  wipe: WipeService;
  disk: FaultyDisk;
  profile: string;
  /** What happened around the order, in turn. */
  calls: string[];
  minutesLater: (minutes: number) => void;
  prepare: (way?: 'secondCopy' | 'withoutCopy') => Promise<string>;
  /** Nothing was touched: the order is not there, the keys are, and they open. */
  expectUntouched: () => Promise<void>;
}

/** An office with two changes and a draft, whose vault is open. */
async function openPc(): Promise<Pc> {
  const folder = makeFolder();
  const profile = join(folder, 'profile');
  const dataFolder = join(profile, 'data');
  const disk = createFaultyDisk();
  const { vault } = await makeVault(disk, dataFolder);
  const sealWith = (): { keyId: string } => vault.currentKey();
  const backupVault = createBackupVault(vault, { disk, dataFolder, kdf: quickKdf, log });
  const office = openOffice(folder, { sealWith, vault: backupVault });
  await office.commitMany(2);
  let minutes = 0;
  const now = (): Date => new Date(START_MS + minutes * 60_000);
  const drafts = new DraftStore(disk, join(dataFolder, 'drafts'), now, sealWith);
  await drafts.save(testId(40), 0, { text: '还没有写完' });
  await office.backup.settle();
  const calls: string[] = [];
  const call = (name: string) => (): void => void calls.push(name);
  const wipe = new WipeService({
    disk,
    kindOf,
    profile,
    surroundings: () => ({ system: [folder], program: [] }),
    vault,
    backup: office.backup,
    journal: office.journal,
    drafts,
    settings: office.settings,
    computerName: () => 'OFFICE-07',
    now,
    log,
    endOtherWork: call('other work ends'),
    leave: {
      closeWindows: () => {
        calls.push(existsSync(join(dataFolder, 'vault', 'vault-a.json')) ? 'windows go' : 'too late');
      },
      clearStores: () => {
        calls.push(`keys left: ${readdirSync(join(dataFolder, 'vault')).length}, vault ${vault.state}`);
        return Promise.resolve();
      },
      startAnew: call('starts anew'),
    },
  });
  return {
    office,
    vault,
    drafts,
    wipe,
    disk,
    profile,
    calls,
    minutesLater: (more) => (minutes += more),
    prepare: async (way = 'secondCopy') => (await wipe.prepare({ password: goodPassword, way })).ticket,
    expectUntouched: async () => {
      expect(readMarker(profile)).toBeUndefined();
      expect(vault.state).toBe('open');
      await vault.lock();
      await vault.unlock({ password: goodPassword });
      await office.commit(7);
      expect(calls).not.toContain('windows go');
    },
  };
}

describe('clearing this PC', () => {
  it('says what is here', async () => {
    const { wipe, profile, office } = await openPc();
    const facts = await wipe.describe();
    expect(facts).toMatchObject({ folder: profile, drafts: 1, attachments: 0, computerName: 'OFFICE-07' });
    expect(facts.files).toBeGreaterThan(8);
    expect(facts.bytes).toBeGreaterThan(1000);
    expect([facts.ready, facts.copyOnThisDisk]).toEqual([null, false]);
    await office.plugIn();
    expect((await wipe.describe()).copyOnThisDisk).toBe(true);
  });

  it('proves the copy, writes the order, destroys the keys, and ends', async () => {
    const { office, wipe, profile, calls, prepare } = await openPc();
    const stick = await office.plugIn();
    const ticket = await prepare();
    expect((await wipe.describe()).ready).toMatchObject({ ticket, copy: { place: stick, seq: 2, rows: 2 } });
    await wipe.run({ ticket });
    expect(readMarker(profile)).toEqual({
      schema: 'wiping/1',
      step: 'keys',
      orderedAt: '2026-09-22T01:30:00.000Z',
      copy: stick,
      systemKey: false,
      textSize: 'standard',
    });
    expect(calls).toEqual(['other work ends', 'windows go', 'keys left: 0, vault locked', 'starts anew']);
  });

  it('goes without a copy only when that was asked for', async () => {
    const { wipe, profile, prepare } = await openPc();
    expect(await codeOf(prepare())).toBe('copyUnreachable');
    const ticket = await prepare('withoutCopy');
    expect((await wipe.describe()).ready?.copy).toBeNull();
    await wipe.run({ ticket });
    expect(readMarker(profile)?.copy).toBeNull();
  });

  it('asks for the password, and counts wrong ones', async () => {
    const { office, wipe, vault, profile } = await openPc();
    await office.plugIn();
    const wrong = { password: otherPassword, way: 'secondCopy' as const };
    for (let tries = 0; tries < 5; tries += 1)
      expect(await codeOf(wipe.prepare(wrong))).toBe('wrongPassword');
    expect(await codeOf(wipe.prepare({ ...wrong, password: goodPassword }))).toBe('tooManyTries');
    expect((await vault.getState()).wrongTries).toBe(5);
    expect((await wipe.describe()).ready).toBeNull();
    expect(vault.state).toBe('open');
    expect(readMarker(profile)).toBeUndefined();
  });

  const since: [name: string, change: (pc: Pc) => unknown][] = [
    ['a change was saved', ({ office }) => office.commit(3)],
    ['something was typed', ({ drafts }) => drafts.save(testId(41), 0, { text: '新' })],
    ['a draft was thrown away', ({ drafts }) => drafts.remove(testId(40))],
    ['half an hour has passed', ({ minutesLater }) => minutesLater(31)],
    ['the clock was set back', ({ minutesLater }) => minutesLater(-1)],
    ['the handbook was locked', ({ wipe }) => wipe.forget()],
  ];
  it.each(since)('is refused when since the proof %s', async (_name, change) => {
    const pc = await openPc();
    await pc.office.plugIn();
    const ticket = await pc.prepare();
    await change(pc);
    expect((await pc.wipe.describe()).ready).toBeNull();
    expect(await codeOf(pc.wipe.run({ ticket }))).toBe('wipeNotReady');
    await pc.expectUntouched();
  });

  it('is refused without a proof, with the ticket of an earlier one, or after a failed one', async () => {
    const { office, wipe, prepare, expectUntouched } = await openPc();
    await office.plugIn();
    expect(await codeOf(wipe.run({ ticket: '0'.repeat(32) }))).toBe('wipeNotReady');
    const earlier = await prepare();
    const ticket = await prepare();
    expect(await codeOf(wipe.run({ ticket: earlier }))).toBe('wipeNotReady');
    await codeOf(wipe.prepare({ password: otherPassword, way: 'withoutCopy' }));
    expect(await codeOf(wipe.run({ ticket }))).toBe('wipeNotReady');
    await expectUntouched();
  });

  it('is refused when the stick was pulled since', async () => {
    const { office, wipe, prepare, expectUntouched } = await openPc();
    const stick = await office.plugIn();
    const ticket = await prepare();
    renameSync(stick, `${stick}.pulled`);
    expect(await codeOf(wipe.run({ ticket }))).toBe('copyUnreachable');
    await expectUntouched();
  });

  it('is refused in an odd folder', async () => {
    const { wipe, profile, prepare, expectUntouched } = await openPc();
    const ticket = await prepare('withoutCopy');
    const moved = `${profile}.moved`;
    renameSync(profile, moved);
    symlinkSync(moved, profile);
    expect(await codeOf(wipe.run({ ticket }))).toBe('wipeOddProfile');
    expect(await codeOf(prepare('withoutCopy'))).toBe('wipeOddProfile');
    await expectUntouched();
  });

  it('leaves all as it was when the order cannot be written', async () => {
    const { disk, wipe, prepare, expectUntouched } = await openPc();
    const ticket = await prepare('withoutCopy');
    disk.fault = (_step, path) => (path.includes('wiping.json') ? 'ENOSPC' : undefined);
    expect(await codeOf(wipe.run({ ticket }))).toBe('diskFull');
    disk.fault = () => undefined;
    await expectUntouched();
  });

  it('ends all the same when a key cannot be destroyed: the order stands', async () => {
    const { disk, wipe, profile, calls, prepare } = await openPc();
    const ticket = await prepare('withoutCopy');
    disk.fault = (step, path) => (step === 'open' && path.endsWith('keyring-a.bin') ? 'EIO' : undefined);
    await wipe.run({ ticket });
    expect(calls.at(-1)).toBe('starts anew');
    expect(readMarker(profile)?.step).toBe('keys');
    expect(readdirSync(join(profile, 'data', 'vault'))).toEqual(['keyring-a.bin']);
  });
});
