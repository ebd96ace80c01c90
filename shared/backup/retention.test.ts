import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapshotsToKeep, type RetainedSnapshot } from './retention';

const DAY_MS = 86_400_000;
const START = Date.parse('2026-01-01T04:00:00.000Z');

function made(seq: number, at: string | number, more: Partial<RetainedSnapshot> = {}): RetainedSnapshot {
  return { id: `s${seq}`, seq, at: new Date(at).toISOString(), state: 'good', journalId: 'j', ...more };
}
/** Two a day; returns what is left after each day's clearing, as the program does it. */
function liveThrough(days: number): { left: RetainedSnapshot[]; now: string } {
  let left: RetainedSnapshot[] = [];
  let now = '';
  for (let day = 0; day < days; day += 1) {
    left.push(made(2 * day + 1, START + day * DAY_MS), made(2 * day + 2, START + day * DAY_MS + 3_600_000));
    now = new Date(START + day * DAY_MS + 7_200_000).toISOString();
    const keep = snapshotsToKeep(left, now);
    left = left.filter(({ id }) => keep.has(id));
  }
  return { left: left.sort((a, b) => b.seq - a.seq), now };
}

describe('ten years of two snapshots a day', () => {
  const { left } = liveThrough(3653); // 2026-01-01 to 2036-01-01
  const days = left.map(({ at }) => at.slice(0, 10));

  it('leave about fifty', () => {
    expect(left.length).toBeLessThanOrEqual(2 + 7 + 8 + 24 + 11);
    expect(left.length).toBeGreaterThan(40);
  });

  it('keep the two newest and the last of each of the last seven days', () => {
    expect(left.slice(0, 2).map(({ seq }) => seq)).toEqual([7306, 7305]);
    expect(new Set(days.slice(0, 8))).toEqual(
      new Set(['2036-01-01', ...[31, 30, 29, 28, 27, 26].map((day) => `2035-12-${day}`)]),
    );
  });

  it('keep Sundays of eight weeks, last days of 24 months, last days of all years', () => {
    expect(days).toEqual(expect.arrayContaining(['2035-12-23', '2035-12-16', '2035-12-09', '2035-11-18']));
    expect(days).toEqual(expect.arrayContaining(['2035-11-30', '2035-02-28', '2034-02-28']));
    expect(days).not.toContain('2034-01-31');
    for (let year = 2026; year <= 2035; year += 1) expect(days).toContain(`${year}-12-31`);
  });
});

describe('days', () => {
  it('are those of Asia/Shanghai', () => {
    const list = [
      made(1, '2026-03-17T15:00:00.000Z'), // 17 March, 23:00 there
      made(2, '2026-03-17T17:00:00.000Z'), // 18 March, 01:00 there
      made(3, '2026-03-18T01:00:00.000Z'),
      made(4, '2026-03-18T02:00:00.000Z'),
      made(5, '2026-03-18T03:00:00.000Z'),
    ];
    expect([...snapshotsToKeep(list, '2026-03-18T04:00:00.000Z')].sort()).toEqual(['s1', 's4', 's5']);
  });

  it('count when they have a snapshot: a long absence takes nothing away', () => {
    const list = [1, 2, 3, 4, 5, 6, 7].map((day) => made(day, START + day * DAY_MS));
    expect(snapshotsToKeep(list, '2031-06-01T00:00:00.000Z').size).toBe(7);
  });
});

describe('a wrong clock', () => {
  it('set back does not drop the newest by seq', () => {
    const before = Array.from({ length: 12 }, (_, day) => made(day + 1, START + day * DAY_MS));
    const after = [made(13, START - 400 * DAY_MS), made(14, START - 399 * DAY_MS)];
    const keep = snapshotsToKeep([...before, ...after], new Date(START - 399 * DAY_MS).toISOString());
    expect(keep.has('s13') && keep.has('s14')).toBe(true);
    expect(keep.has('s12') && keep.has('s11')).toBe(true);
  });

  it('that ran ahead for a while uses up no place of the days that were', () => {
    const real = Array.from({ length: 7 }, (_, day) => made(day + 1, START + day * DAY_MS));
    const ahead = [1, 2, 3].map((day) => made(100 + day, START + (4000 + day) * DAY_MS));
    const keep = snapshotsToKeep([...real, ...ahead], new Date(START + 6 * DAY_MS).toISOString());
    for (const { id } of real) expect(keep.has(id)).toBe(true);
  });
});

it('keeps the last two states of a journal that a restore replaced', () => {
  const old = Array.from({ length: 5 }, (_, hour) => made(900 + hour, START + hour * 3_600_000));
  const current = Array.from({ length: 900 }, (_, day) =>
    made(day + 1, START + (day + 1) * DAY_MS, { journalId: 'k' }),
  );
  const keep = snapshotsToKeep([...old, ...current], new Date(START + 900 * DAY_MS).toISOString());
  expect(keep.has('s904') && keep.has('s903')).toBe(true);
});

describe('snapshots that are not good', () => {
  const damaged = made(10, START, { state: 'damaged', journalId: undefined });
  const now = new Date(START + 9 * DAY_MS).toISOString();

  it('stay until two newer good ones exist, and never count as one of the kept', () => {
    const one = made(11, START + DAY_MS);
    expect(snapshotsToKeep([damaged, one], now)).toEqual(new Set(['s10', 's11']));
    const two = made(12, START + 2 * DAY_MS);
    expect(snapshotsToKeep([damaged, one, two], now)).toEqual(new Set(['s11', 's12']));
    const sameDay = made(9, START - 60_000);
    expect(snapshotsToKeep([damaged, sameDay], now).has('s9')).toBe(true);
  });

  it('stay when a newer program wrote them', () => {
    const future = made(1, START, { state: 'future' });
    const list = [future, made(2, START + 1), made(3, START + 2), made(4, START + 3)];
    expect(snapshotsToKeep(list, now).has('s1')).toBe(true);
  });
});

it('always leaves the two newest good ones, whatever the clock did', () => {
  const snapshot = fc.record({
    day: fc.integer({ min: -2000, max: 4000 }),
    state: fc.constantFrom('good' as const, 'good' as const, 'damaged' as const, 'future' as const),
  });
  fc.assert(
    fc.property(fc.array(snapshot, { maxLength: 60 }), fc.integer({ min: 0, max: 3000 }), (days, today) => {
      const list = days.map(({ day, state }, index) => made(index + 1, START + day * DAY_MS, { state }));
      const keep = snapshotsToKeep(list, new Date(START + today * DAY_MS).toISOString());
      const good = list.filter(({ state }) => state === 'good');
      for (const { id } of good.slice(-2)) expect(keep.has(id)).toBe(true);
      // Clearing twice takes nothing more away.
      const left = list.filter(({ id }) => keep.has(id));
      expect(snapshotsToKeep(left, new Date(START + today * DAY_MS).toISOString())).toEqual(keep);
    }),
    { seed: 7, numRuns: 300 },
  );
});
