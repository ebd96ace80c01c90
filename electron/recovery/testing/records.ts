/** Meeting records for tests, small but whole: a draft, and a signed one with so many correction slips. */
import { correctRecord, sendForSignature, signRecord, type SendInput } from '../../../shared/domain/meeting';
import { sampleContent, sampleRecord, sampleRoster } from '../../../shared/domain/testing/sample-record';
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import { testId } from '../../journal/testing/commands';

const AT = '2026-09-19T01:00:00.000Z';

function sendInput(title: string): SendInput {
  return {
    now: AT,
    content: sampleContent({ title }),
    snapshot: { takenAt: AT, rosterDate: '2026-09-18', rows: [...sampleRoster], rules: [] },
    pdfHash: 'a'.repeat(128),
    checkCode: '7F3K-9Q2M',
  };
}

export function draftRecord(row: number): OrgLifeRecord {
  return sampleRecord({ id: testId(row), branchId: testId(0) });
}

export function signedRecord(row: number): OrgLifeRecord {
  const sent = sendForSignature(draftRecord(row), sendInput('审议管理办法'));
  const signed = signRecord(sent, { now: AT, by: '李红梅', signedOn: '2026-09-18' });
  return { ...signed, rev: 3 };
}

export function correctedRecord(row: number, slips: number): OrgLifeRecord {
  let record = signedRecord(row);
  for (let slip = 1; slip <= slips; slip += 1) {
    const reason = `更正${slip}`;
    record = correctRecord(record, { ...sendInput(reason), correctionId: testId(900 + slip), reason });
    record = { ...record, rev: record.rev + 1 };
  }
  return record;
}
