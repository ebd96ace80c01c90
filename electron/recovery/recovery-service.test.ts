import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SNAPSHOT_READER_VERSION } from '../../shared/backup/manifest';
import { createOp, type Op } from '../../shared/schema/command';
import { hashedPath } from '../attachments/hashed-path';
import { encodeManifest } from '../backup/snapshot-file';
import type { Disk } from '../files/disk';
import { nodeDisk } from '../files/node-disk';
import { createFaultyDisk, systemError } from '../files/testing/faulty-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import { writeCurrent } from '../journal/current';
import { testCommand, testId } from '../journal/testing/commands';
import { signedRecord } from './testing/records';
import { commandOf, TestProfile } from './testing/test-profile';

const makeFolder = useTempFolders();
const GENERATION = '01KMTHG8R00000000000000000';

async function profileWith(commands: number): Promise<TestProfile> {
  const profile = new TestProfile(makeFolder());
  await profile.write(1, commands);
  return profile;
}

/** As after a restore: another folder, named by CURRENT. */
async function restoredProfile(commands: number): Promise<TestProfile> {
  const profile = await profileWith(commands);
  renameSync(join(profile.data, 'journal'), join(profile.data, `journal-${GENERATION}`));
  await writeCurrent(nodeDisk, profile.data, { generationId: GENERATION, restoredFrom: null });
  return profile;
}

async function openedSeq(profile: TestProfile): Promise<number> {
  const journal = await profile.service().open();
  await journal.close();
  return journal.lastSeq;
}

function treeOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)));
  const files = paths.filter((path) => statSync(path).isFile()).sort();
  return Object.fromEntries(files.map((path) => [path, readFileSync(path, 'latin1')]));
}

describe('CURRENT', () => {
  it('is written again when it is damaged or lost and a snapshot tells which journal is in use', async () => {
    const profile = await restoredProfile(12);
    await profile.snapshot();
    await profile.write(13, 14);
    const path = join(profile.data, 'CURRENT');
    const good = readFileSync(path, 'latin1');
    for (const bad of ['', '{', good.replace(GENERATION, '01'), null]) {
      if (bad === null) rmSync(path);
      else writeFileSync(path, bad);
      const service = profile.service();
      const journal = await service.open();
      expect(journal.lastSeq, `${bad}`).toBe(14);
      await journal.close();
      expect(service.atStart?.healed.map(({ file }) => file)).toEqual(['CURRENT']);
      expect(await openedSeq(profile)).toBe(14);
    }
    expect(profile.aside().filter((name) => name.startsWith('CURRENT-'))).toHaveLength(3);
  });

  it('is told from the folders alone when there is only one it can mean', async () => {
    const profile = await restoredProfile(3);
    writeFileSync(join(profile.data, 'CURRENT'), 'x');
    mkdirSync(join(profile.data, 'journal'));
    cpSync(join(profile.data, `journal-${GENERATION}`), join(profile.data, 'journal'), { recursive: true });
    expect(await openedSeq(profile)).toBe(3);
    const first = await profileWith(4);
    writeFileSync(join(first.data, 'CURRENT'), 'x');
    expect(await openedSeq(first)).toBe(4);
    expect(existsSync(join(first.data, 'CURRENT'))).toBe(false);
  });

  it('stops rather than guess between a finished and an unfinished restore', async () => {
    const profile = await restoredProfile(3);
    const other = '01KMTHG8R00000000000000001';
    cpSync(join(profile.data, `journal-${GENERATION}`), join(profile.data, `journal-${other}`), {
      recursive: true,
    });
    mkdirSync(join(profile.data, `restore-${GENERATION}`));
    mkdirSync(join(profile.data, `restore-${other}`));
    writeFileSync(join(profile.data, 'CURRENT'), 'x');
    const before = treeOf(profile.data);
    await expect(profile.service().open()).rejects.toMatchObject({ code: 'journalDamaged' });
    expect(treeOf(profile.data)).toEqual(before);
  });

  it('heals segments of a restored journal whose folder was emptied', async () => {
    const profile = await restoredProfile(12);
    await profile.snapshot();
    const good = profile.bytes(`journal-${GENERATION}`);
    rmSync(join(profile.data, `journal-${GENERATION}`), { recursive: true });
    expect(await openedSeq(profile)).toBe(12);
    expect(profile.bytes(`journal-${GENERATION}`)).toEqual(good);
    rmSync(join(profile.data, `journal-${GENERATION}`), { recursive: true });
    rmSync(join(profile.data, 'CURRENT'));
    expect(await openedSeq(profile)).toBe(12);
    expect(profile.bytes(`journal-${GENERATION}`)).toEqual(good);
  });

  it('names the generation of a restore that is newer than the newest snapshot', async () => {
    const profile = await profileWith(5);
    await profile.snapshot();
    const newer = '01KMTHG8RZZZZZZZZZZZZZZZZZ';
    cpSync(join(profile.data, 'journal'), join(profile.data, `journal-${newer}`), { recursive: true });
    await profile.write(6, 7);
    writeFileSync(join(profile.data, 'CURRENT'), '');
    expect(await openedSeq(profile)).toBe(5);
  });
});

