// The mutants of F4 still find the text they spoil, and programs of an earlier version refuse newer data (F16).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleFaults, requireTexts } from './bundle.mjs';
import { buildMutants } from './mutants.mjs';

interface Case {
  id: string;
  counts: { ci: number };
  run: (caseNo: number, seed: number) => Promise<string | undefined>;
}
interface Mutant {
  name: string;
  spoilings: { file: string; find: string; replace: string }[];
}

const folder = mkdtempSync(join(tmpdir(), 'branch-handbook-mutants-'));
let faultTests: Case[] = [];
let mutants: Mutant[] = [];

beforeAll(async () => {
  const bundle = await bundleFaults({ entry: 'electron/faults/list.ts', folder, output: 'faults.mjs' });
  const module = (await import(pathToFileURL(bundle).href)) as { faultTests: Case[]; mutants: Mutant[] };
  ({ faultTests, mutants } = module);
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('every mutant finds the text it spoils exactly once', () => {
  expect(mutants.length).toBeGreaterThanOrEqual(10);
  for (const { spoilings } of mutants) requireTexts(spoilings);
});

test('a mutant whose text is gone is not built', () => {
  const spoilings = [{ file: 'electron/journal/tail.ts', find: 'no such text', replace: '' }];
  expect(() => requireTexts(spoilings)).toThrow('no such text');
});

test('formats of the past are upgraded, programs of the past refuse newer data', async () => {
  const older = mutants.filter(({ name }) => /^(?:older|reader)-/.test(name));
  process.env['FAULT_MUTANTS'] = await buildMutants(older, folder);
  const versions = faultTests.find(({ id }) => id === 'F16');
  const wrong: string[] = [];
  for (let caseNo = 0; caseNo < (versions?.counts.ci ?? 0); caseNo += 1) {
    const found = await versions?.run(caseNo, 1);
    if (found !== undefined) wrong.push(found);
  }
  expect(wrong).toEqual([]);
}, 60_000);
