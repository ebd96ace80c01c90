import { mkdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFaultyDisk } from '../files/testing/faulty-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import { chainHash, encodeLine } from '../journal/line';
import { testId } from '../journal/testing/commands';
import { commandOf, commandsOf, TestProfile, valuesOf } from './testing/test-profile';

const makeFolder = useTempFolders();

async function profileWith(commands: number): Promise<TestProfile> {
  const profile = new TestProfile(makeFolder());
  await profile.write(1, commands);
  return profile;
}

/** Byte at which the line of a command begins in its segment. */
function lineStart(profile: TestProfile, segment: number, seq: number): number {
  const text = readFileSync(profile.path(segment), 'latin1');
  const at = text.indexOf(`{"seq":${seq},`);
  const command = text.includes(`"id":"${testId(1_000_000 + seq)}"`);
  if (at < 0 || !command) throw new Error(`seq ${seq} is not in segment ${segment}`);
  return text.lastIndexOf('\n', at) + 1;
}

async function opened(profile: TestProfile): Promise<{ values: Record<string, unknown>; lastSeq: number }> {
  const journal = await profile.service().open();
  const result = { values: await valuesOf(journal), lastSeq: journal.lastSeq };
  await journal.close();
  return result;
}

describe('damage nobody can heal', () => {
  it('is described without changing anything', async () => {
    const profile = await profileWith(30);
    const at = lineStart(profile, 2, 13);
    profile.flip(profile.path(2), at + 100);
    const spoiled = profile.bytes();
    const report = await profile.service().check();
    expect(profile.bytes()).toEqual(spoiled);
    expect(profile.aside()).toEqual([]);
    expect(report.lastGoodSeq).toBe(12);
    expect(report.damage).toMatchObject({
      file: '000002.jsonl',
      byte: at,
      firstBadSeq: 13,
      unreadableLines: 1,
    });
    expect(report.damage?.readable.map(({ seq }) => seq)).toEqual(
      Array.from({ length: 17 }, (_, i) => 14 + i),
    );
    expect(report.damage?.readable[0]).toMatchObject({ by: '李 红梅', name: 'settings.change', rowCount: 1 });
  });

  it('is cut off, and everything readable behind it is taken over', async () => {
    const profile = await profileWith(30);
    const { values } = await opened(profile);
    profile.flip(profile.path(2), lineStart(profile, 2, 13) + 100);
    const spoiled = profile.bytes();
    const service = profile.service();
    await expect(service.open()).rejects.toMatchObject({ code: 'journalDamaged' });
    const report = await service.repair();
    expect(report).toMatchObject({ salvaged: 17, lastGoodSeq: 29, damage: null });
    const after = await opened(profile);
    const { [testId(13)]: lost, ...kept } = values;
    expect(lost).toBe('第13条');
    expect(after).toEqual({ values: kept, lastSeq: 29 });
    const kept2 = readFileSync(join(profile.data, report.setAside, '000002.jsonl'), 'latin1');
    expect(kept2).toBe(spoiled['000002.jsonl']);
    expect(readFileSync(join(profile.data, report.setAside, '000003.jsonl'), 'latin1')).toBe(
      spoiled['000003.jsonl'],
    );
    const journal = await profile.service().open();
    const taken = (await commandsOf(journal))[12];
    expect(taken).toMatchObject({ id: commandOf(14).id, at: commandOf(14).at, by: '李 红梅' });
    expect(taken?.name).toBe('recovery.takeOver');
    await journal.commit(commandOf(31));
    await journal.close();
    expect((await profile.service().check()).damage).toBeNull();
  });

  it('takes over behind several breaks, a missing segment and a broken first line', async () => {
    const whole = await profileWith(30);
    const good = whole.bytes();
    const { values } = await opened(whole);
    const lostBy: Record<string, { spoil: (profile: TestProfile) => void; lost: number[] }> = {
      'two breaks': {
        spoil: (profile) => {
          profile.flip(profile.path(3), lineStart(profile, 3, 23) + 90);
          profile.flip(profile.path(2), lineStart(profile, 2, 13) + 90);
        },
        lost: [13, 23],
      },
      'broken header': { spoil: (profile) => profile.flip(profile.path(2), 80), lost: [] },
      'broken first line': { spoil: (profile) => profile.flip(profile.path(1), 80), lost: [] },
      'broken checksum': {
        spoil: (profile) => profile.flip(profile.path(2), lineStart(profile, 2, 13) + 5, 0x01),
        lost: [],
      },
      'broken newline': {
        spoil: (profile) => profile.flip(profile.path(2), lineStart(profile, 2, 14) - 1, 0x01),
        lost: [],
      },
      'damaged end': {
        spoil: (profile) => profile.flip(profile.path(profile.segments().length), -40),
        lost: [30],
      },
    };
    for (const [what, { spoil, lost }] of Object.entries(lostBy)) {
      const profile = new TestProfile(makeFolder());
      await profile.write(1, 1);
      profile.put(good);
      spoil(profile);
      const service = profile.service();
      const checked = await service.check();
      expect(checked.damage?.unreadableLines, what).toBe(lost.length);
      const report = await service.repair();
      expect(report.salvaged, what).toBe(checked.damage?.readable.length);
      expect(report.lastGoodSeq, what).toBe(30 - lost.length);
      const kept = { ...values };
      for (const seq of lost) kept[testId(seq)] = undefined;
      // Row 1000 is changed by every fifth command, the last one included.
      if (lost.includes(30)) kept[testId(1000)] = '到第25条';
      expect((await opened(profile)).values, what).toEqual(kept);
      expect((await service.check()).damage, what).toBeNull();
    }
    unlinkSync(whole.path(2));
    const service = whole.service();
    const checked = await service.check();
    expect(checked.damage).toMatchObject({ file: '000002.jsonl', byte: 0, reason: 'segment is missing' });
    const missing = checked.damage?.unreadableLines ?? 0;
    expect(missing).toBeGreaterThan(5);
    expect(await service.repair()).toMatchObject({ lastGoodSeq: 30 - missing, damage: null });
    expect((await opened(whole)).values[testId(1000)]).toBe('到第30条');
  }, 60_000);

  it('leaves a journal alone of which no line can be read', async () => {
    const profile = await profileWith(3);
    writeFileSync(profile.path(1), Buffer.alloc(2000, 0x41));
    await expect(profile.service().repair()).rejects.toMatchObject({ code: 'journalDamaged' });
    expect(profile.aside()).toEqual([]);
  });

  it('moves snapshots aside that hold the journal as it was before the cut', async () => {
    const profile = await profileWith(24);
    const { id, manifest } = await profile.snapshot();
    for (const { part } of manifest.segments.slice(1)) unlinkSync(profile.partPath(part.sha256));
    profile.flip(profile.path(2), 700);
    const service = profile.service();
    const report = await service.repair();
    expect(report.damagedSnapshots).toEqual([id]);
    expect(profile.aside()).toContain(`${report.setAside.replace('aside/', '')}/${id}.json`);
    const after = profile.service();
    await (await after.open()).close();
    expect(after.atStart).toBeNull();
  });

  it('repairs what is broken only after healing what a snapshot has', async () => {
    const profile = await profileWith(12);
    await profile.snapshot();
    await profile.write(13, 30);
    const good = profile.bytes();
    profile.flip(profile.path(1), 300);
    profile.flip(profile.path(3), lineStart(profile, 3, 22) + 50);
    const report = await profile.service().repair();
    expect(report.healed).toHaveLength(1);
    expect(report).toMatchObject({ lastGoodSeq: 29, damage: null });
    expect(profile.bytes()['000001.jsonl']).toBe(good['000001.jsonl']);
  });

  it('does nothing when all is well', async () => {
    const profile = await profileWith(12);
    const good = profile.bytes();
    const report = await profile.service().repair();
    expect(report).toMatchObject({ lastGoodSeq: 12, salvaged: 0, setAside: '', damage: null });
    expect(profile.bytes()).toEqual(good);
  });

  it('stops at a line of a newer program behind the break', async () => {
    const profile = await profileWith(12);
    const envelope = Buffer.from(
      JSON.stringify({ seq: 13, group: 13, prev: chainHash(Buffer.alloc(1)), alg: 'sealed/1' }),
    );
    const path = profile.path(profile.segments().length);
    writeFileSync(path, Buffer.concat([readFileSync(path), encodeLine(envelope)]));
    profile.flip(profile.path(1), 300);
    const spoiled = profile.bytes();
    await expect(profile.service().open()).rejects.toMatchObject({ code: 'dataFromFuture' });
    await expect(profile.service().repair()).rejects.toMatchObject({ code: 'dataFromFuture' });
    await expect(profile.service().check()).rejects.toMatchObject({ code: 'dataFromFuture' });
    expect(profile.bytes()).toEqual(spoiled);
    expect(profile.aside()).toEqual([]);
  });
});

