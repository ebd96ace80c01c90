/** A year of study with names that are hard to print, for the tests and the kit. */
import type { StudyHoursLine } from '../../../shared/domain/study-hours';
import { planProgress } from '../../../shared/domain/study-plan';
import type { RosterEntry } from '../../../shared/domain/roster';
import type { StudyLog } from '../../../shared/schema/study-plan';
import type { HomeDeliveryInput } from '../study-result/home-delivery-paper';
import type { StudyResultInput } from '../study-result/study-result-sheet';
import { sampleBranch, sampleId, sampleRosterEntries } from './sample-people';
import { samplePlanItems } from './sample-plan';

const TODAY = '2026-12-31';

/** The first three are the committee; the last but one is exempt, the last came in July. */
function toLine(entry: RosterEntry, index: number, all: readonly RosterEntry[]): StudyHoursLine {
  const isCommittee = index < 3;
  const isExempt = index === all.length - 2;
  const byMonth = [0, 0, isCommittee ? 42.5 : 4, 2, 2.5, 4, 2, 1, 2, index % 2 === 0 ? 8 : 16, 1.5, 2];
  const counted = byMonth.reduce((sum, hours) => sum + hours, 0);
  const due = isExempt ? undefined : isCommittee ? 56 : index === all.length - 1 ? 16 : 32;
  return {
    ...{ entry, isCommittee, byMonth, counted, due },
    ...{ fromMeetings: counted, fromLogs: 0, selfStudy: index % 3 === 0 ? 4 : 0, withoutEvidence: 0 },
    gap: Math.max(0, (due ?? 0) - counted),
    exemptBasis: isExempt ? '支部委员会，2026年1月12日' : undefined,
    trainings: isCommittee && index > 0 ? 0 : 1,
    isTrainingMissing: isCommittee && index > 0,
  };
}

export const sampleStudyResult: StudyResultInput = {
  ...{ branch: sampleBranch, year: 2026, today: TODAY },
  progress: planProgress(2026, samplePlanItems, [], TODAY),
  lines: sampleRosterEntries.map(toLine),
};

function delivered(no: number, values: Pick<StudyLog, 'from' | 'title' | 'hours' | 'organiser'>): StudyLog {
  const memberId = sampleRosterEntries[no]?.member.id ?? '';
  const base = { id: sampleId(900 + no), branchId: sampleBranch.id, rev: 1, memberId };
  return { ...base, form: 'homeDelivery', ...values };
}

export const sampleHomeDelivery: HomeDeliveryInput = {
  ...{ branch: sampleBranch, year: 2026 },
  logs: [
    delivered(1, { from: '2026-06-18', title: '全国两会精神解读', hours: 2, organiser: '仇𠅤' }),
    delivered(4, {
      ...{ from: '2026-08-20', title: '《中国共产党纪律处分条例》要点和身边案例，逐条讲解并答疑' },
      ...{ hours: 1.5, organiser: '古丽·买买提、闻小㛃' },
    }),
  ],
  nameOf: (id) => sampleRosterEntries.find(({ member }) => member.id === id)?.person.name ?? '',
};
