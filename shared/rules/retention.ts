/**
 * How long each class of data about a person is kept (domain §5.5). The law asks for no longer than necessary
 * (《个人信息保护法》第十九条) and names no number: each period is a suggestion the branch may change. What remains of
 * a person in any case is name, dates, posts and attendance, because the branch's own records rest on them.
 */
import { erasureClasses, type ErasureClass } from '../schema/ledger';
import type { Rule } from './rule';

export interface RetentionParameters {
  class: ErasureClass;
  /** Counted from the day the reason to keep it ended. */
  unit: 'month' | 'day';
  period: number;
  /** What the branch may set it to. */
  least: number;
  most: number;
  /** `ask`: due cases are proposed and a person decides; `go`: they go without asking. */
  when: 'ask' | 'go';
}
export type RetentionRule = Rule<RetentionParameters>;

const base = {
  source: '《个人信息保护法》',
  article: '第十九条',
  version: '2021-08',
  effectiveFrom: '2021-11-01',
  // The article is known by heart only, the number of months is ours.
  certainty: 'local',
  enabled: true,
  severity: 'info',
} as const;

export const retentionRules: readonly RetentionRule[] = [
  {
    ...base,
    id: 'D-01',
    wording: '离开支部的党员，个人信息再保存一段时间后清理。',
    parameters: { class: 'leftMember', unit: 'month', period: 24, least: 6, most: 120, when: 'ask' },
  },
  {
    ...base,
    id: 'D-02',
    wording: '没有吸收入党、不再列为培养对象的，个人信息再保存一段时间后清理。',
    parameters: { class: 'endedApplication', unit: 'month', period: 12, least: 6, most: 60, when: 'ask' },
  },
  {
    ...base,
    id: 'D-03',
    wording: '没有写完的草稿，放置一段时间后清理。',
    parameters: { class: 'draft', unit: 'day', period: 90, least: 30, most: 730, when: 'ask' },
  },
  {
    ...base,
    id: 'D-04',
    wording: '导入名册时读到的原始行，供核对和撤销，一段时间后清理。',
    parameters: { class: 'importRows', unit: 'day', period: 90, least: 30, most: 365, when: 'go' },
  },
];

/** Key of the settings row with the branch's own periods: `{class: period}`, each in its rule's unit. */
export const RETENTION_SETTING = 'retention.periods';

/** The rules with the branch's own periods; what is out of range or unknown is left aside. */
export function retentionRulesOf(own: unknown): RetentionRule[] {
  const periods = typeof own === 'object' && own !== null ? (own as Record<string, unknown>) : {};
  return retentionRules.map((rule) => {
    const period = periods[rule.parameters.class];
    const isFine = typeof period === 'number' && isPeriod(rule, period);
    return isFine ? { ...rule, parameters: { ...rule.parameters, period } } : rule;
  });
}

export function isPeriod({ parameters: { least, most } }: RetentionRule, period: number): boolean {
  return Number.isInteger(period) && period >= least && period <= most;
}

export function retentionRuleOf(rules: readonly RetentionRule[], of: ErasureClass): RetentionRule {
  const rule = rules.find(({ parameters }) => parameters.class === of);
  if (!rule || !erasureClasses.includes(of)) throw new Error(`no retention rule for ${of}`);
  return rule;
}
