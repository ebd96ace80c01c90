import { createHmac } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { createOp, updateOp, type Command, type Op } from '../../shared/schema/command';
import type { TableRows } from '../../shared/schema/tables';
import { testCommand, testId } from '../journal/testing/commands';
import { PRACTICE_INDEX_KEY, rekeyIdOp } from './id-key';
import { RowGate } from './row-gate';
import type { SubjectKeys } from './row-sealer';

/** GB 11643-1999 check character, region 110105. */
const ID_NUMBER = '11010519491231002X';
const branchId = testId(0);

class Keys implements SubjectKeys {
  readonly keys = new Map<string, Buffer>();
  readonly graves = new Set<string>();
  isLost = false;

  keyOf(subject: string): Buffer | undefined {
    if (this.isLost) throw new ExpectedFailure('keyMissing', 'keyring');
    return this.keys.get(subject);
  }
  makeFor(subjects: readonly string[]): Promise<void> {
    for (const subject of subjects) this.keys.set(subject, Buffer.alloc(32, subject));
    return Promise.resolve();
  }
  lose(subject: string): void {
    this.keys.delete(subject);
  }
  give(subject: string, key: Buffer): void {
    this.keys.set(subject, key);
  }
  isErased(subject: string): boolean {
    if (this.isLost) throw new ExpectedFailure('keyMissing', 'keyring');
    return this.graves.has(subject);
  }
}

const person = (number: number): Op<'persons'> =>
  createOp('persons', { id: testId(number), branchId, name: '单小娟', identity: 'member', idNo: ID_NUMBER });
const command = (ops: Op[], name = 'members.create'): Command => ({ ...testCommand(1, ops), name });

let keys: Keys;
let warnings: string[];
let gate: RowGate;
beforeEach(() => {
  keys = new Keys();
  warnings = [];
  const log = { warn: (message: string) => void warnings.push(message) };
  gate = new RowGate({ subjects: keys, indexKey: () => Buffer.from('secret of this vault') }, log);
});

