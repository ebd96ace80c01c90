/**
 * F16: data of every earlier format is read, row for row, and goes on in the present one; a program of an earlier
 * version refuses newer data and leaves it as it is.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { crc32Hex } from '../files/crc32';
import type { Command } from '../../shared/schema/command';
import type { FaultTest } from './fault-test';
import { olderReaders } from './mutants';
import { openProfile } from './small-set';
import { goodSnapshots, makeSnapshot, prepareSwap, swap } from './support/backups';
import { Bookkeeper } from './support/bookkeeper';
import { Clock } from './support/clock';
import { faultId, Ledger } from './support/ledger';
import type { MemoryDisk } from './support/memory-disk';
import { loadMutant } from './support/mutant-bundles';
import { Random } from './support/random';
import { useSealing } from './support/sealing';
import { DATA, openStorage, readHistory, SNAPSHOTS } from './support/storage';
import { profileBefore } from './support/story-start';

const FIXTURE = 'electron/journal/testing/fixtures/journal-1';

/** Data sets in earlier formats: the files kept in the repository, and some written by hand here. */
const earlierFormats: { name: string; version: 1 | 2; files: (seed: number) => Map<string, Buffer> }[] = [
  { name: 'fixture', version: 1, files: () => filesOf(FIXTURE) },
  { name: 'small', version: 1, files: (seed) => writeFormat(1, seed, 12, 100_000) },
  { name: 'several segments', version: 1, files: (seed) => writeFormat(1, seed, 60, 4_000) },
  { name: 'in clear', version: 2, files: (seed) => writeFormat(2, seed, 40, 4_000) },
];

function filesOf(folder: string): Map<string, Buffer> {
  return new Map(
    readdirSync(folder).map((name) => [`${DATA}/journal/${name}`, readFileSync(join(folder, name))]),
  );
}

/** An earlier format, written independently of the modules under test. */
function writeFormat(
  version: 1 | 2,
  seed: number,
  commands: number,
  segmentBytes: number,
): Map<string, Buffer> {
  const ledger = new Ledger(new Random(seed, 16), new Clock().now);
  const files = new Map<string, Buffer>();
  let prev = '0'.repeat(64);
  let segment = 0;
  let lines: Buffer[] = [];
  /** @param first seq of the first command flushed with it; told from the second format on */
  const line = (seq: number, first: number, payload: unknown): void => {
    const group = version === 1 ? undefined : first;
    const envelope = Buffer.from(JSON.stringify({ seq, group, prev, alg: 'none', payload }), 'utf8');
    prev = createHash('sha256').update(envelope).digest('hex');
    lines.push(
      Buffer.concat([Buffer.from(`${envelope.length} ${crc32Hex(envelope)} `), envelope, Buffer.from('\n')]),
    );
  };
  const end = (): void => {
    if (segment > 0)
      files.set(`${DATA}/journal/${String(segment).padStart(6, '0')}.jsonl`, Buffer.concat(lines));
  };
  for (let seq = 1; seq <= commands; seq += 1) {
    if (segment === 0 || lines.reduce((sum, { length }) => sum + length, 0) >= segmentBytes) {
      end();
      segment += 1;
      lines = [];
      const createdAt = '2026-03-18T06:00:00.000Z';
      line(seq - 1, seq, {
        schema: `journal/${version}`,
        minReader: version,
        createdBy: 'branch-handbook 0.1.0',
        createdAt,
        segment,
      });
    }
    line(seq, seq, ledger.change());
  }
  end();
  return files;
}

/** Commands out of the raw bytes, by a reader of this test's own. */
function commandsIn(files: Map<string, Buffer>): Command[] {
  return [...files.keys()].sort().flatMap((path) =>
    (files.get(path) ?? Buffer.alloc(0))
      .toString('utf8')
      .split('\n')
      .filter((text) => text !== '')
      .map((text) => (JSON.parse(text.slice(text.indexOf('{'))) as { payload: { schema: string } }).payload)
      .filter(({ schema }) => schema === 'command/1')
      .map((payload) => payload as unknown as Command),
  );
}

type Way = (
  files: Map<string, Buffer>,
  told: readonly Command[],
  seed: number,
) => Promise<string | undefined>;

