/**
 * dates that follow from a member's circumstances and letters (domain §3.3). How long a letter is
 * good for and when a missing receipt is asked after is not certain, so these are data the branch can correct.
 */
import { MEMBER_EDUCATION_REGULATION, type Rule } from './rule';

export interface LifeParameters {
  /** months between two contacts with a 流动党员. */
  mobileMonths: number;
  /** months between two contacts with a member 出国（境）. */
  abroadMonths: number;
  /** days a letter is good for, the day it is written included. */
  letterDays: number;
  /** days after which a receipt that did not come is asked after. */
  receiptDays: number;
  /** months without contact after which 停止党籍 is due. */
  lostMonths: number;
  /** years of 停止党籍 after which removal is due. */
  removalYears: number;
}
export type LifeParameter = keyof LifeParameters;

const base = {
  source: MEMBER_EDUCATION_REGULATION,
  version: '2019-05',
  effectiveFrom: '2019-05-06',
  enabled: true,
  severity: 'warning',
} as const;

export const lifeRules = {
  lost: {
    ...base,
    id: 'R-33',
    wording: '党员失去联系6个月以上的，按程序停止党籍；停止党籍2年后仍无法取得联系的，按自行脱党予以除名。',
    article: '第二十四条',
    certainty: 'verified',
    parameters: { lostMonths: 6, removalYears: 2 },
  },
  letter: {
    ...base,
    id: 'R-39',
    wording: '组织关系介绍信有效期一般不超过90天；转出60天仍未收到回执的，应当查询。',
    article: '第二十五条',
    // The article says who counts until the receipt; the two numbers are common practice, not read in a text.
    certainty: 'local',
    parameters: { letterDays: 90, receiptDays: 60 },
  },
  contact: {
    ...base,
    id: 'R-40',
    wording: '流动党员每季度至少联系一次，出国（境）党员每半年至少联系一次。',
    article: '第三十二条、第三十四条',
    // Half a year for members abroad is the text; the quarter is local practice.
    certainty: 'local',
    parameters: { mobileMonths: 3, abroadMonths: 6 },
  },
} as const satisfies Record<string, Rule<Partial<LifeParameters>>>;

export const defaultLifeParameters: LifeParameters = {
  ...lifeRules.lost.parameters,
  ...lifeRules.letter.parameters,
  ...lifeRules.contact.parameters,
};

/** The four a branch may set; the two of R-33 are the text itself. */
export const settableLifeParameters = ['mobileMonths', 'abroadMonths', 'letterDays', 'receiptDays'] as const;
export type SettableLifeParameter = (typeof settableLifeParameters)[number];

/** What a branch may set them to: never rarer than the text allows, and a letter ends within half a year. */
export const lifeParameterRanges: Readonly<Record<SettableLifeParameter, { least: number; most: number }>> = {
  mobileMonths: { least: 1, most: 6 },
  abroadMonths: { least: 1, most: 6 },
  letterDays: { least: 15, most: 180 },
  receiptDays: { least: 15, most: 180 },
};

/** Key of the settings row with the branch's own numbers. */
export const LIFE_SETTING = 'members.life';

/** The numbers with the branch's own; what is out of range or unknown is left aside. */
export function lifeParametersOf(own: unknown): LifeParameters {
  const given = typeof own === 'object' && own !== null ? (own as Record<string, unknown>) : {};
  const fine = settableLifeParameters.flatMap((key) => {
    const value = given[key];
    return typeof value === 'number' && isLifeParameter(key, value) ? [[key, value] as const] : [];
  });
  return { ...defaultLifeParameters, ...Object.fromEntries(fine) };
}

export function isLifeParameter(key: SettableLifeParameter, value: number): boolean {
  const { least, most } = lifeParameterRanges[key];
  return Number.isInteger(value) && value >= least && value <= most;
}
