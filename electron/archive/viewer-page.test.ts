// @vitest-environment jsdom
/** The page inside a package, run as a browser would: list, search, and its own check of the folder. */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import vm from 'node:vm';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildViewer } from '../../shared/archive/viewer/build-viewer';
import { SHA512_SOURCE } from '../../shared/archive/viewer/sha512-source';
import { sampleFile, sampleMadeAt, samplePlan, sampleVersion } from './testing/sample-plan';
import { tempFolder } from './testing/temp-folder';
import { writeBag } from './write-bag';

/** The few things of a page these tests touch; the DOM's own types stay out of the main process. */
interface PageNode {
  textContent: string;
  innerHTML: string;
  hidden: boolean;
  value: string;
  className: string;
  href: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageNode | null;
  querySelectorAll(selector: string): Iterable<PageNode>;
  dispatchEvent(event: object): boolean;
}
interface Page {
  document: PageNode & { documentElement: PageNode };
  Event: new (name: string) => object;
  File: new (parts: Uint8Array[], name: string) => object;
  requestAnimationFrame: unknown;
}
const page = globalThis as unknown as Page;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');
const plan = samplePlan(2);
const facts = {
  packageName: plan.packageName,
  createdAt: sampleMadeAt.toISOString(),
  appVersion: sampleVersion,
  fileCount: 30,
  totalBytes: 5000,
};

function node(selector: string): PageNode {
  const found = page.document.querySelector(selector);
  if (!found) throw new Error(`not on the page: ${selector}`);
  return found;
}
function shown(selector: string): PageNode[] {
  return [...page.document.querySelectorAll(selector)].filter((element) => !element.hidden);
}
function open(html: string): void {
  const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
  page.document.documentElement.innerHTML = html.replace(/<script>[\s\S]*?<\/script>/, '');
  vm.runInThisContext(script);
}
function search(text: string): void {
  node('#query').value = text;
  node('#query').dispatchEvent(new page.Event('input'));
}

describe('SHA-512 of the page', () => {
  const own = vm.runInThisContext(`${SHA512_SOURCE}; Sha512`) as new () => {
    update(bytes: Uint8Array): void;
    hex(): string;
  };

  it('equals Node’s for every length round the block borders, in one piece or several', () => {
    for (let length = 0; length < 520; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 131 + length) % 256);
      const hash = new own();
      for (let at = 0; at < length; at += 1 + (length % 97))
        hash.update(bytes.subarray(at, at + 1 + (length % 97)));
      expect(hash.hex(), `${length}`).toBe(createHash('sha512').update(bytes).digest('hex'));
    }
  });

  it('equals Node’s for a megabyte', () => {
    const bytes = Uint8Array.from({ length: 1_048_583 }, (_, index) => (index ^ (index >> 7)) & 255);
    const hash = new own();
    hash.update(bytes);
    expect(hash.hex()).toBe(createHash('sha512').update(bytes).digest('hex'));
  });
});

describe('the page', () => {
  it('lets only its own script and style run, and loads nothing', () => {
    const html = buildViewer(plan, facts, sha256);
    const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(html) ?? [];
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    expect(policy).toBe(
      `default-src 'none'; script-src 'sha256-${sha256(script)}'; style-src 'sha256-${sha256(style)}'; base-uri 'none'; form-action 'none'`,
    );
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/\r|https?:|\/\/[a-z]|\bsrc=|@import|url\(|\son[a-z]+=|style="/);
  });

  it('lists every entry with a link that works from the package’s root', async () => {
    const written = await writeBag(plan, await tempFolder(), {
      now: sampleMadeAt,
      appVersion: sampleVersion,
    });
    const html = await readFile(path.join(written.path, '请先打开_目录.html'), 'utf8');
    const links = [...html.matchAll(/<a href="(data\/[^"]*)"/g)].map(([, href = '']) =>
      decodeURIComponent(href),
    );
    expect(links.sort()).toEqual(plan.entries.map((entry) => `data/${entry.path}`).sort());
    for (const link of links) await readFile(path.join(written.path, link));
    expect(html).toContain('中共清源市红十字会机关支部委员会');
    expect(html).toContain('2026年11月22日 14:40');
  });

  it('shows hostile titles as text', () => {
    const attack = `"><img src=x onerror=alert(1)></script><script>alert(2)</script>'&`;
    const hostile = samplePlan(0, [
      { ...sampleFile('a.pdf', { text: '' }), title: attack, note: attack, kind: attack },
    ]);
    const html = buildViewer(
      { ...hostile, gaps: [attack], contact: attack },
      { ...facts, packageName: attack },
      sha256,
    );
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toContain('<img');
    open(html);
    expect(node('tr.item a[href*="15_"]').textContent).toBe(attack);
  });
});