describe('with keys', () => {
  it('gives the page what it gave in, by every way back', async () => {
    const given = command([person(1), person(2)]);
    const stored = await gate.seal(given);
    expect(JSON.stringify(stored)).not.toContain(ID_NUMBER);
    expect(gate.openEntries([{ seq: 1, command: stored }])).toEqual([{ seq: 1, command: given }]);
    expect(gate.openEntry(null)).toBeNull();
    const rows = stored.ops.flatMap(({ after }) => (after ? [after] : []));
    const page = {
      seq: 1,
      hash: 'h',
      tables: [{ table: 'persons' as const, rows }],
      cursor: null,
      totalRows: 2,
    };
    expect(gate.openPage(page).tables).toEqual([
      { table: 'persons', rows: given.ops.map(({ after }) => after) },
    ]);
  });

  it('seals rows the view alone still had, those of tables it does not know as they are', async () => {
    const [kept, unknown, odd] = await gate.sealRows([
      { table: 'persons', row: person(1).after },
      { table: 'ofTomorrow', row: { id: testId(9) } },
      { table: 'constructor', row: { id: testId(9) } },
    ]);
    expect(JSON.stringify(kept)).not.toContain(ID_NUMBER);
    expect(unknown).toEqual({ table: 'ofTomorrow', row: { id: testId(9) } });
    expect(odd).toEqual({ table: 'constructor', row: { id: testId(9) } });
  });

  it('refuses what would be lost because its key was destroyed, but lets the rest of the person change', async () => {
    const [made] = (await gate.seal(command([person(1)]))).ops;
    keys.keys.clear();
    keys.graves.add(testId(1));
    await expect(gate.seal(command([person(1)]))).rejects.toMatchObject({ code: 'personErased' });
    const [rescued] = (await gate.seal(command([person(1)], 'recovery.rescueRows'))).ops;
    expect(JSON.stringify(rescued)).not.toContain(ID_NUMBER);
    const left = gate.openEntry({ seq: 1, command: command([made as Op]) }).command.ops[0]?.after;
    const renamed = updateOp('persons', left as TableRows['persons'], { name: '单娟' });
    expect((await gate.seal(command([renamed]))).ops).toEqual([renamed]);
  });

  it('opens everything else when the keyring is lost, tells it once, and stores nothing in clear', async () => {
    const stored = await gate.seal(command([person(1), person(2)]));
    keys.isLost = true;
    const opened = gate.openEntry({ seq: 1, command: stored }).command.ops;
    expect(opened.map(({ after }) => after)).toMatchObject([{ name: '单小娟' }, { name: '单小娟' }]);
    gate.openEntry({ seq: 1, command: stored });
    expect([gate.keysMissing, warnings.length]).toEqual([2, 1]);
    await expect(gate.seal(command([person(3)]))).rejects.toMatchObject({ code: 'keyMissing' });
    const setting = createOp('settings', { id: testId(8), branchId, key: 'k', value: 1 });
    expect((await gate.seal(command([setting]))).ops).toEqual([setting]);
  });

  it('writes no row back whose fields it could not give, so that the right key may still come', async () => {
    const stored = await gate.seal(command([person(1)]));
    const rightKey = keys.keyOf(testId(1));
    keys.lose(testId(1));
    const [opened] = gate.openEntry({ seq: 1, command: stored }).command.ops;
    const seen = opened?.after as TableRows['persons'];
    expect(seen).not.toHaveProperty('idNo');
    for (const patch of [{ name: '单娟' }, { mobile: '13800138000' }]) {
      const change = command([updateOp('persons', seen, patch)], 'members.change');
      await expect(gate.seal(change)).rejects.toMatchObject({ code: 'keyMissing' });
    }
    expect([keys.keyOf(testId(1)), gate.keysMissing]).toEqual([undefined, 1]);
    // Erasing needs no key.
    const erasure = createOp('erasures', {
      ...{ id: testId(90), branchId, at: '2026-09-22T01:00:00.000Z', by: '李红梅', what: 'leftMember' },
      ...{ subjectIds: [testId(1)], files: [], reason: '已过保存期限', basis: 'D-01' },
    });
    await gate.seal(command([updateOp('persons', seen, { erasedAt: '2026-09-22' }), erasure]));
    if (rightKey) keys.give(testId(1), rightKey);
    expect(gate.keysMissing).toBe(0);
    await gate.seal(command([updateOp('persons', seen, { name: '单娟' })], 'members.change'));
  });

  it('hashes numbers with the key of the vault', () => {
    const mac = createHmac('sha256', 'secret of this vault').update(ID_NUMBER).digest('hex');
    expect(gate.idKeys([ID_NUMBER])).toEqual([mac.slice(0, 32)]);
  });
});

describe('without', () => {
  it('lets everything through as it is and hashes as the practice build did', async () => {
    const open = new RowGate('none', { warn: () => undefined });
    const given = command([person(1)]);
    expect(await open.seal(given)).toBe(given);
    const entry = { seq: 1, command: given };
    expect(open.openEntry(entry)).toBe(entry);
    const mac = createHmac('sha256', PRACTICE_INDEX_KEY).update(ID_NUMBER).digest('hex');
    expect(open.idKeys([ID_NUMBER])).toEqual([mac.slice(0, 32)]);
    expect(open.keysMissing).toBe(0);
  });
});

it('gives rows of the practice build the hash of the vault', () => {
  const key = Buffer.from('secret of this vault');
  const op = updateOp('persons', person(1).after as TableRows['persons'], { idKey: 'old', name: '单娟' });
  const [hash] = gate.idKeys([ID_NUMBER]);
  expect(rekeyIdOp(op, key)).toMatchObject({ before: { idKey: hash }, after: { idKey: hash } });
  const none = createOp('persons', { id: testId(2), branchId, name: '解玉兰', identity: 'staff' });
  expect(rekeyIdOp(none, key)).toEqual(none);
});
