/** which texts a branch owes each year, and what it may choose about it (domain §3.1). */
import { bulletinRule, doubleMembershipRule } from './leading-officials';
import { ORGANS_REGULATION, type Rule } from './rule';

export interface TextDutyParameters {
  /** `MM-DD` of the year after: the last day. */
  until: string;
}

/** 党组织书记每年向上级述职: a text of its own, delivered or on paper. */
export const secretaryReportRule: Rule<TextDutyParameters> = {
  id: 'R-22',
  wording: '党支部书记每年向上级党组织述职，一般在次年1月底前完成。',
  parameters: { until: '01-31' },
  source: ORGANS_REGULATION,
  article: '第三十九条',
  version: '2019-12',
  effectiveFrom: '2019-12-25',
  certainty: 'verified',
  enabled: true,
  severity: 'warning',
};

/** The other half of R-15: that the superior is told. The day is local practice, as that of the 述职. */
export const officialsReportRule: Rule<TextDutyParameters> = {
  ...doubleMembershipRule,
  wording: '党员领导干部参加双重组织生活的情况，每年向上级党组织报告。',
  parameters: { until: '01-31' },
  certainty: 'local',
};

/** The regulation says 定期, superiors ask for it within the month after (local practice). */
export const BULLETIN_MONTHS_AFTER = 1;
export { bulletinRule };

/** Key of the settings row with the branch's own choices. */
export const TEXT_SETTING = 'texts.duties';

export interface TextChoices {
  secretaryReport: boolean;
  officialsReport: boolean;
  /** 通报 a year; 0: not asked for. */
  bulletins: 0 | 1 | 2;
}

export const bulletinCounts = [2, 1, 0] as const;

export const defaultTextChoices: TextChoices = {
  secretaryReport: secretaryReportRule.enabled,
  officialsReport: officialsReportRule.enabled,
  bulletins: bulletinRule.enabled ? 2 : 0,
};

/** The branch's choices; what is out of range or unknown is left aside. */
export function textChoicesOf(own: unknown): TextChoices {
  const given = typeof own === 'object' && own !== null ? (own as Record<string, unknown>) : {};
  const { secretaryReport, officialsReport, bulletins } = given;
  const usual = defaultTextChoices;
  return {
    secretaryReport: typeof secretaryReport === 'boolean' ? secretaryReport : usual.secretaryReport,
    officialsReport: typeof officialsReport === 'boolean' ? officialsReport : usual.officialsReport,
    bulletins: bulletinCounts.find((count) => count === bulletins) ?? usual.bulletins,
  };
}
