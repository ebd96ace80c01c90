/** Our verdicts against two judges that share no code with us: GNU sha512sum and a checker in Python. */
import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeBag } from './testing/make-bag';
import { tempFolder } from './testing/temp-folder';
import { verifyBag } from './verify-bag';

const PYTHON = 'python3';
const hasPython = spawnSync(PYTHON, ['--version']).status === 0;
const hasSha512sum = spawnSync('sha512sum', ['--version']).status === 0;
const CHECKER = fileURLToPath(new URL('testing/check_bag.py', import.meta.url));
const SEED = 8493;

type Damage = (bag: string, random: () => number) => Promise<void>;

/** Each changes one thing somewhere in a package, or leaves it as it was. */
const damages: readonly Damage[] = [
  () => Promise.resolve(),
  async (bag, random) => {
    const file = await pick(bag, random);
    const bytes = await readFile(file);
    const at = Math.floor(random() * bytes.length);
    if (bytes.length > 0) bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    await writeFile(file, bytes);
  },
  async (bag, random) => rm(await pick(bag, random)),
  async (bag, random) => writeFile(`${await pick(bag, random)}.new`, 'x'),
  async (bag, random) => {
    const file = await pick(bag, random);
    await rename(file, `${file}-`);
  },
  async (bag, random) => {
    const file = await pick(bag, random);
    await writeFile(file, (await readFile(file)).subarray(0, -1));
  },
  async (bag, random) => {
    const file = await pick(bag, random);
    await writeFile(file, Buffer.concat([await readFile(file), Buffer.from('\n')]));
  },
  async (bag, random) => {
    const [one, two] = [await pick(bag, random), await pick(bag, random)];
    const [a, b] = [await readFile(one), await readFile(two)];
    await writeFile(one, b);
    await writeFile(two, a);
  },
];

async function pick(bag: string, random: () => number): Promise<string> {
  const names = await readdir(bag, { recursive: true });
  const files = names.map((name) => path.join(bag, name)).filter((file) => statSync(file).isFile());
  files.sort();
  return files[Math.floor(random() * files.length)] ?? path.join(bag, 'bagit.txt');
}

/** 120 packages, an eighth of them intact, the rest damaged; always the same ones. */
async function packages(): Promise<string[]> {
  const root = await tempFolder();
  const name = fc.stringMatching(/^[a-z党课·_-]{1,8}$/).map((text) => `data/${text}x.txt`);
  const files = fc.dictionary(name, fc.string({ maxLength: 40 }), { maxKeys: 6, noNullPrototype: true });
  const algorithms = fc.subarray(['sha256', 'sha512', 'sha1'], { minLength: 1 });
  const recipes = fc.sample(fc.record({ files, algorithms, tagManifest: fc.boolean() }), {
    numRuns: 120,
    seed: SEED,
  });
  let state = SEED;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const made: string[] = [];
  for (const [index, recipe] of recipes.entries()) {
    const bytes = Object.values(recipe.files).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    const info = [`Payload-Oxum: ${bytes}.${Object.keys(recipe.files).length}`, 'Contact-Name: 甲'];
    const bag = await makeBag(path.join(root, `${index}`), { ...recipe, info });
    await damages[index % damages.length]?.(bag, random);
    made.push(bag);
  }
  return made;
}

describe.runIf(hasPython)('against the Python checker', () => {
  it('agrees on complete and valid for intact and damaged packages', async () => {
    const bags = await packages();
    const said = JSON.parse(execFileSync(PYTHON, [CHECKER, ...bags], { encoding: 'utf8' })) as {
      complete: boolean;
      valid: boolean;
    }[];
    const ours = await Promise.all(
      bags.map((bag) =>
        verifyBag(bag).then(
          ({ complete, valid, problems }) => ({ complete, valid, problems }),
          () => ({ complete: false, valid: false, problems: [] }),
        ),
      ),
    );
    ours.forEach(({ problems, ...verdict }, index) => {
      expect(verdict, `${index} ${JSON.stringify(problems)}`).toEqual(said[index]);
    });
    expect(said.filter((verdict) => verdict.valid).length).toBeGreaterThanOrEqual(15);
    expect(said.filter((verdict) => !verdict.valid).length).toBeGreaterThanOrEqual(60);
  });
});

describe.runIf(hasSha512sum)('against sha512sum', () => {
  it('finds the same files changed or missing', async () => {
    for (const bag of await packages()) {
      const names = await readdir(bag);
      if (!names.includes('manifest-sha512.txt') || !names.includes('bagit.txt')) continue;
      const run = spawnSync('sha512sum', ['-c', '--strict', 'manifest-sha512.txt'], {
        cwd: bag,
        encoding: 'utf8',
      });
      const failed = run.stdout
        .split('\n')
        .filter((line) => line.includes(': FAILED'))
        .map((line) => line.slice(0, line.indexOf(': FAILED')));
      const { problems } = await verifyBag(bag);
      const ours = problems
        .filter(({ code, path: name }) => ['changed', 'missing'].includes(code) && name.startsWith('data/'))
        .map(({ path: name }) => name);
      for (const name of failed) expect(ours, `${bag} ${run.stderr}`).toContain(name);
    }
  });
});
