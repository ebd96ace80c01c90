import { readdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useTempFolders } from '../files/testing/temp-folder';
import { TestProfile } from './testing/test-profile';

const makeFolder = useTempFolders();

/** Thirty commands in several segments; a snapshot covers the first twenty-four. */
async function covered(): Promise<{ profile: TestProfile; good: Record<string, string>; snapshot: string }> {
  const profile = new TestProfile(makeFolder());
  await profile.write(1, 24);
  const { id } = await profile.snapshot();
  await profile.write(25, 30);
  return { profile, good: profile.bytes(), snapshot: id };
}

/** Opens, expects the journal byte for byte as it was, and closes. */
async function expectHealed(
  profile: TestProfile,
  good: Record<string, string>,
  what = '',
): Promise<string[]> {
  const service = profile.service();
  const journal = await service.open();
  expect(journal.lastSeq, what).toBe(30);
  await journal.close();
  expect(profile.bytes(), what).toEqual(good);
  return (service.atStart?.healed ?? []).map(({ file }) => file);
}

describe('healing from a snapshot at start', () => {
  it('says nothing when all is well', async () => {
    const { profile, good } = await covered();
    expect(await expectHealed(profile, good)).toEqual([]);
    const service = profile.service();
    await (await service.open()).close();
    expect(service.atStart).toBeNull();
    expect(profile.aside()).toEqual([]);
  });

  it('puts any flipped byte of a covered segment right, and keeps the damaged file', async () => {
    const { profile, good, snapshot } = await covered();
    const length = readFileSync(profile.path(2)).length;
    for (let at = 0; at < length; at += 97) {
      profile.flip(profile.path(2), at);
      const damaged = readFileSync(profile.path(2));
      const service = profile.service();
      await (await service.open()).close();
      expect(service.atStart?.healed, `byte ${at}`).toEqual([
        { file: 'journal/000002.jsonl', from: snapshot },
      ]);
      expect(service.atStart?.damage).toBeNull();
      expect(profile.bytes()).toEqual(good);
      const kept = profile.aside();
      expect(readFileSync(join(profile.data, 'aside', kept[0] ?? ''))).toEqual(damaged);
      rmSync(join(profile.data, 'aside'), { recursive: true });
    }
  }, 60_000);

  it('puts the covered beginning of the open segment right and leaves what follows', async () => {
    const profile = new TestProfile(makeFolder());
    await profile.write(1, 26);
    const open = (await profile.snapshot()).manifest.segments.at(-1);
    await profile.write(27, 30);
    const good = profile.bytes();
    const path = profile.path(open?.segment ?? 0);
    const covered = open?.part.bytes ?? 0;
    expect(readFileSync(path).length).toBeGreaterThan(covered);
    for (const at of [5, 40, 300, covered - 1]) {
      profile.flip(path, at);
      expect(await expectHealed(profile, good, `byte ${at}`)).toHaveLength(1);
    }
  });

  it('puts back missing, emptied, shortened, lengthened and swapped segments', async () => {
    const { profile, good } = await covered();
    const second = profile.path(2);
    const bytes = readFileSync(second);
    const troubles: Record<string, () => void> = {
      missing: () => unlinkSync(second),
      emptied: () => writeFileSync(second, ''),
      zeros: () => writeFileSync(second, Buffer.alloc(bytes.length)),
      shortened: () => writeFileSync(second, bytes.subarray(0, 700)),
      lengthened: () => writeFileSync(second, Buffer.concat([bytes, Buffer.from('xyz\n')])),
      shifted: () => writeFileSync(second, Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])),
      'two flips': () => {
        profile.flip(second, 10);
        profile.flip(profile.path(3), 900);
      },
      swapped: () => {
        renameSync(second, `${second}.x`);
        renameSync(profile.path(3), second);
        renameSync(`${second}.x`, profile.path(3));
      },
    };
    for (const [what, spoil] of Object.entries(troubles)) {
      spoil();
      expect((await expectHealed(profile, good, what)).length, what).toBeGreaterThan(0);
    }
  }, 60_000);

  it('brings the whole folder back as far as a snapshot goes', async () => {
    const { profile, good } = await covered();
    rmSync(join(profile.data, 'journal'), { recursive: true });
    const service = profile.service();
    const journal = await service.open();
    expect(journal.lastSeq).toBe(24);
    await journal.close();
    for (const [name, text] of Object.entries(profile.bytes())) {
      expect(good[name]?.startsWith(text), name).toBe(true);
    }
  });

  it('finds a lost end that a snapshot still has, and keeps bytes of the open segment in their place', async () => {
    const profile = new TestProfile(makeFolder());
    await profile.write(1, 10);
    const early = profile.bytes();
    await profile.write(11, 30);
    await profile.snapshot();
    const good = profile.bytes();
    profile.put(early);
    expect((await expectHealed(profile, good)).length).toBeGreaterThan(0);
  });

  it('goes to an older snapshot when the newest is damaged, and reports it', async () => {
    const profile = new TestProfile(makeFolder());
    await profile.write(1, 26);
    const older = await profile.snapshot();
    await profile.write(27, 30);
    const newer = await profile.snapshot();
    const good = profile.bytes();
    // A segment that was still open when the older one was made is another part in the newer one.
    const index = older.manifest.segments.length - 1;
    const part = newer.manifest.segments[index]?.part;
    expect(part?.sha256).not.toBe(older.manifest.segments[index]?.part.sha256);
    writeFileSync(profile.partPath(part?.sha256 ?? ''), 'no zip');
    profile.flip(profile.path(index + 1), 50);
    const service = profile.service();
    await (await service.open()).close();
    expect(profile.bytes()).toEqual(good);
    expect(service.atStart?.healed).toEqual([
      { file: `journal/${String(index + 1).padStart(6, '0')}.jsonl`, from: older.id },
    ]);
    expect(service.atStart?.damagedSnapshots).toEqual([newer.id]);
  });

  it('starts from an older snapshot when the newest manifest or its lists are damaged', async () => {
    const { profile, good, snapshot } = await covered();
    const newest = await profile.snapshot();
    const revisions = newest.manifest.tables[0]?.chunks[0]?.revisions.sha256 ?? '';
    writeFileSync(profile.partPath(revisions), 'no zip');
    const service = profile.service();
    await (await service.open()).close();
    expect(service.atStart?.damagedSnapshots).toEqual([newest.id]);
    writeFileSync(join(profile.data, 'snapshots', `${newest.id}.json`), '{');
    await expectHealed(profile, good);
    writeFileSync(join(profile.data, 'snapshots', `${snapshot}.json`), '{');
    await expectHealed(profile, good);
  });

  it('uses the second copy for damage the local snapshots cannot heal', async () => {
    const profile = new TestProfile(makeFolder());
    const second = makeFolder();
    await profile.write(1, 24);
    await profile.snapshot(second);
    await profile.write(25, 30);
    const good = profile.bytes();
    profile.flip(profile.path(2), 70);
    await expect(profile.service().open()).rejects.toMatchObject({ code: 'journalDamaged' });
    const service = profile.service({ secondCopyFolder: () => second });
    await (await service.open()).close();
    expect(profile.bytes()).toEqual(good);
    expect(service.atStart?.healed).toHaveLength(1);
  });

  it('changes nothing when no snapshot helps', async () => {
    const { profile } = await covered();
    profile.flip(profile.path(profile.segments().length), -30);
    const spoiled = profile.bytes();
    await expect(profile.service().open()).rejects.toMatchObject({ code: 'journalDamaged' });
    expect(profile.bytes()).toEqual(spoiled);
    expect(profile.aside()).toEqual([]);
  });

  it('leaves nothing unfinished behind and removes what others left', async () => {
    const { profile, good } = await covered();
    const leftOver = join(profile.data, 'journal', '000002.jsonl.12ab.tmp');
    writeFileSync(leftOver, 'half');
    writeFileSync(join(profile.data, 'snapshots', 'snap-x.json.tmp'), 'half');
    await expectHealed(profile, good);
    const all = readdirSync(profile.data, { recursive: true }).map(String);
    expect(all.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
