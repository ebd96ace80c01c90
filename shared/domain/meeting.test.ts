import { describe, expect, it } from 'vitest';
import { recordSchema, type RecordContent } from '../schema/meeting';
import {
  checkSignedOn,
  contentOf,
  correctRecord,
  countAttendance,
  fitAttendance,
  isEditable,
  lateEntryOf,
  nextSeqNo,
  restPresent,
  sendForSignature,
  signRecord,
  stateOnDay,
  withAttendance,
  withdrawFromSignature,
  type SendInput,
} from './meeting';
import { sampleContent, sampleId, sampleRecord, sampleRoster } from './testing/sample-record';

const pdfHash = 'a'.repeat(128);
function sendInput(patch: Partial<SendInput> = {}): SendInput {
  return {
    now: '2026-09-19T01:00:00.000Z',
    content: sampleContent(),
    snapshot: {
      takenAt: '2026-09-19T01:00:00.000Z',
      rosterDate: '2026-09-18',
      rows: [...sampleRoster],
      rules: [],
    },
    pdfHash,
    checkCode: '7F3K-9Q2M',
    ...patch,
  };
}

describe('countAttendance', () => {
  it('免到 is not in 应到; who is 未登记 is in 应到, and neither came nor was away', () => {
    const { attendance } = sampleContent({}, { 0: 'exempt', 1: 'absent' });
    const counts = countAttendance(sampleRoster, attendance.slice(0, 8));
    expect(counts).toEqual({
      shouldAttend: 8,
      present: 6,
      absent: 1,
      unregistered: 1,
      exempt: 1,
      votersShouldAttend: 7,
      votersPresent: 6,
      votersExcluded: 0,
    });
  });

  it('counts apart who is not counted in an election, unless they come after all', () => {
    const roster = sampleRoster.map((row, index) => (index < 2 ? { ...row, quorumExcluded: true } : row));
    const { attendance } = sampleContent({}, { 0: 'personalLeave', 1: 'present' });
    const counts = countAttendance(roster, attendance);
    expect(counts.votersExcluded).toBe(1);
    expect(counts.votersShouldAttend).toBe(countAttendance(sampleRoster, attendance).votersShouldAttend);
  });
});

describe('fitAttendance', () => {
  it('a new record has everybody 到会', () => {
    expect(fitAttendance(sampleRoster.slice(0, 2), [])).toEqual([
      { memberId: sampleId(1), status: 'present' },
      { memberId: sampleId(2), status: 'present' },
    ]);
  });

  it('keeps known rows in roster order, makes none up for the others, drops people who left the roster', () => {
    const fitted = fitAttendance(sampleRoster.slice(1, 3), [
      { memberId: sampleId(1), status: 'absent' },
      { memberId: sampleId(2), status: 'sickLeave', approvedBy: '单文静' },
    ]);
    expect(fitted).toEqual([{ memberId: sampleId(2), status: 'sickLeave', approvedBy: '单文静' }]);
  });

  it('of an import that names two of nine, seven stay 未登记 until somebody says so', () => {
    const named = fitAttendance(sampleRoster, [
      { memberId: sampleId(4), status: 'present' },
      { memberId: sampleId(2), status: 'sickLeave' },
    ]);
    expect(countAttendance(sampleRoster, named)).toMatchObject({
      shouldAttend: 9,
      present: 1,
      absent: 1,
      unregistered: 7,
    });
    const one = withAttendance(sampleRoster, named, sampleId(1), { status: 'absent' });
    expect(one.map(({ memberId, status }) => [memberId, status])).toEqual([
      [sampleId(1), 'absent'],
      [sampleId(2), 'sickLeave'],
      [sampleId(4), 'present'],
    ]);
    expect(countAttendance(sampleRoster, restPresent(sampleRoster, one))).toMatchObject({
      present: 7,
      absent: 2,
      unregistered: 0,
    });
  });
});

describe('nextSeqNo', () => {
  it('counts per type and year, and per group for group meetings', () => {
    const group = (no: number, seqNo: number): RecordContent =>
      sampleContent({
        primaryType: 'groupMeeting',
        scope: { kind: 'group', groupId: sampleId(no) },
        sections: [{ id: sampleId(51), type: 'groupMeeting', seqNo, year: 2026 }],
      });
    const records = [sampleContent(), group(301, 4), group(302, 7)];
    expect(nextSeqNo(records, 'memberAssembly', 2026)).toBe(4);
    expect(nextSeqNo(records, 'memberAssembly', 2027)).toBe(1);
    expect(nextSeqNo(records, 'groupMeeting', 2026, sampleId(301))).toBe(5);
    expect(nextSeqNo(records, 'partyClass', 2026)).toBe(1);
  });
});

describe('lateEntryOf', () => {
  const content = { startAt: '2026-12-31T09:00' };
  it('the 10th of the following month is still in time, in Shanghai', () => {
    expect(lateEntryOf(content, '2027-01-10T15:59:00.000Z')).toBeUndefined();
    expect(lateEntryOf(content, '2027-01-10T16:00:00.000Z')).toEqual({ days: 11 });
  });

  it('a named paper original counts by its own date', () => {
    const late = '2027-03-01T02:00:00.000Z';
    expect(lateEntryOf({ ...content, paperOriginal: { pages: '第37页' } }, late)).toBeUndefined();
    expect(
      lateEntryOf({ ...content, paperOriginal: { pages: '第37页', dated: '2027-02-01' } }, late),
    ).toEqual({ days: 32 });
  });
});

