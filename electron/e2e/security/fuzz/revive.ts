/**
 * Runs in main and in the page: makes the value a JSON text with marks stands for. Self-contained, because only its
 * source text travels there.
 */
export function revive(text: string): unknown {
  const make: Record<string, () => unknown> = {
    undefined: () => undefined,
    nan: () => NaN,
    infinity: () => Infinity,
    bigint: () => BigInt(7),
    nothing: () => Object.create(null) as unknown,
    megabyte: () => 'A'.repeat(1024 * 1024),
    proto: () => JSON.parse('{"__proto__":{"polluted":true}}') as unknown,
    map: () => new Map([['a', 1]]),
    set: () => new Set([1]),
    date: () => new Date(0),
    bytes: () => new Uint8Array(64),
    regexp: () => /(a+)+$/,
    error: () => new Error('hostile'),
    sparse: () => Object.assign([], { length: 100_000 }),
    wide: () =>
      Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`k${String(index)}`, index])),
    cycle: () => {
      const knot: Record<string, unknown> = {};
      knot['self'] = knot;
      return knot;
    },
    deep: () => {
      let nest: unknown[] = [];
      for (let depth = 0; depth < 2_000; depth += 1) nest = [nest];
      return nest;
    },
    getter: () => ({
      get trap() {
        return '../../etc/passwd';
      },
    }),
  };
  const walk = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(walk);
    const mark = (value as Record<string, unknown>)['§'];
    if (typeof mark === 'string') return make[mark]?.();
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(JSON.parse(text));
}
