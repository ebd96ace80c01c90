/** Reads the tag files of a package into one description; everything odd about them becomes a finding. */
import {
  isDigestAlgorithm,
  manifestKind,
  parseManifest,
  type DigestAlgorithm,
  type ManifestEntry,
} from '../../shared/archive/manifest';
import {
  infoValues,
  isVersionOne,
  parseBagInfo,
  parseDeclaration,
  parseFetch,
} from '../../shared/archive/tag-file';
import { verifyWords as words } from '../../shared/words/archive-check';
import { errorCode, type ArchiveFs } from './archive-fs';
import type { BagListing } from './list-bag';
import { MAX_TAG_FILE_BYTES, readTagFile } from './read-tag-file';
import type { Findings } from './bag-findings';

export interface BagManifest {
  name: string;
  algorithm: DigestAlgorithm;
  isTagManifest: boolean;
  entries: ManifestEntry[];
}

export interface BagDescription {
  version: string;
  versionIsOne: boolean;
  manifests: BagManifest[];
  /** Label and value pairs of bag-info.txt (package-info.txt before 0.95). */
  info: [string, string][];
  /** Paths fetch.txt says are to be fetched; never fetched. */
  fetchPaths: string[];
}

export async function readBag(
  fs: ArchiveFs,
  root: string,
  listing: BagListing,
  findings: Findings,
): Promise<BagDescription> {
  const reader = new TagReader(fs, root, listing, findings);
  const declared = await readDeclaration(reader, listing, findings);
  reader.encoding = declared.encoding;
  const versionIsOne = isVersionOne(declared.version);
  const manifests = await readManifests(reader, listing, findings, versionIsOne);
  if (!manifests.some((manifest) => !manifest.isTagManifest)) {
    findings.add('complete', 'missing', 'manifest-sha512.txt', words.missingManifest);
  }
  if (!listing.hasPayloadFolder) findings.add('complete', 'missing', 'data', words.missingPayload);
  const info = await readInfo(reader, listing, findings, versionIsOne);
  const fetchPaths = await readFetch(reader, listing, findings);
  return { version: declared.version, versionIsOne, manifests, info, fetchPaths };
}

/** One tag file after the other, each problem of reading reported once. */
class TagReader {
  encoding = 'UTF-8';
  constructor(
    private readonly fs: ArchiveFs,
    private readonly root: string,
    private readonly listing: BagListing,
    private readonly findings: Findings,
  ) {}

  async read(name: string, encoding = this.encoding): Promise<string | undefined> {
    const bytes = this.listing.files.get(name);
    if (bytes === undefined) return undefined;
    if (bytes > MAX_TAG_FILE_BYTES) {
      this.fault(name, words.tooLarge(name));
      return undefined;
    }
    let decoded;
    try {
      decoded = await readTagFile(this.fs, this.root, name, encoding);
    } catch (error) {
      if (errorCode(error) === undefined) throw error;
      this.findings.add('complete', 'unreadable', name, words.unreadable(name));
      return undefined;
    }
    if ('fault' in decoded) {
      if (decoded.fault === 'encodingWrong') this.fault(name, words.encodingWrong(name, encoding));
      else this.fault('bagit.txt', words.encodingUnknown(encoding));
      return undefined;
    }
    const expected = /^utf-?16/i.test(encoding);
    if (decoded.hadBom && !expected && name !== 'bagit.txt') {
      this.findings.add('nothing', 'badTagFile', name, words.bom(name));
    }
    return decoded.hadBom && name === 'bagit.txt' ? `\uFEFF${decoded.text}` : decoded.text;
  }

  private fault(name: string, message: string): void {
    this.findings.add('complete', 'badTagFile', name, message);
  }
}

async function readDeclaration(
  reader: TagReader,
  listing: BagListing,
  findings: Findings,
): Promise<{ version: string; encoding: string }> {
  const fallback = { version: '1.0', encoding: 'UTF-8' };
  if (!listing.files.has('bagit.txt')) {
    findings.add('complete', 'missing', 'bagit.txt', words.missingDeclaration);
    return fallback;
  }
  const text = await reader.read('bagit.txt', 'UTF-8');
  if (text === undefined) return fallback;
  const { declaration, faults } = parseDeclaration(text);
  for (const fault of faults) {
    const message =
      fault === 'bom'
        ? words.declarationBom
        : fault === 'shape'
          ? words.declarationShape
          : words.declarationVersion(declaration?.version ?? '');
    findings.add('complete', 'badTagFile', 'bagit.txt', message);
  }
  return declaration ?? fallback;
}

async function readManifests(
  reader: TagReader,
  listing: BagListing,
  findings: Findings,
  versionIsOne: boolean,
): Promise<BagManifest[]> {
  const manifests: BagManifest[] = [];
  const seen = new Map<string, string>();
  for (const name of [...listing.files.keys()].filter((file) => !file.includes('/'))) {
    const kind = manifestKind(name);
    if (!kind) continue;
    const { algorithm, isTagManifest } = kind;
    const other = seen.get(`${isTagManifest}${algorithm}`);
    if (other !== undefined) findings.add('complete', 'badTagFile', name, words.twoManifests(name, other));
    seen.set(`${isTagManifest}${algorithm}`, name);
    if (!isDigestAlgorithm(algorithm)) {
      findings.add('complete', 'badTagFile', name, words.unknownAlgorithm(name));
      continue;
    }
    const text = await reader.read(name);
    if (text === undefined) continue;
    const parsed = parseManifest(text, algorithm, versionIsOne);
    for (const { fault, line, path } of parsed.problems) {
      if (fault === 'badLine') findings.add('complete', 'badTagFile', name, words.badLine(name, line));
      if (fault === 'badChecksum')
        findings.add('complete', 'badTagFile', name, words.badChecksum(name, line));
      if (fault === 'starMark') findings.add('nothing', 'badTagFile', name, words.starMark(name, line));
      if (fault === 'twoSums') findings.add('complete', 'badTagFile', name, words.twoSums(name, path));
      if (fault === 'sameTwice') {
        findings.add(versionIsOne ? 'complete' : 'nothing', 'badTagFile', name, words.sameTwice(name, path));
      }
    }
    manifests.push({ name, algorithm, isTagManifest, entries: parsed.entries });
  }
  return manifests;
}

async function readInfo(
  reader: TagReader,
  listing: BagListing,
  findings: Findings,
  versionIsOne: boolean,
): Promise<[string, string][]> {
  const name = listing.files.has('bag-info.txt') ? 'bag-info.txt' : 'package-info.txt';
  const text = await reader.read(name);
  if (text === undefined) return [];
  const { info, badLines } = parseBagInfo(text);
  const breaks = versionIsOne ? 'complete' : 'nothing';
  for (const line of badLines) findings.add(breaks, 'badTagFile', name, words.badLine(name, line));
  if (infoValues(info, 'Payload-Oxum').length > 1) findings.add(breaks, 'badOxum', name, words.oxumTwice);
  return info;
}

async function readFetch(reader: TagReader, listing: BagListing, findings: Findings): Promise<string[]> {
  const text = listing.files.has('fetch.txt') ? await reader.read('fetch.txt') : undefined;
  if (text === undefined) return [];
  const { paths, badLines } = parseFetch(text);
  for (const line of badLines)
    findings.add('complete', 'badTagFile', 'fetch.txt', words.badLine('fetch.txt', line));
  return paths;
}
