import { expect, it } from 'vitest';
import { snapshotDue } from './schedule';

const last = { seq: 100, at: '2026-03-18T06:00:00.000Z' };

it('asks for none while nothing is new', () => {
  expect(snapshotDue(null, { seq: 0, now: last.at })).toBeNull();
  expect(snapshotDue(last, { seq: 100, now: '2027-01-01T00:00:00.000Z' })).toBeNull();
});

it('asks for the first one after the first command', () => {
  expect(snapshotDue(null, { seq: 1, now: last.at })).toBe('daily');
});

it('asks after 500 commands, whatever the clock says', () => {
  expect(snapshotDue(last, { seq: 599, now: last.at })).toBeNull();
  expect(snapshotDue(last, { seq: 600, now: last.at })).toBe('commands');
  expect(snapshotDue(null, { seq: 500, now: last.at })).toBe('commands');
});

it('asks on a new day in Asia/Shanghai, and after the clock was set back', () => {
  expect(snapshotDue(last, { seq: 101, now: '2026-03-18T15:59:59.000Z' })).toBeNull();
  expect(snapshotDue(last, { seq: 101, now: '2026-03-18T16:00:00.000Z' })).toBe('daily');
  expect(snapshotDue(last, { seq: 101, now: '2026-03-01T06:00:00.000Z' })).toBe('daily');
});
