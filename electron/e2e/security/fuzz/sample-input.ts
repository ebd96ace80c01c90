/** Something a request takes, made from its schema alone: for requests nobody has written a real input for. */
import { z } from 'zod';
import type { Random } from '../../../faults/support/random';
import { contract, type RequestName } from '../../../../shared/ipc/contract';

/** JSON schemas are made once: it takes longer than the arguments. */
const schemas = new Map<RequestName, JsonSchema>();

export function schemaOf(name: RequestName): JsonSchema {
  let schema = schemas.get(name);
  if (!schema) {
    schema = z.toJSONSchema(contract[name].input, {
      io: 'input',
      unrepresentable: 'any',
      reused: 'inline',
    }) as JsonSchema;
    schemas.set(name, schema);
  }
  return schema;
}

export interface JsonSchema {
  type?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

/** Texts for the patterns of the contract: tokens, digests, ids, names, instants. */
const WELL_FORMED = [
  'a'.repeat(32),
  'a'.repeat(128),
  '01J8Z3Y4T5V6W7X8Y9Z0A1B2C3',
  'members.rename',
  '2026-09-22T01:30:00.000Z',
  '2026-09-22',
];

/** Something the schema takes, or nearly. */
export function sampleOf(schema: JsonSchema, random: Random): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return random.pick(schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices && choices.length > 0) return sampleOf(random.pick(choices), random);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, inner]) => [key, sampleOf(inner, random)]),
      );
    case 'array':
      return [sampleOf(schema.items ?? {}, random)];
    case 'integer':
    case 'number':
      return Math.min(Math.max(schema.minimum ?? 0, 1), schema.maximum ?? 1);
    case 'boolean':
      return random.chance(0.5);
    case 'null':
      return null;
    case 'string': {
      const pattern = schema.pattern;
      if (pattern === undefined)
        return '汉'.repeat(Math.min(Math.max(schema.minLength ?? 1, 1), schema.maxLength ?? 1));
      return WELL_FORMED.find((text) => new RegExp(pattern, 'u').test(text)) ?? 'a';
    }
    default:
      return { any: 'thing' };
  }
}
