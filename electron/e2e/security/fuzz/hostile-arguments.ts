/**
 * Arguments no page of ours would send: whole hostile values, and right ones with one place spoilt, so that they
 * get past the first look. Seeded: the same request, number and seed always make the same argument.
 */
import { Random } from '../../../faults/support/random';
import { contract, type RequestName } from '../../../../shared/ipc/contract';
import { sampleOf, schemaOf } from './sample-input';

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
      const value = whole ? random.pick(hostile) : spoil(sampleOf(schemaOf(name), random), hostile, random);
      const isAccepted = contract[name].input.safeParse(value).success;
      if (isAccepted && accepted >= MOST_ACCEPTED && attempt < 20) continue;
      if (isAccepted) accepted += 1;
      return JSON.stringify(value);
    }
  });
}
