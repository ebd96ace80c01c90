/** Every sentence the kit (renderer/ui) says by itself. Features pass their own labels from their own files. */
export const uiWords = {
  more: '更多操作',
  back: '返回',
  close: '关闭',
  closePanel: '关闭详情',
  cancel: '取消',
  remove: '移除',
  optionalUnknown: '未填',
  undo: '撤销',
  undone: '已撤销',
  errorCode: '电话求助报编号',
  loading: '正在读取',
} as const;

export const tableWords = {
  chooseColumns: '显示列',
  allColumns: '恢复默认列',
  copyRows: '复制',
  sortHint: '单击排序，按住Shift可再加一列；拖动可换位置，右键还有更多',
  headCommands: (header: string) => `“${header}”这一列可以做的事`,
  moveLeft: '左移一列',
  moveRight: '右移一列',
  resetWidth: '还原列宽',
  hideColumn: '不显示这一列',
  resizeHint: '拖动调列宽，双击还原',
  rowCommands: '这一行可以做的事',
  noMatch: '没有找到符合条件的内容',
  /** 共9人，已选1人 · 找到2人，共9人 */
  status(unit: string, shown: number, selected: number, total = shown): string {
    const count = shown === total ? `共${total}${unit}` : `找到${shown}${unit}，共${total}${unit}`;
    return selected > 0 ? `${count}，已选${selected}${unit}` : count;
  },
} as const;

export const fieldWords = {
  openCalendar: '打开日历',
  calendar: '选日期',
  takeYear: (year: number) => `只记${year}年`,
  takeMonth: (year: number, month: number) => `只记${year}年${month}月`,
  unreadableDate: '看不懂这个日期，可写 1998.7、1998年7月1日 或 19980701',
  unreadableFullDate: '请写到日，如 2026.9.18 或 2026年9月18日',
  unreadableTime: '看不懂这个时间，可写 14:30 或 1430',
  unreadableNumber: '这里要填数字',
  partialKept: { 4: '只记到年，不补月日', 7: '只记到月，不补日' } as Readonly<Record<number, string>>,
  endBeforeStart: '结束早于开始，请核对',
  from: '开始',
  to: '结束',
  date: '日期',
  show: '显示（会登记）',
  hide: '遮住',
  reveal: '显示密码',
  conceal: '隐藏密码',
  choosePeople: '姓名或拼音',
  noPerson: '没有这个人，可打姓名、拼音或首字母',
  clearChoice: '清除所选',
  removePerson: (name: string) => `去掉${name}`,
  createPerson: (name: string) => `新登记“${name}”`,
  openList: '展开名单',
  emptyChoice: '未选',
  charactersLeft: (used: number, limit: number) => `${used} / ${limit}字`,
  charactersOver: (over: number) => `超出${over}字，请删减`,
} as const;

export const attachmentWords = {
  add: '选文件',
  drop: '把照片或扫描件拖到这里，或',
  pasted: (ending: string) => `粘贴的图片.${ending === 'jpeg' ? 'jpg' : ending}`,
  dropNow: '松开就放进来',
  remove: (name: string) => `移除${name}`,
  removed: (name: string) => `“${name}”已移除`,
  copied: (label: string) => `已另存到${label}`,
} as const;

/** What opens something locked: the password, or the code printed when it was set. */
export const secretWords = {
  way: '用什么打开',
  ways: { password: '密码', recoveryCode: '恢复码' },
  passwordMissing: '请输入密码',
  codeHelp: '大小写、空格和横线都不影响',
} as const;

export const searchWords = { placeholder: '姓名或拼音', clear: '清空搜索', shortcut: 'Ctrl+F' } as const;

export const progressWords = {
  remaining: (text: string) => `约剩${text}`,
  perSecond: (text: string) => `每秒 ${text}`,
  seconds: (count: number) => `${count}秒`,
  minutes: (count: number) => `${count}分钟`,
  almostDone: '马上就好',
} as const;

export const paperWords = {
  sheet: '印出来的样子',
  desk: '纸样，可用 Ctrl+滚轮 缩放',
  /** Where the code of the sheet is printed; in the live preview only its place is shown. */
  codePlace: '小码',
  pages: '各页',
  pageOf: (page: number, count: number) => `第${page}页，共${count}页`,
  goToPage: (page: number) => `到第${page}页`,
  previous: '上一页',
  next: '下一页',
  wholePage: '整页',
  pageWidth: '适合宽度',
  percent: (value: number) => `${value}%`,
  opening: '正在打开',
  failed: '这份文件打不开，可能已损坏。请换一份，或用别的软件打开看看。',
} as const;

export const stepWords = { done: '已完成', current: '当前', todo: '还没到' } as const;
