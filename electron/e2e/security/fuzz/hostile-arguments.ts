/**
 * Arguments no page of ours would send: whole hostile values, and right ones with one place spoilt, so that they
 * get past the first look. Seeded: the same request, number and seed always make the same argument.
 */
import { z } from 'zod';
import { Random } from '../../../faults/support/random';
import { contract, type RequestName } from '../../../../shared/ipc/contract';

/** Values JSON cannot carry; made where they are needed (`revive`) out of `{"§": name}`. */
export const MARK = '§';
const SPECIALS = [
  'undefined',
  'nan',
  'infinity',
  'bigint',
  'cycle',
  'deep',
  'wide',
  'megabyte',
  'proto',
  'map',
  'set',
];
const MORE_SPECIALS = ['date', 'bytes', 'regexp', 'error', 'sparse', 'nothing', 'getter'];

const special = (name: string): unknown => ({ [MARK]: name });

/** @param canary absolute path of a file no request may read or touch */
export function hostileValues(canary: string): unknown[] {
  const climbs = [
    '..',
    '.',
    '/',
    '../../../../../../../../etc/passwd',
    '..\\..\\windows\\win.ini',
    '%2e%2e%2f%2e%2e%2fetc',
  ];
  const places = [
    canary,
    `../../../canary/secret.txt`,
    '/etc/passwd',
    'file:///etc/passwd',
    'C:\\windows',
    '\\\\server\\share\\a',
  ];
  const names = [
    'CON',
    'nul.txt',
    'a\0b',
    'a:b',
    '~',
    '%TEMP%',
    '$HOME',
    'x'.repeat(5_000),
    ' ',
    '．．／',
    '\u202Egpj.exe',
    '\uD800',
  ];
  const texts = [
    '<img src=x onerror=globalThis.hit=1>',
    '=cmd|calc',
    '%s%n%x',
    "'; drop table",
    '{{7*7}}',
    '${7*7}',
    '__proto__',
    'constructor',
  ];
  const numbers = [-1, 0, 0.1, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308, -0];
  const shapes: unknown[] = [
    null,
    true,
    false,
    [],
    {},
    [[]],
    { length: 1e9 },
    { toString: 'no' },
    { then: 'no' },
    { constructor: { prototype: { polluted: true } } },
  ];
  return [
    '',
    ...climbs,
    ...places,
    ...names,
    ...texts,
    ...numbers,
    ...shapes,
    ...[...SPECIALS, ...MORE_SPECIALS].map(special),
  ];
}

interface JsonSchema {
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
function sample(schema: JsonSchema, random: Random): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return random.pick(schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices && choices.length > 0) return sample(random.pick(choices), random);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, inner]) => [key, sample(inner, random)]),
      );
    case 'array':
      return [sample(schema.items ?? {}, random)];
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

/** Replaces, removes or adds one thing somewhere inside. */
function spoil(value: unknown, hostile: readonly unknown[], random: Random): unknown {
  if (typeof value !== 'object' || value === null || random.chance(0.15)) return random.pick(hostile);
  if (Array.isArray(value)) {
    return random.chance(0.3)
      ? [...(value as unknown[]), random.pick(hostile)]
      : value.map((item) => spoil(item, hostile, random));
  }
  const entries = Object.entries(value);
  const what = random.next();
  if (entries.length === 0 || what < 0.15)
    return { ...value, [random.pick(['extra', '__proto__x', 'constructor'])]: random.pick(hostile) };
  const at = random.below(entries.length);
  if (what < 0.25) return Object.fromEntries(entries.filter((_, index) => index !== at));
  return Object.fromEntries(
    entries.map(([key, inner], index) => [key, index === at ? spoil(inner, hostile, random) : inner]),
  );
}

/** JSON schemas are made once: it takes longer than the arguments. */
const schemas = new Map<RequestName, JsonSchema>();

function schemaOf(name: RequestName): JsonSchema {
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

/** Real work (a snapshot, a print, a key) for more than these would only take time. */
const MOST_ACCEPTED = 3;

/**
 * @param batch numbers the batches of one request
 * @returns arguments as JSON texts with marks for what JSON cannot carry
 */
export function hostileArguments(
  name: RequestName,
  { count, batch, seed, canary }: { count: number; batch: number; seed: number; canary: string },
): string[] {
  const random = new Random(seed, batch, Object.keys(contract).indexOf(name));
  const hostile = hostileValues(canary);
  let accepted = 0;
  return Array.from({ length: count }, () => {
    for (let attempt = 0; ; attempt += 1) {
      const whole = random.chance(0.3) || attempt > 4;
      const value = whole ? random.pick(hostile) : spoil(sample(schemaOf(name), random), hostile, random);
      const isAccepted = contract[name].input.safeParse(value).success;
      if (isAccepted && accepted >= MOST_ACCEPTED && attempt < 20) continue;
      if (isAccepted) accepted += 1;
      return JSON.stringify(value);
    }
  });
}
