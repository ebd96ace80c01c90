/** Counted facts of a year as short sentences of office Chinese; numbers only, no judgement. */
import { formatMonthDayZh } from '../domain/dates';
import type { YearFact, YearFacts } from '../domain/year-facts';
import type { RecordType } from '../schema/meeting';
import { admissionStageWords } from './admission-screen';
import { lecturerKindWords } from './domain';

const held: Readonly<Record<RecordType, (count: number) => string>> = {
  memberAssembly: (count) => `召开支部党员大会${String(count)}次`,
  committeeMeeting: (count) => `召开支委会${String(count)}次`,
  groupMeeting: (count) => `召开党小组会${String(count)}次`,
  partyClass: (count) => `开展党课${String(count)}次`,
  themeDay: (count) => `开展主题党日${String(count)}次`,
  orgLifeMeeting: (count) => `召开组织生活会${String(count)}次`,
  democraticReview: (count) => `开展民主评议党员${String(count)}次`,
  politicalBirthday: (count) => `开展政治生日活动${String(count)}次`,
  staffAssembly: (count) => `召开机关党员干部大会${String(count)}次`,
};

/** 召开支部党员大会4次。 The period stands once above them; what is true of a day says which. */
export function yearFactSentence(fact: YearFact, { year, day }: Pick<YearFacts, 'year' | 'day'>): string {
  const isWhole = day === `${String(year)}-12-31`;
  return `${factWords(fact, isWhole ? '年末' : `截至${formatMonthDayZh(day)}，`)}。`;
}

/** 2025年1月1日至12月31日 */
export function yearFactPeriod({ year, day }: Pick<YearFacts, 'year' | 'day'>): string {
  return `${String(year)}年1月1日至${formatMonthDayZh(day)}`;
}

function factWords(fact: YearFact, atEnd: string): string {
  switch (fact.kind) {
    case 'meetings':
      return held[fact.type](fact.count);
    case 'attendance':
      return `应到会${String(fact.due)}人次，实到会${String(fact.present)}人次，到会率${percent(fact.present, fact.due)}`;
    case 'classes': {
      const parts = fact.byLecturer.map(({ lecturer, count }) =>
        lecturer === undefined
          ? `未填授课人身份${String(count)}次`
          : `${lecturerKindWords[lecturer]}${String(count)}次`,
      );
      return `开展党课${String(fact.count)}次，授课人：${parts.join('、')}`;
    }
    case 'hours':
      return `集中学习培训学时有要求的党员${String(fact.asked)}名，已达标${String(fact.reached)}名`;
    case 'talks': {
      const pairs = [
        part('支委之间', '对', fact.committeePair),
        part('支委与党员', '人', fact.withCommittee),
        part('党员之间', '人', fact.withMember),
      ].filter((one) => one !== '');
      return [`开展谈心谈话${String(fact.count)}次`, ...pairs].join('，');
    }
    case 'admission': {
      const parts = fact.stages.map(({ stage, count }) => `${admissionStageWords[stage]}${String(count)}名`);
      return `${atEnd}发展党员在册：${parts.join('、')}`;
    }
    case 'movement':
      return `接收预备党员${String(fact.admitted)}名，预备党员转正${String(fact.converted)}名`;
    case 'dues':
      return `应交党费${String(fact.due)}人月，已交${String(fact.paid)}人月${fact.due === fact.paid ? '，全部交清' : ''}`;
    case 'members':
      return `${atEnd}在册党员${String(fact.total)}名，其中正式党员${String(fact.full)}名、预备党员${String(fact.probationary)}名`;
  }
}

function part(who: string, unit: string, { asked, done }: { asked: number; done: number }): string {
  return asked === 0 ? '' : `${who}应谈${String(asked)}${unit}、已谈${String(done)}${unit}`;
}

/** One decimal place where it is not whole. */
function percent(part: number, whole: number): string {
  return `${String(Math.round((part / whole) * 1000) / 10)}%`;
}