const ways: { name: string; go: Way }[] = [
  {
    name: 'opens, goes on, opens again',
    go: async (files, told) => {
      const disk = planted(files);
      const clock = new Clock(Date.UTC(2026, 2, 20));
      const first = await openStorage(disk, clock);
      if (!first.recovery.needsUpgradeSnapshot) return 'no snapshot is asked for before the upgrade';
      const wrong = differing(told, await readHistory(first.journal));
      if (wrong !== undefined) return wrong;
      const more = newCommands(3);
      for (const command of more) await first.journal.commit(command);
      await first.journal.close();
      for (const [path, bytes] of files) {
        if (!disk.files().get(path)?.equals(bytes)) return `${path} was changed`;
      }
      const second = await openStorage(disk, clock);
      const after = differing([...told, ...more], await readHistory(second.journal));
      await second.journal.close();
      return after;
    },
  },
  {
    name: 'snapshot, restore',
    go: async (files, told) => {
      const disk = planted(files);
      const clock = new Clock(Date.UTC(2026, 2, 20));
      const { journal } = await openStorage(disk, clock);
      const snapshotId = await makeSnapshot(disk, journal, clock.now());
      for (const command of newCommands(2)) await journal.commit(command);
      await journal.close();
      if ((await goodSnapshots(disk, SNAPSHOTS, true)).length !== 1) return 'the snapshot is not good';
      const generationId = faultId(1, '01J');
      const prepared = await prepareSwap(disk, { snapshotId, folder: SNAPSHOTS }, generationId);
      await swap(disk, generationId, prepared, clock.now());
      const restored = await openStorage(disk, clock);
      const wrong = differing(told, await readHistory(restored.journal));
      await restored.journal.close();
      return wrong;
    },
  },
  {
    name: 'unfinished last line',
    go: async (files, told, seed) => {
      const last = [...files.keys()].sort().at(-1) ?? '';
      const bytes = files.get(last) ?? Buffer.alloc(0);
      const start = bytes.lastIndexOf(0x0a, bytes.length - 2) + 1;
      const cut = new Random(seed, 17).between(start + 1, bytes.length - 2);
      const disk = planted(new Map([...files, [last, bytes.subarray(0, cut)]]));
      const { journal } = await openStorage(disk, new Clock(Date.UTC(2026, 2, 20)));
      const wrong = differing(told.slice(0, -1), await readHistory(journal));
      await journal.close();
      return wrong;
    },
  },
];

function planted(files: Map<string, Buffer>): MemoryDisk {
  const disk = profileBefore(16);
  for (const [path, bytes] of files) disk.plant(path, bytes);
  return disk;
}

function newCommands(count: number): Command[] {
  // Rows of their own: ids far from those of the data set.
  return Array.from({ length: count }, (_, at): Command => {
    const id = faultId(900_000 + at);
    const after = { id, branchId: faultId(0), rev: 1, key: `new ${at}`, value: at };
    const ops: Command['ops'] = [{ table: 'settings', id, before: null, after }];
    const at0 = '2026-03-20T00:00:00.000Z';
    return {
      schema: 'command/1',
      id: faultId(at, '01HW'),
      name: 'settings.change',
      at: at0,
      by: '李 红梅',
      baseSeq: 0,
      ops,
    };
  });
}

function differing(told: readonly unknown[], found: readonly unknown[]): string | undefined {
  if (told.length !== found.length) return `${found.length} commands, there were ${told.length}`;
  const at = told.findIndex((command, index) => JSON.stringify(command) !== JSON.stringify(found[index]));
  return at === -1 ? undefined : `command ${at + 1} differs`;
}

/** What an earlier program is given: the present journal, with a snapshot, after a restore. */
async function presentProfile(
  seed: number,
  { restored = false, isSealed = false } = {},
): Promise<Map<string, Buffer>> {
  useSealing(isSealed);
  const keeper = new Bookkeeper(profileBefore(seed), new Random(seed, 18), new Clock());
  await keeper.start();
  await keeper.commitSome(6);
  await keeper.snapshot();
  await keeper.commitSome(3);
  if (restored) await keeper.restore(SNAPSHOTS);
  await keeper.stop();
  return keeper.disk.files();
}

const newer: {
  name: string;
  try: (seed: number) => Promise<{ outcome: string; changed: string | undefined }>;
}[] = [
  ...olderReaders.map(({ name, isSealed }) => ({
    name,
    try: async (seed: number) => {
      const files = await presentProfile(seed, { isSealed });
      return (await loadMutant(name)).openProfile(files, isSealed);
    },
  })),
  {
    name: 'CURRENT of a newer program',
    try: async (seed) => {
      const files = await presentProfile(seed, { restored: true });
      const path = `${DATA}/CURRENT`;
      const text = files.get(path)?.toString('utf8') ?? '';
      const later = text.replace('current/1', 'current/2').replace('"minReader":1', '"minReader":2');
      return openProfile(new Map([...files, [path, Buffer.from(later)]]), false);
    },
  },
];

const UPGRADES = earlierFormats.length * ways.length;
const ALL = UPGRADES + newer.length;

export const versions: FaultTest = {
  id: 'F16',
  what: 'every earlier format upgraded; earlier programs refuse newer data',
  // Each pair once; with --full again and again with other contents.
  counts: { ci: ALL, full: ALL * 50 },
  needsMutants: true,
  run: async (caseNo, seed) => {
    const contents = seed + Math.floor(caseNo / ALL);
    const pair = caseNo % ALL;
    const older = newer[pair - UPGRADES];
    if (older) {
      const { outcome, changed } = await older.try(contents);
      if (outcome !== 'dataFromFuture') return `${older.name}: ${outcome} instead of a refusal`;
      return changed && `${older.name}: ${changed} was changed`;
    }
    const formatNo = pair % earlierFormats.length;
    const wayNo = Math.floor(pair / earlierFormats.length);
    const format = earlierFormats[formatNo];
    const way = ways[wayNo];
    if (!format || !way) throw new Error('every pair is one');
    // The second format is an earlier one only where data is sealed.
    useSealing(format.version === 2 || (contents + formatNo + wayNo) % 2 === 1);
    const files = format.files(contents);
    const wrong = await way.go(files, commandsIn(files), contents);
    return wrong && `${format.name}, ${way.name}: ${wrong}`;
  },
};