describe('an interrupted repair', () => {
  it('can be begun again after a failure at every step, with the same result', async () => {
    const whole = await profileWith(30);
    const good = whole.bytes();
    const expected = { ...(await opened(whole)).values };
    expected[testId(13)] = undefined;
    const start = (): TestProfile => {
      rmSync(whole.data, { recursive: true });
      const fresh = new TestProfile(whole.folder);
      mkdirSync(join(fresh.data, 'journal'));
      fresh.put(good);
      fresh.flip(fresh.path(2), lineStart(fresh, 2, 13) + 100);
      return fresh;
    };
    const steps = createFaultyDisk();
    await start().service({ disk: steps }).repair();
    const count = steps.steps.length;
    expect(count).toBeGreaterThan(40);
    for (let step = 1; step <= count; step += 1) {
      const profile = start();
      const disk = createFaultyDisk();
      // From this step on nothing works any more, as after a crash.
      disk.fault = () => (disk.steps.length >= step ? 'EIO' : undefined);
      disk.partialBytes = 7;
      await profile
        .service({ disk })
        .repair()
        .catch(() => undefined);
      const again = profile.service();
      // Half of the time the next start ends the repair, half of the time the user asks again.
      if (step % 2 === 0) await again.repair();
      else
        await again
          .open()
          .then((journal) => journal.close())
          .catch(() => again.repair());
      const after = await opened(profile);
      expect(after, `step ${step}: ${steps.steps[step - 1] ?? ''}`).toEqual({
        values: expected,
        lastSeq: 29,
      });
      const kept = profile.aside().filter((name) => name.endsWith('000003.jsonl'));
      expect(kept.length, `step ${step}`).toBeGreaterThan(0);
    }
  }, 120_000);

  it('is ended by the next start, which says so', async () => {
    const profile = await profileWith(30);
    profile.flip(profile.path(2), lineStart(profile, 2, 13) + 100);
    const disk = createFaultyDisk();
    disk.fault = (step, path) => (step === 'rename' && path.endsWith('000002.jsonl') ? 'EIO' : undefined);
    await expect(profile.service({ disk }).repair()).rejects.toMatchObject({ code: 'journalWriteFailed' });
    const service = profile.service();
    const journal = await service.open();
    expect(journal.lastSeq).toBe(29);
    expect(service.atStart).toMatchObject({ salvaged: 17, damage: null });
    await journal.close();
  });

  it('finds its plan again when the plan itself is damaged', async () => {
    const profile = await profileWith(30);
    profile.flip(profile.path(2), lineStart(profile, 2, 13) + 100);
    const disk = createFaultyDisk();
    disk.fault = (step, path) => (step === 'rename' && path.endsWith('000002.jsonl') ? 'EIO' : undefined);
    await expect(profile.service({ disk }).repair()).rejects.toThrow();
    profile.flip(join(profile.data, 'repair.json'), 2);
    expect(await opened(profile)).toMatchObject({ lastSeq: 29 });
  });
});
