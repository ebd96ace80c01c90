/** Where in the form of a record a finding is put right: the same paths that 送签 jumps to. Pure. */
import type { OrgLifeRecord, RecordType } from '../../schema/meeting';
import type { RecordFinding, RecordFindingCode } from './finding';

/** A field of the whole record, of the agenda item the finding counts, or of the section of a type. */
type Place =
  string | { item: 'vote' | 'discussion' } | { type: RecordType; field: string } | { main: 'seqNo' };

const places: Partial<Record<RecordFindingCode, Place>> = {
  lateWithoutReason: 'lateReason',
  signInScanMissing: 'attachments',
  rowsDiffer: 'attendance',
  signInUnchecked: 'signInChecked',
  strangerPresent: 'attendance',
  votesDoNotAddUp: { item: 'vote' },
  quorumMissed: { item: 'vote' },
  twoPlaces: 'startAt',
  hostAbsent: 'host',
  hostIsRecorder: 'recorder',
  onDayOff: 'dayOffReason',
  inFuture: 'startAt',
  photoMissing: 'attachments',
  photoOfOtherDay: 'attachments',
  photoTwice: 'attachments',
  photoWithoutDate: 'attachments',
  textAlike: 'content',
  textShort: 'content',
  nothingDecided: 'resolution',
  nobodySpoke: 'agenda.0.discussion',
  materialLater: 'agenda.0.topic',
  numberGap: { main: 'seqNo' },
  numberOrder: { main: 'seqNo' },
  reviewWrong: { type: 'democraticReview', field: 'rows' },
  verdictMissing: { type: 'democraticReview', field: 'rows' },
  ballotsWrong: { type: 'democraticReview', field: 'ballots.returned' },
  excellentTooMany: { type: 'democraticReview', field: 'rows' },
  talksBeforeMissing: { type: 'orgLifeMeeting', field: 'talksBefore' },
  criticismPlaceMissing: { type: 'orgLifeMeeting', field: 'paperPlace' },
  rectificationMissing: { type: 'orgLifeMeeting', field: 'rectification' },
  rectificationLate: { type: 'orgLifeMeeting', field: 'rectification' },
  lecturerAbsent: { type: 'partyClass', field: 'lecturer' },
};

/** undefined = the record as a whole (not signed, roster changed, made in one go, too many types). */
export function fieldOfFinding(
  { code, count }: Pick<RecordFinding, 'code' | 'count'>,
  record: Pick<OrgLifeRecord, 'primaryType' | 'sections'>,
): string | undefined {
  const place = places[code];
  if (place === undefined || typeof place === 'string') return place;
  if ('item' in place) return `agenda.${String(Math.max(0, (count ?? 1) - 1))}.${place.item}`;
  const type = 'type' in place ? place.type : record.primaryType;
  const index = record.sections.findIndex((section) => section.type === type);
  return index < 0 ? undefined : `sections.${String(index)}.${'type' in place ? place.field : place.main}`;
}
