/** Words of 导出党员名册: the dialog, the workbook itself, the register of what went out. */
import { formatDateZh } from '../domain/dates';
import type { DataExport, DataExportProfile } from '../schema/ledger';
import { changeValueWords } from './change-values';

export const rosterBookWords = {
  sheet: '党员名册',
  title: '党员名册',
  no: '序号',
  /** Under the title: whose list, of which day, what is covered, how many. */
  subtitle: (branch: string, asOf: string, profile: DataExportProfile, count: number) =>
    `填报单位：${branch}　名单日期：${formatDateZh(asOf)}　${changeValueWords.exportProfiles[profile]}　共${count}人`,
  footer: '第 &P 页，共 &N 页',
  fileName: (shortName: string, day: string) => `党员名册_${shortName}_${day}.xlsx`,
} as const;

export const rosterExportWords = {
  action: '导出名册',
  menu: '导出名册…',
  rowMenu: '导出选中的人…',
  register: '导出登记',
  title: '导出党员名册',
  who: '导出哪些人',
  scopes: {
    selected: (count: number) => `选中的${count}人`,
    shown: (count: number) => `筛选后列出的${count}人`,
    all: (count: number) => `这一天在册的全部党员，${count}人`,
  },
  asOf: '名单日期',
  asOfHelp: '党小组和职务也按这一天',
  asOfWrong: '请写清年月日',
  nobody: '这一天没有党员在册，请换一个日期',
  profile: '号码和住址',
  profiles: changeValueWords.exportProfiles,
  coveredHelp: '身份号码只留前六位和后四位，出生日期只到月。',
  reason: '用途',
  reasonHint: '写明谁要、做什么用，如：市直机关工委核对党员信息库',
  reasonShort: '请写明用途，至少4个字',
  fullNote:
    '身份号码、电话、住址会完整写进文件，文件没有密码。这次导出要登记用途、人数和存放位置，登记不能删改，可以打印。',
  law: '按个人信息保护法，只提供履行职责必需的内容，用完及时删除。',
  columns: (count: number) => `导出的列（${count}列）`,
  changeColumns: '选择列',
  foldColumns: '收起',
  usualColumns: '常用列',
  allColumns: '全部列',
  secrets: '本软件不得录入、存储、传输国家秘密和工作秘密。导出前请确认名册里没有。',
  run: (count: number) => `导出${count}人的名册`,
  working: '正在写入，并逐格读回核对',
  cancel: '先不导出',
  failed: '名册没有导出成',
  registeredAsFailed: '已在导出登记里记为没有写出。',
  notRegistered: '名册是好的，只是导出结果没有登记上：',
  done: (count: number, label: string) => `已导出${count}人的名册，逐格核对一致，到${label}`,
  showInFolder: '打开所在文件夹',
  internal: {
    menu: '打印内部名册…',
    title: '打印内部名册',
    text: (people: number) =>
      `内部名册印有${String(people)}人的完整身份号码和手机号，每页标明“内部使用”。打印要登记用途和人数，登记不能删改。`,
    run: '登记并打印',
    cancel: '先不打印',
    /** In the register in the place of a file's name. */
    name: '党员名册（内部，打印）',
    unregistered: '内部名册要先登记用途：请从党员名单的“更多操作”里打印。',
  },
} as const;

/** 党员名册9人，完整信息，已写出，用途：…，存到E:\报送\党员名册_….xlsx: what may be cut off in a list comes last. */
export function exportSentence(row: Partial<DataExport>): string {
  const { exportWhat, exportProfiles, exportResults } = changeValueWords;
  const parts = [
    `${row.what ? exportWhat[row.what] : ''}${row.rowCount === undefined ? '' : `${row.rowCount}人`}`,
    row.profile && exportProfiles[row.profile],
    row.result && exportResults[row.result],
    row.reason && `用途：${row.reason}`,
    row.placeLabel && `存到${row.placeLabel}`,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join('，');
}
