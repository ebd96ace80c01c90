/** 放假安排: what the State Council's yearly notice changes in the counting of working days. */
import { formatMonthDayZh, weekdayZh } from '../domain/dates';
import type { NoticeProblem } from '../domain/holiday-notice';

/** Behind a result that touches a year without its notice; nothing otherwise. */
export function tentativeWords(unknownYear: number | undefined): string {
  return unknownYear === undefined ? '' : `（${unknownYear}年放假安排还没有录入，暂算）`;
}

/** 1月4日（周日）, as the notices write it. */
function dayWords(day: string): string {
  return `${formatMonthDayZh(day)}（${weekdayZh(day).replace('星期', '周')}）`;
}

export const workingDayWords = {
  title: '放假安排',
  intro: (first: number, last: number) =>
    `公示期等按工作日计算。软件收录了国务院办公厅${first}年至${last}年的放假通知；以后各年的通知印发后，在这里录入，所有期限随即按新的安排计算。`,
  missing: (year: number) =>
    `国务院办公厅${year}年放假安排的通知还没有录入本软件，涉及${year}年的工作日先按周一至周五暂算。`,
  enter: (year: number) => `录入${year}年放假安排…`,
  year: '年份',
  yearOption: (year: number, isEntered: boolean) => `${year}年${isEntered ? '（已录入）' : ''}`,
  text: '通知内容',
  textHelp: '可以把通知整段粘贴进来，也可以自己写，例如：1月1日至3日放假；1月4日上班。',
  read: '读出的安排',
  nothing: '还没有读出哪天放假。',
  count: (off: number, weekdays: number, on: number) =>
    `放假${off}天，其中工作日${weekdays}天；周末上班${on}天`,
  off: '放假',
  on: '上班',
  single: (day: string) => dayWords(day),
  range: (first: string, last: string) => `${dayWords(first)}至${dayWords(last)}`,
  problem: (problem: NoticeProblem): string => {
    switch (problem.code) {
      case 'unreadable':
        return `这一句看不懂：${problem.text}`;
      case 'tooLong':
        return `这一句的假期太长，请核对月份：${problem.text}`;
      case 'worksAnyway':
        return `${dayWords(problem.day)}本来就上班，请核对`;
      case 'both':
        return `${formatMonthDayZh(problem.day)}又放假又上班，请核对`;
      case 'otherYear':
        return `${problem.day.slice(0, 4)}年${formatMonthDayZh(problem.day)}不在这一年里，请核对年份`;
    }
  },
  confirm: (year: number) => `保存${year}年安排`,
  cancel: '先不录入',
  remove: '删去这一年',
  saved: (year: number) => `已保存${year}年放假安排，期限已按新安排计算`,
  removed: (year: number) => `已删去${year}年放假安排`,
} as const;
