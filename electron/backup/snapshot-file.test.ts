import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SNAPSHOT_READER_VERSION, type SnapshotManifest } from '../../shared/backup/manifest';
import { decodeManifest, encodeManifest, newSnapshotId, parseSnapshotName } from './snapshot-file';
import { newestFirst } from './snapshot-order';

const manifest: SnapshotManifest = {
  schema: 'snapshot/1',
  minReader: 1,
  alg: 'none',
  createdAt: '2026-03-18T08:00:00.000Z',
  createdBy: 'test',
  reason: 'manual',
  branchName: '第一党支部',
  journalId: 'j',
  seq: 7,
  hash: 'a'.repeat(64),
  segments: [],
  tables: [],
  attachments: [],
  files: [{ name: 'settings.json', part: { sha256: 'b'.repeat(64), bytes: 2 } }],
};

describe('the file of a manifest', () => {
  it('is JSON and reads back', () => {
    const bytes = encodeManifest(manifest);
    expect(JSON.parse(bytes.toString('utf8'))).toMatchObject({ schema: 'snapshot-file/1', manifest });
    expect(decodeManifest(bytes)).toEqual({ state: 'good', manifest });
  });

  it('shows any flipped bit as damage, never as a newer format', () => {
    const stored = encodeManifest(manifest);
    for (let bit = 0; bit < stored.length * 8; bit += 1) {
      const flipped = Buffer.from(stored);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(decodeManifest(flipped).state, `bit ${bit}`).toBe('damaged');
    }
  });

  it('shows any cut, and anything appended', () => {
    const stored = encodeManifest(manifest);
    for (let length = 0; length < stored.length; length += 1) {
      expect(decodeManifest(stored.subarray(0, length)).state).toBe('damaged');
    }
    expect(decodeManifest(Buffer.concat([stored, Buffer.from('\n')])).state).toBe('damaged');
  });

  it('of a newer program is told from a damaged one', () => {
    const newer = (change: object): Buffer => {
      const payload = JSON.stringify({ ...manifest, ...change });
      return resealed(payload);
    };
    expect(decodeManifest(newer({ minReader: SNAPSHOT_READER_VERSION + 1 })).state).toBe('future');
    expect(decodeManifest(newer({ schema: 'snapshot/2' })).state).toBe('future');
    expect(decodeManifest(newer({ alg: 'sealed' })).state).toBe('future');
    expect(decodeManifest(newer({ added: 1 })).state).toBe('good');
  });
});

/** As a newer program would write it: with the right checksum. */
function resealed(payload: string): Buffer {
  const digest = createHash('sha256').update(payload).digest('hex');
  return Buffer.from(`{"schema":"snapshot-file/1","sha256":"${digest}","manifest":${payload}}\n`);
}

describe('names', () => {
  it('say seq and instant', () => {
    const id = newSnapshotId(manifest, new Set());
    expect(id).toBe('snap-000000007-20260318T080000000Z');
    expect(parseSnapshotName(`${id}.json`)).toEqual({ id, seq: 7, at: manifest.createdAt, copy: 1 });
  });

  it('are never given twice', () => {
    const first = newSnapshotId(manifest, new Set());
    const second = newSnapshotId(manifest, new Set([`${first}.json`]));
    expect(second).toBe(`${first}-2`);
    expect(parseSnapshotName(`${second}.json`)).toMatchObject({ at: manifest.createdAt, copy: 2 });
  });

  it.each(['parts', 'snap-1.json', 'snap-000000007-20260318T080000000Z.json.1.tmp', 'settings.json'])(
    'are not %s',
    (name) => expect(parseSnapshotName(name)).toBeUndefined(),
  );
});

describe('the newest', () => {
  const one = (seq: number, minute: number, journalId?: string) => ({
    seq,
    at: `2026-03-18T08:${String(minute).padStart(2, '0')}:00.000Z`,
    copy: 1,
    manifest: journalId === undefined ? null : { journalId },
  });

  it('is the one with the highest seq, though the clock was set back', () => {
    expect(newestFirst([one(1, 30, 'a'), one(2, 10, 'a'), one(3, 20, 'a')]).map(({ seq }) => seq)).toEqual([
      3, 2, 1,
    ]);
  });

  it('belongs to the generation a restore began, though its seq is lower', () => {
    const list = [one(900, 1, 'a'), one(400, 3, 'b'), one(300, 2, 'b'), one(800, 0, 'a')];
    expect(newestFirst(list).map(({ seq }) => seq)).toEqual([400, 300, 900, 800]);
  });

  it('leaves those that cannot be read at their instant', () => {
    const list = [one(1, 10, 'a'), one(5, 20), one(3, 30, 'a')];
    expect(newestFirst(list).map(({ seq }) => seq)).toEqual([3, 5, 1]);
  });
});
