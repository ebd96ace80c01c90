/**
 * The bridge's inner side: rows come from the page whole and are stored with the fields about a person sealed under
 * that person's own key; on the way back they are opened. Nothing below ever sees those fields.
 *
 * Subtle: the same fields of the same row always give the same bytes. Rows are compared below (undo, rescue, the
 * self-test, chunks shared between snapshots), and a fresh nonce each time would make equal rows differ. So the
 * nonce is a keyed hash of what is sealed, as in SIV (Rogaway and Shrimpton 2006; RFC 8452 does the same for GCM):
 * two different plain texts share a nonce with a chance of 2^-96 for each pair under one subject's key, which ten
 * years of one person's rows do not come near. All it tells is that a row's sealed fields are what they were.
 */
import { createHmac, hkdfSync } from 'node:crypto';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Op } from '../../shared/schema/command';
import {
  sealedShapes,
  type SealedPart,
  type SealedShape,
  type StoredRow,
} from '../../shared/schema/sealed-fields';
import { canonicalRow } from '../../shared/schema/state';
import type { AnyRow, TableName } from '../../shared/schema/tables';
import { KEY_BYTES, NONCE_BYTES, openBytes, SEAL_ALG, sealWithNonce } from './seal';

/** What of the keyring is needed here. */
export interface SubjectKeys {
  keyOf(subject: string): Buffer | undefined;
  /** Makes keys of subjects that have none, durably, before it resolves; an erased one gets none. */
  makeFor(subjects: readonly string[]): Promise<void>;
  isErased(subject: string): boolean;
  /** Instant of the erasure. */
  erasedAt?(subject: string): string | undefined;
}

/** Whose fields could not be read. */
export interface MissingSubjects {
  note(subject: string): void;
  has(subject: string): boolean;
}

type Fields = Record<string, unknown>;

export class RowSealer {
  private readonly derived = new Map<string, { from: Buffer; seal: Buffer; nonce: Buffer }>();

  /** @param missing told of each subject whose key is neither there nor erased: its fields cannot be read */
  constructor(
    private readonly keys: SubjectKeys,
    private readonly missing: MissingSubjects = { note: () => undefined, has: () => false },
  ) {}

  /**
   * Rows of the page -> rows to store. Keys of new subjects are on the medium when it resolves.
   * @param erased fields of somebody whose key was destroyed can be stored nowhere: they are left out, or, where a
   *   person typed them and would think them saved, refused
   * @throws ExpectedFailure personErased, vaultLocked, keyMissing, and those of writing the keyring
   */
  async sealOps(ops: readonly Op[], erased: 'leaveOut' | 'refuse' = 'leaveOut'): Promise<Op[]> {
    await this.makeKeys(
      ops.flatMap(({ table, before, after }) => [before, after].map((row) => ({ table, row }))),
    );
    return ops.map((op): Op => {
      const subject = op.after && subjectOf(op.table, op.after);
      if (erased === 'refuse' && typeof subject === 'string' && this.keys.isErased(subject)) {
        throw new ExpectedFailure('personErased', `${op.table} ${op.id}`);
      }
      return {
        ...op,
        before: op.before && this.sealRow(op.table, op.before),
        after: op.after && this.sealRow(op.table, op.after),
      };
    });
  }

  /**
   * Rows the page got without their fields, because the key is missing, must not be written back: they would lose them,
   * and another key would win over the right one on the day that comes back.
   * @param exempt subjects that are being erased @throws ExpectedFailure keyMissing
   */
  requireReadable(ops: readonly Op[], exempt: ReadonlySet<string>): void {
    for (const { table, id, after } of ops) {
      const subject = after && shapeOf(table)?.subjectOf(after as never);
      if (typeof subject !== 'string' || exempt.has(subject) || !this.missing.has(subject)) continue;
      if (!this.isKnown(subject)) throw new ExpectedFailure('keyMissing', `${table} ${id}`);
    }
  }

  /** Has a key, or was erased. @throws ExpectedFailure vaultLocked */
  isKnown(subject: string): boolean {
    try {
      return this.keys.isErased(subject) || this.keys.keyOf(subject) !== undefined;
    } catch (error) {
      if (error instanceof ExpectedFailure && error.code === 'keyMissing') return false;
      throw error;
    }
  }

  /** The same for rows outside of commands. */
  async sealRows(rows: readonly { table: TableName; row: AnyRow }[]): Promise<AnyRow[]> {
    await this.makeKeys(rows);
    return rows.map(({ table, row }) => this.sealRow(table, row));
  }

  /**
   * Rows as stored -> rows for the page.
   * @param isMarked as `openRow`, of what the rows become
   */
  openOps(ops: readonly Op[], isMarked = false): Op[] {
    return ops.map((op): Op => ({
      ...op,
      before: op.before && this.openRow(op.table, op.before),
      after: op.after && this.openRow(op.table, op.after, isMarked),
    }));
  }

