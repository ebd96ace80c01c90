/**
 * and the 25 steps of 发展党员 as data, in two versions (domain §2.5, §3.3). The text of May 2026 was
 * known here only through two implementations, so nothing of it is `verified`: the day of force and every article
 * can be corrected by the branch (ADMISSION_SETTING). What has no number in the text has no due date here.
 */
import type { CalendarDate } from '../domain/dates';
import { admissionRuleVersions, type AdmissionRuleVersion } from '../schema/admission';
import { isRealDay } from '../schema/primitives';
import { stepDifferences2014, stepTexts, type StepText } from './admission-steps';
import { ADMISSION_RULES, type Rule } from './rule';

/** A demand on the time of a step that can be computed. Months are calendar months, clamped to the last day. */
export type AdmissionTime =
  /** Age on the day of the step. */
  | { kind: 'age'; rule: 'R-23'; years: number }
  /** At the latest so many months after step `after`; up to `specialMonths` where the case is a special one. */
  | {
      kind: 'within';
      rule: 'R-25' | 'R-29' | 'R-30' | 'R-31' | 'R-32';
      after: number;
      months: number;
      specialMonths?: number;
      severity: 'error' | 'warning';
    }
  /** Not before so many months after step `after`. */
  | { kind: 'notBefore'; rule: 'R-26'; after: number; months: number }
  /** One assessment in every so many months, a few days of grace. */
  | { kind: 'every'; rule: 'R-26' | 'L-21'; months: number; graceDays: number }
  /** 公示 of so many working days, the first included. */
  | { kind: 'notice'; rule: 'R-27'; workdays: number }
  /** Either is enough. */
  | { kind: 'training'; rule: 'R-28'; days: number; hours: number }
  /** Not before the probation is over; an extension once, within these months. */
  | { kind: 'probation'; rule: 'R-32'; months: number; extendMin: number; extendMax: number };

export interface StepParameters {
  no: number;
  times: readonly AdmissionTime[];
}

export interface AdmissionStepRule extends Rule<StepParameters>, StepText {}

export interface AdmissionRules {
  /** First day of the 2026 version. */
  effectiveFrom2026: CalendarDate;
  steps: Readonly<Record<AdmissionRuleVersion, readonly AdmissionStepRule[]>>;
}

/** Published on this day; when it took force is not certain (domain §8, 1). */
export const DEFAULT_FORCE_2026: CalendarDate = '2026-05-18';
const FORCE_2014: CalendarDate = '2014-05-28';

/** Days before the end of probation on which the branch is reminded. */
export const CONVERSION_REMINDERS = [60, 30, 7] as const;

/** 公示: five working days at least; also what a notice of 接收 is given. */
export const NOTICE_WORKDAYS = 5;

/** Two weeks of grace for a half-yearly assessment: local custom, no national number. */
const GRACE_DAYS = 15;

const assessed: AdmissionTime = { kind: 'every', rule: 'R-26', months: 6, graceDays: GRACE_DAYS };
/** 党章 Art 7: one year; an extension once, at least half a year and at most one. */
const probation: AdmissionTime = {
  kind: 'probation',
  rule: 'R-32',
  months: 12,
  extendMin: 6,
  extendMax: 12,
};

/** What both versions ask. */
const times: Readonly<Record<number, readonly AdmissionTime[]>> = {
  1: [{ kind: 'age', rule: 'R-23', years: 18 }],
  2: [{ kind: 'within', rule: 'R-25', after: 1, months: 1, severity: 'error' }],
  6: [assessed],
  7: [{ kind: 'notBefore', rule: 'R-26', after: 3, months: 12 }],
  11: [{ kind: 'training', rule: 'R-28', days: 3, hours: 24 }],
  17: [{ kind: 'within', rule: 'R-30', after: 15, months: 3, specialMonths: 6, severity: 'warning' }],
  // Half-yearly for probationary members is custom, not text.
  21: [{ ...assessed, rule: 'L-21' }],
  23: [probation],
  24: [{ kind: 'within', rule: 'R-32', after: 23, months: 3, specialMonths: 6, severity: 'error' }],
};

