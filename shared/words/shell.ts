/** What the program's frame says outside the page: problem page, system dialogs, tray of last resort. */

/** Why the real page cannot be shown. */
export const problemReasons = ['crashed', 'hung', 'loadFailed', 'startFailed'] as const;
export type ProblemReason = (typeof problemReasons)[number];

export const appName = '支部手册';

export const problemWords: Readonly<Record<ProblemReason, { title: string; text: string }>> = {
  crashed: {
    title: '页面意外中断了',
    text: '已经保存的内容都在，正在填写的内容以最近一次自动保存为准。请重新打开。',
  },
  hung: {
    title: '页面没有响应，已经停下',
    text: '已经保存的内容都在，正在填写的内容以最近一次自动保存为准。请重新打开。',
  },
  loadFailed: {
    title: '页面没能打开',
    text: '您的数据没有改动。请重新打开；仍不行时，请先保存一份数据副本，再重新安装程序。',
  },
  startFailed: {
    title: '程序没能正常启动',
    text: '您的数据没有改动。请关闭后再打开一次；仍不行时，请联系帮您安装的人，并报编号 E-103。',
  },
};

export const problemActions = {
  reopen: '重新打开',
  saveCopy: '保存数据副本',
  saving: '正在保存…',
  notSaved: '副本没有保存成。',
  cancelled: '没有选择文件夹，副本没有保存。',
} as const;

export const dataCopyWords = {
  title: '保存数据副本',
  close: '知道了',
  saved: (label: string, fileCount: number | string) =>
    `已保存${fileCount}个文件的副本，并逐个核对过：${label}`,
} as const;

export const logCopyWords = {
  title: '导出日志',
  saved: (label: string) => `日志已存到：${label}\n里面的身份号码和电话已经去掉，可以发给帮您维护的人。`,
} as const;

export const dialogWords = {
  importRoster: '选择要导入的表格',
  attachment: '选择照片、扫描件或材料',
  archive: '选择U盘或文件夹，归档资料将写到这里',
  verify: '选择要核对的归档资料文件夹',
  savePdf: '把PDF保存到',
  saveCopy: '把文件另存到',
  dataCopy: '选择存放数据副本的文件夹',
  saveLog: '把日志另存到',
  exportRoster: '把党员名册导出到',
  saveSheet: '把表格保存到',
  saveWord: '把Word文件保存到',
  secondCopy: '选择存放第二份备份的U盘或文件夹',
  restore: '选择备份所在的文件夹',
  handover: '选择交接包存放的位置（U盘）',
  takeOver: '选择交接包所在的文件夹',
  scans: '选择放扫描件的文件夹',
  choose: '选这里',
  open: '打开',
  save: '保存',
  sheetFiles: '表格（Excel、CSV）',
  attachmentFiles: '照片、扫描件和材料',
  pdfFiles: 'PDF文件',
  textFiles: '文本文件',
  workbooks: 'Excel工作簿',
  wordFiles: 'Word文档',
  allFiles: '所有文件',
} as const;

export const hungWords = {
  title: '页面没有响应',
  message: '页面有一会儿没有响应了。可能正在处理较多内容，也可能出了问题。',
  wait: '再等等',
  stop: '停下并重新打开',
} as const;

/** `day` as YYYY-MM-DD. */
export const logFileName = (day: string): string => `支部手册日志_${day}.txt`;

/** Folder name of a data copy: 支部手册数据副本_20260318_143205. */
export const dataCopyName = (stamp: string): string => `支部手册数据副本_${stamp}`;
export const dataCopyReadMe = (at: string, fileCount: number): string =>
  [
    '这是“支部手册”的数据副本，只读保存，请不要改动里面的文件。',
    `保存时间：${at}`,
    `文件数：${fileCount}，保存后已逐个重新读取核对。`,
    'journal 文件夹是全部记录，files 文件夹是照片和扫描件，drafts 文件夹是还没写完的草稿。',
    '内含党员个人信息，请妥善保管。',
    '',
  ].join('\r\n');
