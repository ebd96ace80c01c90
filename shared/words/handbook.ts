/** Words of 手册模式: the hand-written book a superior issued, its settings and what is printed for it. */
import type { bookPages } from '../paper/frame';
import type { BookPage } from '../paper/frame';

export const bookPageWords = {
  A4: 'A4',
  '16K': '16开（185×260毫米）',
  A5: 'A5',
} as const satisfies Record<keyof typeof bookPages, string>;

const shortSizes: Readonly<Record<BookPage, string>> = { A4: 'A4', '16K': '16开', A5: 'A5' };

export const handbookWords = {
  section: {
    title: '记录手册',
    note: '上级发了纸质记录手册、以手册为原件的支部，在这里登记',
    notKept: '没有以纸质手册为原件，会议记录用本软件打印、签字、存档。',
    kept: (name: string, size: BookPage, chapters: number) =>
      `以${name === '' ? '上级发的记录手册' : `《${name}》`}为原件，${shortSizes[size]}，${chapters}种记录。`,
    open: '设置记录手册…',
  },
  dialog: {
    title: '记录手册',
    isKept: '以上级发的纸质手册为原件',
    keptHelp: '勾选后，会议记录要写明在手册第几页，打印时按手册的大小和顺序，粘贴页不带二维码',
    name: '手册名称',
    nameHint: '如 党支部工作手册（2026年）',
    size: '页面大小',
    chapters: '手册里有哪些记录，按手册的顺序排',
    none: '至少勾选一种。',
    up: (label: string) => `${label}上移`,
    down: (label: string) => `${label}下移`,
    save: '保存',
    cancel: '取消',
    saved: '已保存记录手册的设置',
    tooLong: (over: number) => `多了${over}个字`,
  },
  /** Pages to be pasted, of the whole year or the chosen records. */
  paste: {
    open: '打印手册粘贴页',
    batch: (branch: string, size: BookPage, count: number) =>
      `${branch} 手册粘贴页 ${shortSizes[size]} ${count}份`,
  },
  editor: {
    title: '手册原件',
    note: (name: string) => (name === '' ? '手写的原件在手册第几页' : `手写的原件在《${name}》第几页`),
    pages: '原件第几页',
    pagesHint: '如 第37页',
  },
} as const;
