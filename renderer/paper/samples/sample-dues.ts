/** A year of dues with names that are hard to print, for the tests and the kit. */
import { duesLines } from '../../../shared/domain/dues-year';
import type { RosterTables } from '../../../shared/domain/roster';
import type { DuesHandover, DuesPayment, DuesProfile } from '../../../shared/schema/dues';
import { sampleBranch, sampleId, sampleRosterEntries } from './sample-people';

const TODAY = '2026-12-20';
/** 分 a month, by the base behind it. */
const BASES = [684_357, 1_250_000, 430_000, 520_010, 365_000, 980_000, 300_000, 712_040, 455_000];
const RATES: readonly (readonly [upTo: number, rateBp: number])[] = [
  [300_000, 50],
  [500_000, 100],
  [1_000_000, 150],
  [Infinity, 200],
];

const base = { branchId: sampleBranch.id, rev: 1 };
const roster: RosterTables = {
  persons: sampleRosterEntries.map(({ person }) => person),
  members: sampleRosterEntries.map(({ member }) => member),
  memberships: sampleRosterEntries.map(({ member }, index) => ({
    ...{ ...base, id: sampleId(700 + index), memberId: member.id, fromHow: 'onFile' },
    from: index === 8 ? '2026-05-10' : '2015-01-01',
  })),
  ...{ statusSpans: [], partyGroups: [], groupSpans: [], posts: [] },
};
const profiles = sampleRosterEntries.map(({ member }, index): DuesProfile => {
  const baseFen = BASES[index] ?? 300_000;
  const rateBp = RATES.find(([upTo]) => baseFen <= upTo)?.[1] ?? 200;
  const allowance = Math.floor(baseFen / 4);
  return {
    ...{ ...base, id: sampleId(720 + index), memberId: member.id, from: '2026-01', table: 'wage' },
    ...{ baseFen, rateBp, monthlyDueFen: Math.floor((baseFen * rateBp + 5000) / 10_000) },
    items: [
      { name: '职务工资', amountFen: baseFen - allowance },
      { name: '级别工资', amountFen: allowance + 60_000 },
      { name: '住房公积金个人部分', amountFen: -60_000 },
    ],
    ...{ approvedBy: '支委会', approvedOn: '2026-01-12' },
  };
});
/** The fourth paid too little in May, the sixth is behind since October, the second is only ticked. */
export const samplePayments = profiles.flatMap(({ memberId, monthlyDueFen }, index): DuesPayment[] =>
  Array.from({ length: index === 5 ? 9 : 12 }, (_, at): DuesPayment => {
    const paidFen = index === 3 && at === 4 ? 5000 : monthlyDueFen;
    return {
      ...{ ...base, id: sampleId(800 + index * 12 + at), memberId, dueFen: monthlyDueFen },
      month: `2026-${String(at + 1).padStart(2, '0')}`,
      ...(index === 1 ? {} : { paidFen, paidOn: '2026-03-09', way: 'cash', receiptNo: '2026031' }),
      ...(at < 3 ? { handoverId: sampleId(790) } : {}),
    };
  }).slice(index === 8 ? 4 : 0),
);

export const sampleDuesNotice = {
  ...{ branch: sampleBranch, year: 2026, today: TODAY },
  lines: duesLines(roster, { profiles, payments: samplePayments }, { startedOn: '2026-01-01' }, 2026, TODAY),
};
export const sampleReceipt = {
  branch: sampleBranch,
  name: sampleRosterEntries[0]?.person.name ?? '',
  payments: samplePayments.slice(0, 3),
};
const inBatch = samplePayments.filter(({ handoverId }) => handoverId !== undefined);
const batch: DuesHandover = {
  ...{ ...base, id: sampleId(790), no: 1, on: '2026-04-08', fromMonth: '2026-01', toMonth: '2026-03' },
  amountFen: inBatch.reduce((sum, { paidFen }) => sum + (paidFen ?? 0), 0),
  ...{ toOrg: '中共清源市直属机关工作委员会', by: '曾广林', receiptNo: '0012345' },
};
export const sampleBatch = { branch: sampleBranch, batch, payments: inBatch };