describe('data of a newer program', () => {
  async function expectRefused(profile: TestProfile): Promise<void> {
    writeFileSync(join(profile.data, 'journal', 'half.tmp'), 'half');
    const before = treeOf(profile.data);
    const service = profile.service();
    await expect(service.open()).rejects.toMatchObject({ code: 'dataFromFuture' });
    await expect(service.check()).rejects.toMatchObject({ code: 'dataFromFuture' });
    await expect(service.repair()).rejects.toMatchObject({ code: 'dataFromFuture' });
    expect(treeOf(profile.data)).toEqual(before);
  }

  it('is refused by CURRENT', async () => {
    const profile = await profileWith(3);
    const future = { schema: 'current/1', minReader: 2, generationId: GENERATION, restoredFrom: null };
    writeFileSync(join(profile.data, 'CURRENT'), JSON.stringify(future));
    await expectRefused(profile);
  });

  it('is refused by the newest snapshot', async () => {
    const profile = await profileWith(3);
    const { id, manifest } = await profile.snapshot();
    writeFileSync(
      join(profile.data, 'snapshots', `${id}.json`),
      encodeManifest({ ...manifest, minReader: SNAPSHOT_READER_VERSION + 1 }),
    );
    await expectRefused(profile);
  });

  it('is not seen in a flipped digit of a snapshot', async () => {
    const profile = await profileWith(3);
    const { id } = await profile.snapshot();
    const path = join(profile.data, 'snapshots', `${id}.json`);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('"minReader":1', '"minReader":3'));
    expect(await openedSeq(profile)).toBe(3);
    writeFileSync(path, text.replace('snapshot/1', 'snapshot/3'));
    expect(await openedSeq(profile)).toBe(3);
  });
});

describe('a journal of the first format', () => {
  const fixture = fileURLToPath(new URL('../journal/testing/fixtures/journal-1', import.meta.url));

  it('opens, asks for a snapshot before it is written, and goes on', async () => {
    const profile = new TestProfile(makeFolder());
    cpSync(fixture, join(profile.data, 'journal'), { recursive: true });
    const before = profile.bytes();
    const service = profile.service();
    const journal = await service.open();
    const { lastSeq } = journal;
    await journal.close();
    expect(lastSeq).toBeGreaterThan(0);
    expect(service.needsUpgradeSnapshot).toBe(true);
    expect(profile.bytes()).toEqual(before);
    await profile.snapshot();
    const again = profile.service();
    const upgraded = await again.open();
    expect(again.needsUpgradeSnapshot).toBe(false);
    await upgraded.commit(testCommand(9000, [createOp('settings', settingRow(9000))]));
    await upgraded.close();
    for (const [name, text] of Object.entries(before)) expect(profile.bytes()[name], name).toBe(text);
    profile.flip(profile.path(1), 200);
    expect(await openedSeq(profile)).toBe(lastSeq + 1);
    expect(profile.bytes()['000001.jsonl']).toBe(before['000001.jsonl']);
  });

  it('does not ask for one when the format is the present one', async () => {
    const profile = await profileWith(3);
    const service = profile.service();
    await (await service.open()).close();
    expect(service.needsUpgradeSnapshot).toBe(false);
  });
});

