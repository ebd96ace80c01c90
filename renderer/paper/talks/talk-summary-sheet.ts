/** P-21 汇总表 as rows: who with whom and when, how many of each kind, and how far the year came. No 提醒谈话. */
import { formatDateZh, formatMonthDayZh } from '../../../shared/domain/dates';
import { countedTalks, type TalkCoverage, type TalkGap } from '../../../shared/domain/heart-talks';
import { studyDayOf } from '../../../shared/domain/study-hours';
import type { Branch } from '../../../shared/schema/branch';
import { heartTalkKinds, type HeartTalk } from '../../../shared/schema/org-life';
import { heartTalkKindWords } from '../../../shared/words/register-codes';
import { talkPaperWords } from '../../../shared/words/talks';
import { oneLine } from '../text/printable';

const words = talkPaperWords.summary;

export interface TalkSummaryInput {
  readonly branch: Pick<Branch, 'fullName'>;
  readonly year: number;
  readonly today: string;
  /** All of the branch; those that may not be listed are left out here. */
  readonly talks: readonly HeartTalk[];
  readonly totals: TalkCoverage['totals'];
}

export const talkSummaryColumns = ['no', 'on', 'talker', 'target', 'kind', 'place', 'paperPages'] as const;
export type TalkSummaryRow = Record<(typeof talkSummaryColumns)[number], string>;

export interface TalkSummarySheet {
  title: string;
  asOf: string;
  rows: TalkSummaryRow[];
  total: string;
  coverage: string[];
}

/** In the order of the regulation. */
const gapKinds: readonly TalkGap['kind'][] = [
  'committeePair',
  'withCommittee',
  'withMember',
  'memberPair',
  'leadingPair',
];

export function talkSummarySheet({ year, today, talks, totals }: TalkSummaryInput): TalkSummarySheet {
  const counted = countedTalks(talks, year);
  const kinds = heartTalkKinds
    .map((kind) => ({ kind, count: counted.filter((talk) => talk.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => words.kindCount(heartTalkKindWords[kind], count));
  return {
    title: words.title(year),
    asOf: words.asOf(formatDateZh(studyDayOf(year, today))),
    rows: counted.map((talk, index) => ({
      no: String(index + 1),
      on: formatMonthDayZh(talk.on),
      talker: oneLine(talk.talkerName),
      target: oneLine(talk.targetName),
      kind: heartTalkKindWords[talk.kind],
      place: oneLine(talk.place ?? ''),
      paperPages: oneLine(talk.paperPages ?? ''),
    })),
    total: counted.length === 0 ? words.none : words.total(counted.length, kinds.join('、')),
    coverage: gapKinds
      .filter((kind) => totals[kind].asked > 0)
      .map((kind) => words.coverageLine[kind](totals[kind].done, totals[kind].asked)),
  };
}
