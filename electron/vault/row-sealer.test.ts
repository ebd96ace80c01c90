import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createOp, deleteOp, inverseOps, updateOp, type Op } from '../../shared/schema/command';
import { sealedShapes, type StoredRow } from '../../shared/schema/sealed-fields';
import { tableSchemas, type TableRows } from '../../shared/schema/tables';
import { RowSealer, type SubjectKeys } from './row-sealer';

const id = (number: number): string => String(number).padStart(26, '0');
const branchId = id(1);
/** GB 11643-1999, the standard's own example. */
const ID_NUMBER = '11010519491231002X';

class Keys implements SubjectKeys {
  readonly made: string[][] = [];
  readonly keys = new Map<string, Buffer>();
  readonly graves = new Set<string>();

  keyOf(subject: string): Buffer | undefined {
    return this.keys.get(subject);
  }

  makeFor(subjects: readonly string[]): Promise<void> {
    this.made.push([...subjects]);
    for (const subject of subjects) this.keys.set(subject, randomBytes(32));
    return Promise.resolve();
  }

  isErased(subject: string): boolean {
    return this.graves.has(subject);
  }

  erase(subject: string): void {
    this.keys.delete(subject);
    this.graves.add(subject);
  }
}

const person = (number: number, more: Partial<TableRows['persons']> = {}) =>
  createOp('persons', {
    id: id(number),
    branchId,
    name: '单小娟',
    identity: 'member',
    idNo: ID_NUMBER,
    mobile: '13800138000',
    ethnicity: '回族',
    ...more,
  });
const stored = (op: Op | undefined): StoredRow => op?.after as unknown as StoredRow;

let keys: Keys;
let sealer: RowSealer;
beforeEach(() => {
  keys = new Keys();
  sealer = new RowSealer(keys);
});

describe('rows about a person', () => {
  it('are stored with name, day and ids in clear and everything personal sealed', async () => {
    const [op] = await sealer.sealOps([person(7)]);
    expect(Object.keys(stored(op)).sort()).toEqual(['branchId', 'id', 'identity', 'name', 'rev', 'sealed']);
    expect(stored(op).sealed?.subject).toBe(id(7));
    for (const secret of [ID_NUMBER, '13800138000', '回族']) {
      expect(JSON.stringify(op).includes(secret)).toBe(false);
    }
    expect(sealer.openOps([op as Op])).toEqual([person(7)]);
  });

  it('get their keys in one go before they are stored, and only those that have none', async () => {
    await sealer.sealOps([person(7), person(8)]);
    await sealer.sealOps([person(8), person(9)]);
    expect(keys.made).toEqual([[id(7), id(8)], [id(9)]]);
  });

  it('need no key while nothing personal is filled in', async () => {
    const plain = createOp('persons', { id: id(7), branchId, name: '解玉兰', identity: 'staff' });
    expect(await sealer.sealOps([plain])).toEqual([plain]);
    expect(keys.made).toEqual([]);
  });

  it('give the same bytes for the same fields, in whatever order they were typed, and other bytes elsewhere', async () => {
    const [first] = await sealer.sealOps([person(7)]);
    const turned = {
      ...person(7),
      after: Object.fromEntries(Object.entries(person(7).after ?? {}).reverse()),
    };
    const [second] = await sealer.sealOps([turned as unknown as Op]);
    expect(stored(second).sealed).toEqual(stored(first).sealed);
    const [other] = await sealer.sealOps([person(8)]);
    const [changed] = await sealer.sealOps([person(7, { mobile: '13800138001' })]);
    const parts = [first, other, changed].map((op) => stored(op).sealed?.data);
    expect(new Set(parts).size).toBe(3);
    // No nonce twice: it stands in front.
    expect(new Set(parts.map((part) => part?.slice(0, 16))).size).toBe(3);
  });

  it('do not open in the place of another row', async () => {
    const [op] = await sealer.sealOps([person(7)]);
    const moved = { ...stored(op), id: id(8) };
    expect(sealer.openRow('persons', moved)).toEqual({
      id: id(8),
      branchId,
      rev: 1,
      name: '单小娟',
      identity: 'member',
    });
  });

  it('keep changes, deletions and what undoes them whole', async () => {
    const made = person(7);
    const row = made.after;
    if (!row) throw new Error('no row');
    const ops = [made, updateOp('persons', row, { mobile: '13900139000' })];
    const changed = ops[1]?.after as TableRows['persons'];
    const all = [...ops, deleteOp('persons', changed), ...inverseOps(ops)] as Op[];
    expect(sealer.openOps(await sealer.sealOps(all))).toEqual(all);
  });
});

describe('once the key is destroyed', () => {
  it('what must remain opens, what was sealed is gone, also in copies made before', async () => {
    const [op] = await sealer.sealOps([person(7)]);
    keys.erase(id(7));
    const left = sealer.openRow('persons', stored(op));
    expect(left).toEqual({ id: id(7), branchId, rev: 1, name: '单小娟', identity: 'member' });
    expect(tableSchemas.persons.safeParse(left).success).toBe(true);
  });

  it('nothing personal of them can be stored again', async () => {
    await sealer.sealOps([person(7)]);
    keys.erase(id(7));
    const [again] = await sealer.sealOps([person(7)]);
    expect(JSON.stringify(again).includes(ID_NUMBER)).toBe(false);
    expect(stored(again).sealed).toBeUndefined();
    expect(keys.keyOf(id(7))).toBeUndefined();
  });

  it('required fields stand there empty', async () => {
    const run = createOp('importRuns', {
      id: id(5),
      branchId,
      kind: 'roster',
      at: '2026-09-22T01:30:00.000Z',
      fileName: '名册.xlsx',
      fileSha512: 'a'.repeat(128),
      headerFingerprint: 'x',
      commandId: id(6),
      totals: {},
      rawRows: [['单小娟', ID_NUMBER]],
    });
    const [op] = await sealer.sealOps([run]);
    expect(JSON.stringify(op).includes(ID_NUMBER)).toBe(false);
    keys.erase(id(5));
    expect(sealer.openRow('importRuns', stored(op))).toMatchObject({ rawRows: [], fileName: '名册.xlsx' });
  });
});

it('tells of a key that is neither there nor erased, and opens the rest', async () => {
  const told: string[] = [];
  const [op] = await sealer.sealOps([person(7)]);
  keys.keys.delete(id(7));
  const poorer = new RowSealer(keys, { note: (subject) => told.push(subject), has: () => false });
  for (let time = 0; time < 2; time += 1) {
    expect(poorer.openRow('persons', stored(op))).toMatchObject({ name: '单小娟' });
  }
  expect(new Set(told)).toEqual(new Set([id(7)]));
});

it('names only fields that exist and that the schema can do without, or says what stands there instead', () => {
  for (const [table, shape] of Object.entries(sealedShapes)) {
    const { shape: known } = tableSchemas[table as keyof typeof tableSchemas];
    for (const field of shape.fields) {
      const schema = (
        known as Record<string, { safeParse(value: unknown): { success: boolean } } | undefined>
      )[field];
      expect(schema, `${table}.${field}`).toBeDefined();
      const isOptional = schema?.safeParse(undefined).success === true;
      expect(isOptional || Object.hasOwn(shape.emptied ?? {}, field), `${table}.${field}`).toBe(true);
    }
  }
});
