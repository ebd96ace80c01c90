/** Manifests of BagIt (RFC 8493 §2.1.3, §2.2.1): the writer is strict, the reader takes every version from 0.93 on. */
import { tidyPath } from './unsafe-path';

export interface ManifestEntry {
  /** Lower-case hexadecimal. */
  checksum: string;
  /** From the package's root, decoded, with `/`. */
  path: string;
}

export type ManifestFault = 'badLine' | 'badChecksum' | 'starMark' | 'sameTwice' | 'twoSums';

export interface ManifestProblem {
  fault: ManifestFault;
  /** Line number from 1. */
  line: number;
  path: string;
}

export interface ParsedManifest {
  entries: ManifestEntry[];
  problems: ManifestProblem[];
}

/** Checksum lengths in hexadecimal digits of the algorithms we can compute everywhere (also in BoringSSL). */
export const digestChars = { md5: 32, sha1: 40, sha224: 56, sha256: 64, sha384: 96, sha512: 128 } as const;
export type DigestAlgorithm = keyof typeof digestChars;
/** Too weak to prove anything on their own; still read, for old packages. */
export const weakAlgorithms: readonly DigestAlgorithm[] = ['md5', 'sha1'];

/** `SHA-512` -> `sha512`: lower case, letters and digits only (RFC 8493 §2.4). */
export function normalizeAlgorithm(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

export function isDigestAlgorithm(name: string): name is DigestAlgorithm {
  return Object.prototype.hasOwnProperty.call(digestChars, name);
}

/** `manifest-sha512.txt` -> algorithm and whether it is a tag manifest; undefined for other names. */
export function manifestKind(fileName: string): { algorithm: string; isTagManifest: boolean } | undefined {
  const found = /^(tag)?manifest-([^/]+)\.txt$/i.exec(fileName);
  return found?.[2]
    ? { algorithm: normalizeAlgorithm(found[2]), isTagManifest: found[1] !== undefined }
    : undefined;
}

/** LF, CRLF and CR end a line (RFC 8493 §2.1.3); a last line end adds no empty line. */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines[lines.length - 1] === '') lines.pop();
  return lines;
}

/**
 * Only LF, CR and (since 1.0) `%` are percent-encoded in paths; any other `%` is literal, because no writer in
 * the wild encodes more and test suites hold names such as `data/%7Edir2`.
 */
export function decodePath(path: string, versionIsOne: boolean): string {
  return path.replace(/%(0a|0d|25)/gi, (whole, code: string) => {
    if (code === '25') return versionIsOne ? '%' : whole;
    return code.toLowerCase() === '0a' ? '\n' : '\r';
  });
}

/** Reads a manifest. `versionIsOne`: the package declares 1.0 or later. Never throws. */
export function parseManifest(
  text: string,
  algorithm: DigestAlgorithm,
  versionIsOne: boolean,
): ParsedManifest {
  const entries: ManifestEntry[] = [];
  const problems: ManifestProblem[] = [];
  const seen = new Map<string, string>();
  splitLines(text).forEach((content, index) => {
    const line = index + 1;
    if (content.trim() === '') return;
    const found = /^([0-9A-Fa-f]+)[ \t]+(\*?)(.+)$/.exec(content);
    if (!found?.[1] || !found[3]) {
      problems.push({ fault: 'badLine', line, path: '' });
      return;
    }
    const checksum = found[1].toLowerCase();
    const path = tidyPath(decodePath(found[3], versionIsOne));
    if (checksum.length !== digestChars[algorithm]) problems.push({ fault: 'badChecksum', line, path });
    if (found[2] === '*') problems.push({ fault: 'starMark', line, path });
    const before = seen.get(path);
    if (before !== undefined) {
      problems.push({ fault: before === checksum ? 'sameTwice' : 'twoSums', line, path });
      return;
    }
    seen.set(path, checksum);
    entries.push({ checksum, path });
  });
  return { entries, problems };
}

/** Writes a manifest that `sha512sum -c` reads: two spaces, LF, sorted by path. Throws on a path no writer may emit. */
export function writeManifest(entries: readonly ManifestEntry[]): string {
  return [...entries]
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .map(({ checksum, path }) => {
      if (/[%\r\n\\]/.test(path)) throw new Error(`path must not be written into a manifest: ${path}`);
      return `${checksum}  ${path}\n`;
    })
    .join('');
}
