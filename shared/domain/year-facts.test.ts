import { describe, expect, it } from 'vitest';
import type { DevelopmentStep } from '../schema/admission';
import type { OrgLifeRecord } from '../schema/meeting';
import { yearFactSentence } from '../words/year-facts';
import type { AdmissionCase } from './admission';
import type { DuesLine, DuesState } from './dues-year';
import type { StudyHoursLine } from './study-hours';
import { branchOf } from './testing/branch-rows';
import { sampleId, sampleRecord } from './testing/sample-record';
import { yearFacts, type YearFactRows } from './year-facts';

const none = { asked: 0, done: 0 };
const rows: YearFactRows = {
  ...{ tables: branchOf(3), records: [], talks: [], hours: [], cases: [], dues: [] },
  talkTotals: {
    committeePair: none,
    memberPair: none,
    leadingPair: none,
    withCommittee: none,
    withMember: none,
  },
};
const TODAY = '2026-09-22';
const sentences = (patch: Partial<YearFactRows>, year = 2025): string[] => {
  const facts = yearFacts({ ...rows, ...patch }, year, TODAY);
  return facts.facts.map((fact) => yearFactSentence(fact, facts));
};

function meeting(no: number, patch: Partial<OrgLifeRecord>): OrgLifeRecord {
  return sampleRecord({ id: sampleId(700 + no), ...patch });
}
const partyClass = (no: number, lecturerKind?: 'secretary' | 'guest'): OrgLifeRecord =>
  meeting(no, {
    startAt: '2025-03-10T14:30',
    primaryType: 'partyClass',
    sections: [
      {
        id: sampleId(800 + no),
        type: 'partyClass',
        year: 2025,
        seqNo: no,
        ...(lecturerKind ? { lecturerKind } : {}),
      },
    ],
    attendance: [
      { memberId: 'm1', status: 'present' },
      { memberId: 'm2', status: 'absent' },
      { memberId: 'm3', status: 'exempt' },
    ],
  });

describe('counted facts of a year', () => {
  it('say how many members there are, and nothing of what was not registered', () => {
    expect(sentences({})).toEqual(['年末在册党员3名，其中正式党员3名、预备党员0名。']);
    expect(sentences({}, 2026)).toEqual(['截至9月22日，在册党员3名，其中正式党员3名、预备党员0名。']);
  });

  it('count meetings, who came and who gave the classes, by what was held', () => {
    const records = [
      partyClass(1, 'secretary'),
      partyClass(2),
      { ...partyClass(3), state: 'planned' as const },
    ];
    const said = sentences({ records });
    expect(said).toContain('开展党课2次。');
    expect(said).toContain('应到会4人次，实到会2人次，到会率50%。');
    expect(said).toContain('开展党课2次，授课人：支部书记1次、未填授课人身份1次。');
    expect(sentences({ records }, 2026)).toHaveLength(1);
  });

  it('count a meeting that looks back for the year it looks back on', () => {
    const section = { id: sampleId(900), year: 2025, seqNo: 1 };
    const record = meeting(9, {
      startAt: '2026-01-15T14:30',
      primaryType: 'democraticReview',
      sections: [{ ...section, type: 'democraticReview' } as OrgLifeRecord['sections'][number]],
      attendance: [],
    });
    expect(sentences({ records: [record] })).toContain('开展民主评议党员1次。');
    expect(sentences({ records: [record] }, 2026)).toHaveLength(1);
  });

  it('count months of dues, without the running one and without amounts', () => {
    const line = (...states: DuesState[]) =>
      ({ months: states.map((state) => ({ state })) }) as unknown as DuesLine;
    expect(sentences({ dues: [line('paid', 'covered', 'partly', 'open', 'exempt', 'onPaper')] })).toContain(
      '应交党费3人月，已交2人月。',
    );
    expect(sentences({ dues: [line('unpaid', 'unpaid')] })).toHaveLength(1);
    expect(sentences({ dues: [line('paid')] })[1]).toBe('应交党费1人月，已交1人月，全部交清。');
  });

  it('count hours where hours are asked, the training included', () => {
    const line = (due: number | undefined, gap: number, isTrainingMissing = false) =>
      ({ due, gap, isTrainingMissing }) as StudyHoursLine;
    const hours = [line(32, 0), line(32, 4), line(56, 0, true), line(undefined, 0)];
    expect(sentences({ hours })).toContain('集中学习培训学时有要求的党员3名，已达标1名。');
  });

  it('count cases by the stage they had reached on the day, not by what came later', () => {
    const step = (no: number, doneOn: string) => ({ id: `s${String(no)}`, no, doneOn }) as DevelopmentStep;
    const one = (steps: DevelopmentStep[], endedOn?: string) =>
      ({ row: endedOn ? { endedOn } : {}, steps }) as unknown as AdmissionCase;
    const cases = [
      one([step(1, '2025-02-01'), step(3, '2026-01-05')]),
      one([step(1, '2024-02-01'), step(3, '2024-09-05')]),
      one([step(1, '2026-02-01')]),
      one([step(1, '2024-02-01')], '2025-06-01'),
    ];
    expect(sentences({ cases })).toContain('年末发展党员在册：入党申请人1名、入党积极分子1名。');
  });
});
