/** P-15 发展党员进度表 and P-16 公示: dialog and paper. */
import { formatDateZh } from '../domain/dates';
import { tentativeWords } from './working-days';

export const publicNoticeWords = {
  dialogTitle: '排印公示',
  kind: '公示什么',
  kinds: { target: '确定发展对象', probationary: '接收预备党员' },
  people: '公示哪些人',
  nobody: '现在没有合适的人',
  from: '公示开始',
  until: (day: string, n: number, unknownYear?: number) =>
    `${n}个工作日，到${formatDateZh(day)}${tentativeWords(unknownYear)}`,
  phone: '受理电话',
  phoneHelp: '填上级党组织或党支部的办公电话',
  typeset: '排印公示',
  cancel: '先不排印',
  titles: { target: '关于确定发展对象的公示', probationary: '关于接收预备党员的公示' },
  intro: {
    target: (branch: string, n: number) =>
      `按照《中国共产党发展党员工作细则》的规定，${branch}拟将${n === 1 ? '下列同志' : `下列${n}名同志`}列为发展对象，现予公示。`,
    probationary: (branch: string, n: number) =>
      `按照《中国共产党发展党员工作细则》的规定，${branch}拟接收${n === 1 ? '下列同志' : `下列${n}名同志`}为中共预备党员，现予公示。`,
  },
  columns: {
    name: '姓名',
    gender: '性别',
    birth: '出生\n年月',
    education: '学历',
    job: '单位及职务',
    applied: '申请入党\n时间',
    activist: '列为积极\n分子时间',
    mentors: '培养\n联系人',
  },
  period: (from: string, to: string, days: number, isTentative: boolean) =>
    `公示期：${formatDateZh(from)}至${formatDateZh(to)}（${days}个工作日${isTentative ? '，暂算' : ''}）。`,
  opinions:
    '公示期间，党员和群众如有意见，可以书面、电话或者当面向党支部或上级党组织反映。反映问题要实事求是，提倡实名，党组织按规定保密。',
  phoneLine: (phone: string) => `受理电话：${phone}`,
  superior: (name: string) => `上级党组织：${name}`,
  seal: '（盖章）',
  refused: '公示里出现了身份证号或手机号，不能张贴。请从姓名、职务等栏里去掉后再排印。',
  shortPeriod: (n: number) => `公示期不足${n}个工作日，请改公示开始的日期。`,
} as const;

export const admissionProgressWords = {
  title: '发展党员进度表',
  asOf: (day: string) => `截至${formatDateZh(day)}`,
  branch: '党支部：',
  no: '序号',
  name: '姓名',
  stage: '阶段',
  phases: ['申请入党', '入党积极分子', '确定发展对象', '接收预备党员', '预备期', '转正'] as const,
  legend: '日期为完成日期；▲ 逾期或有问题；◎ 近期该办；□ 应登记未登记；× 未通过；空白为未到。',
  marks: { wrong: '▲', due: '◎', skipped: '□', refused: '×' },
  times: (n: number) => `共${n}次`,
  officer: '组织委员：',
  secretary: '书记：',
  empty: '没有在办的发展档案。',
  caseTitle: (name: string) => `${name}发展党员时间轴`,
  columns: {
    no: '步',
    step: '步骤',
    day: '日期',
    done: '办理情况',
    check: '核对',
  },
  paperTitle: '材料清单',
  paperColumns: { no: '步', paper: '材料', state: '在档' },
  paperStates: { there: '在', missing: '缺', notYet: '' },
  facts: {
    birth: '出生年月',
    gender: '性别',
    mentors: '培养联系人',
    sponsors: '入党介绍人',
    probation: '预备期',
    place: '材料存放处',
  },
  next: (title: string, due: string) => `下一步：${title}（${due}）`,
  foot: (day: string) => `发展党员进度表　${formatDateZh(day)}`,
} as const;
