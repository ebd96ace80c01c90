import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeDisk } from '../files/node-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import { addDataKey, forgetDataKeys } from '../vault/key-ring';
import { readEnvelope, type Envelope, type SealedEnvelope } from './envelope';
import type { Journal } from './journal';
import { chainHash, encodeLine } from './line';
import { readCommands } from './read-commands';
import { describeSegment, segmentName } from './segment';
import { testCommand, testOp } from './testing/commands';
import { commitEach, commitGroup, openTestJournal } from './testing/open-test-journal';
import { openTestKey, TEST_KEY_ID, TEST_SEAL } from './testing/test-key';

const makeFolder = useTempFolders();
const SEALED = { sealWith: TEST_SEAL };

beforeEach(openTestKey);
afterEach(forgetDataKeys);

function bytesOf(folder: string, segment = 1): Buffer {
  return readFileSync(join(folder, segmentName(segment)));
}
function envelopesOf(folder: string, segment = 1): string[] {
  const lines = bytesOf(folder, segment).toString('utf8').trimEnd().split('\n');
  return lines.map((line) => line.replace(/^\d+ [0-9a-f]{8} /, ''));
}
/** Writes the envelopes with right checksums and a right chain: only what is sealed can tell. */
function writeChained(folder: string, envelopes: readonly Envelope[], segment = 1): void {
  let prev: string | undefined;
  const lines = envelopes.map((envelope) => {
    const { seq, group, prev: was, ...rest } = envelope;
    const text = Buffer.from(JSON.stringify({ seq, group, prev: prev ?? was, ...rest }), 'utf8');
    prev = chainHash(text);
    return encodeLine(text);
  });
  writeFileSync(join(folder, segmentName(segment)), Buffer.concat(lines));
}
function parsed(folder: string, segment = 1): [Envelope, SealedEnvelope, SealedEnvelope] {
  return envelopesOf(folder, segment).map((text) => JSON.parse(text) as SealedEnvelope) as never;
}
async function filled(from: number, until: number, options = {}): Promise<string> {
  const folder = makeFolder();
  const journal = await openTestJournal(folder, { ...SEALED, ...options });
  await commitEach(journal, from, until);
  await journal.close();
  return folder;
}
async function idsOf(journal: Journal): Promise<string[]> {
  return (await journal.readAfter(0, 500)).entries.map(({ command }) => command.id);
}

