/** who talks with whom at least once a year, and what a branch may choose about it (domain §2.9). */
import { BRANCH_WORK_REGULATION, type Rule } from './rule';

export interface TalkParameters {
  /** Talks a year of each pair, or of each member, that is asked for. */
  atLeast: number;
}

export const talkRule: Rule<TalkParameters> = {
  id: 'R-09',
  wording: '党支部委员之间、党支部委员和党员之间、党员和党员之间，每年谈心谈话一般不少于1次。',
  parameters: { atLeast: 1 },
  source: BRANCH_WORK_REGULATION,
  article: '第十九条',
  version: '2018-10',
  effectiveFrom: '2018-10-28',
  certainty: 'recalled',
  enabled: true,
  severity: 'warning',
};

/** Before this month a talk still to come is no finding: most branches hold them before the 组织生活会 at year's end. */
export const TALKS_WARN_FROM_MONTH = 10;

/** Key of the settings row with the branch's own choices. */
export const TALK_SETTING = 'talks.choices';

export interface TalkChoices {
  /**
   * 党员之间: every pair instead of one talk for each member. Off at first: among 20 members that would be 190 talks,
   * and the regulation says 一般.
   */
  everyPair: boolean;
  /** Days after joining, leaving, retiring or a change of post in which a talk is called to mind. Local practice. */
  eventDays: number;
}

export const defaultTalkChoices: TalkChoices = { everyPair: false, eventDays: 30 };

/** A week is the least that leaves time for a talk; after a quarter the occasion is gone. */
export const eventDaysRange = { least: 7, most: 90 } as const;

/** The branch's choices; what is out of range or unknown is left aside. */
export function talkChoicesOf(own: unknown): TalkChoices {
  const given = typeof own === 'object' && own !== null ? (own as Record<string, unknown>) : {};
  const { everyPair, eventDays } = given;
  return {
    everyPair: typeof everyPair === 'boolean' ? everyPair : defaultTalkChoices.everyPair,
    eventDays:
      typeof eventDays === 'number' && isEventDays(eventDays) ? eventDays : defaultTalkChoices.eventDays,
  };
}

export function isEventDays(days: number): boolean {
  return Number.isInteger(days) && days >= eventDaysRange.least && days <= eventDaysRange.most;
}
