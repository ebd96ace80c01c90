/** Words of 待办与整改: what meetings agreed to have done. */
import type { AgreedItem, AgreedState } from '../domain/agreed-items';

export const todoWords = {
  open: '待办与整改',
  title: '待办与整改',
  meta: (open: number, late: number) =>
    open === 0 ? '都办结了' : late === 0 ? `${open}件未办结` : `${open}件未办结，${late}件超过时限`,
  back: '返回组织生活',
  table: '待办与整改',
  unit: '件',
  show: '范围',
  shows: { open: '未办结', all: '全部' },
  kinds: { todo: '会后办理', rectification: '整改' } satisfies Record<AgreedItem['kind'], string>,
  states: { late: '超过时限', open: '未办结', done: '已办结' } satisfies Record<AgreedState, string>,
  columns: {
    state: '状态',
    what: '事项',
    owner: '责任人',
    due: '完成时限',
    doneOn: '完成日期',
    meeting: '出自',
    kind: '类别',
  },
  overdue: (days: number) => `超${days}天`,
  commands: {
    done: '登记完成',
    change: '修改完成登记',
    clear: '取消完成登记',
    openRecord: '打开会议记录',
  },
  emptyTitle: '没有未办结的事项',
  emptyText: '会议记录里的“会后办理事项”和组织生活会的整改清单，没办完的都列在这里。',
  emptyAllTitle: '还没有待办和整改',
  dialog: {
    title: (what: string) => `登记“${what}”已完成`,
    meeting: (heading: string) => `会议：${heading}`,
    doneOn: '完成日期',
    proof: '佐证',
    proofHint: '如 已印发、公示照片、学习记录',
    save: '登记完成',
    cancel: '先不登记',
  },
  problems: {
    blank: '请填写完成日期',
    beforeMeeting: '完成日期早于会议日期',
    inFuture: '完成日期还没有到',
  },
  saved: (what: string) => `已登记完成：${what}`,
  cleared: (count: number) => `已取消${count}件的完成登记`,
  panel: {
    title: '待办与整改',
    owner: (name: string, due: string) => [name, due === '' ? '' : `${due}前`].filter(Boolean).join('，'),
    done: (day: string, proof: string) => `${day}完成${proof === '' ? '' : `，${proof}`}`,
    doneOf: (what: string) => `登记完成：${what}`,
  },
  task: {
    title: (open: number) => `会后待办和整改还有${open}件没有办结`,
    late: (late: number, what: string) => `${late}件超过时限：${what}`,
    next: (day: string, what: string) => `${day}前办结：${what}`,
    noDay: (what: string) => what,
    action: '去登记',
  },
} as const;
