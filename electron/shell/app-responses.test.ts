import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemReasons } from '../../shared/words/shell';
import { useTempFolders } from '../files/testing/temp-folder';
import { answerAppUrl, type AppSources } from './app-responses';
import { readRendererFiles } from './renderer-files';

const makeFolder = useTempFolders();
const ORIGIN = 'app://branch-handbook';
const HASH = 'a'.repeat(128);
const TOKEN = 'b'.repeat(32);
const index = '<!doctype html><html><head><meta name="csp-nonce" content="" /><title>x</title></head></html>';

async function makeSources(): Promise<AppSources & { logged: string[]; folder: string }> {
  const out = makeFolder();
  const folder = join(out, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  const files: Record<string, { size: number; sha512: string }> = {};
  for (const [path, text] of Object.entries({ 'index.html': index, 'assets/main-1.js': 'export {};' })) {
    writeFileSync(join(folder, path), text);
    files[path] = { size: text.length, sha512: createHash('sha512').update(text).digest('hex') };
  }
  writeFileSync(join(folder, 'assets', 'not-listed.js'), 'export {};');
  writeFileSync(join(out, 'secret.txt'), 'secret');
  writeFileSync(join(out, 'scan.pdf'), '%PDF-1.7 scan');
  const list = join(out, 'renderer-files.json');
  writeFileSync(list, JSON.stringify({ schema: 'rendererFiles/1', files }));
  const logged: string[] = [];
  const add = (message: string, cause?: unknown): void => void logged.push(`${message} ${String(cause)}`);
  const open = (): AsyncIterable<Uint8Array> => createReadStream(join(out, 'scan.pdf'));
  const pdf = { open, sizeBytes: 13, mediaType: 'application/pdf' };
  return {
    folder,
    logged,
    files: await readRendererFiles(list, folder),
    findAttachment: async (sha512) => (sha512 === HASH ? { ...pdf, mediaType: 'text/plain' } : undefined),
    findPdf: async (pdfId) => (pdfId === TOKEN ? pdf : undefined),
    log: { file: '', info: add, warn: add, error: add },
    onDamaged: () => add('damaged'),
  };
}

describe('the page', () => {
  it('gets a new nonce each time, the same in its policy and in its meta element', async () => {
    const sources = await makeSources();
    const nonces = new Set<string>();
    for (let load = 0; load < 2; load += 1) {
      const answer = await answerAppUrl('GET', `${ORIGIN}/index.html`, sources);
      const policy = answer.headers.get('Content-Security-Policy') ?? '';
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
      const html = await answer.text();
      expect(html).toContain(`<head><meta name="csp-nonce" content="${nonce}" />`);
      expect(html.match(/csp-nonce/g)).toHaveLength(1);
      expect(answer.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(2);
  });

  it('has exactly the policy we decided on', async () => {
    const answer = await answerAppUrl('GET', `${ORIGIN}/index.html`, await makeSources());
    const policy = answer.headers.get('Content-Security-Policy') ?? '';
    expect(policy.replace(/'nonce-[^']+'/, "'nonce-R'")).toMatchInlineSnapshot(
      `"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-R'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types branch-handbook-worker"`,
    );
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });

  it('is replaced by a plain one for each problem, with both ways out', async () => {
    const sources = await makeSources();
    for (const reason of [...problemReasons, '<script>', '']) {
      const url = `${ORIGIN}/problem.html?reason=${encodeURIComponent(reason)}`;
      const answer = await answerAppUrl('GET', url, sources);
      const html = await answer.text();
      expect(html).toContain('重新打开');
      expect(html).toContain('保存数据副本');
      expect(html).not.toContain('<script>');
    }
    const script = await answerAppUrl('GET', `${ORIGIN}/problem.js`, sources);
    expect(await script.text()).toContain("requests['app.saveDataCopy']");
  });
});

describe('files and data', () => {
  it('come with their type, nosniff and no cache for data', async () => {
    const sources = await makeSources();
    const script = await answerAppUrl('GET', `${ORIGIN}/assets/main-1.js`, sources);
    expect([script.status, script.headers.get('Content-Type')]).toEqual([
      200,
      'text/javascript; charset=utf-8',
    ]);
    const pdf = await answerAppUrl('GET', `${ORIGIN}/pdf/${TOKEN}`, sources);
    expect(await pdf.text()).toBe('%PDF-1.7 scan');
    expect(Object.fromEntries(pdf.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '13',
      'content-disposition': 'inline',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    });
    const text = await answerAppUrl('GET', `${ORIGIN}/attachment/${HASH}`, sources);
    expect(text.headers.get('content-disposition')).toBe('attachment');
  });

  it('a program file that was changed is not served', async () => {
    const sources = await makeSources();
    writeFileSync(join(sources.folder, 'assets', 'main-1.js'), 'evil() {};');
    const answer = await answerAppUrl('GET', `${ORIGIN}/assets/main-1.js`, sources);
    expect([answer.status, await answer.text()]).toEqual([500, '']);
    expect(sources.logged.join()).toContain('assets/main-1.js');
    expect(sources.logged.join()).toContain('damaged');
  });
});

describe('anything else is 404', () => {
  const paths = [
    '',
    '/',
    '/assets',
    '/assets/',
    '/assets/not-listed.js',
    '/INDEX.HTML',
    '/index.html/',
    '/index.html?x=1',
    '//index.html',
    '/./../secret.txt',
    '/../secret.txt',
    '/../../secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/%5c..%5csecret.txt',
    '/assets%2fmain-1.js',
    '/assets/main-1.js%00',
    '/assets/main-1.js%00.html',
    '/assets/main-1.js.',
    '/assets/main-1.js%20',
    '/C:/Windows/win.ini',
    '/C:%5cWindows%5cwin.ini',
    '/%5c%5cserver%5cshare%5cfile',
    '//server/share/file',
    '/%5c%5c%3f%5cC:%5cfile',
    '/file:///etc/passwd',
    '/etc/passwd',
    '/~/secret',
    '/__proto__',
    '/constructor',
    '/toString',
    `/attachment/${HASH}/..`,
    `/attachment/${HASH.toUpperCase()}`,
    `/attachment/${HASH}0`,
    `/attachment/../pdf/${TOKEN}x`,
    `/attachment/${'c'.repeat(128)}`,
    `/pdf/${TOKEN}.pdf`,
    `/pdf/${TOKEN}?download=1`,
    `/pdf/${'c'.repeat(32)}`,
    `/paper/${TOKEN}`,
    `/${'a/'.repeat(50_000)}`,
  ];
  it.each(paths)('%s', async (path) => {
    const sources = await makeSources();
    const answer = await answerAppUrl('GET', `${ORIGIN}${path}`, sources);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('');
  });

  it('other hosts, schemes, methods', async () => {
    const sources = await makeSources();
    for (const url of [
      'app://other/index.html',
      'app://branch-handbook.evil/index.html',
      'app://branch-handbook:1/index.html',
      'app://x@branch-handbook/index.html',
      'https://branch-handbook/index.html',
      'nonsense',
    ]) {
      expect((await answerAppUrl('GET', url, sources)).status, url).toBe(404);
    }
    for (const method of ['POST', 'PUT', 'HEAD', 'DELETE']) {
      expect((await answerAppUrl(method, `${ORIGIN}/index.html`, sources)).status).toBe(404);
    }
  });
});
