/** Which article of the dues regulation a member pays by (domain §2.10, Arts 2 and 5; the text is known second-hand). */
import type { DuesTable } from '../schema/dues';
import type { Person } from '../schema/member';
import type { Rule } from './rule';

/** The two tables of rates; who pays otherwise is entered by hand. */
export type RateTable = Extract<DuesTable, 'wage' | 'pension'>;

const regulation = {
  source: '《关于中国共产党党费收缴、使用和管理的规定》',
  version: '2008-04',
  effectiveFrom: '2008-04-01',
  certainty: 'recalled',
  enabled: true,
  severity: 'info',
} as const;

export const duesRules: Readonly<Record<RateTable, Rule>> = {
  wage: {
    ...regulation,
    id: 'R-41a',
    wording: '按月领取工资的党员，每月以相对固定的、经常性的工资收入（税后）为计算基数交纳党费。',
    article: '第二条',
    parameters: {},
  },
  pension: {
    ...regulation,
    id: 'R-41b',
    wording: '离退休干部、职工中的党员，每月以实际领取的离退休费总额或养老金总额为计算基数交纳党费。',
    article: '第五条',
    parameters: {},
  },
};

/** Of others (farmers, students, on relief) only the branch knows the article. */
export const duesTableOf: Readonly<Partial<Record<NonNullable<Person['postCategory']>, RateTable>>> = {
  civilServant: 'wage',
  civilServantLike: 'wage',
  institutionManager: 'wage',
  institutionProfessional: 'wage',
  worker: 'wage',
  retiredCadre: 'pension',
  retired: 'pension',
};
