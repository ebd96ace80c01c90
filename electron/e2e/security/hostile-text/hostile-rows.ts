/**
 * Rows with every text there can be, made from the schemas alone: what the sample leaves out is added, so that a field
 * made tomorrow is hostile without anybody remembering it here.
 */
import { z } from 'zod';
import { createOp, type Op } from '../../../../shared/schema/command';
import { tableNames, tableSchemas, type TableName } from '../../../../shared/schema/tables';

export interface JsonSchema {
  type?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  pattern?: string;
  format?: string;
  minimum?: number;
  minItems?: number;
  maxItems?: number;
}
type Row = Record<string, unknown>;

export function schemaOf(table: TableName): JsonSchema {
  return z.toJSONSchema(tableSchemas[table], {
    ...{ io: 'input', unrepresentable: 'any', reused: 'inline' },
  }) as JsonSchema;
}

/** Paths of the free texts of a table's rows, as `records.agenda[].topic`. */
export function textFieldsOf(schema: JsonSchema, path: string): string[] {
  if (schema.enum || schema.const !== undefined) return [];
  const choices = (schema.anyOf ?? schema.oneOf ?? []).flatMap((one) => textFieldsOf(one, path));
  const own = isText(schema) ? [path] : [];
  const named = Object.entries(schema.properties ?? {}).flatMap(([key, inner]) =>
    textFieldsOf(inner, `${path}.${key}`),
  );
  const items = schema.items ? textFieldsOf(schema.items, `${path}[]`) : [];
  return [...new Set([...choices, ...own, ...named, ...items])];
}

function isText({ type, pattern, format }: JsonSchema): boolean {
  return type === 'string' && pattern === undefined && format === undefined;
}
const holdsText = (schema: JsonSchema): boolean => textFieldsOf(schema, '').length > 0;

/**
 * Codes of lists that happen to be plain texts: with something else in them the screens show nothing. By the last name
 * of their path.
 */
const CODES: ReadonlySet<string> = new Set([
  ...['schema', 'ruleId', 'version', 'sourceVersion', 'deletedAt', 'idKey', 'checkCode', 'packageId'],
  // What was moved and filled by a merge, what a file of the user held, which columns left: names of our own.
  ...['table', 'field', 'headerFingerprint', 'mediaType', 'columns[]'],
  // Choices inside settings, which are read as a whole or not at all.
  ...['type', 'rounding', 'postedOn', 'key'],
]);
/** `records.snapshot.rules[].id`: the rule, not a text. */
export const isCode = (path: string): boolean =>
  path.split('.').some((name) => CODES.has(name)) || /(rules\[\]|topics\[\]|value\[\])\.id$/.test(path);

/** What is never added to a row that has none: it would say something else of it than the rest. */
const ONLY_WHERE_IT_IS = new Set(['snapshot', 'signature', 'election', 'vote']);
/** Well-formed texts for what is no free text: days, months, times, digests. */
const WELL_FORMED = [
  ...['2026-03-05', '2026-03', '2026-03-05T09:00', '2026-03-05T01:00:00.000Z', '2026-Q1', '2026'],
  'a'.repeat(128),
];

/**
 * @param ops the sample: its rows are what ids point at
 * @returns the sample with a few rows of each table filled out, and a row for each table it has none of
 */
