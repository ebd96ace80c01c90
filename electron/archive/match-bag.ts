/** Lays manifests and files on disk side by side: what must be hashed, what is missing, extra or refused. */
import type { DigestAlgorithm } from '../../shared/archive/manifest';
import { isReservedName } from '../../shared/archive/names';
import { unsafeReason } from '../../shared/archive/unsafe-path';
import { verifyWords as words } from '../../shared/words/archive-check';
import type { Findings } from './bag-findings';
import { checkOxum, checkStrength, reportListing } from './check-bag-facts';
import type { BagListing } from './list-bag';
import type { BagDescription, BagManifest } from './read-bag';

/** Checksums one file must have; a file in several manifests is read once. */
export type ExpectedSums = Map<string, Map<DigestAlgorithm, string>>;

const SYSTEM_FILES = /(^|\/)(Thumbs\.db|ehthumbs\.db|desktop\.ini|\.DS_Store|\._[^/]*|~\$[^/]*)$/i;

/** `windows`: reserved names open devices there, so they are refused instead of mentioned. */
export function matchBag(
  bag: BagDescription,
  listing: BagListing,
  findings: Findings,
  windows = process.platform === 'win32',
): ExpectedSums {
  reportListing(listing, findings);
  const matcher = new Matcher(bag, listing, findings, windows);
  for (const manifest of bag.manifests) matcher.take(manifest);
  matcher.reportUnlisted();
  checkFetch(bag, matcher, findings);
  checkOxum(bag, listing, findings);
  checkStrength(bag, findings);
  return matcher.expected;
}

class Matcher {
  readonly expected: ExpectedSums = new Map();
  /** By manifest name: the files on disk (or paths as listed, when absent) it names. */
  readonly listedBy = new Map<string, Set<string>>();
  private readonly byNfc = new Map<string, string[]>();
  private readonly reportedMissing = new Set<string>();
  private readonly fetched: ReadonlySet<string>;

  constructor(
    private readonly bag: BagDescription,
    private readonly listing: BagListing,
    private readonly findings: Findings,
    private readonly windows: boolean,
  ) {
    for (const path of listing.files.keys()) {
      const key = path.normalize('NFC');
      this.byNfc.set(key, [...(this.byNfc.get(key) ?? []), path]);
    }
    this.fetched = new Set(bag.fetchPaths.map((path) => path.normalize('NFC')));
  }

  take(manifest: BagManifest): void {
    const named = new Set<string>();
    this.listedBy.set(manifest.name, named);
    for (const { path, checksum } of manifest.entries) {
      const reason = unsafeReason(path);
      if (reason !== undefined) {
        this.findings.add('complete', 'unsafeName', path, words.unsafe(path, reason, manifest.name));
        continue;
      }
      if (path.split('/').some(isReservedName)) {
        this.findings.add(this.windows ? 'complete' : 'nothing', 'unsafeName', path, words.reserved(path));
        if (this.windows) continue;
      }
      this.checkKind(manifest, path);
      const file = this.find(path, named);
      named.add(file ?? path.normalize('NFC'));
      if (file === undefined) this.reportAbsent(path);
      else this.expect(file, manifest, checksum);
    }
  }

  /** Payload files must be in every payload manifest (since 1.0) or at least one; tag files should be listed. */
  reportUnlisted(): void {
    const payloadManifests = this.bag.manifests.filter((manifest) => !manifest.isTagManifest);
    const tagManifests = this.bag.manifests.filter((manifest) => manifest.isTagManifest);
    for (const path of this.allPayload()) {
      const lacking = payloadManifests.filter((manifest) => !this.listedBy.get(manifest.name)?.has(path));
      if (payloadManifests.length === 0) continue;
      if (lacking.length === payloadManifests.length) {
        const message = SYSTEM_FILES.test(path) ? words.extraSystem(path) : words.extra(path);
        this.findings.add('complete', 'extra', path, message);
      } else if (this.bag.versionIsOne) {
        for (const { name } of lacking) {
          this.findings.add('complete', 'notListed', path, words.notListed(path, name));
        }
      }
    }
    for (const tagManifest of tagManifests) {
      for (const { name } of payloadManifests) {
        if (this.listedBy.get(tagManifest.name)?.has(name)) continue;
        const breaks = this.bag.versionIsOne ? 'complete' : 'nothing';
        this.findings.add(breaks, 'notListed', name, words.manifestNotListed(name, tagManifest.name));
      }
    }
    if (tagManifests.length > 0) this.reportOutside(tagManifests, payloadManifests);
  }

