import { expect, it } from 'vitest';
import { sampleId, sampleRecord } from '../testing/sample-record';
import { fieldOfFinding } from './finding-field';

const record = sampleRecord({
  primaryType: 'orgLifeMeeting',
  sections: [
    {
      ...{ id: sampleId(51), type: 'orgLifeMeeting', seqNo: 1, year: 2025 },
      ...{ opinionsCollected: [], talksBefore: [], committeeCheck: [], rectification: [] },
    },
    { id: sampleId(52), type: 'democraticReview', seqNo: 1, year: 2025, rows: [], ballots: {} },
  ],
});

it('leads to the field of the record, of its agenda item or of the section the finding is about', () => {
  expect(fieldOfFinding({ code: 'signInUnchecked' }, record)).toBe('signInChecked');
  expect(fieldOfFinding({ code: 'votesDoNotAddUp', count: 2 }, record)).toBe('agenda.1.vote');
  expect(fieldOfFinding({ code: 'excellentTooMany' }, record)).toBe('sections.1.rows');
  expect(fieldOfFinding({ code: 'numberGap' }, record)).toBe('sections.0.seqNo');
});

it('leads to the record as a whole where no field is wrong, or the section is not there', () => {
  expect(fieldOfFinding({ code: 'notSigned' }, record)).toBeUndefined();
  expect(fieldOfFinding({ code: 'lecturerAbsent' }, record)).toBeUndefined();
});
