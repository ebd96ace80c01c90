import { appendFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeBag } from '../archive/testing/make-bag';
import { sampleMadeAt, samplePlan, sampleVersion } from '../archive/testing/sample-plan';
import { tempFolder } from '../archive/testing/temp-folder';
import { writeBag } from '../archive/write-bag';
import { fail, succeed } from '../../shared/ipc/reply';
import { runCli } from './run';

interface Ran {
  code: number;
  out: string[];
  err: string[];
}
interface Answer {
  valid: boolean;
  complete: boolean;
  problems: { code: string; path: string; message: string }[];
}

async function run(...args: string[]): Promise<Ran> {
  const ran: Ran = { code: -1, out: [], err: [] };
  ran.code = await runCli(args, {
    out: (line) => ran.out.push(line),
    err: (line) => ran.err.push(line),
    previewImport: (file) =>
      Promise.resolve(file.endsWith('bad.xlsx') ? fail('fileBroken') : succeed({ file })),
  });
  return ran;
}
function answerOf(ran: Ran): Answer {
  return JSON.parse(ran.out[ran.out.length - 1] ?? '') as Answer;
}

describe('verify', () => {
  it('answers 0 for our own package', async () => {
    const folder = await tempFolder();
    const written = await writeBag(samplePlan(1), folder, { now: sampleMadeAt, appVersion: sampleVersion });
    const json = await run('verify', written.path, '--json');
    expect(json.code).toBe(0);
    expect(json.out).toHaveLength(1);
    expect(answerOf(json)).toEqual({ valid: true, complete: true, problems: [] });
    const human = await run('verify', written.path);
    expect(human.out[0]).toContain('一致：迎检资料_');
    expect(human.out[1]).toBe(`  核对码：${written.checkCode}`);
  });

  it('answers 1 and names each file', async () => {
    const dir = await makeBag(path.join(await tempFolder(), '包'));
    await appendFile(path.join(dir, 'data', 'a.txt'), '改');
    await rm(path.join(dir, 'data', '空.txt'));
    await writeFile(path.join(dir, 'data', '多.txt'), '');
    const json = await run('verify', '--json', dir);
    expect(json.code).toBe(1);
    expect(answerOf(json)).toEqual({
      valid: false,
      complete: false,
      problems: [
        { code: 'changed', path: 'data/a.txt', message: expect.stringContaining('data/a.txt') as string },
        { code: 'missing', path: 'data/空.txt', message: expect.stringContaining('空.txt') as string },
        { code: 'extra', path: 'data/多.txt', message: expect.stringContaining('多.txt') as string },
      ],
    });
    expect((await run('verify', dir)).out.join('\n')).toContain('有 3 处不符');
  });

  it('answers 2 with JSON when there is nothing to verify', async () => {
    const folder = await tempFolder();
    const empty = await run('verify', folder, '--json');
    expect(empty.code).toBe(2);
    expect(answerOf(empty)).toMatchObject({ valid: false, complete: false, problems: [{ code: 'notABag' }] });
    const missing = await run('verify', path.join(folder, '没有'), '--json');
    expect(missing.code).toBe(2);
    expect(answerOf(missing).problems[0]?.code).toBe('unreadable');
    expect((await run('verify')).code).toBe(2);
    expect((await run('verify', folder, '--fast')).code).toBe(2);
  });

  it('verifies a folder of packages and puts their names before the paths', async () => {
    const folder = await tempFolder();
    await makeBag(path.join(folder, '甲'));
    const bad = await makeBag(path.join(folder, '乙'));
    await rm(path.join(bad, 'data', 'a.txt'));
    const json = await run('verify', folder, '--json');
    expect(json.code).toBe(1);
    expect(answerOf(json).problems.map((problem) => problem.path)).toEqual(['乙/data/a.txt']);
    expect((await run('verify', folder)).out).toContain('共 2 份资料，1 份一致，1 份不一致。');
  });

  it('prints what breaks nothing on standard error and stays valid', async () => {
    const dir = await makeBag(path.join(await tempFolder(), '包'), { algorithms: ['md5'] });
    const ran = await run('verify', dir);
    expect(ran.code).toBe(0);
    expect(ran.err.join('\n')).toContain('较弱');
    expect(answerOf(await run('verify', dir, '--json'))).toMatchObject({
      valid: true,
      problems: [{ code: 'weakAlgorithm' }],
    });
  });
});

describe('the rest', () => {
  it('prints the import preview as the last line', async () => {
    const ran = await run('import-preview', 'a.xlsx');
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.out[0] ?? '')).toEqual({ file: 'a.xlsx' });
    expect((await run('import-preview')).code).toBe(2);
    const bad = await run('import-preview', 'bad.xlsx');
    expect(bad).toMatchObject({ code: 2, out: [] });
    expect(bad.err.join('')).toContain('E-163');
  });

  it('explains itself', async () => {
    expect((await run('help')).code).toBe(0);
    expect((await run('help')).out.join('\n')).toContain('verify');
    expect(await run('dance')).toMatchObject({ code: 2, out: [] });
    expect((await run()).code).toBe(2);
  });
});
