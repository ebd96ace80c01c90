import { describe, expect, it } from 'vitest';
import { electionRecord, plannedElection } from '../samples/sample-election';
import { sampleBranch, sampleGroups, sampleRoster } from '../samples/sample-people';
import { longDraft, plannedRecord, SAMPLE_NOW } from '../samples/sample-records';
import { countReportSheet } from './count-report-sheet';

const common = { branch: sampleBranch, groups: sampleGroups, roster: sampleRoster, now: SAMPLE_NOW };

describe('the report of a count', () => {
  it('has the voters of the roster, the ballots and every candidate', () => {
    const sheet = countReportSheet({ ...common, record: electionRecord });
    expect(sheet).toMatchObject({
      ...{ eligible: '8人', present: '7人', issued: '7张', returned: '7张', valid: '7张', invalid: '0张' },
      ...{ isElection: true, isCounted: true },
    });
    expect(sheet?.vote.election?.rows).toHaveLength(5);
  });

  it('of another vote leaves valid and invalid ballots to the pen: nobody counted them apart', () => {
    const sheet = countReportSheet({ ...common, record: longDraft });
    expect(sheet).toMatchObject({
      issued: '7张',
      returned: '7张',
      valid: '',
      invalid: '',
      isElection: false,
    });
    expect(sheet?.vote.rows.map((row) => row.total)).toEqual([7, 1, 8]);
  });

  it('before the meeting is a form to fill in by hand', () => {
    const sheet = countReportSheet({ ...common, record: plannedElection });
    expect(sheet).toMatchObject({ eligible: '8人', present: '', issued: '', isCounted: false });
  });

  it('is not made where nothing is voted on', () => {
    expect(countReportSheet({ ...common, record: plannedRecord })).toBeUndefined();
  });
});
