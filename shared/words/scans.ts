/** Words of 扫描件归位 and of the list of records that wait for their signed paper. */
import type { DoubtKind } from '../domain/scan-placing';

export const scanWords = {
  menu: '扫描件归位',
  title: '扫描件归位',
  intro: '按纸上的小码认出是哪次会议、第几稿',
  pickFiles: '选文件',
  pickFolder: '选文件夹',
  drop: '把扫描件拖到这里，PDF、照片都可以，一次可以放一叠或一个文件夹',
  noneDropped: '放进来的里面没有PDF和照片。',
  foldersUnread: (count: number) => `有${count}个文件夹没读出来，请点“选文件夹”再选一次。`,
  dropNow: '松开就放进来',
  dropHelp: '横着、倒着都认得出。认出来的先列在下面，点“归入”才存进记录。',
  left: (count: number) => `文件夹里文件太多，这次先看了200个，还有${count}个请分开放。`,
  clear: '清空列表',

  awaiting: {
    title: '已打印待签字',
    none: '没有等着签字的记录。',
    count: (count: number) => `${count}份`,
    columns: { heading: '会议记录', sent: '送签', scan: '扫描件', next: '下一步' },
    draftNo: (no: number, time: string) => `第${no}稿，${time}`,
    noScan: '还没有',
    scans: (count: number) => `${count}份`,
    oldScans: (count: number) => `${count}份，都是旧稿的`,
    print: '打印',
    printOf: (title: string) => `打印${title}`,
    sign: '去签字归档',
    signOf: (title: string) => `${title}，去签字归档`,
    more: (count: number) => `还有${count}份`,
  },

  groups: {
    ask: '要问您的',
    failed: '没读出来的',
    old: '属于旧稿的',
    placed: '已认出的',
    filed: '已归入的',
    waiting: '正在认',
  },
  /** 已认出19份，要问1份. */
  summary: (
    parts: Readonly<Partial<Record<'placed' | 'old' | 'ask' | 'failed' | 'filed' | 'waiting', number>>>,
  ) =>
    [
      parts.waiting ? `还有${parts.waiting}个正在认` : '',
      parts.placed ? `已认出${parts.placed}份` : '',
      parts.old ? `属于旧稿${parts.old}份` : '',
      parts.ask ? `要问${parts.ask}份` : '',
      parts.failed ? `没读出来${parts.failed}份` : '',
      parts.filed ? `已归入${parts.filed}份` : '',
    ]
      .filter(Boolean)
      .join('，'),
  waiting: '等着认',
  reading: (page: number) => (page > 0 ? `正在认第${page}页` : '正在认'),
  draftNo: (no: number) => `第${no}稿`,
  signIn: '签到表',
  minutes: '会议记录',
  /** Pages of the sheet; then those of the file, where it holds more. */
  sheetPages: (pages: string) => `第${pages}页`,
  filePages: (pages: string) => `在文件第${pages}页`,
  caption: (pages: string) => `本记录在第${pages}页`,
  oldNote: (current: number) => `打印以后又改过、重新送签，现在是第${current}稿。归入后注明是旧稿的签字件。`,
  withdrawnNote: '打印以后撤回修改过，还没有再送签。归入后注明是旧稿的签字件。',
  doubts: {
    noCode: '没有找到小码，可能是手写件、拍得不清，或码被遮住',
    foreign: '有码，但不是本程序的',
    draft: '是送签前打印的草稿，没有稿次',
    noRecord: '码上的会议记录不在这台电脑上',
    noRevision: '码上的稿次这台电脑上没有',
  } satisfies Record<DoubtKind, string>,
  doubtPages: (pages: string, why: string) => `第${pages}页：${why}`,
  several: (count: number) => `这个文件里有${count}份会议的材料，会分别归入`,
  chooseRecord: (file: string) => `${file}归入哪次会议`,
  leave: '先不归入',
  chooseKind: (file: string) => `${file}是什么`,
  tooManyPages: (read: number, all: number) => `共${all}页，只认了前${read}页`,
  pdfBroken: '这个PDF打不开，可能损坏或加了密码',
  changed: '文件在认出来以后又变了，没有归入。请重新放进来。',
  remove: (file: string) => `不要${file}`,
  file: (count: number) => (count > 0 ? `归入${count}份` : '归入'),
  promise: '归入后可以整批撤销。签过字的记录，内容不会因为扫描件改变。',
  done: (count: number) => `已归入${count}份扫描件`,
  undone: '已撤销归入，扫描件不再附在记录上',
  goSign: '去签字归档',
  list: '扫描件',
} as const;
