/**
 * 党费 as rules (domain §2.10, R-41): tables of rates, fixed amounts, and when dues are late. The text is known
 * second-hand (Arts 1 to 14); no newer table of rates was found, so every number can be corrected here.
 */
import type { DuesTable } from '../schema/dues';
import type { Person } from '../schema/member';
import type { Rule } from './rule';

/** The two tables of rates; who pays otherwise is entered by hand. */
export type RateTable = Extract<DuesTable, 'wage' | 'pension'>;

/** A rate on the whole base, up to and including an amount; the last one has no end. */
export interface RateBracket {
  readonly upToFen?: number;
  /** Basis points: 50 is 0.5 %. */
  readonly rateBp: number;
}
export interface DuesParameters {
  /** Empty where the article names amounts, or leaves them to a decision. */
  readonly brackets: readonly RateBracket[];
  /** What a month may cost, 分; both ends included. */
  readonly amountFen?: { readonly min: number; readonly max: number };
}

const regulation = {
  source: '《关于中国共产党党费收缴、使用和管理的规定》',
  version: '2008-04',
  effectiveFrom: '2008-04-01',
  certainty: 'recalled',
  enabled: true,
  severity: 'info',
} as const;

/** Art 2: 3000 元 and less 0.5 %, to 5000 元 1 %, to 10000 元 1.5 %, above 2 %. */
const wageBrackets: readonly RateBracket[] = [
  { upToFen: 300_000, rateBp: 50 },
  { upToFen: 500_000, rateBp: 100 },
  { upToFen: 1_000_000, rateBp: 150 },
  { rateBp: 200 },
];

export const duesRules: Readonly<Record<DuesTable, Rule<DuesParameters>>> = {
  wage: {
    ...regulation,
    id: 'R-41a',
    wording: '按月领取工资的党员，每月以相对固定的、经常性的工资收入（税后）为计算基数交纳党费。',
    article: '第二条',
    parameters: { brackets: wageBrackets },
  },
  annualSalary: {
    ...regulation,
    id: 'R-41c',
    wording: '实行年薪制的党员，每月以当月实际领取的薪酬收入为计算基数，参照第二条规定的比例交纳党费。',
    article: '第三条',
    parameters: { brackets: wageBrackets },
  },
  irregular: {
    ...regulation,
    id: 'R-41d',
    wording: '收入不固定的党员，每季度以上季度月平均纯收入为计算基数，参照第二条规定的比例交纳党费。',
    article: '第四条',
    parameters: { brackets: wageBrackets },
  },
  pension: {
    ...regulation,
    id: 'R-41b',
    wording: '离退休干部、职工中的党员，每月以实际领取的离退休费总额或养老金总额为计算基数交纳党费。',
    article: '第五条',
    parameters: { brackets: [{ upToFen: 500_000, rateBp: 50 }, { rateBp: 100 }] },
  },
  farmer: {
    ...regulation,
    id: 'R-41e',
    wording: '农民党员每月交纳党费0.2元至1元。',
    article: '第六条',
    parameters: { brackets: [], amountFen: { min: 20, max: 100 } },
  },
  relief: {
    ...regulation,
    id: 'R-41f',
    wording: '学生党员、下岗失业的党员、依靠抚恤或救济生活的党员、领取低保金的党员，每月交纳党费0.2元。',
    article: '第六条',
    parameters: { brackets: [], amountFen: { min: 20, max: 20 } },
  },
  hardship: {
    ...regulation,
    id: 'R-41g',
    wording: '交纳党费确有困难的党员，经党支部研究，报上一级党委批准后，可以少交或免交党费。',
    article: '第七条',
    parameters: { brackets: [] },
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

export interface UnpaidParameters {
  /** Months in a row without dues at which the branch is told: at once, after a quarter, before it is too late. */
  readonly alarmAt: readonly number[];
  /** From so many months on the regulation speaks of 自行脱党 (Art 13); the program never says it of a person. */
  readonly tooLong: number;
  /** Late dues are normally made up within so many months (Art 12). */
  readonly makeUpMonths: number;
}
export const unpaidRule: Rule<UnpaidParameters> = {
  ...regulation,
  id: 'R-41h',
  wording: '党员应当增强党员意识，主动按月交纳党费；补交党费的时间一般不得超过6个月。',
  article: '第十二条、第十三条',
  parameters: { alarmAt: [1, 3, 5], tooLong: 6, makeUpMonths: 6 },
  severity: 'warning',
};

/** Art 10 fixes the base once a year; that it is done in January is the custom (domain §2.10, `[L]`). */
export const reviewRule: Rule<{ readonly month: number }> = {
  ...regulation,
  id: 'R-41i',
  wording: '党费计算基数每年核定一次，年内工资变动的，从领取新工资的当月起按新基数交纳。',
  article: '第十条',
  parameters: { month: 1 },
  certainty: 'local',
  severity: 'warning',
};

/** Art 11: what somebody gives at once beyond the dues from 1000 元 on goes all the way up. */
export const extraRule: Rule<{ readonly fromFen: number }> = {
  ...regulation,
  id: 'R-41j',
  wording: '党员自愿多交党费不限；自愿一次多交1000元以上的，全部上缴中央。',
  article: '第十一条',
  parameters: { fromFen: 100_000 },
};

/** Publishing what was paid at least once a year (domain §2.10, `[K]`: known, its article not read). */
export const noticeRule: Rule = {
  ...regulation,
  id: 'R-41k',
  wording: '党支部每年至少公布一次党员交纳党费的情况。',
  article: '',
  parameters: {},
  certainty: 'local',
  severity: 'warning',
};
