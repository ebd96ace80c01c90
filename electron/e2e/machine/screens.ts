/**
 * Every screen of the program with what must stand on it: the tour of accessibility.e2e.ts. A route of the page that is
 * missing here fails build/architecture/toured-routes.test.ts.
 */
import type { Tables } from './tables';

export interface Screen {
  name: string;
  route: string;
  /** What must be there before the screen is looked at. */
  shows: string;
  /** Looked at in one look only: what it shows differently is a PDF that takes its time. */
  once?: true;
}

/** In the order of the tour. @param tables rows of the sample branch, as the page has them */
export function screensOf(tables: Tables): Screen[] {
  const { members = [], records = [], developmentCases = [], branchTexts = [] } = tables;
  // Several are final: rows made in one millisecond have no order.
  const textOf = (kind: string, state: string): string =>
    String(branchTexts.find((row) => row['kind'] === kind && row['state'] === state)?.['id']);
  const recordIn = (state: string): string =>
    String(records.find((record) => record['state'] === state)?.['id']);
  return [
    { name: '工作台', route: '', shows: '今天要办' },
    { name: '党员', route: 'members', shows: '曾广林' },
    { name: '党员详情', route: `members?id=${String(members[0]?.['id'])}`, shows: '基本情况' },
    { name: '登记党员', route: 'members/new', shows: '保存档案' },
    { name: '党员档案', route: `members/${String(members[0]?.['id'])}`, shows: '由近到远' },
    { name: '导入', route: 'members/import', shows: '选Excel名册' },
    {
      name: '合并档案',
      route: `members/merge/${String(members[0]?.['id'])}/${String(members[1]?.['id'])}`,
      shows: '合并后另一份进回收站',
    },
    { name: '修改档案', route: `members/${String(members[0]?.['id'])}/edit`, shows: '保存档案' },
    {
      name: '转到别的支部',
      route: `members/${String(members[0]?.['id'])}/move`,
      shows: '本机只有一个支部',
    },
    { name: '合并记录', route: 'members/merges', shows: '还没有合并过档案' },
    { name: '回收站', route: 'recycle', shows: '回收站是空的' },
    { name: '新增支部', route: 'settings/new-branch', shows: '建立支部' },
    { name: '支部班子', route: 'branch', shows: '现任班子' },
    { name: '党小组', route: 'branch?section=groups', shows: '组长、副组长' },
    { name: '发展党员', route: 'admission', shows: '曲映川' },
    { name: '发展党员名单', route: 'admission?view=list', shows: '苏禾' },
    { name: '发展档案', route: `admission/${String(developmentCases[2]?.['id'])}`, shows: '接下来' },
    { name: '打印进度表', route: 'print/admission', shows: '共4页' },
    { name: '换届和补选', route: 'branch?section=reelections', shows: '开始换届' },
    { name: '岗位交流', route: 'branch?section=exchanges', shows: '登记交流' },
    { name: '政治生日', route: 'members/birthdays', shows: '按月' },
    { name: '光荣在党50年', route: 'members/birthdays?view=medal', shows: '党龄' },
    { name: '先锋岗', route: 'members/pioneer', shows: '还没有设岗' },
    { name: '统计核对', route: 'members/statistics', shows: '本年增减' },
    { name: '党费', route: 'dues', shows: '月应交' },
    { name: '党费上缴', route: 'dues?view=batches', shows: 'DF202602' },
    { name: '党费核对', route: 'dues?view=check', shows: '马晓峰' },
    { name: '导入党费', route: 'dues/import', shows: '选Excel文件' },
    { name: '组织生活', route: 'meetings', shows: '参观市应急救护培训基地' },
    { name: '新建', route: 'meetings/new', shows: '选一种' },
    { name: '组织生活会', route: 'meetings/new?type=orgLifeMeeting', shows: '会前谈心谈话' },
    { name: '民主评议', route: 'meetings/new?type=democraticReview', shows: '收回票数' },
    { name: '待办与整改', route: 'meetings/todos', shows: '把征求到的意见写进管理办法修改说明' },
    { name: '记录自查', route: 'meetings/checks', shows: '缺的会不能补造' },
    { name: '扫描件归位', route: 'meetings/scans', shows: '已打印待签字' },
    { name: '导入出勤', route: 'meetings/import-attendance', shows: '选Excel文件' },
    { name: '草稿', route: `meetings/${recordIn('draft')}`, shows: '基本情况' },
    { name: '已签字', route: `meetings/${recordIn('signed')}`, shows: '已签字归档，内容已锁定' },
    { name: '缺席补课', route: 'meetings/make-ups', shows: '梁䶮' },
    { name: '谈心谈话', route: 'talks', shows: '只登记谁和谁' },
    { name: '党组会登记', route: 'leading-group-meetings', shows: '资料包默认不带走' },
    { name: '谈话覆盖情况', route: 'talks?view=coverage', shows: '提醒谈话不计入' },
    { name: '总结与报告', route: 'texts?year=2025', shows: '2025年度支部工作总结' },
    { name: '定稿的总结', route: `texts/${textOf('annualSummary', 'final')}`, shows: '2025年度支部工作总结' },
    { name: '述职报告草稿', route: `texts/${textOf('secretaryReport', 'draft')}`, shows: '述职报告' },
    { name: '学习计划', route: 'study-plan', shows: '新增一项' },
    { name: '学时', route: 'study-plan/hours', shows: '党员每年32学时' },
    { name: '导入学习计划', route: 'study-plan/import', shows: '选Excel文件' },
    { name: '迎检归档', route: 'archive', shows: '核对资料包' },
    { name: '导出', route: 'archive/export', shows: '如实说明' },
    { name: '核对', route: 'archive/verify', shows: '选资料包' },
    { name: '打印', route: 'print/roster', shows: '共1页' },
    { name: '打印全年记录本', route: 'print/year-book?year=2026', shows: '三会一课全年记录本', once: true },
    {
      name: '打印多份记录',
      route: `print/minutes-batch?ids=${[recordIn('signed'), recordIn('draft')].join('.')}`,
      shows: '会议记录2份',
      once: true,
    },
    { name: '变更记录', route: 'changes', shows: '载入示例支部' },
    { name: '打印空白表格', route: 'print/blank-form?form=signIn&names=1', shows: '检查反馈单' },
    { name: '打印变更', route: 'print/changes', shows: '共1页' },
    { name: '数据与备份', route: 'settings/backup', shows: '本机快照' },
    { name: '从备份恢复', route: 'settings/backup/restore', shows: '只是查看和比较' },
    { name: '检查并修复', route: 'settings/backup/check', shows: '开始检查' },
    { name: '信息清理', route: 'settings/retention', shows: '没有到期的个人信息' },
    { name: '清除本机数据', route: 'settings/wipe', shows: '核对第二份备份' },
    { name: '交接', route: 'handover', shows: '选U盘，制作交接包…' },
    { name: '接收交接', route: 'handover/take', shows: '选择交接包…' },
    { name: '设置', route: 'settings', shows: '设置' },
    { name: '党员档案设置', route: 'settings?section=members', shows: '需要时才收集' },
    { name: '帮助', route: 'help', shows: '快捷键' },
    // Last: the window is a narrow panel there.
    { name: '填报小窗', route: `fill/meetings/${recordIn('signed')}`, shows: '复制下一项' },
  ];
}
