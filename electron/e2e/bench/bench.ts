/**
 * `npm run bench`: each row measures ours and its reference side by side in one run, alternating, and keeps the
 * raw samples. A missed target is printed, not failed; only what could not be measured fails.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { build } from 'vite';
import { readRuntime } from '../../../build/runtime.mjs';
import { root } from '../../../build/setup/places.mjs';
import { nodeBundle } from '../../../build/vite/node-bundle.mjs';
import { fillProfile } from './fill-profile';
import { measureCommit } from './measure-commit';
import { measureImport, writeRosterOf2000 } from './measure-import';
import { measureList } from './measure-list';
import { measurePreview } from './measure-preview';
import { measureBookPdf, measureRecordPdf } from './measure-print';
import { measureRebuild } from './measure-rebuild';
import { measureStart } from './measure-start';
import { measureTasks } from './measure-tasks';
import { measureUnlock } from './measure-unlock';
import { measureWord } from './measure-word';
import { makeRow, percentile, writeRows, type BenchRow } from './rows';
import { LARGE_LIST } from './ten-years';
import { makeYearOfMinutes } from './year-of-minutes';

const ROUNDS = 5;
const reportFile = process.env['BENCH_OUT'] ?? join(root, 'out', 'bench.json');
const only = process.env['BENCH_ONLY']?.split(',') ?? [];

interface Place {
  folder: string;
  /** Ten years, sealed. */
  profile: () => Promise<string>;
  /** 2,000 members, little else. */
  largeList: () => Promise<string>;
  /** Sixty signed records in one year and a draft of six pages. */
  minutes: () => Promise<string>;
  /** Ten years in clear, when this row is wanted that is measured against it. */
  unsealedFor: (id: string) => Promise<string | undefined>;
}

/** What is measured together. A row is named by `--only` itself or by what stands before its hyphen. */
const MEASUREMENTS: readonly { rows: readonly string[]; measure: (place: Place) => Promise<BenchRow[]> }[] = [
  { rows: ['R2'], measure: async ({ folder }) => [await measureJournalRate(folder)] },
  {
    rows: ['R1', 'R1-sealed'],
    measure: async (place) =>
      measureCommit(ROUNDS, await place.profile(), await place.unsealedFor('R1-sealed')),
  },
  {
    rows: ['R3', 'R3-sealed'],
    measure: async (place) =>
      measureRebuild(ROUNDS, await place.profile(), await place.unsealedFor('R3-sealed')),
  },
  {
    rows: ['R4'],
    measure: async ({ folder }) => {
      const file = writeRosterOf2000(folder);
      return [await measureImport(ROUNDS, folder, file, await runBundled<number[]>('bare-parse', [file]))];
    },
  },
  { rows: ['R5'], measure: async () => [await measureSearch()] },
  {
    rows: ['R10', 'R10-memory'],
    measure: async (place) => measureStart(place.folder, await place.profile(), ROUNDS),
  },
  { rows: ['R11'], measure: async (place) => [await measureUnlock(ROUNDS, await place.profile())] },
  {
    rows: ['R12-unlock', 'R12-page', 'R12-import', 'R12-commit'],
    measure: async (place) => measureTasks(ROUNDS, place.folder, await place.profile()),
  },
  {
    rows: ['R13-rows', 'R13-scroll', 'R13-open'],
    measure: async (place) => measureList(ROUNDS, await place.largeList()),
  },
  {
    rows: ['M-preview'],
    measure: async (place) => [await measurePreview(ROUNDS, await place.minutes())],
  },
  {
    rows: ['M-pdf'],
    measure: async (place) => [await measureRecordPdf(ROUNDS, place.folder, await place.minutes())],
  },
  {
    rows: ['M-yearbook'],
    measure: async (place) => [await measureBookPdf(ROUNDS, place.folder, await place.minutes())],
  },
  {
    rows: ['M-docx'],
    measure: async (place) => [await measureWordFile(place.folder, await place.minutes())],
  },
];

