/**
 * A right input with one place spoilt: it gets past the schema as a rule, and what stands behind it has to be careful
 * by itself. Seeded like the other arguments.
 */
import type { Random } from '../../../faults/support/random';

type Path = readonly (string | number)[];

/** Every place inside, the deepest ones too; not the whole. */
function placesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return path.length > 0 ? [path] : [];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? (value as unknown[]).map((item, at) => [at, item])
    : Object.entries(value);
  const inner = entries.flatMap(([key, item]) => placesOf(item, [...path, key]));
  return path.length > 0 ? [path, ...inner] : inner;
}

/** A copy in which the holder of one place was changed. */
function changed(
  value: unknown,
  path: Path,
  change: (holder: unknown, key: string | number) => void,
): unknown {
  const copy = structuredClone(value);
  let holder: unknown = copy;
  for (const key of path.slice(0, -1)) holder = (holder as Record<string | number, unknown>)[key];
  const last = path.at(-1);
  if (last !== undefined) change(holder, last);
  return copy;
}

function put(holder: unknown, key: string | number, value: unknown): void {
  // An own key, whatever its name: `__proto__` must not be set by accident here.
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Values that stand under the same name elsewhere: the likeliest lies. */
export class Lookalikes {
  private readonly byKey = new Map<string, unknown[]>();

  constructor(sources: readonly unknown[]) {
    for (const source of sources) this.take(source);
  }

  pick(key: string | number, random: Random): unknown {
    const known = this.byKey.get(String(key));
    return known && structuredClone(random.pick(known));
  }

  private take(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, item] of Object.entries(value)) {
      const known = this.byKey.get(key) ?? [];
      // A few hundred are as good as all.
      if (known.length < 300) known.push(item);
      this.byKey.set(key, known);
      this.take(item);
    }
  }
}

/** What decisions hang on; spoilt more often than the many texts beside it. */
const TENDER = new Set([
  ...[
    'state',
    'rev',
    'id',
    'table',
    'sample',
    'revisions',
    'corrections',
    'baseSeq',
    'schema',
    'before',
    'after',
  ],
  ...['token', 'placeToken', 'pdfId', 'sha512', 'source', 'snapshotId', 'ownerId', 'cursor', 'partOf'],
]);

/** @returns the input with one place taken away, doubled, or given another value */
export function spoilOnePlace(
  input: unknown,
  { hostile, lookalikes, random }: { hostile: readonly unknown[]; lookalikes: Lookalikes; random: Random },
): unknown {
  const places = placesOf(input);
  if (places.length === 0) return random.chance(0.5) ? { extra: random.pick(hostile) } : random.pick(hostile);
  const tender = places.filter((path) => TENDER.has(String(path.at(-1))));
  const place = random.pick(tender.length > 0 && random.chance(0.5) ? tender : places);
  const what = random.next();
  return changed(input, place, (holder, key) => {
    const present = (holder as Record<string | number, unknown>)[key];
    if (what < 0.1) {
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else Reflect.deleteProperty(holder as object, key);
    } else if (what < 0.2) {
      if (Array.isArray(holder)) holder.push(structuredClone(present));
      else put(holder, random.pick(['extra', 'constructor', 'sealed', 'deletedAt']), random.pick(hostile));
    } else if (what < 0.55) {
      put(holder, key, lookalikes.pick(key, random) ?? random.pick(hostile));
    } else if (what < 0.7 && typeof present === 'number') {
      put(holder, key, present + random.pick([1, -1, 2, 1_000]));
    } else {
      const alike = hostile.filter((value) => typeof value === typeof present);
      put(holder, key, random.pick(alike.length > 0 && random.chance(0.8) ? alike : hostile));
    }
  });
}
