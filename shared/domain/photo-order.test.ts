import { describe, expect, it } from 'vitest';
import type { Attachment } from '../schema/ledger';
import { daysFromMeeting, inOrder, movePhotoOps } from './photo-order';

const file = (id: string, sortNo: number, kind: Attachment['kind'] = 'photo'): Attachment => ({
  ...{ id, branchId: 'b', rev: 1, ownerTable: 'records', ownerId: 'r', kind, sha512: 'a'.repeat(128) },
  ...{ sizeBytes: 10, mediaType: 'image/jpeg', name: `${id}.jpg`, sortNo },
  addedAt: '2026-09-22T06:32:00.000Z',
});
const isPhoto = ({ kind }: Attachment): boolean => kind === 'photo';

/** Ids in their order after the move. */
function after(files: readonly Attachment[], id: string, by: -1 | 1): string[] {
  const changed = new Map(movePhotoOps(files, id, by, isPhoto).map((op) => [op.id, op.after as Attachment]));
  return inOrder(files.map((one) => changed.get(one.id) ?? one)).map((one) => one.id);
}

describe('movePhotoOps', () => {
  const files = [file('a', 1), file('m', 2, 'material'), file('b', 3), file('c', 4)];

  it('changes places with the photo beside it and leaves everything else where it is', () => {
    expect(after(files, 'b', -1)).toEqual(['b', 'm', 'a', 'c']);
    expect(after(files, 'b', 1)).toEqual(['a', 'm', 'c', 'b']);
    expect(movePhotoOps(files, 'b', 1, isPhoto)).toHaveLength(2);
  });

  it('does nothing at either end, and with what is no photo', () => {
    expect(movePhotoOps(files, 'a', -1, isPhoto)).toEqual([]);
    expect(movePhotoOps(files, 'c', 1, isPhoto)).toEqual([]);
    expect(movePhotoOps(files, 'm', 1, isPhoto)).toEqual([]);
  });

  it('works where numbers are shared or missing in between', () => {
    const odd = [file('a', 1), file('b', 1), file('c', 7)];
    expect(after(odd, 'b', -1)).toEqual(['b', 'a', 'c']);
    expect(after(odd, 'b', 1)).toEqual(['a', 'c', 'b']);
  });
});

describe('daysFromMeeting', () => {
  const meeting = { startAt: '2026-09-18T15:00' };
  it('counts from the days of the meeting', () => {
    expect(daysFromMeeting('2026-09-18', meeting)).toBe(0);
    expect(daysFromMeeting('2026-09-15', meeting)).toBe(-3);
    expect(daysFromMeeting('2026-10-01', meeting)).toBe(13);
    expect(daysFromMeeting('2026-09-19', { ...meeting, endAt: '2026-09-19T00:30' })).toBe(0);
    expect(daysFromMeeting(undefined, meeting)).toBeUndefined();
    expect(daysFromMeeting('2026-09-18', { startAt: '' })).toBeUndefined();
  });
});
