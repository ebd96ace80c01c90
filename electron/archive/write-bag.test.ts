import { execFileSync, spawnSync } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { ArchiveFailure } from './archive-failure';
import { nodeArchiveFs, type ArchiveFs } from './archive-fs';
import { FAT32_MAX_BYTES } from './check-target';
import { faultyFs, type CallLog } from './testing/faulty-fs';
import { sampleFile, sampleMadeAt, samplePdf, samplePlan, sampleVersion } from './testing/sample-plan';
import { tempFolder } from './testing/temp-folder';
import { verifyBag } from './verify-bag';
import { writeBag, type WriteBagOptions, type WriteProgress } from './write-bag';

const plan = samplePlan(1);
const base: WriteBagOptions = { now: sampleMadeAt, appVersion: sampleVersion, newId: () => '0badcafe' };

async function failureOf(promise: Promise<unknown>): Promise<ArchiveFailure> {
  const error: unknown = await promise.then(
    () => new Error('did not fail'),
    (reason: unknown) => reason,
  );
  expect(error).toHaveProperty('code');
  return error as ArchiveFailure;
}

describe('writing a package', () => {
  it('leaves a valid package and tells what it wrote', async () => {
    const target = await tempFolder();
    const written = await writeBag(plan, target, base);
    expect(written.packageName).toBe('迎检资料_清源市红十字会机关支部_2026_20261122');
    expect(await readdir(target)).toEqual([written.packageName]);
    expect((await readdir(written.path)).sort()).toEqual(
      [
        'bag-info.txt',
        'bagit.txt',
        'data',
        'manifest-sha512.txt',
        'tagmanifest-sha512.txt',
        '说明文件.txt',
        '请先打开_目录.html',
      ].sort(),
    );
    const report = await verifyBag(written.path);
    expect(report).toMatchObject({ valid: true, complete: true, problems: [], checkCode: written.checkCode });
    expect(written.fileCount).toBe(plan.entries.length + 1);
    expect(await readFile(path.join(written.path, 'bag-info.txt'), 'utf8')).toContain(
      `Payload-Oxum: ${written.totalBytes}.${written.fileCount}\n`,
    );
  });

  it('is byte for byte the same from the same plan and clock', async () => {
    const [one, two] = [await tempFolder(), await tempFolder()];
    const first = await writeBag(plan, one, base);
    const second = await writeBag(plan, two, base);
    expect(second.tagManifestSha512).toBe(first.tagManifestSha512);
  });

  it.runIf(spawnSync('sha512sum', ['--version']).status === 0)('passes sha512sum -c', async () => {
    const written = await writeBag(plan, await tempFolder(), base);
    for (const manifest of ['manifest-sha512.txt', 'tagmanifest-sha512.txt']) {
      execFileSync('sha512sum', ['-c', '--strict', '--quiet', manifest], { cwd: written.path });
    }
  });

  it('writes 说明文件 with BOM and CRLF and an index for programs', async () => {
    const written = await writeBag(plan, await tempFolder(), base);
    const readMe = await readFile(path.join(written.path, '说明文件.txt'));
    expect([...readMe.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(readMe.toString('utf8').replace(/\r\n/g, '')).not.toContain('\n');
    const index = JSON.parse(
      await readFile(path.join(written.path, 'data', '00_说明与目录', 'index.json'), 'utf8'),
    ) as { schema: string; entries: { path: string; sha512?: string }[] };
    expect(index.schema).toBe('archive-index/1');
    expect(index.entries.filter((entry) => entry.sha512 !== undefined)).toHaveLength(plan.entries.length);
  });

  it('copies files by content and refuses a file that is not what was registered', async () => {
    const folder = await tempFolder();
    const file = path.join(folder, '扫描件');
    const bytes = new Uint8Array(3 * 1024 * 1024 + 7).fill(65);
    await writeFile(file, bytes);
    const source = { sizeBytes: bytes.length, open: () => createReadStream(file) };
    const written = await writeBag(samplePlan(0, [sampleFile('扫描件.pdf', source)]), folder, base);
    const copy = await readFile(path.join(written.path, 'data', '15_整改与自查', '扫描件.pdf'));
    expect(copy.equals(bytes)).toBe(true);
    const other = { ...source, sha512: '0'.repeat(128) };
    const changed = samplePlan(0, [sampleFile('扫描件.pdf', other)]);
    expect((await failureOf(writeBag(changed, folder, base))).code).toBe('fileUnreadable');
    expect((await readdir(folder)).sort()).toEqual(['扫描件', written.packageName].sort());
  });

  it('never touches what was there and takes the next free name', async () => {
    const target = await tempFolder();
    const first = await writeBag(plan, target, base);
    const before = await readFile(path.join(first.path, 'tagmanifest-sha512.txt'), 'utf8');
    await writeFile(path.join(target, '旧文件.txt'), '不动');
    const second = await writeBag(plan, target, base);
    expect(second.packageName).toBe(`${first.packageName}_2`);
    expect((await verifyBag(second.path)).valid).toBe(true);
    expect(await readFile(path.join(first.path, 'tagmanifest-sha512.txt'), 'utf8')).toBe(before);
    expect(await readFile(path.join(target, '旧文件.txt'), 'utf8')).toBe('不动');
  });

  it('mentions what an interrupted export left, without touching it', async () => {
    const target = await tempFolder();
    await mkdir(path.join(target, '迎检资料_甲_2026_20260101.partial-12345678'));
    expect((await writeBag(plan, target, base)).leftovers).toEqual([
      '迎检资料_甲_2026_20260101.partial-12345678',
    ]);
  });

  it('reports progress that only grows within a phase and never passes the whole', async () => {
    const seen: WriteProgress[] = [];
    await writeBag(plan, await tempFolder(), { ...base, onProgress: (progress) => seen.push(progress) });
    expect([...new Set(seen.map((progress) => progress.phase))]).toEqual([
      'checking',
      'writing',
      'readingBack',
      'finishing',
    ]);
    seen.forEach((progress, index) => {
      expect(progress.bytesDone).toBeLessThanOrEqual(progress.bytesTotal);
      expect(progress.filesDone).toBeLessThanOrEqual(progress.filesTotal);
      const before = seen[index - 1];
      if (before?.phase === progress.phase)
        expect(progress.bytesDone).toBeGreaterThanOrEqual(before.bytesDone);
    });
  });
});

describe('checks before the first byte', () => {
  const untouched = async (
    target: string,
    promise: Promise<unknown>,
    code: string,
  ): Promise<ArchiveFailure> => {
    const failure = await failureOf(promise);
    expect(failure.code).toBe(code);
    if (existsSync(target)) expect(await readdir(target).catch(() => [])).toEqual([]);
    return failure;
  };
  const withDisk = (
    facts: Partial<{ freeBytes: number; blockBytes: number; fileSystem: string }>,
  ): ArchiveFs => ({
    ...nodeArchiveFs,
    diskOf: async (folder) => ({ ...(await nodeArchiveFs.diskOf(folder)), ...facts }),
  });

  it('says so when the place is missing, is a file, or the plan is empty', async () => {
    const folder = await tempFolder();
    await untouched(folder, writeBag(plan, path.join(folder, '没有'), base), 'placeVanished');
    const file = path.join(folder, 'x');
    await writeFile(file, '');
    expect((await failureOf(writeBag(plan, file, base))).code).toBe('notWritable');
    const empty = { ...plan, entries: [] };
    expect((await failureOf(writeBag(empty, folder, base))).code).toBe('nothingToExport');
  });

  it('wants room for whole blocks', async () => {
    const target = await tempFolder();
    const failure = await untouched(
      target,
      writeBag(plan, target, { ...base, fs: withDisk({ freeBytes: 50_000 }) }),
      'diskFull',
    );
    expect(failure.message).toContain('48.8 KB');
  });

  it('knows what FAT32 cannot hold', async () => {
    const target = await tempFolder();
    const fat = withDisk({ fileSystem: 'vfat', freeBytes: 1e12 });
    const open = (): AsyncIterable<Uint8Array> => createReadStream('never read');
    const big = samplePlan(0, [sampleFile('录像.mp4', { sizeBytes: FAT32_MAX_BYTES + 1, open })]);
    const failure = await untouched(
      target,
      writeBag(big, target, { ...base, fs: fat }),
      'fileTooLargeForDisk',
    );
    expect(failure.path).toBe('15_整改与自查/录像.mp4');
  });

  it('refuses unsafe and equal names, naming the file', async () => {
    const target = await tempFolder();
    const entry = {
      ...samplePlan(0).entries[0],
      path: '04_主题党日/a:b.pdf',
    } as (typeof plan.entries)[number];
    const bad = { ...plan, entries: [entry] };
    const failure = await untouched(target, writeBag(bad, target, base), 'badRequest');
    expect(failure.message).toContain('a:b.pdf');
    const twice = { ...plan, entries: [...plan.entries, ...plan.entries.slice(0, 1)] };
    await untouched(target, writeBag(twice, target, base), 'badRequest');
  });

  it('says which original is missing', async () => {
    const target = await tempFolder();
    const open = (): AsyncIterable<Uint8Array> => createReadStream(path.join(target, '没有.jpg'));
    const lost = samplePlan(0, [sampleFile('照片.jpg', { sizeBytes: 5, open })]);
    const failure = await untouched(target, writeBag(lost, target, base), 'fileNotFound');
    expect(failure.path).toBe('data/15_整改与自查/照片.jpg');
  });

  it.each([
    ['a sealed file that does not open', 'fileUnreadable', '读不出来'],
    ['one that was erased meanwhile', 'fileNotFound', '找不到了'],
  ] as const)('%s is told with its name in the package', async (_what, code, words) => {
    const target = await tempFolder();
    let closed = false;
    async function* open(): AsyncGenerator<Uint8Array> {
      try {
        yield Buffer.from('first piece');
        await Promise.reject(new ExpectedFailure(code, 'attachment'));
      } finally {
        closed = true;
      }
    }
    const broken = samplePlan(0, [sampleFile('照片.jpg', { sizeBytes: 50, open })]);
    const failure = await untouched(target, writeBag(broken, target, base), code);
    expect([failure.path, closed]).toEqual(['data/15_整改与自查/照片.jpg', true]);
    expect(failure.message).toContain(words);
  });
});

describe('when the stick fails', () => {
  it('leaves nothing behind whatever call fails, with whatever error', async () => {
    const small = samplePlan(0, [sampleFile('甲.pdf', { bytes: samplePdf('甲') })]);
    const log: CallLog = { calls: [] };
    await writeBag(small, await tempFolder(), { ...base, fs: faultyFs(() => undefined, log) });
    const calls = log.calls.length;
    expect(calls).toBeGreaterThan(80);
    const target = await tempFolder();
    for (let index = 0; index < calls; index += 1) {
      const code = ['ENOSPC', 'EIO', 'EACCES', 'EROFS'][index % 4];
      let asked = '';
      const fs = faultyFs((call, at) => {
        if (at !== index) return undefined;
        asked = call;
        return code;
      });
      const outcome = await writeBag(small, target, { ...base, fs }).catch((error: unknown) => error);
      // The only call whose failure may go unnoticed: looking whether the working folder is gone.
      expect(outcome, `${index} ${asked}`).toBeInstanceOf(ArchiveFailure);
      expect(await readdir(target), `${index} ${asked} ${code}`).toEqual([]);
    }
  });

  it.each([
    ['ENOSPC', 'diskFull'],
    ['EDQUOT', 'diskFull'],
    ['EROFS', 'notWritable'],
    ['EACCES', 'notWritable'],
    ['EIO', 'notWritable'],
    ['EFBIG', 'fileTooLargeForDisk'],
    ['ENAMETOOLONG', 'nameTooLong'],
    ['ENODEV', 'placeVanished'],
  ])('tells %s as %s', async (code, expected) => {
    const target = await tempFolder();
    const fs = faultyFs((call) => (call.startsWith('write ') ? code : undefined));
    expect((await failureOf(writeBag(plan, target, { ...base, fs }))).code).toBe(expected);
    expect(await readdir(target)).toEqual([]);
  });

  it('notices a stick that was pulled', async () => {
    const target = await tempFolder();
    let writes = 0;
    const fs = faultyFs((call) => {
      if (call.startsWith('write ')) writes += 1;
      return writes > 3 && !call.startsWith('close') ? 'EIO' : undefined;
    });
    const gone: ArchiveFs = {
      ...fs,
      kindOf: (file) => (writes > 3 ? Promise.resolve(undefined) : nodeArchiveFs.kindOf(file)),
    };
    const failure = await failureOf(writeBag(plan, target, { ...base, fs: gone }));
    expect(failure.code).toBe('placeVanished');
    expect(failure.leftBehind).toBeUndefined();
  });

  it('gives no final name when the mount folder now lies on another disk', async () => {
    const target = await tempFolder();
    let asked = 0;
    const isSamePlace = (): Promise<void> => {
      asked += 1;
      // The first question is before the first write; the stick is pulled while the files are written.
      return asked === 1
        ? Promise.resolve()
        : Promise.reject(new ArchiveFailure('placeVanished', 'other disk'));
    };
    const failure = await failureOf(writeBag(plan, target, { ...base, isSamePlace }));
    expect([failure.code, asked]).toEqual(['placeVanished', 2]);
    expect(await readdir(target)).toEqual([]);
  });

  it('names the unfinished folder when even removing it fails', async () => {
    const target = await tempFolder();
    const fs = faultyFs((call) => (/^(write|removeTree) /.test(call) ? 'EROFS' : undefined));
    const failure = await failureOf(writeBag(plan, target, { ...base, fs }));
    expect(failure.leftBehind).toBe(`${plan.packageName}.partial-0badcafe`);
    expect(await readdir(target)).toEqual([failure.leftBehind]);
  });

  it('does not believe a carrier that gives back other bytes', async () => {
    const target = await tempFolder();
    const liar: ArchiveFs = {
      ...nodeArchiveFs,
      async openFile(file) {
        const source = await nodeArchiveFs.openFile(file);
        return {
          ...source,
          async read(buffer) {
            const read = await source.read(buffer);
            if (read > 5 && file.includes('学习计划')) buffer[5] = (buffer[5] ?? 0) ^ 1;
            return read;
          },
        };
      },
    };
    const failure = await failureOf(writeBag(plan, target, { ...base, fs: liar }));
    expect(failure).toMatchObject({
      code: 'readBackDiffers',
      path: expect.stringContaining('学习计划') as string,
    });
    expect(await readdir(target)).toEqual([]);
  });

  it('takes the final name back when it cannot be flushed', async () => {
    const target = await tempFolder();
    const fs = faultyFs((call) => (call === `syncFolder ${target}` ? 'EIO' : undefined));
    expect((await failureOf(writeBag(plan, target, { ...base, fs }))).code).toBe('notWritable');
    expect(await readdir(target)).toEqual([]);
  });

  it('does not replace a package that appeared meanwhile', async () => {
    const target = await tempFolder();
    const rival = path.join(target, plan.packageName);
    const fs = faultyFs((call) => {
      if (call.includes('tagmanifest') && call.startsWith('createFile')) void mkdir(rival);
      return undefined;
    });
    const failure = await failureOf(writeBag(plan, target, { ...base, fs }));
    expect(failure.message).toContain('刚刚出现');
    expect(await readdir(target)).toEqual([plan.packageName]);
    expect(await readdir(rival)).toEqual([]);
  });

  it.each(['checking', 'writing', 'readingBack', 'finishing'] as const)('stops while %s', async (phase) => {
    const target = await tempFolder();
    const stop = new AbortController();
    const options = {
      ...base,
      signal: stop.signal,
      onProgress: (progress: WriteProgress) => progress.phase === phase && stop.abort(),
    };
    expect((await failureOf(writeBag(plan, target, options))).code).toBe('cancelled');
    expect(await readdir(target)).toEqual([]);
  });

  it('passes bugs on, after cleaning up', async () => {
    const target = await tempFolder();
    const onProgress = (progress: WriteProgress): void => {
      if (progress.phase === 'writing') throw new TypeError('bug');
    };
    await expect(writeBag(plan, target, { ...base, onProgress })).rejects.toThrow(TypeError);
    expect(await readdir(target)).toEqual([]);
  });
});

const mountable = process.platform === 'linux' && process.getuid?.() === 0 && canMount();

function canMount(): boolean {
  const probe = spawnSync('sh', [
    '-c',
    'd=$(mktemp -d) && mount -t tmpfs -o size=64k tmpfs "$d" && umount "$d" && rmdir "$d"',
  ]);
  return probe.status === 0;
}

describe.runIf(mountable)('on a real disk of one megabyte', () => {
  const onTmpfs = async (run: (disk: string) => Promise<void>): Promise<void> => {
    const disk = await mkdtemp(path.join(tmpdir(), 'bh-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]);
    try {
      await run(disk);
    } finally {
      spawnSync('umount', ['-l', disk]);
      await rm(disk, { recursive: true, force: true });
    }
  };
  const large = samplePlan(1, [sampleFile('大.pdf', { bytes: new Uint8Array(600_000) })]);

  it('writes, then says there is no room for a second one', async () => {
    await onTmpfs(async (disk) => {
      const written = await writeBag(large, disk, base);
      expect((await verifyBag(written.path)).valid).toBe(true);
      expect((await failureOf(writeBag(large, disk, base))).code).toBe('diskFull');
      expect(await readdir(disk)).toEqual([written.packageName]);
    });
  });

  it('cleans up when it fills while writing', async () => {
    await onTmpfs(async (disk) => {
      await writeFile(path.join(disk, '旧.bin'), new Uint8Array(600_000));
      const blind: ArchiveFs = {
        ...nodeArchiveFs,
        diskOf: async (folder) => ({ ...(await nodeArchiveFs.diskOf(folder)), freeBytes: 1e9 }),
      };
      expect((await failureOf(writeBag(large, disk, { ...base, fs: blind }))).code).toBe('diskFull');
      expect(await readdir(disk)).toEqual(['旧.bin']);
    });
  });

  it('notices that the disk went away', async () => {
    await onTmpfs(async (disk) => {
      const onProgress = (progress: WriteProgress): void => {
        if (progress.phase === 'readingBack' && progress.filesDone === 3) spawnSync('umount', ['-l', disk]);
      };
      expect((await failureOf(writeBag(plan, disk, { ...base, onProgress }))).code).toBe('placeVanished');
      expect(await readdir(disk)).toEqual([]);
    });
  });
});