/** What each version asks beside it; the 2014 text has no national limit, one month was custom then. */
const ownTimes: Readonly<Record<AdmissionRuleVersion, Readonly<Record<number, readonly AdmissionTime[]>>>> = {
  '2014': {
    15: [{ kind: 'within', rule: 'R-29', after: 13, months: 1, severity: 'warning' }],
  },
  '2026': {
    7: [{ kind: 'notice', rule: 'R-27', workdays: NOTICE_WORKDAYS }],
    15: [{ kind: 'within', rule: 'R-29', after: 13, months: 1, severity: 'error' }],
    20: [{ kind: 'within', rule: 'R-31', after: 17, months: 1, severity: 'warning' }],
  },
};

/** Key of the settings row with what the branch corrected. */
export const ADMISSION_SETTING = 'admission.rules';

/** What that row may hold: the day of force, and articles under `version.step`, e.g. `2026.13`. */
export interface AdmissionCorrections {
  effectiveFrom2026?: CalendarDate;
  articles?: Readonly<Record<string, string>>;
}

/** Longest article a branch may type, e.g. 第十九条第二款. */
export const ARTICLE_MAX_CHARS = 30;

/** Key of a corrected article. */
export function articleKey(version: AdmissionRuleVersion, no: number): string {
  return `${version}.${no}`;
}

/** The rules with the branch's corrections; what cannot be read is left aside. */
export function admissionRulesOf(own: unknown): AdmissionRules {
  const { effectiveFrom2026, articles } = readCorrections(own);
  const force = effectiveFrom2026 ?? DEFAULT_FORCE_2026;
  const stepsOf = (version: AdmissionRuleVersion): AdmissionStepRule[] =>
    stepTexts.map((text, index) => stepRule(version, index + 1, text, force, articles ?? {}));
  return { effectiveFrom2026: force, steps: { '2014': stepsOf('2014'), '2026': stepsOf('2026') } };
}

export function readCorrections(own: unknown): AdmissionCorrections {
  const stored = typeof own === 'object' && own !== null ? (own as Record<string, unknown>) : {};
  const day = stored['effectiveFrom2026'];
  const given = stored['articles'];
  const articles: Record<string, string> = {};
  if (typeof given === 'object' && given !== null) {
    for (const [key, article] of Object.entries(given)) {
      const isShort = typeof article === 'string' && Array.from(article).length <= ARTICLE_MAX_CHARS;
      if (isShort) articles[key] = article;
    }
  }
  return {
    ...(typeof day === 'string' && isDay(day) ? { effectiveFrom2026: day } : {}),
    articles,
  };
}

/** Which version was in force on a day. */
export function ruleVersionOn(day: CalendarDate, rules: AdmissionRules): AdmissionRuleVersion {
  return day < rules.effectiveFrom2026 ? '2014' : '2026';
}

export function stepRuleOf(
  rules: AdmissionRules,
  version: AdmissionRuleVersion,
  no: number,
): AdmissionStepRule {
  const rule = rules.steps[version][no - 1];
  if (!rule || !admissionRuleVersions.includes(version)) throw new Error(`no rule for step ${no}`);
  return rule;
}

/** The demand of one kind on a step, where it has one. */
export function timeOf<Kind extends AdmissionTime['kind']>(
  rule: AdmissionStepRule,
  kind: Kind,
): Extract<AdmissionTime, { kind: Kind }> | undefined {
  return rule.parameters.times.find(
    (time): time is Extract<AdmissionTime, { kind: Kind }> => time.kind === kind,
  );
}

function stepRule(
  version: AdmissionRuleVersion,
  no: number,
  text: StepText,
  force: CalendarDate,
  articles: Readonly<Record<string, string>>,
): AdmissionStepRule {
  const own = version === '2014' ? stepDifferences2014[no] : undefined;
  const all = [...(times[no] ?? []), ...(ownTimes[version][no] ?? [])];
  return {
    ...text,
    ...own,
    id: `A-${String(no).padStart(2, '0')}`,
    parameters: { no, times: all },
    source: ADMISSION_RULES,
    article: articles[articleKey(version, no)] ?? own?.article ?? text.article,
    version: version === '2014' ? '2014-05' : '2026-05',
    effectiveFrom: version === '2014' ? FORCE_2014 : force,
    certainty: no === 21 ? 'local' : 'recalled',
    enabled: true,
    severity: 'error',
  };
}

function isDay(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && isRealDay(day);
}