describe('stateOnDay', () => {
  it('a planned meeting becomes a draft on its day; sent records stay what they are', () => {
    expect(stateOnDay(sampleRecord({ state: 'planned' }), '2026-09-17')).toBe('planned');
    expect(stateOnDay(sampleRecord({ state: 'planned' }), '2026-09-18')).toBe('draft');
    expect(stateOnDay(sampleRecord({ state: 'draft' }), '2026-09-17')).toBe('planned');
    expect(stateOnDay(sampleRecord({ state: 'signed' }), '2026-09-17')).toBe('signed');
  });
});

describe('the way of a record', () => {
  it('sent, withdrawn, sent again, signed, corrected: every version stays', () => {
    const sent = sendForSignature(sampleRecord(), sendInput());
    expect(isEditable(sent)).toBe(false);
    const withdrawn = withdrawFromSignature(sent, '错字');
    expect(withdrawn).toMatchObject({ state: 'draft', sentAt: sent.sentAt });
    expect(withdrawn.snapshot).toBeUndefined();
    expect(withdrawn.pdfHash).toBeUndefined();
    const again = sendForSignature(
      withdrawn,
      sendInput({ now: '2026-10-20T01:00:00.000Z', content: sampleContent({ title: '改过的主题' }) }),
    );
    expect(again.sentAt).toBe('2026-09-19T01:00:00.000Z');
    expect(lateEntryOf(again, again.sentAt ?? '')).toBeUndefined();
    const signed = signRecord(again, {
      now: '2026-10-21T01:00:00.000Z',
      by: '解玉兰',
      signedOn: '2026-10-20',
    });
    const corrected = correctRecord(signed, {
      ...sendInput({ content: sampleContent({ title: '改过的主题', place: '二楼会议室' }) }),
      correctionId: sampleId(70),
      reason: '地点写错',
    });
    expect(corrected.state).toBe('signed');
    expect(corrected.revisions.map(({ no, how }) => [no, how])).toEqual([
      [1, 'withdrawn'],
      [2, 'signed'],
      [3, 'corrected'],
    ]);
    expect(corrected.revisions[1]?.content.place).toBe('三楼会议室');
    expect(corrected.corrections).toMatchObject([{ reason: '地点写错', fromRevision: 2, toRevision: 3 }]);
    expect(recordSchema.safeParse(corrected).success).toBe(true);
  });

  it('a part taken out of the content does not come back from the old version', () => {
    const record = sampleRecord({ resolution: '旧决议', lateReason: '旧原因' });
    const sent = sendForSignature(record, sendInput());
    expect(sent).not.toHaveProperty('resolution');
    expect(contentOf(sent)).toEqual(sampleContent());
  });

  it('a later change of the roster does not touch the frozen one', () => {
    const rows = sampleRoster.map((row) => ({ ...row }));
    const sent = sendForSignature(sampleRecord(), sendInput());
    for (const row of rows) row.hasVote = false;
    expect(countAttendance(sent.snapshot?.rows ?? [], sent.attendance).votersPresent).toBe(6);
  });

  it('correcting a signed record that came without versions keeps what was signed as version 1', () => {
    const signed = sampleRecord({
      state: 'signed',
      signedAt: '2026-09-21T01:00:00.000Z',
      ...{ snapshot: sendInput().snapshot },
    });
    const corrected = correctRecord(signed, {
      ...sendInput({ content: sampleContent({ place: '二楼会议室' }) }),
      correctionId: sampleId(70),
      reason: '地点写错',
    });
    expect(corrected.revisions.map(({ no, how }) => [no, how])).toEqual([
      [1, 'signed'],
      [2, 'corrected'],
    ]);
    expect(corrected.revisions[0]?.content.place).toBe('三楼会议室');
    expect(corrected.corrections[0]).toMatchObject({ fromRevision: 1, toRevision: 2 });
  });

  it('refuses steps that the state does not allow', () => {
    const input = sendInput();
    expect(() => sendForSignature(sampleRecord({ state: 'signed' }), input)).toThrow();
    expect(() => withdrawFromSignature(sampleRecord())).toThrow();
    expect(() =>
      signRecord(sampleRecord(), { now: input.now, by: '解玉兰', signedOn: '2026-09-19' }),
    ).toThrow();
    const signed = sampleRecord({ state: 'signed' });
    expect(() => correctRecord(signed, { ...input, correctionId: sampleId(70), reason: ' ' })).toThrow();
    expect(() =>
      correctRecord(sampleRecord(), { ...input, correctionId: sampleId(70), reason: '错' }),
    ).toThrow();
  });

  it('the day on the signed paper lies between the meeting and today', () => {
    const record = sampleRecord();
    expect(checkSignedOn(record, '2026-09-17', '2026-09-22')).toBe('beforeMeeting');
    expect(checkSignedOn(record, '2026-09-23', '2026-09-22')).toBe('inFuture');
    expect(checkSignedOn(record, '2026-09-18', '2026-09-22')).toBeUndefined();
  });
});
