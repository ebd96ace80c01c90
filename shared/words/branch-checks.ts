/** What 支部班子 says about a finding of branch-checks: one sentence, and what the button beside it does. */
import type { BranchFinding, BranchFindingCode } from '../domain/branch-checks';
import { formatDateZh } from '../domain/dates';
import { branchRules } from '../rules/branch-body';
import { postWords } from './domain';

export interface FindingNames {
  /** '' when there is no such member. */
  memberName: (memberId: string) => string;
  groupName: (groupId: string) => string;
}

const { branchSize, committeeNeeded, committeeSize, vacancy, groupSize } = branchRules;

type Sentence = (finding: BranchFinding, who: string, group: string) => string;
const post = (finding: BranchFinding): string => (finding.post === undefined ? '' : postWords[finding.post]);
const day = (finding: BranchFinding): string => formatDateZh(finding.day ?? '');
const number = (finding: BranchFinding): string => String(finding.count ?? 0);

const sentences: Readonly<Record<BranchFindingCode, Sentence>> = {
  branchSmall: (f) =>
    `正式党员只有${number(f)}人，不足${String(branchSize.parameters.least)}人，应与邻近单位联合成立党支部。`,
  branchLarge: (f) =>
    `党员${number(f)}人，超过${String(branchSize.parameters.most)}人，可报上级研究分设党支部。`,
  committeeMissing: (f) =>
    `正式党员${number(f)}人，已满${String(committeeNeeded.parameters.fullMembers)}人，还没有登记支部委员会。`,
  committeeSmall: (f) => `支委会现有${number(f)}人，不足${String(committeeSize.parameters.least)}人。`,
  committeeLarge: (f) => `支委会现有${number(f)}人，超过${String(committeeSize.parameters.most)}人。`,
  committeeUnusual: (f) =>
    `支委会现有${number(f)}人，一般为${String(committeeSize.parameters.least)}至${String(committeeSize.parameters.usual)}人。`,
  secretaryMissing: (f) => {
    if (f.day === undefined) return '没有登记支部书记。';
    const since = `${day(f)}起没有支部书记`;
    return (f.days ?? 0) > vacancy.parameters.days
      ? `${since}，空缺已超过${String(vacancy.parameters.days)}天，请尽快补选。`
      : `${since}，请及时补选。`;
  },
  secretarySeveral: (_, who) => `同时登记了不止一名支部书记：${who}。`,
  secretaryYears: (_, who) => `支部书记${who}转正还不满1年，一般应当有1年以上党龄。`,
  deputySeveral: (_, who) => `同时登记了不止一名支部副书记：${who}。`,
  disciplineMissing: () => '机关党支部应当有纪检委员，现在没有登记。',
  seatVacant: (f, who) => {
    const left = `${who}（${post(f)}）${day(f)}离任，支委会缺1人`;
    return (f.days ?? 0) > vacancy.parameters.days
      ? `${left}，空缺已${String(f.days ?? 0)}天，请及时补选。`
      : `${left}，请安排补选。`;
  },
  termUnknown: () => '还没有登记本届当选日期，不能提醒换届。',
  termNear: (f) =>
    (f.months ?? 0) > 3
      ? `本届${day(f)}期满，还有不到${String(f.months ?? 0)}个月，可以着手准备换届。`
      : `本届${day(f)}期满，还剩${String(f.days ?? 0)}天，请抓紧办理换届。`,
  termOver: (f) =>
    `本届${day(f)}已经期满，超过${String(f.days ?? 0)}天。请办理换届；上级批准延期的，登记延期批复。`,
  postponedTooLong: (f) => `延期换届一般不超过1年，应在${day(f)}以前换届，请核对批复。`,
  postponedWithoutDocument: (f) => `换届延期到${day(f)}，还没有登记批复文号。`,
  groupSmall: (f, _, group) =>
    `${group}有正式党员${number(f)}人，一般不少于${String(groupSize.parameters.fullMembers)}人。`,
  groupWithoutLeader: (_, __, group) => `${group}没有登记组长。`,
  groupLeadersSeveral: (_, who, group) => `${group}同时登记了不止一名组长：${who}。`,
  memberWithoutGroup: (f, who) => `还有${number(f)}名党员没有编入党小组：${who}。`,
  memberInTwoGroups: (_, who) => `${who}同时编在两个党小组里。`,
  holderOffRoster: (f, who) => `${who}已不在本支部名册上，仍登记着担任${post(f)}。`,
};

/** More names than this would hide the sentence; the list behind the button has them all. */
const NAMES_SHOWN = 5;

export function findingSentence(finding: BranchFinding, names: FindingNames): string {
  const who = finding.memberIds.map(names.memberName).filter((name) => name !== '');
  const shown = who.slice(0, NAMES_SHOWN).join('、') + (who.length > NAMES_SHOWN ? '等' : '');
  const group = finding.groupId === undefined ? '' : names.groupName(finding.groupId);
  return sentences[finding.code](finding, shown, group);
}

/** 依据《…条例》第七、八条; undefined for what only follows from the rows. */
export function findingSource(finding: BranchFinding): string | undefined {
  const { source, article } = branchRules[finding.rule];
  return article === '' ? undefined : `${source}${article}`;
}