  /**
   * The row with its sealed fields; without them when their key was destroyed.
   * @param isMarked such a row says that it was erased, also when it is older than the erasure: for the present state,
   *   where a restore may have brought back what knows nothing of it; not for the history, which stays as it was
   */
  openRow<R extends AnyRow>(table: TableName, row: R, isMarked = false): R {
    const { sealed, ...rest } = row as StoredRow;
    const shape = shapeOf(table);
    if (sealed === undefined || !shape) return row;
    const fields = this.openPart(table, row.id, sealed);
    return {
      ...shape.emptied,
      ...rest,
      ...fields,
      ...(isMarked ? this.markOf(table, sealed.subject) : {}),
    } as unknown as R;
  }

  private markOf(table: TableName, subject: string): { erasedAt?: string } {
    if (table !== 'persons' && table !== 'members') return {};
    const erasedAt = this.keys.erasedAt?.(subject);
    return erasedAt === undefined ? {} : { erasedAt };
  }

  /** Subjects known here must have a key; a row of an erased one loses the fields: they are not to come back. */
  private sealRow<R extends AnyRow>(table: TableName, row: R): R {
    const shape = shapeOf(table);
    const subject = subjectOf(table, row);
    if (!shape || subject === undefined) return row;
    const rest: Fields = { ...(row as unknown as Fields) };
    const fields: Fields = {};
    for (const name of shape.fields) {
      if (rest[name] === undefined) continue;
      fields[name] = rest[name];
      Reflect.deleteProperty(rest, name);
    }
    const key = this.keyOf(subject);
    if (!key) return { ...rest, ...shape.emptied } as unknown as R;
    const aad = belongsTo(table, row.id, subject);
    // Sorted keys: the order in which a form filled them says nothing.
    const plain = Buffer.from(canonicalRow(fields), 'utf8');
    const nonce = createHmac('sha256', key.nonce).update(aad).update('\0').update(plain).digest();
    const data = sealWithNonce(key.seal, nonce.subarray(0, NONCE_BYTES), plain, aad).toString('base64');
    const sealed: SealedPart = { alg: SEAL_ALG, subject, data };
    return { ...rest, sealed } as unknown as R;
  }

  private async makeKeys(rows: readonly { table: TableName; row: AnyRow | null }[]): Promise<void> {
    const subjects = new Set<string>();
    for (const { table, row } of rows) {
      const subject = row && subjectOf(table, row);
      if (typeof subject !== 'string' || this.keys.keyOf(subject) !== undefined) continue;
      if (!this.keys.isErased(subject)) subjects.add(subject);
    }
    if (subjects.size > 0) await this.keys.makeFor([...subjects]);
  }

  private openPart(table: TableName, id: string, { subject, data }: SealedPart): Fields {
    try {
      const key = this.keyOf(subject);
      const plain = key && openBytes(key.seal, Buffer.from(data, 'base64'), belongsTo(table, id, subject));
      if (plain) return JSON.parse(plain.toString('utf8')) as Fields;
      if (this.keys.isErased(subject)) return {};
    } catch (error) {
      // A lost keyring must not keep the rest of the branch from being read.
      if (!(error instanceof ExpectedFailure) || error.code !== 'keyMissing') throw error;
    }
    this.missing.note(subject);
    return {};
  }

  private keyOf(subject: string): { seal: Buffer; nonce: Buffer } | undefined {
    const from = this.keys.keyOf(subject);
    if (!from) {
      this.forget(subject);
      return undefined;
    }
    const known = this.derived.get(subject);
    if (known?.from.equals(from)) return known;
    const derive = (use: string): Buffer =>
      Buffer.from(hkdfSync('sha256', from, '', `branch-handbook/row-${use}/1`, KEY_BYTES));
    const made = { from: Buffer.from(from), seal: derive('seal'), nonce: derive('nonce') };
    this.derived.set(subject, made);
    return made;
  }

  /** What was made of a key that is gone goes, too. */
  private forget(subject: string): void {
    const known = this.derived.get(subject);
    for (const key of known ? Object.values(known) : []) key.fill(0);
    this.derived.delete(subject);
  }
}

/** A row with none of its personal fields filled has nothing to seal and needs no key. */
function subjectOf(table: TableName, row: AnyRow): string | undefined {
  const shape = shapeOf(table);
  if (!shape) return undefined;
  return isFilled(shape, row) ? shape.subjectOf(row as never) : undefined;
}

function isFilled({ fields, emptied }: SealedShape<'persons'>, row: AnyRow): boolean {
  const values = row as unknown as Fields;
  const none = (emptied ?? {}) as Fields;
  return fields.some(
    (name) => values[name] !== undefined && JSON.stringify(values[name]) !== JSON.stringify(none[name]),
  );
}

function shapeOf(table: TableName): SealedShape<'persons'> | undefined {
  // Rows that are only kept aside may name any table: `constructor` is none.
  const isTable = Object.hasOwn(sealedShapes, table);
  return isTable ? (sealedShapes[table] as unknown as SealedShape<'persons'>) : undefined;
}

function belongsTo(table: TableName, id: string, subject: string): string {
  return `row|${table}|${id}|${subject}`;
}
