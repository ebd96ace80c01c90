/** Two who made up together and one who did alone, with names that are hard to print, for the tests and the kit. */
import type { Absence } from '../../../shared/domain/make-ups';
import type { MakeUp } from '../../../shared/schema/org-life';
import type { MakeUpInput } from '../make-up/make-up-sheet';
import { sampleBranch, sampleGroups, sampleId, sampleRosterEntries } from './sample-people';
import { longSent } from './sample-records';

function absence(no: number, status: Absence['status'], patch: Partial<MakeUp> = {}): Absence {
  const entry = sampleRosterEntries[no];
  if (!entry) throw new Error('no sample person');
  return {
    ...{ key: sampleId(740 + no), record: longSent, entry, status },
    makeUp: {
      ...{ id: sampleId(740 + no), branchId: sampleBranch.id, rev: 1 },
      ...{ recordId: longSent.id, memberId: entry.member.id, on: '2026-09-24', way: 'groupStudy' },
      ...{
        content: '传达支部党员大会精神，学习《中国共产党纪律处分条例》要点',
        hours: 1.5,
        confirmedBy: '仇𠅤',
      },
      ...patch,
    },
  };
}

export const sampleMakeUps: MakeUpInput = {
  ...{ branch: sampleBranch, groups: sampleGroups },
  absences: [
    absence(4, 'officialLeave'),
    absence(5, 'personalLeave'),
    absence(6, 'sickLeave', { way: 'materials', on: '2026-09-28', content: '自学会议材料' }),
  ],
};
