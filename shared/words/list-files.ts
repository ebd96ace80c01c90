/** Words of lists that are saved as workbooks: the command, the heads, what is said when it is done. */
import { formatDateZh } from '../domain/dates';

export const listFileWords = {
  save: '导出Excel…',
  saved: (label: string) => `已导出到${label}`,
  showInFolder: '打开所在文件夹',
  fileName: (title: string, branch: string) => `${title}_${branch}.xlsx`,

  meetings: {
    sheet: '组织生活一览',
    title: (year: number) => `${String(year)}年组织生活一览`,
    /** Whose list, how many, made on which day, and what was left out. */
    subtitle: (branch: string, count: number, day: string, filter: readonly string[]) =>
      [
        `党支部：${branch}`,
        `共${String(count)}次`,
        `制表日期：${formatDateZh(day)}`,
        ...(filter.length > 0 ? [`筛选：${filter.join('、')}`] : []),
      ].join('　'),
    searched: (text: string) => `含“${text}”`,
    columns: {
      date: '日期',
      heading: '会议',
      title: '主题',
      place: '地点',
      host: '主持人',
      recorder: '记录人',
      shouldAttend: '应到',
      present: '实到',
      absent: '缺席',
      state: '状态',
      remark: '备注',
    },
    /** 主题党日 第9次 of an event that counts as several. */
    section: (kind: string, seqNo: number) => `${kind} 第${String(seqNo)}次`,
    unregistered: (count: number) => `${String(count)}人出席未登记`,
  },

  studyPlan: {
    sheet: '学习计划表',
    subtitle: (branch: string, totals: string) => `党支部：${branch}　${totals}`,
  },
} as const;
