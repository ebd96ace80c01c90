/** The package as an inspector's PC takes it: its index in another browser, its workbooks in another library. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, expect, type Browser } from '@playwright/test';
import { read as readBook, type WorkBook } from '@e965/xlsx';
import yauzl from 'yauzl';
import { listFiles } from '../../machine/paper-tools';

const CHROMIUM = ['/usr/lib/chromium/chromium', '/usr/lib/chromium-browser/chromium-browser'];
const INDEX = '请先打开_目录.html';
/** Parts by which a workbook does something when it is opened, or looks elsewhere. */
const ACTIVE_PART = /vba|macro|externalLink|embeddings|activeX|connections|oleObject|customUI|webextension/i;

/** Why the package cannot be looked at in another browser; undefined when it can. */
export function whyNoBrowser(): string | undefined {
  return CHROMIUM.some((path) => existsSync(path)) ? undefined : 'Chromium is not installed';
}

/** @param text stands in some title of the package */
export async function checkPackage(bag: string, text: string): Promise<void> {
  const executablePath = CHROMIUM.find((path) => existsSync(path));
  const isRoot = process.getuid?.() === 0;
  const browser =
    executablePath === undefined
      ? undefined
      : await chromium.launch({ executablePath, args: isRoot ? ['--no-sandbox'] : [] });
  try {
    if (browser) await openIndex(browser, bag, text);
    const files = listFiles(bag);
    // The program writes no document of Word: if it ever does, it is looked at here.
    expect(files.filter((file) => /\.(docx?|xlsm|xls|rtf)$/i.test(file))).toEqual([]);
    const books = files.filter((file) => file.endsWith('.xlsx'));
    expect(books.length).toBeGreaterThan(0);
    for (const file of books) await checkWorkbook(join(bag, file), text, browser);
  } finally {
    await browser?.close();
  }
}

/** `请先打开_目录.html` in Debian's current Chromium. */
async function openIndex(browser: Browser, bag: string, text: string): Promise<void> {
  const page = await browser.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('dialog', (dialog) => {
    troubles.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(pathToFileURL(join(bag, INDEX)).href);
  await expect(page.getByText(text, { exact: false }).first()).toBeVisible();
  await page.locator('#query').fill('<img src=x onerror=hit=1>');
  const seen = await page.evaluate(() => ({
    hit: 'hit' in globalThis,
    live: document.querySelectorAll(
      'iframe, object, embed, base, [onerror], [onload], [onclick], [onfocus], a[href*="javascript:"]',
    ).length,
  }));
  expect(seen).toEqual({ hit: false, live: 0 });
  expect(troubles).toEqual([]);
  await page.close();
}

/** Texts stay texts: no formula, no macro, no link but to a file of the package; and it is XML all through. */
export async function checkWorkbook(path: string, text: string, browser?: Browser): Promise<void> {
  const parts = await unzip(path);
  expect([...parts.keys()].filter((name) => ACTIVE_PART.test(name))).toEqual([]);
  const book: WorkBook = readBook(readFileSync(path), { cellFormula: true, cellHTML: false });
  let found = false;
  for (const sheet of Object.values(book.Sheets)) {
    for (const [address, cell] of Object.entries(sheet)) {
      if (address.startsWith('!')) continue;
      const { f, v, l } = cell as { f?: string; v?: unknown; l?: { Target?: string } };
      expect(f, `${address}: a formula`).toBeUndefined();
      if (l?.Target !== undefined) expect(l.Target, address).toMatch(/^\.\.\/[^:]*$/);
      if (typeof v === 'string' && v.includes(text)) found = true;
    }
  }
  expect(found, `${text} stands in ${path} as it is`).toBe(true);
  if (!browser) return;
  const page = await browser.newPage();
  const broken = await page.evaluate(
    brokenXml,
    [...parts].filter(([name]) => /\.(xml|rels|vml)$/.test(name)),
  );
  expect(broken).toEqual([]);
  await page.close();
}

/** Runs in a browser. @returns names of parts that are not well-formed, or hold what is run or fetched */
function brokenXml(parts: readonly [string, string][]): string[] {
  return parts.flatMap(([name, xml]) => {
    const parsed = new DOMParser().parseFromString(xml, 'application/xml');
    const isBroken = parsed.querySelector('parsererror') !== null;
    const isActive = parsed.querySelector('f, oleObject, ddeLink, script') !== null;
    const outside = Array.from(parsed.querySelectorAll('Relationship[TargetMode="External"]')).some(
      (link) => !/^\.\.\/[^:]*$/.test(link.getAttribute('Target') ?? ''),
    );
    return isBroken || isActive || outside ? [name] : [];
  });
}

function unzip(path: string): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    const parts = new Map<string, string>();
    yauzl.open(path, { lazyEntries: true }, (error, zip) => {
      if (error) {
        reject(error);
        return;
      }
      zip.on('error', reject);
      zip.on('end', () => resolve(parts));
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) {
            reject(failed);
            return;
          }
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('error', reject);
          stream.on('end', () => {
            parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}
