/** Checks of a package that need no matching: what the walk met, Payload-Oxum, strength of the checksums. */
import { weakAlgorithms } from '../../shared/archive/manifest';
import { foldName } from '../../shared/archive/names';
import { infoValues, parseOxum } from '../../shared/archive/tag-file';
import { verifyWords as words } from '../../shared/words/archive-check';
import type { Findings } from './bag-findings';
import type { BagListing } from './list-bag';
import type { BagDescription } from './read-bag';

/** Links and devices are named, never opened; names that one disk takes for one are pointed out. */
export function reportListing(listing: BagListing, findings: Findings): void {
  for (const path of listing.links) findings.add('complete', 'unsafeName', path, words.link(path));
  for (const path of listing.others) findings.add('complete', 'unsafeName', path, words.notFile(path));
  for (const path of listing.unreadable) findings.add('complete', 'unreadable', path, words.unreadable(path));
  if (listing.tooMany) findings.add('complete', 'unreadable', '', words.tooMany);
  const folded = new Map<string, string>();
  for (const path of listing.files.keys()) {
    const other = folded.get(foldName(path));
    if (other !== undefined) findings.add('nothing', 'unsafeName', path, words.sameName(path, other));
    else folded.set(foldName(path), path);
  }
}

/** Compares Payload-Oxum with what lies on disk, a quick sign of incompleteness (RFC 8493 §2.2.2). */
export function checkOxum(bag: BagDescription, listing: BagListing, findings: Findings): void {
  const value = infoValues(bag.info, 'Payload-Oxum')[0];
  if (value === undefined) return;
  const listed = parseOxum(value);
  if (!listed) {
    findings.add('complete', 'badOxum', 'bag-info.txt', words.oxumShape(value));
    return;
  }
  const sizes = [...listing.files].filter(([path]) => path.startsWith('data/')).map(([, bytes]) => bytes);
  const found = `${sizes.reduce((sum, bytes) => sum + bytes, 0)}.${sizes.length}`;
  if (found !== `${listed.bytes}.${listed.files}`) {
    findings.add('complete', 'badOxum', 'bag-info.txt', words.oxum(value, found));
  }
}

/** MD5 and SHA-1 alone still show damage, not intent. */
export function checkStrength(bag: BagDescription, findings: Findings): void {
  const used = bag.manifests
    .filter((manifest) => !manifest.isTagManifest)
    .map((manifest) => manifest.algorithm);
  if (used.length > 0 && used.every((algorithm) => weakAlgorithms.includes(algorithm))) {
    findings.add('nothing', 'weakAlgorithm', '', words.weak([...new Set(used)].join('、')));
  }
}
