import { appendFile, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyCodes } from '../../shared/words/archive-check';
import { nodeArchiveFs, type ArchiveFs } from './archive-fs';
import { faultyFs, systemError, type CallLog } from './testing/faulty-fs';
import { makeBag, samplePayload, sum, type BagRecipe } from './testing/make-bag';
import { sampleMadeAt, samplePlan, sampleVersion } from './testing/sample-plan';
import { tempFolder } from './testing/temp-folder';
import { verifyBag, type BagReport, type VerifyProgress } from './verify-bag';
import { writeBag } from './write-bag';

async function bag(recipe: BagRecipe = {}): Promise<string> {
  return makeBag(path.join(await tempFolder(), '包'), recipe);
}
async function verdict(recipe: BagRecipe): Promise<BagReport> {
  return verifyBag(await bag(recipe));
}
function codes(report: BagReport): string[] {
  return report.problems.map((finding) => `${finding.code} ${finding.path}`.trim());
}

describe('packages other people made', () => {
  it.each<[string, BagRecipe]>([
    ['1.0 with sha512', {}],
    ['1.0 with two algorithms', { algorithms: ['sha256', 'sha512'] }],
    ['0.93', { version: '0.93', algorithms: ['sha256'] }],
    ['0.97 with sha224', { version: '0.97', algorithms: ['sha224'] }],
    ['CRLF', { end: '\r\n' }],
    ['CR', { end: '\r' }],
    ['tabs', { separator: '\t' }],
    ['UTF-16 with mark', { version: '0.97', encoding: 'UTF-16' }],
    ['UTF-16BE', { encoding: 'UTF-16BE' }],
    ['UTF-16LE', { encoding: 'UTF-16LE' }],
    ['ISO-8859-1', { encoding: 'ISO-8859-1', files: { 'data/Núñez.txt': 'x' } }],
    ['no tag manifest', { tagManifest: false }],
    ['no payload', { files: {} }],
    ['literal percent signs', { version: '0.97', files: { 'data/%7Edir2/%test2.txt': 'x' } }],
    ['encoded line ends', { files: { 'data/a\nb.txt': 'x' }, replace: lineEndManifest() }],
    ['right Payload-Oxum', { info: ['Payload-Oxum: 9.3', 'Contact-Name: 甲'] }],
    [
      'blanks round the colon before 1.0',
      { version: '0.96', declaration: 'BagIt-Version : 0.96\nTag-File-Character-Encoding : UTF-8\n' },
    ],
  ])('%s is valid', async (_, recipe) => {
    const report = await verdict(recipe);
    expect(codes(report)).toEqual([]);
    expect(report).toMatchObject({ valid: true, complete: true });
  });

  it.each<[string, BagRecipe, string]>([
    ['only md5', { algorithms: ['md5'] }, 'weakAlgorithm'],
    ['only sha1', { algorithms: ['sha1'] }, 'weakAlgorithm'],
    ['marks of md5sum', { separator: ' *' }, 'badTagFile manifest-sha512.txt'],
    [
      'a tag file nobody lists',
      { replace: { 'tagmanifest-sha512.txt': manifestLine() } },
      'notListed bagit.txt',
    ],
    [
      'names differing only by case',
      { files: { 'data/a.txt': '1', 'data/A.txt': '2' } },
      'unsafeName data/a.txt',
    ],
    [
      'names differing only by form',
      { version: '0.97', files: { 'data/e\u0301': '', 'data/\u00e9': '' } },
      'unsafeName data/\u00e9',
    ],
  ])('%s is valid with a notice', async (_, recipe, notice) => {
    const report = await verdict(recipe);
    expect(codes(report)).toContain(notice);
    expect(report).toMatchObject({ valid: true, complete: true });
  });

  it('finds a file listed in another normal form', async () => {
    const manifest = `${sum('sha512', Buffer.from('x'))}  data/e\u0301.txt\n`;
    const report = await verdict({
      files: { 'data/\u00e9.txt': 'x' },
      replace: { 'manifest-sha512.txt': manifest },
    });
    expect(report).toMatchObject({ valid: true, problems: [] });
  });

  it('refuses what the standard refuses', async () => {
    const a = sum('sha512', Buffer.from('甲'));
    const cases: [BagRecipe, string][] = [
      [{ declaration: null }, 'missing bagit.txt'],
      [{ declaration: 'BagIt-Version : 1.0\nTag-File-Character-Encoding: UTF-8\n' }, 'badTagFile bagit.txt'],
      [
        { declaration: '\uFEFFBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' },
        'badTagFile bagit.txt',
      ],
      [{ declaration: 'BagIt-Version: 9.9\nTag-File-Character-Encoding: UTF-8\n' }, 'badTagFile bagit.txt'],
      [{ declaration: 'BagIt-Version: 1.0\nTag-File-Character-Encoding: KLINGON\n' }, 'badTagFile bagit.txt'],
      [{ algorithms: [] }, 'missing manifest-sha512.txt'],
      [{ replace: { 'manifest-sha512.txt': 'nonsense\n' } }, 'badTagFile manifest-sha512.txt'],
      [
        { replace: { 'manifest-sha512.txt': `${a.slice(2)}  data/a.txt\n` } },
        'badTagFile manifest-sha512.txt',
      ],
      [{ replace: { 'manifest-sha256.txt': '' } }, 'notListed data/a.txt'],
      [{ replace: { 'manifest-whirlpool.txt': '' } }, 'badTagFile manifest-whirlpool.txt'],
      [{ replace: { 'manifest-SHA-512.txt': '' } }, 'badTagFile manifest-sha512.txt'],
      [{ replace: { 'tagmanifest-sha512.txt': '' } }, 'notListed manifest-sha512.txt'],
      [{ replace: { 'tagmanifest-sha512.txt': `${a}  data/a.txt\n` } }, 'badTagFile tagmanifest-sha512.txt'],
      [{ info: ['Payload-Oxum: 9.4'] }, 'badOxum bag-info.txt'],
      [{ info: ['Payload-Oxum: many'] }, 'badOxum bag-info.txt'],
      [{ info: ['Payload-Oxum: 9.3', 'payload-oxum: 9.3'] }, 'badOxum bag-info.txt'],
      [{ info: ['no label here'] }, 'badTagFile bag-info.txt'],
      [{ replace: { 'fetch.txt': 'http://x.invalid/ 5 data/far.txt\n' } }, 'incompleteFetch data/far.txt'],
      [{ replace: { 'fetch.txt': 'nonsense\n' } }, 'badTagFile fetch.txt'],
    ];
    for (const [recipe, expected] of cases) {
      const report = await verdict(recipe);
      expect(codes(report), expected).toContain(expected);
      expect(report, expected).toMatchObject({ valid: false, complete: false });
    }
  });

  it('calls a file that is to be fetched incomplete, never fetches, and takes it when it is there', async () => {
    const far = `${sum('sha512', Buffer.from('far'))}  data/far.txt\n`;
    const fetch = { 'fetch.txt': 'http://x.invalid/far 3 data/far.txt\n', 'manifest-sha512.txt': far };
    expect(codes(await verdict({ files: {}, replace: fetch }))).toEqual(['incompleteFetch data/far.txt']);
    expect(codes(await verdict({ files: { 'data/far.txt': 'far' }, replace: fetch }))).toEqual([]);
  });

  it('reads bytes that are not of the declared encoding as a fault', async () => {
    const dir = await bag();
    await appendFile(path.join(dir, 'manifest-sha512.txt'), Buffer.from([0xb5, 0xb3]));
    expect(codes(await verifyBag(dir))).toContain('badTagFile manifest-sha512.txt');
  });
});