export function withEveryText(ops: readonly Op[], newId: () => string): Op[] {
  const made = new Map<string, string>();
  const idsIn = (table: TableName): string[] => ops.filter((op) => op.table === table).map(({ id }) => id);
  const [branchId = ''] = idsIn('branches');
  const draft = ops.find((op) => (op.after as { state?: string } | null)?.state === 'draft')?.id ?? '';
  /** The row a field named so points at. */
  const pointed = (key: string): string => {
    const [first, second] = [idsIn('members'), idsIn('persons')].map((ids) => ids);
    if (key === 'branchId') return branchId;
    if (key === 'ownerId') return draft;
    if (/^mergedMemberId$/.test(key)) return first?.[1] ?? '';
    if (/^mergedPersonId$/.test(key)) return second?.[1] ?? '';
    if (/memberId$/i.test(key)) return first?.[0] ?? '';
    if (/personId$/i.test(key)) return second?.[0] ?? '';
    const table = tableNames.find((name) => `${name.replace(/s$/, '')}Id` === key);
    return (table === undefined ? undefined : (made.get(table) ?? idsIn(table)[0])) ?? newId();
  };
  const make = (schema: JsonSchema, key: string): unknown => {
    if (schema.const !== undefined) return schema.const;
    if (schema.enum) return schema.enum[0];
    const [choice] = schema.anyOf ?? schema.oneOf ?? [];
    if (choice) return make(choice, key);
    switch (schema.type) {
      case 'object':
        return Object.fromEntries(
          Object.entries(schema.properties ?? {})
            .filter(
              ([name, inner]) =>
                schema.required?.includes(name) === true || (!isCode(name) && holdsText(inner)),
            )
            .map(([name, inner]) => [name, make(inner, name)]),
        );
      case 'array':
        return (schema.minItems ?? 0) > 0 || holdsText(schema) ? makeItems(schema, key) : [];
      case 'integer':
      case 'number':
        return Math.max(schema.minimum ?? 0, 1);
      case 'boolean':
        return true;
      case 'string': {
        if (isText(schema)) return '甲';
        const pattern = new RegExp(schema.pattern ?? '', 'u');
        return WELL_FORMED.find((text) => pattern.test(text)) ?? pointed(key);
      }
      default:
        return '甲';
    }
  };
  /** One of each kind of item, as many as there may be. */
  const makeItems = ({ items = {}, maxItems = Infinity }: JsonSchema, key: string): unknown[] =>
    (items.anyOf ?? items.oneOf ?? [items]).slice(0, maxItems).map((one) => make(one, key));
  const complete = (value: unknown, schema: JsonSchema, key: string): unknown => {
    const own = (schema.anyOf ?? schema.oneOf ?? [schema]).find((one) => fits(value, one)) ?? schema;
    if (Array.isArray(value)) {
      const { items } = own;
      if (!items || !holdsText(items)) return value as unknown[];
      // Blocks of text: one of each kind beside what is there.
      if (value.length === 0 || key === 'body') return [...(value as unknown[]), ...makeItems(own, key)];
      return value.map((one) => complete(one, items, key));
    }
    if (typeof value !== 'object' || value === null) return value;
    const row: Row = { ...value };
    for (const [name, inner] of Object.entries(own.properties ?? {})) {
      if (row[name] !== undefined) row[name] = complete(row[name], inner, name);
      else if (holdsText(inner) && !isCode(name) && !ONLY_WHERE_IT_IS.has(name))
        row[name] = make(inner, name);
    }
    return row;
  };

  const filled = new Set<string>();
  const completed = ops.map((op): Op => {
    const row = op.after as unknown as Row;
    // The first of each kind: a record of each type, a membership, a setting.
    const kind = `${op.table} ${textOf(row['primaryType'] ?? row['kind'])} ${textOf(row['state'])}`;
    const isElection = JSON.stringify(row).includes('"election":');
    if (op.table === 'settings' || (filled.has(kind) && !isElection)) return op;
    filled.add(kind);
    return { ...op, after: complete(row, schemaOf(op.table), '') } as Op;
  });
  const added = tableNames
    .filter((table) => idsIn(table).length === 0)
    .map((table) => {
      const id = newId();
      made.set(table, id);
      const { rev: _rev, ...row } = make(schemaOf(table), '') as Row;
      return createOp(table, { ...row, id } as never);
    });
  return [...completed, ...added];
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Which of several shapes a value has: the one whose constants are its own. */
function fits(value: unknown, { properties = {}, type }: JsonSchema): boolean {
  if (Array.isArray(value)) return type === 'array';
  if (typeof value !== 'object' || value === null) return type !== 'object' && type !== 'array';
  return Object.entries(properties).every(
    ([name, inner]) => inner.const === undefined || inner.const === (value as Row)[name],
  );
}
