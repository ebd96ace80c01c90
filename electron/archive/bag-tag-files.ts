/** The files beside the payload: manifest, bagit.txt, bag-info.txt, viewer and 说明文件, built from what was written. */
import { createHash } from 'node:crypto';
import { buildIndexJson, type WrittenFile } from '../../shared/archive/index-json';
import { INDEX_DIR, INDEX_JSON_PATH, READ_ME_NAME, VIEWER_NAME } from '../../shared/archive/layout';
import { writeManifest } from '../../shared/archive/manifest';
import type { ArchiveEntry, ArchivePlan } from '../../shared/archive/plan';
import { buildReadMe, type PackageFacts } from '../../shared/archive/read-me-text';
import { humanBytes, writeBagInfo, writeDeclaration, type BagInfo } from '../../shared/archive/tag-file';
import { buildViewer } from '../../shared/archive/viewer/build-viewer';
import { dayOfInstant } from '../../shared/domain/dates';
import { readMeWords } from '../../shared/words/archive';

const indexEntry: ArchiveEntry = {
  path: INDEX_JSON_PATH,
  title: 'index.json',
  category: INDEX_DIR,
  kind: 'packageIndex',
  date: '',
  source: { text: '' },
};

/** The plan with the machine index as an entry; its text is made when the other files are written. */
export function withIndexEntry(plan: ArchivePlan): ArchivePlan {
  const others = plan.entries.filter((entry) => entry.path !== INDEX_JSON_PATH);
  return others.length === 0 ? { ...plan, entries: [] } : { ...plan, entries: [...others, indexEntry] };
}

type Made = Pick<PackageFacts, 'packageName' | 'createdAt' | 'appVersion'>;

export interface BagTagFiles {
  indexJson: string;
  /** Name and text of each file for the root, from the complete payload (by path below `data/`). */
  build(payload: ReadonlyMap<string, WrittenFile>): [name: string, text: string][];
}

export function bagTagFiles(
  plan: ArchivePlan,
  made: Made,
  written: ReadonlyMap<string, WrittenFile>,
): BagTagFiles {
  return {
    indexJson: buildIndexJson(plan, made, written),
    build(payload) {
      const totalBytes = [...payload.values()].reduce((sum, file) => sum + file.bytes, 0);
      const facts: PackageFacts = { ...made, fileCount: payload.size, totalBytes };
      const manifest = [...payload].map(([path, file]) => ({ path: `data/${path}`, checksum: file.sha512 }));
      return [
        ['manifest-sha512.txt', writeManifest(manifest)],
        ['bagit.txt', writeDeclaration()],
        ['bag-info.txt', writeBagInfo(bagInfo(plan, facts))],
        [VIEWER_NAME, buildViewer(plan, facts, sha256Base64)],
        [READ_ME_NAME, buildReadMe(plan, facts)],
      ];
    },
  };
}

function bagInfo(plan: ArchivePlan, facts: PackageFacts): BagInfo {
  return [
    ['Source-Organization', plan.branch.fullName],
    ...(plan.contact === '' ? [] : [['Contact-Name', plan.contact] as const]),
    ['External-Description', readMeWords.description(plan.period.label)],
    ['External-Identifier', facts.packageName],
    ['Bagging-Date', dayOfInstant(facts.createdAt)],
    ['Bag-Size', humanBytes(facts.totalBytes)],
    ['Payload-Oxum', `${facts.totalBytes}.${facts.fileCount}`],
    ['Bag-Software-Agent', readMeWords.software(facts.appVersion)],
  ];
}

function sha256Base64(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64');
}
