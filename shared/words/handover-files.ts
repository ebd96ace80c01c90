/** Names and texts of what a hand-over leaves on the user's stick. */
import { formatDateZh } from '../domain/dates';

/** Every package's name begins so; the branch and the day follow. */
export const handoverPrefix = '支部手册交接';
export const handoverReadMeName = '交接说明.txt';

export interface HandoverReadMe {
  branchName: string;
  /** Day of the hand-over, and day the package was made. */
  on: string;
  madeOn: string;
  from: string;
  to: string;
  witness: string | undefined;
  members: number | undefined;
  records: number | undefined;
  attachments: number;
  fileCount: number;
  checkCode: string;
  appVersion: string;
}

/** For whoever opens the folder: what it is, and how the new PC takes it over. */
export function handoverReadMe(facts: HandoverReadMe): string {
  const { branchName, from, to, witness, checkCode, fileCount } = facts;
  const contents = [
    facts.members === undefined ? '' : `党员${facts.members}名`,
    facts.records === undefined ? '' : `会议记录${facts.records}份`,
    `附件${facts.attachments}个`,
  ].filter((part) => part !== '');
  return [
    `这是“${branchName}”的交接包，由“支部手册”制作，内容已加密，请妥善保管，不要外传。`,
    '请不要改动、改名或删除里面的文件。',
    '',
    `移交人：${from}　接收人：${to}　监交人：${witness ?? '（签字时手填）'}`,
    `交接日期：${formatDateZh(facts.on)}　制作日期：${formatDateZh(facts.madeOn)}`,
    `内容：${contents.join('、')}，连同全部变更记录`,
    `文件：共${fileCount}个（含本说明）`,
    `核对码：${checkCode}（与交接清单上印的应当一致）`,
    '',
    '怎样接收：',
    '1．在新电脑上装好“支部手册”，打开后设自己的密码，保存好自己的恢复码。',
    '2．选“接收交接”，再选这个文件夹。',
    '3．看清核对码与交接清单上的一致，再录入交接码。交接码印在另一张纸上，由移交人当面交，不在U盘里。',
    '没有交接码，谁也打不开这个交接包；丢了只能请移交人重做一个。',
    '',
    `制作程序：支部手册 ${facts.appVersion}；接收时请用这一版或更新的版本。`,
    '',
  ].join('\r\n');
}
