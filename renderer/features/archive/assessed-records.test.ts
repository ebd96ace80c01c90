import { describe, expect, it } from 'vitest';
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import { sampleFacts } from '../../desk/testing/sample-facts';
import { planYearPackage } from './year-package';

const now = '2026-09-22T01:30:00.000Z';
const sample = sampleFacts(now);
const [signed] = sample.records;
if (!signed) throw new Error('fixture');

/** Held in January 2026 for 2025, with one verdict. */
const review: OrgLifeRecord = {
  ...signed,
  id: '0000000000000000000000RV01',
  state: 'signed',
  primaryType: 'democraticReview',
  title: '2025年度民主评议党员',
  startAt: '2026-01-15T14:30',
  scope: { kind: 'branch' },
  sections: [
    {
      ...{ id: '0000000000000000000000RV02', type: 'democraticReview', year: 2025, seqNo: 1 },
      rows: [{ memberId: sample.tables.members[0]?.id ?? '', verdict: 'excellent', remark: '仅供支部' }],
      ballots: { issued: 8, returned: 8, valid: 8 },
    },
  ],
};

function packageOf(year: number) {
  const { branch, tables } = sample;
  const plan = { plan: null, items: [] };
  const facts = { branch, tables, records: [review], attachments: [], plan, year, now };
  return planYearPackage({ ...facts, today: '2026-09-22' });
}

describe('a review held in January', () => {
  it('travels with the year it looks back on, into that year’s folder, and with no other', () => {
    const [item] = packageOf(2025).items.filter(({ kind }) => kind === 'democraticReview');
    expect(item?.directory).toBe('05_组织生活会与民主评议/2025年度');
    expect(packageOf(2025).recordIds).toEqual([review.id]);
    expect(packageOf(2026).recordIds).toEqual([]);
    expect(packageOf(2025).gaps).not.toContain('2025年度民主评议党员没有记录。');
  });

  it('takes no verdict of a single member along, neither as data nor on paper', () => {
    const written = JSON.stringify(
      packageOf(2025).items.map(({ source }) => (source.from === 'paper' ? source.layOut() : source)),
    );
    expect(written).toContain('2025年度民主评议党员');
    expect(written).not.toContain('excellent');
    expect(written).not.toContain('仅供支部');
  });
});
