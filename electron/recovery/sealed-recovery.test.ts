import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Op } from '../../shared/schema/command';
import { useTempFolders } from '../files/testing/temp-folder';
import { encodeEnvelope } from '../journal/envelope';
import { encodeLine } from '../journal/line';
import { testCommand, testId, testOp } from '../journal/testing/commands';
import { openTestKey, TEST_SEAL } from '../journal/testing/test-key';
import { forgetDataKeys } from '../vault/key-ring';
import { TestProfile, valuesOf } from './testing/test-profile';
import { readViewRows } from './view-rows';

const makeFolder = useTempFolders();

beforeEach(openTestKey);
afterEach(forgetDataKeys);

async function profileWith(commands: number): Promise<TestProfile> {
  const profile = new TestProfile(makeFolder(), TEST_SEAL);
  await profile.write(1, commands);
  return profile;
}

/** Byte at which the line of a command begins in its segment. */
function lineStart(profile: TestProfile, segment: number, seq: number): number {
  const text = readFileSync(profile.path(segment), 'latin1');
  const at = text.indexOf(`{"seq":${seq},"group":${seq},`);
  if (at < 0) throw new Error(`seq ${seq} is not in segment ${segment}`);
  return text.lastIndexOf('\n', at) + 1;
}

async function valuesIn(profile: TestProfile): Promise<Record<string, unknown>> {
  const journal = await profile.service().open();
  const values = await valuesOf(journal);
  await journal.close();
  return values;
}

/** Everything below the data folder but the snapshots. */
function filesOf(profile: TestProfile): [name: string, text: string][] {
  return readdirSync(profile.data, { recursive: true })
    .map((name) => [String(name), join(profile.data, String(name))] as const)
    .filter(([name, path]) => statSync(path).isFile() && !name.includes('snapshots'))
    .map(([name, path]) => [name, readFileSync(path, 'utf8')]);
}

it('heals a sealed segment byte for byte', async () => {
  const profile = await profileWith(30);
  await profile.snapshot();
  await profile.write(31, 33);
  const good = profile.bytes();
  profile.flip(profile.path(2), 700);
  const values = await valuesIn(profile);
  expect(Object.keys(values)).toHaveLength(34);
  expect(profile.bytes()).toEqual(good);
});

it('takes over what is readable behind a break, sealed again, rows as they are stored', async () => {
  const profile = await profileWith(30);
  const sealed = { alg: 'A256GCM', subject: testId(20), data: 'c2VhbGVk' };
  const after = { id: testId(5_000), branchId: testId(0), rev: 1, name: '王建国', sealed };
  const person = { table: 'persons', id: after.id, before: null, after } as unknown as Op;
  const journal = await profile.service().open();
  await journal.commit(testCommand(5_000, [person], 30));
  await journal.close();
  profile.flip(profile.path(2), lineStart(profile, 2, 13) + 200);

  const report = await profile.service().repair();
  expect(report).toMatchObject({ damage: null, salvaged: 18 });
  expect(report.leftOut).toBeUndefined();
  const again = await profile.service().open();
  const { entries } = await again.readAfter(12, 500);
  await again.close();
  expect(entries).toHaveLength(18);
  expect(entries.at(-1)?.command.ops[0]?.after).toEqual(after);
  expect(profile.aside()).not.toEqual([]);
  for (const [name, text] of filesOf(profile)) expect(text, name).not.toMatch(/第\d+条|王建国|command\/1/);
});

it('believes no clear line behind a break of sealed data', async () => {
  const profile = await profileWith(5);
  const at = lineStart(profile, 1, 5);
  const payload = testCommand(77, [testOp(77, 1, '伪造')]);
  const line = encodeLine(encodeEnvelope({ seq: 6, group: 6, prev: 'x', alg: 'none', payload }));
  const bytes = readFileSync(profile.path(1));
  writeFileSync(profile.path(1), Buffer.concat([bytes, line]));
  profile.flip(profile.path(1), at + 200);
  const { damage } = await profile.service().check();
  expect(damage).toMatchObject({ firstBadSeq: 5, unreadableLines: 2, readable: [] });
  const report = await profile.service().repair();
  expect(report).toMatchObject({ salvaged: 0 });
  expect(Object.values(await valuesIn(profile))).not.toContain('伪造');
});

it('looks at nothing while it is locked: what does not open is not damaged', async () => {
  const profile = await profileWith(12);
  await profile.snapshot();
  profile.flip(profile.path(1), 700);
  const before = filesOf(profile);
  forgetDataKeys();
  const service = profile.service();
  const locked = { code: 'vaultLocked' };
  await expect(service.open()).rejects.toMatchObject(locked);
  await expect(service.check()).rejects.toMatchObject(locked);
  await expect(service.repair()).rejects.toMatchObject(locked);
  await expect(service.verifyCovered()).rejects.toMatchObject(locked);
  await expect(service.keepViewRows([{ table: 'persons', row: {} }])).rejects.toMatchObject(locked);
  expect(filesOf(profile)).toEqual(before);
});

it('asks for a snapshot before a clear journal goes on sealed', async () => {
  const clear = new TestProfile(makeFolder());
  await clear.write(1, 3);
  const service = clear.service({ sealWith: () => TEST_SEAL });
  const journal = await service.open();
  expect(service.needsUpgradeSnapshot).toBe(true);
  await journal.commit(testCommand(50, [testOp(50, 1)], 3));
  await journal.close();
  expect(clear.segments()).toEqual(['000001.jsonl', '000002.jsonl']);
  const next = clear.service({ sealWith: () => TEST_SEAL });
  await (await next.open()).close();
  expect(next.needsUpgradeSnapshot).toBe(false);
});

it('keeps rows of the view sealed, line by line', async () => {
  const profile = new TestProfile(makeFolder(), TEST_SEAL);
  const rows = [1, 2, 3].map((at) => ({ table: 'persons', row: { id: at, name: '王建国' } }));
  const service = profile.service();
  await service.keepViewRows(rows.slice(0, 2));
  await service.keepViewRows(rows.slice(2));
  const [name = ''] = profile.aside();
  const bytes = readFileSync(join(profile.data, 'aside', name));
  expect(bytes.toString('utf8')).not.toMatch(/王建国|persons/);
  expect(readViewRows(name, bytes)).toEqual(rows);
  // A line is bound to its place in its file.
  const lines = bytes.toString('utf8').trimEnd().split('\n');
  expect(readViewRows(name, Buffer.from([lines[1], lines[0], lines[2]].join('\n')))).toEqual([rows[2]]);
  expect(readViewRows('other.jsonl', bytes)).toEqual([]);
});
