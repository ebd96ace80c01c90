/** how many 学时 of 集中学习培训 a year asks of a member and of the committee (domain §2.7, §3). */
import type { StudyForm } from '../schema/study-plan';
import { MEMBER_EDUCATION_REGULATION, type Rule } from './rule';

export interface StudyHoursParameters {
  /** 学时 a year of whoever belonged to the branch all year. */
  hours: number;
  /** 集中培训 a year. */
  trainings: number;
}

export const memberHoursRule: Rule<StudyHoursParameters> = {
  id: 'R-20',
  wording: '党员每年集中学习培训时间一般不少于32学时。',
  parameters: { hours: 32, trainings: 0 },
  source: MEMBER_EDUCATION_REGULATION,
  article: '第二十条',
  version: '2019-05',
  effectiveFrom: '2019-05-06',
  certainty: 'verified',
  enabled: true,
  severity: 'warning',
};

export const committeeHoursRule: Rule<StudyHoursParameters> = {
  id: 'R-21',
  wording: '党支部书记和班子成员每年集中学习培训时间不少于56学时，至少参加1次集中培训。',
  parameters: { hours: 56, trainings: 1 },
  source: '《2019—2023年全国党员教育培训工作规划》',
  // The plan of the years after is not known to us; until a superior says otherwise its figures go on.
  article: '',
  version: '2019-11',
  effectiveFrom: '2019-11-11',
  certainty: 'recalled',
  enabled: true,
  severity: 'warning',
};

/** Local reading: study by oneself and on platforms stands apart, only 集中学习培训 counts (domain §2.7). */
export const selfStudyForms: readonly StudyForm[] = ['platformSelf', 'selfStudy'];

/** Before this month a gap of the running year is no finding: the autumn classes are still to come (R-20: W from 1 Oct). */
export const WARN_FROM_MONTH = 10;
