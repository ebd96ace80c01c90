/** The sample branch with a payload in every text a person can type, as one command for the journal. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../../../../build/setup/places.mjs';
import { buildSampleBranch } from '../../../../shared/sample/build-sample';
import { sampleMembersSchema, sampleYearSchema } from '../../../../shared/sample/sample-data';
import { sampleLifeSchema } from '../../../../shared/sample/sample-life-data';
import type { Command, Op } from '../../../../shared/schema/command';
import { tableNames, tableSchemas } from '../../../../shared/schema/tables';
import { isCode, schemaOf, textFieldsOf, withEveryText } from './hostile-rows';
import { payloads } from './payloads';

export interface HostileBranch {
  command: Command;
  /** Text fields by path (`records.agenda[].topic`) with the payloads each of them got. */
  placed: Map<string, Set<string>>;
}

/** @param wanted one payload for every text that takes it, or many, one after the other */
export function hostileBranch(now: string, wanted: readonly string[] = payloads): HostileBranch {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(join(root, 'resources', 'samples', name), 'utf8'));
  let count = 0;
  const newId = (): string => `01HST${String((count += 1)).padStart(21, '0')}`;
  const { ops } = buildSampleBranch(
    sampleMembersSchema.parse(read('sample-members.json')),
    sampleYearSchema.parse(read('sample-year.json')),
    { now, newId },
    sampleLifeSchema.parse(read('sample-life.json')),
  );
  const placed = new Map<string, Set<string>>();
  const places: Places = { wanted, fields: new Map(), placed };
  const hostile = withEveryText(ops, newId).map((op) => ({ ...op, after: spoilRow(op, places) }) as Op);
  const command: Command = {
    schema: 'command/1',
    id: newId(),
    name: 'branches.loadSample',
    at: now,
    by: '单文静',
    baseSeq: 0,
    ops: hostile,
  };
  return { command, placed };
}

/** What a field takes, learnt at its first row: the payloads that pass its schema. */
interface Field {
  fits: string[];
  /** Payloads given so far, counted with repetitions. */
  filled: number;
}
interface Places {
  wanted: readonly string[];
  /** By path. */
  fields: Map<string, Field>;
  placed: Map<string, Set<string>>;
}
/** Between two payloads in one text: ends what the first may have opened. */
const JOINT = ' --></style></script>"\'> ';

/** Replaces every text the schema leaves free; fields the sample leaves empty are filled, too. */
function spoilRow(op: Op, { wanted, fields, placed }: Places): unknown {
  const schema = tableSchemas[op.table];
  const row = structuredClone(op.after) as unknown as Record<string, unknown>;
  const takes = (holder: Record<string, unknown>, key: string, value: string): boolean => {
    const before = holder[key];
    holder[key] = value;
    const isTaken = schema.safeParse(row).success;
    holder[key] = before;
    return isTaken;
  };
  const learn = (holder: Record<string, unknown>, key: string): Field => {
    // Ids, days and codes take nothing: three tries tell.
    const isText = ['a<b', '甲', payloads[54] ?? ''].some((value) => takes(holder, key, value));
    return { fits: isText ? wanted.filter((payload) => takes(holder, key, payload)) : [], filled: 0 };
  };
  const fill = (holder: Record<string, unknown>, key: string, where: string): boolean => {
    const field = fields.get(where) ?? learn(holder, key);
    fields.set(where, field);
    if (field.fits.length === 0) return false;
    const given = placed.get(where) ?? new Set<string>();
    const next = (): string => field.fits[field.filled % field.fits.length] ?? '';
    let value = next();
    given.add(value);
    field.filled += 1;
    // A text with room takes several: tables of few rows would else see few payloads.
    while (given.size < field.fits.length && takes(holder, key, `${value}${JOINT}${next()}`)) {
      value = `${value}${JOINT}${next()}`;
      given.add(next());
      field.filled += 1;
    }
    holder[key] = value;
    placed.set(where, given);
    return true;
  };
  const visit = (holder: Record<string, unknown>, path: string): void => {
    for (const [key, value] of Object.entries(holder)) {
      const where = Array.isArray(holder) ? `${path}[]` : `${path}.${key}`;
      if (typeof value === 'object' && value !== null) visit(value as Record<string, unknown>, where);
      else if (typeof value === 'string' && !isCode(where) && !fill(holder, key, where) && value === '') {
        Reflect.deleteProperty(holder, key);
      }
    }
  };
  visit(row, op.table);
  const checked = schema.safeParse(row);
  if (!checked.success) throw new Error(`${op.table}: ${z.prettifyError(checked.error)}`);
  return row;
}

/** Text fields of all tables that got no payload, codes aside: none, or a text is shown that nobody looked at. */
export function forgottenFields(placed: HostileBranch['placed']): string[] {
  return (
    tableNames
      .flatMap((table) => textFieldsOf(schemaOf(table), table))
      // An earlier copy of minutes is shown by what shows the minutes.
      .map((path) => path.replace('records.revisions[].content.', 'records.'))
      .filter((path) => !placed.has(path) && !isCode(path))
  );
}