describe('check', () => {
  it('finds every damaged part of every snapshot', async () => {
    const profile = await profileWith(12);
    const older = await profile.snapshot();
    await profile.write(13, 24);
    const newer = await profile.snapshot();
    expect(await profile.service().check()).toMatchObject({
      lastGoodSeq: 24,
      damagedSnapshots: [],
      damage: null,
    });
    const shared = newer.manifest.segments[0]?.part.sha256 ?? '';
    profile.flip(profile.partPath(shared), 30);
    const { damagedSnapshots } = await profile.service().check();
    expect([...damagedSnapshots].sort()).toEqual([older.id, newer.id].sort());
  });

  it('hashes every attachment the rows name and takes bad ones from the second copy', async () => {
    const profile = new TestProfile(makeFolder());
    const second = makeFolder();
    const journal = await profile.service().open();
    const hashes = ['扫描件', '照片', '正式稿', '无处可寻'].map((text) => ({
      text,
      ...store(profile, second, text),
    }));
    const [scan, photo, pdf, gone] = hashes.map(({ sha512 }) => sha512);
    const record = { ...signedRecord(1), pdfHash: pdf ?? '' };
    const versions = record.revisions.map((revision) => ({ ...revision, pdfHash: gone ?? '' }));
    const ops: Op[] = [
      createOp('attachments', attachmentRow(2, scan ?? '')),
      createOp('attachments', attachmentRow(3, photo ?? '')),
      createOp('records', { ...record, revisions: versions }),
    ];
    await journal.commit(testCommand(1, ops));
    await journal.close();
    expect((await profile.service().check()).damagedAttachments).toEqual([]);

    const paths = [scan, photo, pdf, gone].map((sha512) =>
      hashedPath(join(profile.data, 'files'), sha512 ?? ''),
    );
    profile.flip(paths[0] ?? '', 3);
    rmSync(paths[1] ?? '');
    writeFileSync(paths[2] ?? '', '');
    profile.flip(paths[3] ?? '', 1);
    profile.flip(hashedPath(join(second, 'files'), gone ?? ''), 1);
    const alone = await profile.service().check();
    expect(alone.damagedAttachments).toEqual([scan, photo, pdf, gone].sort());
    const helped = await profile.service({ secondCopyFolder: () => second }).check();
    expect(helped.damagedAttachments).toEqual([gone]);
    expect(helped.healed).toHaveLength(3);
    expect(profile.aside()).toHaveLength(2);
    expect((await profile.service().check()).damagedAttachments).toEqual([gone]);
  });

  it('reads around a bad sector and heals it', async () => {
    const profile = await profileWith(24);
    await profile.snapshot();
    const good = profile.bytes();
    const path = profile.path(1);
    const disk: Disk = {
      ...nodeDisk,
      readFile: (file) => (file === path ? Promise.reject(systemError('EIO')) : nodeDisk.readFile(file)),
      open: async (file, mode) => {
        const opened = await nodeDisk.open(file, mode);
        if (file !== path) return opened;
        return {
          ...opened,
          read: (at, length) => (at === 0 ? Promise.reject(systemError('EIO')) : opened.read(at, length)),
        };
      },
      rename: async (from, to) => {
        await nodeDisk.rename(from, to);
        if (to === path) Object.assign(disk, nodeDisk); // the new file lies on other sectors
      },
    };
    profile.flip(path, 100);
    const report = await profile.service({ disk }).check();
    expect(report.damage).toBeNull();
    expect(report.healed).toHaveLength(1);
    expect(profile.bytes()).toEqual(good);
  });
});

describe('the quiet check after start', () => {
  it('finds what the start did not read, and changes nothing', async () => {
    const profile = await profileWith(24);
    const { id, manifest } = await profile.snapshot();
    const service = profile.service();
    const journal = await service.open();
    expect(await service.verifyCovered()).toBeNull();
    profile.flip(profile.path(2), 500);
    const spoiled = treeOf(profile.data);
    const report = await service.verifyCovered();
    expect(report?.damage).toMatchObject({ file: '000002.jsonl', byte: 500 });
    expect(treeOf(profile.data)).toEqual(spoiled);
    await journal.close();
    expect((await service.check()).healed).toHaveLength(1);
    expect(await service.verifyCovered()).toBeNull();
    profile.flip(profile.partPath(manifest.tables[0]?.chunks[0]?.part.sha256 ?? ''), 20);
    expect((await service.verifyCovered())?.damagedSnapshots).toEqual([id]);
  });
});

