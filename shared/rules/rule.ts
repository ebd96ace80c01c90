/**
 * The full shape of a rule. Rules are data: a superior's correction changes a parameter, a source or a version,
 * never the program. `certainty` says how well the text behind it is known.
 */
import type { CalendarDate } from '../domain/dates';

export interface Rule<Parameters = Record<string, never>> {
  id: string;
  wording: string;
  parameters: Parameters;
  /** Short name of the regulation as shown to the user, e.g. 《中国共产党支部工作条例（试行）》. */
  source: string;
  article: string;
  version: string;
  effectiveFrom: CalendarDate;
  /** verified: text read; recalled: own knowledge; local: practice or higher-level custom, correct it in settings. */
  certainty: 'verified' | 'recalled' | 'local';
  enabled: boolean;
  severity: 'error' | 'warning' | 'info';
}

export const BRANCH_WORK_REGULATION = '《中国共产党支部工作条例（试行）》';
export const MEMBER_EDUCATION_REGULATION = '《中国共产党党员教育管理工作条例》';
export const ORGANS_REGULATION = '《中国共产党党和国家机关基层组织工作条例》';
export const ADMISSION_RULES = '《中国共产党发展党员工作细则》';
export const ELECTION_REGULATION = '《中国共产党基层组织选举工作条例》';