describe('a sealed journal', () => {
  it('holds nothing that can be read, and gives back every command', async () => {
    const folder = await filled(1, 3);
    const text = bytesOf(folder).toString('utf8');
    expect(text).toContain('"schema":"journal/3","minReader":3');
    expect(text).not.toMatch(/command\/1|settings|李 红梅|value 1/);
    expect(readEnvelope(Buffer.from(envelopesOf(folder)[1] ?? ''))).toMatchObject({
      kind: 'command',
      envelope: { seq: 1, group: 1, alg: 'A256GCM', key: TEST_KEY_ID },
    });
    const journal = await openTestJournal(folder, SEALED);
    const { entries } = await journal.readAfter(0, 500);
    expect(entries.map(({ command }) => command)).toEqual(
      [1, 2, 3].map((number) => testCommand(number, [testOp(number, 1)], number - 1)),
    );
    expect((await journal.findCommand(testCommand(2, []).id))?.seq).toBe(2);
    const { changes } = await journal.listChanges({ rowId: testOp(2, 1).id }, null, 10);
    expect(changes.map(({ seq }) => seq)).toEqual([2]);
    await journal.close();
  });

  it('compresses what becomes smaller by it, and only that', async () => {
    const folder = makeFolder();
    const journal = await openTestJournal(folder, SEALED);
    await journal.commit(testCommand(1, [testOp(1, 1, '学习材料'.repeat(300))]));
    await journal.close();
    expect(parsed(folder)[1]).toMatchObject({ z: 1 });
    expect(bytesOf(folder).length).toBeLessThan(1_000);
  });

  it('keeps rows as they are stored, with what is sealed in them', async () => {
    const folder = makeFolder();
    const journal = await openTestJournal(folder, SEALED);
    const op = testOp(1, 1);
    const sealed = { alg: 'A256GCM', subject: op.id, data: 'c2VhbGVk' };
    const stored = { ...op, after: { ...op.after, sealed } } as unknown as typeof op;
    await journal.commit(testCommand(1, [stored]));
    expect((await journal.readAfter(0, 1)).entries[0]?.command.ops[0]?.after).toMatchObject({ sealed });
    await journal.close();
  });

  it('finds commands that a checkpoint covers', async () => {
    const folder = await filled(1, 12, { segmentBytes: 1_500 });
    const full = await openTestJournal(folder, { ...SEALED, segmentBytes: 1_500 });
    const { journalId, seq, hash, segments } = full.getExtent();
    await full.close();
    const checkpoint = {
      journalId,
      seq,
      hash,
      segments: segments.map(({ segment }) => describeSegment(segment, bytesOf(folder, segment))),
      revisions: new Map(),
    };
    const journal = await openTestJournal(folder, { ...SEALED, checkpoint });
    expect(await journal.findCommand(testCommand(2, []).id)).toMatchObject({ seq: 2 });
    expect(await journal.findCommand(testCommand(99, []).id)).toBeNull();
    expect(await idsOf(journal)).toHaveLength(12);
    // Asked again: what was opened for it is remembered.
    expect(await journal.findCommand(testCommand(2, []).id)).toMatchObject({ seq: 2 });
    expect(await journal.findCommand(testCommand(99, []).id)).toBeNull();
    // Sent again after a restart: the first receipt, and nothing is written.
    await expect(journal.commit(testCommand(5, [testOp(5, 1)], 4))).resolves.toMatchObject({ seq: 5 });
    await journal.close();
  });

  it('is written on with a new key in the same segment, each line naming its own', async () => {
    const folder = await filled(1, 2);
    addDataKey('k2', Buffer.alloc(32, 9));
    const journal = await openTestJournal(folder, { sealWith: { keyId: 'k2' } });
    await commitEach(journal, 3, 3);
    expect(await idsOf(journal)).toHaveLength(3);
    await journal.close();
    expect(readdirSync(folder)).toEqual(['000001.jsonl']);
    expect(envelopesOf(folder).map((text) => /"key":"(\w+)"/.exec(text)?.[1])).toEqual([
      undefined,
      TEST_KEY_ID,
      TEST_KEY_ID,
      'k2',
    ]);
  });
});

describe('a clear journal opened with a key', () => {
  it('goes on in a new segment, so that each is of one kind, and never goes back', async () => {
    const folder = await filled(1, 2, { sealWith: 'none' });
    const clear = bytesOf(folder);
    const journal = await openTestJournal(folder, SEALED);
    await commitEach(journal, 3, 4);
    await journal.close();
    expect(bytesOf(folder)).toEqual(clear);
    expect(bytesOf(folder, 2).toString('utf8')).not.toContain('command/1');
    const again = await openTestJournal(folder, SEALED);
    expect(await idsOf(again)).toHaveLength(4);
    expect((await again.listChanges({ name: 'settings.change' }, null, 10)).changes).toHaveLength(4);
    await again.close();
    await expect(openTestJournal(folder, { sealWith: 'none' })).rejects.toMatchObject({
      code: 'vaultLocked',
    });
  });

  it('says in its first header which chain it carries on', async () => {
    const continues = { journalId: 'a'.repeat(64), lastSeq: 7, lastHash: 'b'.repeat(64) };
    const folder = await filled(1, 1, { continues });
    const line = readEnvelope(Buffer.from(envelopesOf(folder)[0] ?? ''));
    expect(line).toMatchObject({ kind: 'header', header: { continues } });
    const journal = await openTestJournal(folder, SEALED);
    expect(journal.lastSeq).toBe(1);
    await journal.close();
  });
});