  /** Is this path (as fetch.txt spells it) in every payload manifest, and is it on disk? */
  lookUp(path: string): { listed: boolean; present: boolean } {
    const key = path.normalize('NFC');
    const file = this.byNfc.get(key)?.[0];
    const payloadManifests = this.bag.manifests.filter((manifest) => !manifest.isTagManifest);
    const listed = payloadManifests.every((manifest) => {
      const named = this.listedBy.get(manifest.name);
      return named?.has(key) === true || (file !== undefined && named?.has(file) === true);
    });
    return { listed, present: file !== undefined };
  }

  /** On disk, or only listed: both count as payload when one manifest knows them and another does not. */
  private allPayload(): Set<string> {
    const paths = [...this.listing.files.keys()];
    for (const named of this.listedBy.values()) paths.push(...named);
    return new Set(paths.filter((path) => path.startsWith('data/')));
  }

  private checkKind({ name, isTagManifest }: BagManifest, path: string): void {
    const inPayload = path.startsWith('data/');
    const breaks = this.bag.versionIsOne ? 'complete' : 'nothing';
    if (!isTagManifest && !inPayload) {
      this.findings.add(breaks, 'badTagFile', name, words.notPayload(name, path));
    }
    if (isTagManifest && (inPayload || /^tagmanifest-[^/]+\.txt$/i.test(path))) {
      this.findings.add(breaks, 'badTagFile', name, words.notTag(name, path));
    }
  }

  /** The file as spelled, else the one that is equal under NFC and not yet taken by another line. */
  private find(path: string, named: ReadonlySet<string>): string | undefined {
    if (this.listing.files.has(path)) return path;
    const candidates = this.byNfc.get(path.normalize('NFC')) ?? [];
    return candidates.find((candidate) => !named.has(candidate)) ?? candidates[0];
  }

  private reportAbsent(path: string): void {
    const key = path.normalize('NFC');
    if (this.reportedMissing.has(key)) return;
    this.reportedMissing.add(key);
    if (this.listing.links.includes(path) || this.listing.unreadable.includes(path)) return;
    if (this.fetched.has(key))
      this.findings.add('complete', 'incompleteFetch', path, words.incompleteFetch(path));
    else this.findings.add('complete', 'missing', path, words.missing(path));
  }

  private expect(file: string, manifest: BagManifest, checksum: string): void {
    const sums = this.expected.get(file) ?? new Map<DigestAlgorithm, string>();
    this.expected.set(file, sums);
    const before = sums.get(manifest.algorithm);
    if (before === undefined) sums.set(manifest.algorithm, checksum);
    else if (before !== checksum) {
      this.findings.add('complete', 'badTagFile', manifest.name, words.twoSums(manifest.name, file));
    }
  }

  private reportOutside(tagManifests: BagManifest[], payloadManifests: BagManifest[]): void {
    const exempt = new Set([...tagManifests, ...payloadManifests].map((manifest) => manifest.name));
    for (const path of this.listing.files.keys()) {
      if (path.startsWith('data/') || exempt.has(path) || /^tagmanifest-[^/]+\.txt$/i.test(path)) continue;
      if (tagManifests.some((manifest) => this.listedBy.get(manifest.name)?.has(path))) continue;
      this.findings.add('nothing', 'notListed', path, words.extraOutside(path));
    }
  }
}

function checkFetch(bag: BagDescription, matcher: Matcher, findings: Findings): void {
  for (const path of bag.fetchPaths) {
    const reason = unsafeReason(path);
    if (reason !== undefined)
      findings.add('complete', 'unsafeName', path, words.unsafe(path, reason, 'fetch.txt'));
    else if (!matcher.lookUp(path).listed) {
      findings.add('complete', 'badTagFile', 'fetch.txt', words.fetchPath(path));
      if (!matcher.lookUp(path).present)
        findings.add('complete', 'incompleteFetch', path, words.incompleteFetch(path));
    }
  }
}
