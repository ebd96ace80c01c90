/** Photos of a record: their order on the appendix page, and what of a photo does not fit the meeting. Pure. */
import { updateOp, type Op } from '../schema/command';
import type { Attachment } from '../schema/ledger';
import { daysBetween, type CalendarDate } from './dates';

/** In the order they are printed in; of two with the same number the one taken in first. */
export function inOrder<T extends Pick<Attachment, 'id' | 'sortNo'>>(attachments: readonly T[]): T[] {
  return [...attachments].sort((a, b) => a.sortNo - b.sortNo || (a.id < b.id ? -1 : 1));
}

/**
 * Ops that change a photo's place with the photo before or after it; other attachments keep their places among them.
 * Numbers that older rows share become different ones. None at the end of the row.
 * @param isPhoto which of them stand in the row of photos
 */
export function movePhotoOps(
  attachments: readonly Attachment[],
  id: string,
  by: -1 | 1,
  isPhoto: (attachment: Attachment) => boolean,
): Op[] {
  const all = inOrder(attachments);
  const photos = all.filter(isPhoto);
  const from = photos.findIndex((photo) => photo.id === id);
  const moved = photos[from];
  const other = photos[from + by];
  if (!moved || !other) return [];
  const order = all.map((one) => (one.id === moved.id ? other : one.id === other.id ? moved : one));
  return order.flatMap((one, index): Op[] =>
    one.sortNo === index + 1 ? [] : [updateOp('attachments', one, { sortNo: index + 1 })],
  );
}

export interface MeetingDays {
  /** Local `YYYY-MM-DDTHH:mm`; empty while it is not typed yet. */
  readonly startAt: string;
  readonly endAt?: string | undefined;
}

/**
 * Days a photo was taken before (negative) or after the meeting; 0 on one of its days, undefined where the photo does
 * not say. A meeting that goes past midnight has two days.
 */
export function daysFromMeeting(takenOn: CalendarDate | undefined, meeting: MeetingDays): number | undefined {
  // A record being typed may have no day yet.
  if (takenOn === undefined || meeting.startAt === '') return undefined;
  const first = meeting.startAt.slice(0, 10);
  const last = (meeting.endAt ?? meeting.startAt).slice(0, 10);
  if (takenOn < first) return -daysBetween(takenOn, first);
  return takenOn > last ? daysBetween(last, takenOn) : 0;
}
