/** leading officials join the life of the branch, and are told how they did (domain §3.1). */
import { ORGANS_REGULATION, type Rule } from './rule';

const organs = {
  source: ORGANS_REGULATION,
  article: '第二十六条',
  version: '2019-12',
  effectiveFrom: '2019-12-25',
  enabled: true,
} as const;

/** 双重组织生活: no text gives a rate, so the rate is shown and only an absence without leave is pointed at. */
export const doubleMembershipRule: Rule = {
  ...organs,
  id: 'R-15',
  wording: '党员领导干部应当以普通党员身份参加所在党支部的组织生活。',
  parameters: {},
  certainty: 'verified',
  severity: 'warning',
};

export const bulletinRule: Rule<{ perYear: number }> = {
  ...organs,
  id: 'R-16',
  wording: '定期通报党员领导干部参加所在党支部组织生活的情况，一般每半年通报1次。',
  // The text says 定期; half-yearly is the local custom (domain §3.1).
  parameters: { perYear: 2 },
  certainty: 'local',
  severity: 'info',
};
