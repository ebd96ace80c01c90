/** The sample branch with a payload in every text a person can type, as one command for the journal. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../../../../build/setup/places.mjs';
import { buildSampleBranch } from '../../../../shared/sample/build-sample';
import { sampleMembersSchema, sampleYearSchema } from '../../../../shared/sample/sample-data';
import type { Command, Op } from '../../../../shared/schema/command';
import { tableSchemas, type TableName } from '../../../../shared/schema/tables';
import { payloads } from './payloads';

export interface HostileBranch {
  command: Command;
  /** Text fields by path (`records.agenda[].topic`) with the payloads each of them got. */
  placed: Map<string, Set<string>>;
}

/** Codes of lists that happen to be plain texts: with something else in them the screens show nothing. */
const CODES = new Set(['schema', 'ruleId', 'version', 'sourceVersion']);

export function hostileBranch(now: string): HostileBranch {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(join(root, 'resources', 'samples', name), 'utf8'));
  let count = 0;
  const newId = (): string => `01HST${String((count += 1)).padStart(21, '0')}`;
  const { ops } = buildSampleBranch(
    sampleMembersSchema.parse(read('sample-members.json')),
    sampleYearSchema.parse(read('sample-year.json')),
    { now, newId },
  );
  const placed = new Map<string, Set<string>>();
  const hostile = ops.map((op) => ({ ...op, after: spoilRow(op, placed) }) as Op);
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

/** Replaces every text the schema leaves free; fields the sample leaves empty are filled, too. */
function spoilRow(op: Op, placed: Map<string, Set<string>>): unknown {
  const schema = tableSchemas[op.table];
  const row = structuredClone(op.after) as unknown as Record<string, unknown>;
  for (const name of freeTexts(op.table)) row[name] ??= '';
  const visit = (holder: Record<string, unknown>, path: string): void => {
    for (const [key, value] of Object.entries(holder)) {
      const where = Array.isArray(holder) ? `${path}[]` : `${path}.${key}`;
      if (typeof value === 'object' && value !== null) visit(value as Record<string, unknown>, where);
      else if (typeof value === 'string' && !CODES.has(key)) {
        if (!place(holder, key, where) && value === '') Reflect.deleteProperty(holder, key);
      }
    }
  };
  const place = (holder: Record<string, unknown>, key: string, where: string): boolean => {
    const before = holder[key];
    const known = placed.get(where) ?? new Set<string>();
    // Those it has not had yet first, so that every field gets all that fit into it.
    const order = [...payloads.filter((payload) => !known.has(payload)), ...payloads];
    for (const payload of order) {
      holder[key] = payload;
      if (!schema.safeParse(row).success) continue;
      placed.set(where, known.add(payload));
      return true;
    }
    holder[key] = before;
    return false;
  };
  visit(row, op.table);
  return row;
}

/** Optional texts of a table's rows, by the schema itself. */
function freeTexts(table: TableName): string[] {
  const schema = z.toJSONSchema(tableSchemas[table], { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, { type?: string; enum?: unknown; pattern?: string; format?: string }>;
  };
  return Object.entries(schema.properties ?? {})
    .filter(
      ([, inner]) =>
        inner.type === 'string' && !inner.enum && inner.pattern === undefined && inner.format === undefined,
    )
    .map(([name]) => name);
}
