/** A profile as a working life leaves it, small: a vault with keys, sealed-looking data, what the engine keeps. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nodeDisk } from '../../files/node-disk';
import { makeVault } from '../../vault/testing/test-vault';
import type { WipeMarker } from '../marker';

export const orderedMarker: WipeMarker = {
  schema: 'wiping/1',
  step: 'keys',
  orderedAt: '2026-09-22T01:30:00.000Z',
  copy: 'E:\\',
  systemKey: false,
  textSize: 'standard',
};

/** Names below the profile, beside the vault's. */
export const smallFiles: readonly string[] = [
  'settings.json',
  'logs/app.log',
  'session-pdf/one.pdf',
  'data/CURRENT',
  'data/journal/000001.jsonl',
  'data/drafts/01HX0000000000000000000001.json',
  'data/files/sealed/ab/abcd',
  'data/files/sealed/ab/abcd.key',
  'data/snapshots/snap-1.json',
  'data/snapshots/parts/ab/abcd.gz',
  'data/aside/cut-1.bin',
  'data/ballast.bin',
  'IndexedDB/app_branch-handbook_0.indexeddb.leveldb/000003.log',
  'Local Storage/leveldb/CURRENT',
  'Cache/Cache_Data/index',
  'Cookies',
  'Preferences',
  'Local State',
];

/** @param profile made when it is not there */
export async function makeSmallProfile(profile: string): Promise<void> {
  await makeVault(nodeDisk, join(profile, 'data'));
  for (const name of smallFiles) {
    const path = join(profile, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `contents of ${name}`);
  }
}