function isWanted(id: string): boolean {
  const [family = id] = id.split('-');
  return only.length === 0 || only.includes(id) || only.includes(family);
}

test('bench', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'branch-bench-'));
  const rows: BenchRow[] = [];
  const filled = new Map<string, Promise<string>>();
  const fill = (name: string, sealing: boolean): Promise<string> => {
    const profile = join(folder, name);
    const done = filled.get(name) ?? fillProfile(profile, { sealing }).then(() => profile);
    filled.set(name, done);
    return done;
  };
  const place: Place = {
    folder,
    profile: () => fill('ten-years', true),
    minutes: async () => {
      const profile = join(folder, 'minutes');
      const done =
        filled.get('minutes') ??
        makeYearOfMinutes()
          .then(({ commands }) => fillProfile(profile, { sealing: true, commands }))
          .then(() => profile);
      filled.set('minutes', done);
      return done;
    },
    largeList: async () => {
      const profile = join(folder, 'large-list');
      await fillProfile(profile, { sealing: true, size: LARGE_LIST });
      return profile;
    },
    unsealedFor: async (id) => (isWanted(id) ? fill('ten-years-in-clear', false) : undefined),
  };
  try {
    for (const { rows: ids, measure } of MEASUREMENTS) {
      if (!ids.some(isWanted)) continue;
      rows.push(...(await measure(place)));
      // After each: a run that is broken off keeps what it has.
      writeRows(reportFile, rows);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});

/** A program of its own, run by the Node inside Electron. @returns what it printed */
async function runBundled<T>(name: string, args: readonly string[]): Promise<T> {
  return run(await bundled(name), args);
}

async function bundled(name: string): Promise<string> {
  const config = nodeBundle({
    entry: `electron/e2e/bench/${name}.ts`,
    output: `${name}.cjs`,
    electron: false,
  });
  const folder = join(root, 'out', 'bench');
  await build({ ...config, build: { ...config.build, outDir: folder } });
  return join(folder, `${name}.cjs`);
}

function run<T>(program: string, args: readonly string[]): T {
  const output = execFileSync(readRuntime().path, [program, ...args], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  });
  return JSON.parse(output) as T;
}

async function measureJournalRate(place: string): Promise<BenchRow> {
  const samples = await runBundled<{ ours: number[]; reference: number[] }>('journal-rate', [place]);
  return makeRow({
    id: 'R2',
    what: 'journal commits per second, 16 in flight / write + fdatasync one by one',
    unit: '1/s',
    ...samples,
    target: 'ratio >= 3.0',
    met: ({ ratio }) => ratio >= 3,
  });
}

async function measureSearch(): Promise<BenchRow> {
  const { rounds, ...extra } = await runBundled<{
    rounds: { ours: number[]; reference: number[] }[];
    recallPercent: number;
    foundAtAll: number;
    buildMs: number;
  }>('name-search', []);
  const p95 = (side: 'ours' | 'reference'): number[] => rounds.map((round) => percentile(round[side], 0.95));
  return makeRow({
    id: 'R5',
    what: 'search over 60,000 names by pinyin, initials and characters, p95 / a plain includes loop',
    unit: 'ms',
    ours: p95('ours'),
    reference: p95('reference'),
    target: 'ratio <= 1.5, recall 100 %',
    met: ({ ratio }) => ratio <= 1.5 && extra.recallPercent === 100 && extra.foundAtAll > 0,
    extra,
  });
}

/** Bundled once; every sample is a process of its own. */
async function measureWordFile(folder: string, profile: string): Promise<BenchRow> {
  const program = await bundled('word-file-time');
  return measureWord(ROUNDS, folder, profile, async (file) => run(program, [file]));
}

test.afterAll(() => {
  const runtime = readRuntime();
  console.log(`machine: ${cpus().length} cores, ${cpus()[0]?.model ?? ''}; Electron ${runtime.electron}`);
});
