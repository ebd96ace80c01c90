/** Builds packages of any BagIt version by hand, also broken ones, without our own writer. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface BagRecipe {
  version?: string;
  encoding?: string;
  /** Whole text of bagit.txt; null leaves it out. */
  declaration?: string | null;
  /** Payload and other files by path from the root. */
  files?: Record<string, string>;
  algorithms?: readonly string[];
  /** Line end of every tag file. */
  end?: string;
  separator?: string;
  info?: readonly string[];
  tagManifest?: boolean;
  /** Extra tag files, and replacements of generated ones; null removes one. */
  replace?: Record<string, string | null>;
}

export const samplePayload = { 'data/a.txt': '甲', 'data/sub/b.txt': '乙乙', 'data/空.txt': '' };

/** Writes the package into `dir` (made here). Manifests are right for `files`, then `replace` is applied. */
export async function makeBag(dir: string, recipe: BagRecipe = {}): Promise<string> {
  const {
    version = '1.0',
    encoding = 'UTF-8',
    algorithms = ['sha512'],
    end = '\n',
    separator = '  ',
  } = recipe;
  const files = recipe.files ?? samplePayload;
  const texts = new Map<string, Buffer>();
  const tag = (lines: readonly string[]): Buffer =>
    encode(lines.map((line) => line + end).join(''), encoding);
  const declared = `BagIt-Version: ${version}${end}Tag-File-Character-Encoding: ${encoding}${end}`;
  if (recipe.declaration !== null)
    texts.set('bagit.txt', Buffer.from(recipe.declaration ?? declared, 'utf8'));
  if (recipe.info) texts.set('bag-info.txt', tag(recipe.info));
  for (const algorithm of algorithms) {
    const lines = Object.entries(files)
      .filter(([name]) => name.startsWith('data/'))
      .map(([name, text]) => sum(algorithm, Buffer.from(text)) + separator + name);
    texts.set(`manifest-${algorithm}.txt`, tag(lines));
  }
  for (const [name, text] of Object.entries(recipe.replace ?? {})) {
    if (text === null) texts.delete(name);
    else texts.set(name, encode(text, encoding));
  }
  if (recipe.tagManifest !== false) {
    for (const algorithm of algorithms) {
      if (recipe.replace?.[`tagmanifest-${algorithm}.txt`] !== undefined) continue;
      const listed = [...texts].filter(([name]) => !name.startsWith('tagmanifest-'));
      const lines = listed.map(([name, bytes]) => sum(algorithm, bytes) + separator + name);
      texts.set(`tagmanifest-${algorithm}.txt`, tag(lines));
    }
  }
  await mkdir(path.join(dir, 'data'), { recursive: true });
  for (const [name, text] of [...Object.entries(files), ...texts]) {
    await mkdir(path.dirname(path.join(dir, name)), { recursive: true });
    await writeFile(path.join(dir, name), text);
  }
  return dir;
}

export function sum(algorithm: string, bytes: Uint8Array): string {
  return createHash(algorithm.toLowerCase().replace(/-/g, '')).update(bytes).digest('hex');
}

function encode(text: string, encoding: string): Buffer {
  if (/^utf-16/i.test(encoding)) {
    const little = Buffer.from(`${encoding.toUpperCase() === 'UTF-16' ? '\uFEFF' : ''}${text}`, 'utf16le');
    return /le$/i.test(encoding) ? little : little.swap16();
  }
  return Buffer.from(text, /^iso/i.test(encoding) ? 'latin1' : 'utf8');
}