describe('healing that is interrupted', () => {
  it('goes on at the next start, whichever step failed', async () => {
    const whole = await profileWith(24);
    await whole.snapshot();
    const good = whole.bytes();
    const spoil = (): void => {
      whole.put(good);
      whole.flip(whole.path(1), 300);
      rmSync(whole.path(2));
      rmSync(join(whole.data, 'aside'), { recursive: true, force: true });
    };
    spoil();
    const counted = createFaultyDisk();
    await (await whole.service({ disk: counted }).open()).close();
    for (let step = 1; step <= counted.steps.length; step += 1) {
      spoil();
      const disk = createFaultyDisk();
      disk.fault = () => (disk.steps.length >= step ? 'ENOSPC' : undefined);
      disk.partialBytes = 5;
      const service = whole.service({ disk });
      await service.open().then(
        (journal) => journal.close(),
        () => undefined,
      );
      expect(await openedSeq(whole), `step ${step}`).toBe(24);
      expect(whole.bytes(), `step ${step}`).toEqual(good);
    }
  }, 60_000);
});

describe('rows only the view had', () => {
  const rows = (from: number): { table: string; row: unknown }[] =>
    [from, from + 1].map((number) => ({ table: 'settings', row: settingRow(number) }));

  it('are kept as lines of one file, piece after piece', async () => {
    const profile = await profileWith(1);
    const service = profile.service();
    expect(await service.keepViewRows([])).toEqual({ kept: 0 });
    const pieces = await Promise.all([service.keepViewRows(rows(1)), service.keepViewRows(rows(3))]);
    expect(pieces).toEqual([{ kept: 2 }, { kept: 2 }]);
    const [name, ...others] = profile.aside();
    expect(others).toEqual([]);
    expect(name).toMatch(/^view-rows-\d{8}T\d{9}Z\.jsonl$/);
    const lines = readFileSync(join(profile.data, 'aside', name ?? ''), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([...rows(1), ...rows(3)]);
    await profile.service().keepViewRows(rows(5));
    expect(profile.aside()).toHaveLength(2);
  });

  it('are written whole again after a failed piece', async () => {
    const profile = await profileWith(1);
    const disk = createFaultyDisk();
    const service = profile.service({ disk });
    await service.keepViewRows(rows(1));
    disk.fault = (step) => (step === 'write' ? 'ENOSPC' : undefined);
    disk.partialBytes = 9;
    await expect(service.keepViewRows(rows(3))).rejects.toMatchObject({ code: 'diskFull' });
    disk.fault = () => undefined;
    await service.keepViewRows(rows(3));
    const text = readFileSync(join(profile.data, 'aside', profile.aside()[0] ?? ''), 'utf8');
    expect(
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([...rows(1), ...rows(3)]);
  });
});

describe('left-over work', () => {
  it('of a restore that never happened is removed, an unfinished line is reported', async () => {
    const profile = await profileWith(3);
    mkdirSync(join(profile.data, `restore-${GENERATION}`, 'drafts'), { recursive: true });
    const path = profile.path(1);
    writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from('412 0a')]));
    const service = profile.service();
    await (await service.open()).close();
    expect(existsSync(join(profile.data, `restore-${GENERATION}`))).toBe(false);
    expect(service.atStart).toMatchObject({ tornTailBytes: 6, lastGoodSeq: 3, healed: [] });
    expect(commandOf(1).id).toBe(testId(1_000_001));
  });
});

function settingRow(number: number): { id: string; branchId: string; key: string; value: string } {
  return { id: testId(number), branchId: testId(0), key: `key${number}`, value: '值' };
}

function attachmentRow(number: number, sha512: string) {
  return {
    id: testId(number),
    branchId: testId(0),
    ownerTable: 'records' as const,
    ownerId: testId(1),
    kind: 'photo' as const,
    sha512,
    sizeBytes: 9,
    mediaType: 'image/png',
    name: '照片.png',
    sortNo: 1,
    addedAt: '2026-03-18T06:00:00.000Z',
  };
}

/** Puts contents into the profile and into the second copy. */
function store(profile: TestProfile, second: string, text: string): { sha512: string } {
  const sha512 = createHash('sha512').update(text).digest('hex');
  for (const folder of [profile.data, second]) {
    const path = hashedPath(join(folder, 'files'), sha512);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return { sha512 };
}
