/** Words of 到期清理: how long data about persons is kept, and letting it go. */
import { formatDateZh } from '../domain/dates';
import type { Erasure, ErasureClass } from '../schema/ledger';

/** What is cleared, as it is called in lists. */
export const erasureWords: Readonly<Record<ErasureClass, string>> = {
  leftMember: '离开支部的党员',
  endedApplication: '未吸收入党的人员',
  draft: '放置的草稿',
  importRows: '导入名册的原始行',
};

export function periodWords(unit: 'month' | 'day', period: number): string {
  return unit === 'month' ? `${period}个月` : `${period}天`;
}

export const retentionWords = {
  title: '到期清理',
  toSettings: '返回设置',
  print: '打印清理登记',
  due: '到期待清理',
  nothingDue: '没有到期的个人信息',
  nothingDueText: '党员离开支部满保存期限后会列在这里，由您决定是否清理。',
  columns: { who: '谁的', what: '类别', since: '起算', dueOn: '到期', goes: '清理', stays: '保留' },
  dueOn: (day: string) => `${day}到期`,
  since: {
    leftMember: (day: string) => `${formatDateZh(day)}离开支部`,
    endedApplication: (day: string) => `${formatDateZh(day)}结束培养`,
    draft: (day: string) => `${formatDateZh(day)}以后没有再写`,
    importRows: (day: string) => `${formatDateZh(day)}导入`,
  },
  goes: {
    person: '身份证号、电话、住址、学历、工作单位等个人信息，党员档案备注',
    memberFile: '党员档案备注、介绍人、党费交至等',
    attachments: (count: number) => `，附件${count}个`,
    draft: '还没有保存的草稿',
    importRows: '导入时读到的原始行',
  },
  stays: {
    person: '姓名、入党和转正日期、组织关系起止、任职、出席情况',
    personHere: '此人仍在本单位，个人信息保留',
    draft: '已保存的内容',
    importRows: '已导入的党员信息、导入登记',
  },
  unknownPerson: '（已无姓名）',
  infoOf: (name: string) => `${name}的个人信息`,
  draftOf: (name: string) => `${name}的草稿`,
  draftOfNobody: '没有保存过的新内容',
  chosen: (count: number) => `已选${count}项`,
  erase: '清理选中的',
  confirm: {
    title: (names: string) => `清理${names}？`,
    titleMany: (names: string, count: number) => `清理${names}等${count}项？`,
    text: '清理后无法恢复：这台电脑的数据、备份和另存副本里的这些内容都打不开。',
    stays: (what: string) => `保留：${what}。`,
    sticks: '没有插上的U盘副本里还留有密钥，要插上来更新一次才算清理完。',
    packages: (days: readonly string[]) =>
      `${days.map(formatDateZh).join('、')}做过交接包，里面还有清理前的内容和密钥，只能销毁那个交接包和交接码单。`,
    reason: '清理原因',
    reasonDefault: '已过保存期限',
    reasonMissing: '请写明清理原因',
    reasonTooLong: '清理原因不超过200个字',
    ok: '清理，不可恢复',
    keep: '先不清理',
  },
  done: (count: number) => `已清理${count}项`,
  unfinished: '有一部分还没有清理完：密钥或文件暂时写不了。程序下次启动时会接着清理。',
  awaits: '另存副本的U盘里还留有已清理内容的密钥。插上U盘，点“立即备份”更新。',
  awaitsElsewhere: (folders: string) =>
    `以前用过的另存位置还留有密钥：${folders}。插上后设为另存位置备份一次，或销毁那个U盘。`,
  awaitsPackages: (packages: readonly { packageName: string; placeLabel: string }[]) =>
    `清理以前做的交接包里还有已清理的内容：${packages
      .map(({ packageName, placeLabel }) => `${packageName}（${placeLabel}）`)
      .join('、')}。请销毁交接包和交接码单。`,
  awaitsAction: '打开数据与备份',
  records: '清理登记',
  noRecords: '还没有清理过',
  noRecordsText: '每次清理都记在这里，只增不改。',
  recordColumns: { at: '时间', who: '谁的', what: '类别', reason: '原因', basis: '依据', by: '经手人' },
  withoutRecord: (count: number) =>
    `恢复到较早的数据以后，另有${count}项只留下了销毁密钥的时间；内容同样打不开。`,
  periods: '保存期限',
  periodsNote: '从离开、结束或导入之日起算。国家没有规定具体期限，可按本单位的规定调整。',
  periodLabels: {
    leftMember: '离开支部的党员',
    endedApplication: '未吸收入党的人员',
    draft: '放置的草稿',
    importRows: '导入名册的原始行（到期自动清理）',
  },
  periodUnits: { month: '个月', day: '天' },
  periodRange: (least: number, most: number, unit: string) => `请填${least}到${most}之间的整数（${unit}）`,
  savePeriods: '保存修改',
  periodsSaved: '已修改保存期限',
  unchanged: '没有改动',
  importReason: '导入的原始行到期，按规则自动清理',
  paper: {
    title: '个人信息清理登记表',
    branch: '党支部：',
    count: (count: number) => `共${count}项`,
    no: '序号',
    note: '以上各项的密钥已销毁，数据、备份和已更新的另存副本中的相应内容均不能再打开；姓名、日期、任职和出席情况按规定保留。',
    foot: (day: string) => `${day}打印`,
    signBy: '经手人（签字）：＿＿＿＿＿＿＿＿',
    signSecretary: '支部书记（签字）：＿＿＿＿＿＿＿＿',
    signDate: '日期：＿＿＿＿＿＿＿＿',
  },
  basis: (id: string, source: string, article: string, period: string) =>
    `${id} ${source}${article}，保存${period}`,
} as const;

/**
 * Who or what a line of 清理登记 is about.
 * @param nameOf person, record, plan or imported file by id, as it is called today
 */
export function erasedObject(
  { what, personId, subjectIds: [first = ''] }: Pick<Erasure, 'what' | 'personId' | 'subjectIds'>,
  nameOf: (id: string) => string | undefined,
): string {
  if (what === 'draft') return retentionWords.draftOf(nameOf(first) ?? retentionWords.draftOfNobody);
  return nameOf(personId ?? first) ?? retentionWords.unknownPerson;
}
