import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createFaultyDisk } from '../files/testing/faulty-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import { testCommand, testOp } from '../journal/testing/commands';
import { TestProfile, valuesOf } from './testing/test-profile';

const makeFolder = useTempFolders();

/** 24 commands in several segments, 20 of them covered by a snapshot. */
async function profile(): Promise<TestProfile> {
  const made = new TestProfile(makeFolder());
  await made.write(1, 20);
  await made.snapshot();
  await made.write(21, 24);
  return made;
}

function treeOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)));
  const files = paths.filter((path) => statSync(path).isFile()).sort();
  return Object.fromEntries(files.map((path) => [path, readFileSync(path, 'latin1')]));
}

/** A clock the test moves. */
function clock(): { now: () => Date; pass: (ms: number) => void } {
  let at = Date.parse('2026-03-18T07:00:00.000Z');
  return { now: () => new Date(at), pass: (ms) => (at += ms) };
}

it('gives the journal that opening alone gives, and reads lists and covered segments once', async () => {
  const made = await profile();
  const alone = createFaultyDisk();
  const plain = await made.service({ disk: alone }).open();
  const expected = { extent: plain.getExtent(), values: await valuesOf(plain) };
  await plain.close();

  const disk = createFaultyDisk();
  const service = made.service({ disk });
  service.lookAhead();
  const journal = await service.open();
  expect(journal.getExtent()).toEqual(expected.extent);
  expect(await valuesOf(journal)).toEqual(expected.values);
  const lists = (steps: readonly string[]): string[] => steps.filter((step) => step.endsWith('.gz')).sort();
  expect(lists(disk.steps)).toEqual(lists(alone.steps));
  // What the lists say of the rows is what the journal holds against a command.
  await expect(journal.commit(testCommand(90, [testOp(3, 1)], 24))).rejects.toMatchObject({
    code: 'conflict',
  });
  await expect(journal.commit(testCommand(91, [testOp(3, 2)], 24))).resolves.toMatchObject({ seq: 25 });
  await journal.close();
});

it('writes nothing', async () => {
  const made = await profile();
  made.flip(made.path(1), 2_000);
  rmSync(made.path(2));
  const before = treeOf(made.data);
  const disk = createFaultyDisk();
  const service = made.service({ disk });
  service.lookAhead();
  // As with a wrong password: nobody ever asks for what was found.
  await expect.poll(() => disk.steps.length).toBeGreaterThan(0);
  expect(treeOf(made.data)).toEqual(before);
});

it.each([
  ['a covered segment', (made: TestProfile) => made.flip(made.path(1), 2_000)],
  ['a missing segment', (made: TestProfile) => rmSync(made.path(1))],
  ['the end', (made: TestProfile) => made.flip(made.path(made.segments().length), -40)],
  ['CURRENT', (made: TestProfile) => writeFileSync(join(made.data, 'CURRENT'), 'x')],
])('heals or reports damage of %s as opening alone does', async (_, spoil) => {
  const [one, other] = [await profile(), await profile()];
  const outcomes = await Promise.all(
    [one, other].map(async (made, at) => {
      spoil(made);
      const service = made.service();
      if (at === 1) service.lookAhead();
      const outcome = await service.open().then(
        async (journal) => {
          await journal.close();
          return journal.lastSeq;
        },
        (error: unknown) => (error as { code: string }).code,
      );
      return { outcome, healed: service.atStart?.healed, damaged: service.atStart?.damagedSnapshots };
    }),
  );
  expect(outcomes[1]).toEqual(outcomes[0]);
});

it('takes an older snapshot when a list of the newest is bad', async () => {
  const made = await profile();
  const { manifest } = await made.snapshot();
  const list = manifest.tables[0]?.chunks[0]?.revisions.sha256 ?? '';
  made.flip(made.partPath(list), -1);
  const service = made.service();
  service.lookAhead();
  const journal = await service.open();
  expect(journal.lastSeq).toBe(24);
  await journal.close();
  expect(service.atStart?.damagedSnapshots).toHaveLength(1);
});

it('is not believed once a derivation must long have ended', async () => {
  const made = await profile();
  const time = clock();
  const service = made.service({ now: time.now });
  service.lookAhead();
  time.pass(21_000);
  made.flip(made.path(1), 2_000);
  const journal = await service.open();
  await journal.close();
  expect(service.atStart?.healed).toHaveLength(1);
});
