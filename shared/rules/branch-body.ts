/**
 * What a branch, its committee and its groups are held to: R-36 to R-38 (domain §3.3) and the checks of domain §2.1
 * and §2.2, which have no number there (B-01 …). The article numbers of 《支部工作条例》 are known by heart only.
 */
import { COMMITTEE_FROM_FULL_MEMBERS } from '../domain/roster';
import { BRANCH_WORK_REGULATION, type Rule } from './rule';

export const ORGAN_WORK_REGULATION = '《中国共产党党和国家机关基层组织工作条例》';

const work = {
  source: BRANCH_WORK_REGULATION,
  version: '2018-10',
  effectiveFrom: '2018-10-28',
  certainty: 'recalled',
  enabled: true,
} as const;
const organ = {
  source: ORGAN_WORK_REGULATION,
  version: '2019-12',
  effectiveFrom: '2019-12-27',
  certainty: 'verified',
  enabled: true,
} as const;
/** What follows from how the program keeps its rows, or from practice alone. */
const local = {
  source: '登记核对',
  article: '',
  version: '1',
  effectiveFrom: '2018-10-28',
  certainty: 'local',
  enabled: true,
} as const;

function rule<Parameters>(given: Rule<Parameters>): Rule<Parameters> {
  return given;
}

export const branchRules = {
  term: rule({
    ...organ,
    id: 'R-36',
    wording: '党支部每届任期3年，任期届满按期换届；提前或者延期的须报上级党组织批准，延长期限一般不超过1年。',
    article: '第七、八条',
    severity: 'error',
    /** Months before the end on which it is said again; months a shift may last. */
    parameters: { remindMonths: [12, 6, 3, 1], shiftMonths: 12 },
  }),
  vacancy: rule({
    ...work,
    id: 'R-37',
    wording: '书记、委员出现空缺，应当及时补选。',
    article: '第二十一条',
    // "Promptly" has no number; two months is the local reading.
    certainty: 'local',
    severity: 'warning',
    parameters: { days: 60 },
  }),
  branchSize: rule({
    ...work,
    id: 'R-38',
    wording: '正式党员不足3人的，与邻近单位联合成立党支部；党支部党员人数一般不超过50人。',
    article: '第四、五条',
    severity: 'warning',
    parameters: { least: 3, most: 50 },
  }),
  committeeNeeded: rule({
    ...work,
    id: 'B-01',
    wording: '有正式党员7人以上的党支部，应当设立支部委员会。',
    article: '第二十条',
    severity: 'error',
    parameters: { fullMembers: COMMITTEE_FROM_FULL_MEMBERS },
  }),
  committeeSize: rule({
    ...work,
    id: 'B-02',
    wording: '支部委员会由3至5人组成，一般不超过7人。',
    article: '第二十条',
    severity: 'error',
    parameters: { least: 3, usual: 5, most: 7 },
  }),
  secretary: rule({
    ...work,
    id: 'B-03',
    wording: '支部设书记1人，必要时可以设1名副书记。',
    article: '第二十条',
    severity: 'error',
    parameters: { secretaries: 1, deputies: 1 },
  }),
  disciplineOfficer: rule({
    ...organ,
    id: 'B-04',
    wording: '机关党支部应当设纪律检查委员。',
    article: '第九条',
    severity: 'warning',
    parameters: { categories: ['organ'] },
  }),
  secretaryYears: rule({
    ...work,
    id: 'B-05',
    wording: '党支部书记一般应当有1年以上党龄。',
    article: '第二十四条',
    severity: 'warning',
    parameters: { years: 1 },
  }),
  groupSize: rule({
    ...work,
    id: 'B-06',
    wording: '党小组一般不少于3名正式党员。',
    article: '第十三条',
    certainty: 'local',
    severity: 'warning',
    parameters: { fullMembers: 3 },
  }),
  groupLeader: rule({
    ...work,
    id: 'B-07',
    wording: '党小组设组长1人。',
    article: '第十三条',
    severity: 'warning',
    parameters: {},
  }),
  groupMembership: rule({
    ...work,
    id: 'B-08',
    wording: '分了党小组的支部，每名党员都要编入一个党小组，并且只编入一个。',
    article: '第十三条',
    severity: 'error',
    parameters: {},
  }),
  holderOnRoster: rule({
    ...local,
    id: 'B-09',
    wording: '担任职务的，那天应当在支部名册上。',
    severity: 'error',
    parameters: {},
  }),
  reelectionSchedule: rule({
    ...local,
    id: 'B-11',
    wording: '换届各步的参考时间：任期届满前四个月着手，届满前选举，选后一周报结果，一个月内批复、交接。',
    severity: 'info',
    /** Days from the end of the term (reelection) or from the opening of the case (byElection); no regulation names them. */
    parameters: {
      reelection: {
        leadingGroupStudy: -120,
        request: -100,
        reply: -80,
        nominations: -60,
        candidates: -45,
        candidatesRequest: -30,
        assemblyElection: 0,
      },
      byElection: {
        leadingGroupStudy: 10,
        request: 15,
        reply: 25,
        nominations: 35,
        candidates: 40,
        candidatesRequest: 50,
        // an empty seat is filled within sixty days.
        assemblyElection: 60,
      },
      /** Days from the election itself. */
      afterElection: { firstCommitteeMeeting: 0, resultReport: 7, resultReply: 30, handoverAndDuties: 30 },
    },
  }),
  termKnown: rule({
    ...local,
    id: 'B-10',
    wording: '要提醒换届，先要知道本届的当选日期。',
    severity: 'info',
    parameters: {},
  }),
} as const;

export type BranchRuleName = keyof typeof branchRules;