describe('without the key', () => {
  it('is locked, not damaged, and nothing is touched', async () => {
    const folder = await filled(1, 2);
    // Torn as well: what is set aside is sealed, and it is set aside only after unlocking.
    const before = Buffer.concat([bytesOf(folder), Buffer.from('412 0a')]);
    writeFileSync(join(folder, segmentName(1)), before);
    forgetDataKeys();
    await expect(openTestJournal(folder, SEALED)).rejects.toMatchObject({ code: 'vaultLocked' });
    await expect(openTestJournal(folder, { sealWith: 'none' })).rejects.toMatchObject({
      code: 'vaultLocked',
    });
    expect(bytesOf(folder)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['000001.jsonl']);
  });

  it('structure and chain can be checked', async () => {
    const folder = await filled(1, 3);
    forgetDataKeys();
    const whole = describeSegment(1, bytesOf(folder));
    expect(whole).toMatchObject({ firstSeq: 1, lastSeq: 3 });
    const hit = bytesOf(folder);
    hit[hit.length - 40] = (hit[hit.length - 40] ?? 0) ^ 1;
    expect(() => describeSegment(1, hit)).toThrow('line checksum');
  });

  it('an open journal refuses commands and is as good as before once it is unlocked again', async () => {
    const folder = await filled(1, 1);
    const journal = await openTestJournal(folder, SEALED);
    const extent = journal.getExtent();
    forgetDataKeys();
    await expect(commitGroup(journal, 2, 3)).rejects.toMatchObject({ code: 'vaultLocked' });
    await expect(journal.readAfter(0, 5)).rejects.toMatchObject({ code: 'vaultLocked' });
    const reading = readCommands(nodeDisk, extent, 0).next();
    await expect(reading).rejects.toMatchObject({ code: 'vaultLocked' });
    openTestKey();
    await expect(journal.commit(testCommand(2, [testOp(2, 1)], 1))).resolves.toMatchObject({ seq: 2 });
    await journal.close();
  });
});

describe('a sealed line that is not what or where it was sealed', () => {
  async function expectDamaged(folder: string, seq: number): Promise<void> {
    const before = bytesOf(folder);
    const opening = openTestJournal(folder, SEALED);
    await expect(opening).rejects.toMatchObject({ code: 'journalDamaged' });
    await expect(openTestJournal(folder, SEALED)).rejects.toThrow(/does not open|alg none|no payload/);
    expect(bytesOf(folder), `seq ${seq}`).toEqual(before);
  }

  it('moved to another place of the same journal', async () => {
    const folder = await filled(1, 2);
    const [header, first, second] = parsed(folder);
    writeChained(folder, [
      header,
      { ...first, payload: second.payload },
      { ...second, payload: first.payload },
    ]);
    await expectDamaged(folder, 1);
  });

  it('brought from another journal, to the very same place', async () => {
    const [folder, other] = [await filled(1, 2), await filled(11, 12)];
    const [header, first, second] = parsed(folder);
    writeChained(folder, [header, first, { ...second, payload: parsed(other)[2].payload }]);
    await expectDamaged(folder, 2);
  });

  it('put into another group', async () => {
    const folder = await filled(1, 2);
    const [header, first, second] = parsed(folder);
    writeChained(folder, [header, first, { ...second, group: 1 }]);
    await expectDamaged(folder, 2);
  });

  it('with the mark of compression changed', async () => {
    const folder = await filled(1, 2);
    const [header, first, second] = parsed(folder);
    const { z: _z, ...unmarked } = second;
    writeChained(folder, [header, first, unmarked]);
    await expectDamaged(folder, 2);
  });

  it('replaced by a clear one, in the sealed segment or in a clear one behind it', async () => {
    const folder = await filled(1, 2);
    const [header, first, second] = parsed(folder);
    const { seq, group, prev } = second;
    const payload = testCommand(2, [testOp(2, 1, 'forged')]);
    writeChained(folder, [header, first, { seq, group, prev, alg: 'none', payload }]);
    await expectDamaged(folder, 2);

    const behind = await filled(1, 2);
    const last = chainHash(Buffer.from(envelopesOf(behind)[2] ?? ''));
    const about = { createdBy: 'x', createdAt: '2026-03-18T06:00:00.000Z', segment: 2 };
    const clearHeader = { schema: 'journal/2' as const, minReader: 2, ...about };
    writeChained(
      behind,
      [
        { seq: 2, group: 3, prev: last, alg: 'none', payload: clearHeader },
        { seq: 3, group: 3, prev: '', alg: 'none', payload: testCommand(3, [testOp(3, 1)]) },
      ],
      2,
    );
    await expect(openTestJournal(behind, SEALED)).rejects.toThrow('clear lines behind sealed ones');
  });
});