describe('with scripts', () => {
  beforeEach(() => open(buildViewer(plan, facts, sha256)));

  it('finds by words, by every way a date is written, and counts', () => {
    const all = shown('tr.item').length;
    expect(node('#found').textContent).toBe(`共 ${all} 件`);
    search('党课 第2次');
    expect(shown('tr.item')).toHaveLength(1);
    expect(shown('section.category')).toHaveLength(1);
    for (const date of ['2026-02-18', '2026.02.18', '20260218', '2026年2月18日']) {
      search(date);
      expect(shown('tr.item'), date).toHaveLength(5);
    }
    search('没有这个');
    expect(node('#nothing').textContent).toContain('没有找到“没有这个”');
    search('');
    expect(shown('tr.item')).toHaveLength(all);
    expect(node('#nothing').hidden).toBe(true);
  });
});

describe('checking the folder in the page', () => {
  interface Picked {
    name: string;
    bytes: Uint8Array;
  }
  let files: Picked[];
  let checkCode: string;

  beforeEach(async () => {
    const written = await writeBag(plan, await tempFolder(), {
      now: sampleMadeAt,
      appVersion: sampleVersion,
    });
    checkCode = written.checkCode;
    files = [];
    for (const name of await readdir(written.path, { recursive: true })) {
      const full = path.join(written.path, name);
      if (!statSync(full).isFile()) continue;
      const shownName = path.relative(path.dirname(written.path), full).split(path.sep).join('/');
      files.push({ name: shownName, bytes: new Uint8Array(await readFile(full)) });
    }
    open(await readFile(path.join(written.path, '请先打开_目录.html'), 'utf8'));
  });

  async function check(picked: Picked[]): Promise<string> {
    const list = picked.map(({ name, bytes }) =>
      Object.defineProperty(new page.File([bytes], path.posix.basename(name)), 'webkitRelativePath', {
        value: name,
      }),
    );
    Object.defineProperty(node('#folder'), 'files', { value: list, configurable: true });
    Object.defineProperty(node('#folder'), 'value', { value: '', writable: true, configurable: true });
    node('#verdict').hidden = true;
    node('#folder').dispatchEvent(new page.Event('change'));
    await expect.poll(() => node('#verdict').hidden, { interval: 5, timeout: 10_000 }).toBe(false);
    return node('#verdict').textContent;
  }

  it('says that all is the same, with the code on the paper', async () => {
    const text = await check(files);
    expect(text).toContain(`${files.length - 1} 个文件都与清单相符`);
    expect(text).toContain(checkCode);
    expect(node('#verdict').className).toBe('verdict good');
  });

  it('names changed, missing and extra files', async () => {
    const [changed, missing] = files.filter((file) => file.name.endsWith('.pdf'));
    if (!changed || !missing) throw new Error('no files');
    changed.bytes[7] = (changed.bytes[7] ?? 0) ^ 1;
    const picked = files.filter((file) => file !== missing);
    picked.push({ name: `${plan.packageName}/data/04_主题党日/多.pdf`, bytes: new Uint8Array() });
    const text = await check(picked);
    expect(node('#verdict').className).toBe('verdict bad');
    const findings = [...page.document.querySelectorAll('.findings li')].map((item) => item.textContent);
    expect(findings.sort()).toEqual(
      [
        `内容已改动${below(changed.name)}`,
        `缺少${below(missing.name)}`,
        '多出data/04_主题党日/多.pdf',
      ].sort(),
    );
    expect(text).toContain('发现 3 处');
  });

  it('notices a changed list, and a list that nothing protects', async () => {
    const manifest = files.find((file) => file.name.endsWith('/manifest-sha512.txt'));
    if (!manifest) throw new Error('no manifest');
    manifest.bytes = manifest.bytes.subarray(0, manifest.bytes.indexOf(10) + 1);
    expect(await check(files)).toContain('内容已改动manifest-sha512.txt');
    expect(await check(files.filter((file) => !file.name.includes('tagmanifest')))).toContain(
      '缺少 tagmanifest',
    );
  });

  it('takes a folder above, and explains a wrong one', async () => {
    const above = files.map((file) => ({ ...file, name: `U盘/${file.name}` }));
    expect(await check(above)).toContain('都与清单相符');
    expect(await check([{ name: 'x/y.txt', bytes: new Uint8Array() }])).toContain('不是这份资料的文件夹');
    const twice = [...above, ...files.map((file) => ({ ...file, name: `U盘/旧/${below(file.name)}` }))];
    expect(await check(twice)).toContain('都与清单相符');
    const strangers = ['a', 'b'].flatMap((folder) =>
      files.map((file) => ({ ...file, name: `U盘/${folder}/${below(file.name)}` })),
    );
    expect(await check(strangers)).toContain('里有 2 份资料');
  });

  function below(name: string): string {
    return name.slice(plan.packageName.length + 1);
  }
});