function lineEndManifest(): Record<string, string> {
  return { 'manifest-sha512.txt': `${sum('sha512', Buffer.from('x'))}  data/a%0Ab.txt\n` };
}
function manifestLine(): string {
  const lines = Object.entries(samplePayload).map(
    ([name, text]) => `${sum('sha512', Buffer.from(text))}  ${name}\n`,
  );
  return `${sum('sha512', Buffer.from(lines.join('')))}  manifest-sha512.txt\n`;
}

describe('our own package, damaged', () => {
  async function ours(): Promise<string> {
    const plan = samplePlan(1);
    return (await writeBag(plan, await tempFolder(), { now: sampleMadeAt, appVersion: sampleVersion })).path;
  }

  it('names one changed, one missing and one extra file', async () => {
    const dir = await ours();
    const payload = samplePlan(1).entries.map((entry) => `data/${entry.path}`);
    const [changed = '', missing = ''] = payload;
    await writeFile(path.join(dir, changed), '%PDF-1.4 changed');
    await rm(path.join(dir, missing));
    await writeFile(path.join(dir, 'data', '04_主题党日', '多的.txt'), 'x');
    const report = await verifyBag(dir);
    expect(codes(report)).toEqual([
      `changed ${changed}`,
      `missing ${missing}`,
      'extra data/04_主题党日/多的.txt',
      'badOxum bag-info.txt',
    ]);
    expect(report).toMatchObject({
      valid: false,
      complete: false,
      counts: { byCode: { changed: 1, missing: 1, extra: 1 } },
    });
    for (const { path: name, message } of report.problems) expect(message).toContain(name);
  });

  it('stays complete when only a byte changed', async () => {
    const dir = await ours();
    const info = path.join(dir, '请先打开_目录.html');
    await appendFile(info, ' ');
    expect(await verifyBag(dir)).toMatchObject({
      complete: true,
      valid: false,
      problems: [{ code: 'changed', path: '请先打开_目录.html', breaks: 'valid' }],
    });
  });

  it('mentions a foreign file beside the payload, and knows the system’s own litter', async () => {
    const dir = await ours();
    await writeFile(path.join(dir, 'autorun.inf'), '');
    expect(await verifyBag(dir)).toMatchObject({
      valid: true,
      problems: [{ code: 'notListed', path: 'autorun.inf' }],
    });
    await writeFile(path.join(dir, 'data', 'Thumbs.db'), '');
    const litter = (await verifyBag(dir)).problems.find((finding) => finding.code === 'extra');
    expect(litter?.message).toContain('系统自动生成');
  });

  it('says which file cannot be read', async () => {
    const dir = await ours();
    const fs = faultyFs((call) =>
      call.startsWith('read ') && call.includes('党员名册') ? 'EIO' : undefined,
    );
    const report = await verifyBag(dir, { fs });
    expect(codes(report)).toEqual([expect.stringMatching(/^unreadable data\/01_/)]);
    expect(report).toMatchObject({ valid: false, complete: true });
  });

  it('says which folder cannot be listed', async () => {
    const dir = await ours();
    const fs: ArchiveFs = {
      ...nodeArchiveFs,
      list: (folder) =>
        folder.endsWith('04_主题党日') ? Promise.reject(systemError('EACCES')) : nodeArchiveFs.list(folder),
    };
    expect(codes(await verifyBag(dir, { fs }))).toContain('unreadable data/04_主题党日');
  });

  it('can be stopped, and its progress never passes the whole', async () => {
    const dir = await ours();
    const seen: VerifyProgress[] = [];
    await verifyBag(dir, { onProgress: (progress) => seen.push(progress) });
    expect(seen.every((progress) => progress.bytesDone <= progress.bytesTotal)).toBe(true);
    expect(seen[seen.length - 1]).toMatchObject({ filesDone: seen[0]?.filesTotal });
    const stop = new AbortController();
    const stopped = verifyBag(dir, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('hostile packages', () => {
  const hostile = [
    '/etc/passwd',
    '//server/share/a',
    '\\\\server\\share\\a',
    '\\\\?\\C:\\Windows\\a',
    'C:\\Windows\\a',
    'C:/Windows/a',
    'data/../../outside.txt',
    '../outside.txt',
    '~/outside.txt',
    '~root/outside.txt',
    '%TEMP%/outside.txt',
    'data/%USERPROFILE%/a',
    'data\\a.txt',
    'data/a.txt:hidden',
    'file:///etc/passwd',
  ];

  it.each(hostile)('never touches %j', async (name) => {
    const parent = await tempFolder();
    await writeFile(path.join(parent, 'outside.txt'), 'secret');
    const line = `${sum('sha512', Buffer.from('secret'))}  ${name}\n`;
    const dir = await makeBag(path.join(parent, '包'), {
      files: {},
      replace: { 'manifest-sha512.txt': line, 'fetch.txt': `http://x.invalid/ 6 ${name}\n` },
    });
    const log: CallLog = { calls: [] };
    const report = await verifyBag(dir, { fs: faultyFs(() => undefined, log) });
    expect(codes(report)).toContain(`unsafeName ${name}`);
    expect(report.complete).toBe(false);
    for (const call of log.calls)
      expect(path.resolve(call.slice(call.indexOf(' ') + 1)).startsWith(dir)).toBe(true);
  });

  it('does not follow links out of the package', async () => {
    const parent = await tempFolder();
    await mkdir(path.join(parent, 'secret'));
    await writeFile(path.join(parent, 'secret', 'a.txt'), '甲');
    const dir = await makeBag(path.join(parent, '包'), {
      files: { 'data/a.txt': '甲', 'data/x/a.txt': '甲' },
    });
    await rm(path.join(dir, 'data', 'x'), { recursive: true });
    await rm(path.join(dir, 'data', 'a.txt'));
    await symlink(path.join(parent, 'secret'), path.join(dir, 'data', 'x'));
    await symlink(path.join(parent, 'secret', 'a.txt'), path.join(dir, 'data', 'a.txt'));
    const report = await verifyBag(dir);
    expect(codes(report)).toEqual(
      expect.arrayContaining(['unsafeName data/a.txt', 'unsafeName data/x', 'missing data/x/a.txt']),
    );
    expect(report.counts.bytesChecked).toBeLessThan(1000);
    expect(report.valid).toBe(false);
  });

  it('refuses a file that turns into a link between listing and reading', async () => {
    const dir = await bag();
    const swap: ArchiveFs = {
      ...nodeArchiveFs,
      list: async (folder) =>
        (await nodeArchiveFs.list(folder)).map((entry) =>
          entry.kind === 'link' ? { ...entry, kind: 'file' } : entry,
        ),
    };
    await rm(path.join(dir, 'data', 'a.txt'));
    await symlink('/etc/hostname', path.join(dir, 'data', 'a.txt'));
    expect(codes(await verifyBag(dir, { fs: swap }))).toContain('unreadable data/a.txt');
  });
});

describe('what is no package', () => {
  it('says why', async () => {
    const folder = await tempFolder();
    await expect(verifyBag(folder)).rejects.toMatchObject({ code: 'notABag' });
    await expect(verifyBag(path.join(folder, '没有'))).rejects.toMatchObject({ code: 'placeVanished' });
    await writeFile(path.join(folder, 'x'), '');
    await expect(verifyBag(path.join(folder, 'x'))).rejects.toMatchObject({ code: 'notABag' });
    const fs = faultyFs((call) => (call.startsWith('list') ? 'EIO' : undefined));
    await expect(verifyBag(folder, { fs })).rejects.toMatchObject({ code: 'placeVanished' });
  });

  it('has a word for every code', () => {
    expect(new Set(verifyCodes).size).toBe(11);
  });
});
