/** What does not fit in 党费, in words: problem, basis, advice. */
import type { DuesFinding } from '../domain/dues-findings';
import { duesRules, extraRule, noticeRule, reviewRule, unpaidRule } from '../rules/dues';
import { monthsZh } from './dues-text';

/** Problem, basis and what to do about it (report form of domain §5.6); never that somebody has left. */
export function duesFindingText(
  { code, months, count = 0 }: DuesFinding,
  year: number,
): { problem: string; basis: string; advice: string } {
  const named = monthsZh(months, year);
  const by = ({ article }: { article: string }): string => (article === '' ? '惯例' : `党费规定${article}`);
  switch (code) {
    case 'unpaid':
      return {
        problem: `${named}未交${count > 0 ? `，到上月已连续${String(count)}个月` : ''}`,
        basis: by(unpaidRule),
        advice: unpaidAdvice(count),
      };
    case 'partly':
      return {
        problem: `${named}实交少于应交`,
        basis: by(duesRules.wage),
        advice: '请核对金额，由本人补足。',
      };
    case 'noProfile':
      return { problem: '还没有核定月应交', basis: by(reviewRule), advice: '按收入核定基数和月应交。' };
    case 'wrongTable':
      return {
        problem: `${months.length > 0 ? `${named}起` : ''}岗位已变，核定用的还是原来的办法`,
        basis: `${by(duesRules.wage)}、${by(duesRules.pension)}`,
        advice: '从变动的当月起重新核定。',
      };
    case 'wrongBracket':
      return {
        problem: `${named}起的核定，比例和基数对不上`,
        basis: `${by(duesRules.wage)}、${by(duesRules.pension)}`,
        advice: '请打开核定核对。',
      };
    case 'wrongDue':
      return {
        problem: `${named}起的核定，月应交和规定对不上`,
        basis: `${by(duesRules.wage)}、${by(duesRules.pension)}、${by(duesRules.farmer)}`,
        advice: '请打开核定核对。',
      };
    case 'notReviewed':
      return {
        problem: `用的还是${named}的核定，今年没有核定过`,
        basis: by(reviewRule),
        advice: '每年1月按新的收入核定一次；没有变化也请登记一次核定。',
      };
    case 'overpaid':
      return {
        problem: `${named}实交多于应交`,
        basis: by(extraRule),
        advice: '自愿多交的不用改；记错了请改正。',
      };
    case 'extra':
      return {
        problem: `${named}一次多交1000元以上`,
        basis: by(extraRule),
        advice: '自愿多交的，单独上缴，转交中央。',
      };
    case 'batchDiffers':
      return {
        problem: `第${String(count)}批上缴的金额和其中的交纳登记对不上`,
        basis: '上缴单',
        advice: '请核对登记和上缴收据。',
      };
    case 'notPosted':
      return {
        problem: `${String(count)}年党费收缴情况还没有公示`,
        basis: by(noticeRule),
        advice: '打印收缴公示表张贴，再登记公示日期。',
      };
  }
}

function unpaidAdvice(inARow: number): string {
  const { tooLong, makeUpMonths } = unpaidRule.parameters;
  if (inARow >= tooLong)
    return `第十三条对连续${String(tooLong)}个月不交另有规定：请尽快找本人谈话，核实原因，向上级党组织请示；怎样认定由党组织按程序决定。`;
  if (inARow >= 3) return `请找本人谈话，问明原因，尽快补交；补交一般不超过${String(makeUpMonths)}个月。`;
  return '请提醒本人交纳，交了请登记。';
}
