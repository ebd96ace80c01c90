import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SnapshotManifest } from '../../shared/backup/manifest';
import { useTempFolders } from '../files/testing/temp-folder';
import { partsOf, type SnapshotStore } from './snapshot-store';
import { snapshotOf, storeIn } from './testing/make-snapshot';
import { useTestJournals } from './testing/test-journal';
import { verifySnapshot } from './verify-snapshot';

const makeFolder = useTempFolders();
const openJournal = useTestJournals();

async function makeSnapshot(): Promise<{ store: SnapshotStore; manifest: SnapshotManifest }> {
  const folder = makeFolder();
  writeFileSync(join(folder, 'settings.json'), '{}');
  const journal = await openJournal(join(folder, 'journal'), { segmentBytes: 900 });
  const value = 'v';
  await journal.commit([1, 2, 3].map((row) => ({ table: 'persons', row, value })));
  await journal.commit([{ table: 'settings', row: 1, value }]);
  await journal.commit([{ table: 'persons', row: 2, value: 'changed' }]);
  const store = storeIn(folder);
  const files = [{ name: 'settings.json', path: join(folder, 'settings.json') }];
  return { store, manifest: (await snapshotOf(journal, store, { files })).manifest };
}
function pathOf(store: SnapshotStore, sha256: string): string {
  return join(store.folder, 'parts', sha256.slice(0, 2), `${sha256}.gz`);
}
async function replaceRows(
  store: SnapshotStore,
  manifest: SnapshotManifest,
  change: (rows: { id: string; rev: number; value: string }[]) => void,
): Promise<SnapshotManifest> {
  const changed = structuredClone(manifest);
  const table = changed.tables.find((one) => one.table === 'persons');
  const chunk = table?.chunks[0];
  if (!table || !chunk) throw new Error('there are persons');
  const rows = JSON.parse((await store.readPart(chunk.part)).toString()) as Parameters<typeof change>[0];
  change(rows);
  chunk.part = (await store.writePart(Buffer.from(JSON.stringify(rows)))).part;
  const lines = rows.map(({ id, rev }) => `${id} ${rev}\n`).join('');
  chunk.revisions = (await store.writePart(Buffer.from(lines))).part;
  table.rows = chunk.rows = rows.length;
  return changed;
}

it('finds nothing in a good one', async () => {
  const { store, manifest } = await makeSnapshot();
  const progress: number[] = [];
  const onProgress = (done: number, total: number): unknown => progress.push(done / total);
  expect(await verifySnapshot(store, manifest, { deep: false })).toMatchObject({ findings: [], rows: 4 });
  expect(await verifySnapshot(store, manifest, { deep: true, onProgress })).toMatchObject({ differences: 0 });
  expect(progress.at(-1)).toBe(1);
});

describe('parts', () => {
  it('that are missing are named, each of them', async () => {
    const { store, manifest } = await makeSnapshot();
    for (const part of partsOf(manifest)) {
      const path = pathOf(store, part.sha256);
      const bytes = readFileSync(path);
      rmSync(path);
      const { findings } = await verifySnapshot(store, manifest, { deep: true });
      expect(findings.length).toBeGreaterThan(0);
      for (const finding of findings) expect(finding).toMatchObject({ kind: 'missing', part: part.sha256 });
      writeFileSync(path, bytes);
    }
  });

  it('with any flipped byte are found, and only they', async () => {
    const { store, manifest } = await makeSnapshot();
    for (const part of partsOf(manifest)) {
      const path = pathOf(store, part.sha256);
      const bytes = readFileSync(path);
      for (let at = 0; at < bytes.length; at += 1) {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << (at & 7));
        writeFileSync(path, flipped);
        await expect(store.readPart(part), `byte ${at}`).rejects.toMatchObject({ code: 'snapshotDamaged' });
      }
      const { findings } = await verifySnapshot(store, manifest, { deep: false });
      expect(new Set(findings.map((finding) => finding.part))).toEqual(new Set([part.sha256]));
      writeFileSync(path, bytes);
    }
    expect((await verifySnapshot(store, manifest, { deep: true })).findings).toEqual([]);
  }, 60_000);
});

describe('a deep look', () => {
  it('finds a row that the journal does not say', async () => {
    const { store, manifest } = await makeSnapshot();
    const changed = await replaceRows(store, manifest, (rows) => {
      if (rows[1]) rows[1].value = 'forged';
    });
    expect((await verifySnapshot(store, changed, { deep: false })).findings).toEqual([]);
    const { findings, differences } = await verifySnapshot(store, changed, { deep: true });
    expect(differences).toBe(1);
    expect(findings[0]).toMatchObject({
      kind: 'differs',
      where: expect.stringMatching(/^persons\//) as string,
    });
  });

  it('finds a row too few and a row too many', async () => {
    const { store, manifest } = await makeSnapshot();
    const less = await replaceRows(store, manifest, (rows) => void rows.pop());
    expect((await verifySnapshot(store, less, { deep: true })).differences).toBe(1);
    const more = await replaceRows(store, manifest, (rows) => {
      rows.push({ id: '01HX0000000000000000000099', rev: 1, value: 'x' });
    });
    expect((await verifySnapshot(store, more, { deep: true })).differences).toBe(1);
  });

  it('finds a journal that is not whole', async () => {
    const { store, manifest } = await makeSnapshot();
    const without = { ...manifest, segments: manifest.segments.slice(1) };
    expect((await verifySnapshot(store, without, { deep: true })).findings[0]?.kind).toBe('differs');
    const short = { ...manifest, segments: manifest.segments.slice(0, -1) };
    expect((await verifySnapshot(store, short, { deep: true })).findings).toEqual([
      { kind: 'differs', where: 'journal', part: '' },
    ]);
    const otherEnd = structuredClone(manifest);
    if (otherEnd.segments[0]) otherEnd.segments[0].lastHash = 'c'.repeat(64);
    expect((await verifySnapshot(store, otherEnd, { deep: true })).findings[0]?.where).toBe('segment 1');
  });
});

it('finds lists of revisions and counts that do not fit', async () => {
  const { store, manifest } = await makeSnapshot();
  const wrong = structuredClone(manifest);
  const chunk = wrong.tables[0]?.chunks[0];
  if (!chunk) throw new Error('there are rows');
  chunk.revisions = (await store.writePart(Buffer.from('01HX0000000000000000000001 9\n'))).part;
  expect((await verifySnapshot(store, wrong, { deep: false })).findings[0]).toMatchObject({
    kind: 'differs',
    part: chunk.revisions.sha256,
  });
  const lines = (await store.readPart(manifest.tables[0]?.chunks[0]?.revisions ?? chunk.part)).toString();
  chunk.revisions = (await store.writePart(Buffer.from(lines.replace(/ 1\n$/, ' 7\n')))).part;
  expect((await verifySnapshot(store, wrong, { deep: false })).findings).toEqual([]);
  expect((await verifySnapshot(store, wrong, { deep: true })).differences).toBe(1);
  const count = structuredClone(manifest);
  if (count.tables[0]) count.tables[0].rows += 1;
  expect((await verifySnapshot(store, count, { deep: false })).findings[0]?.kind).toBe('differs');
});
