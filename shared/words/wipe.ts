/** Words of 清除本机数据: the page, the last window, the printed record. */

/** Said on the page before, on paper, and in the last window: what no program can promise. */
export const wipeLimits = [
  {
    what: '另外存到别处的文件',
    text: '导出的归档资料和交接包、存成的PDF和表格、数据副本，不在程序的文件夹里，请自己找出来处理。',
  },
  { what: 'U盘和移动硬盘', text: '以前备份过、拷过资料的，还留着当时的内容，请一并清点、收好或销毁。' },
  { what: '纸和打印机', text: '已经打印的纸张；打印机自己的存储，处置打印机时请让维护人员清空。' },
  {
    what: '硬盘底层',
    text: '固态硬盘里已删除的旧块、系统还原点、系统备份、杀毒软件的隔离区，程序够不着。其中加密的内容没有密钥打不开；要彻底放心，平时请用全盘加密，或把硬盘拆下交单位统一销毁。',
  },
] as const;

export const wipeWords = {
  title: '清除本机数据',
  lead: '电脑要调出、报废、送修或交给别人用时，把支部手册在这台电脑上的数据全部清除。平时不要用。',
  readFailed: '暂时读不出这台电脑上有哪些数据。',
  retry: '再试一次',

  removed: {
    title: '将从这台电脑清除',
    members: '党员档案',
    membersValue: (count: number) => `${count}份`,
    records: '会议记录',
    recordsValue: (count: number) => `${count}份`,
    attachments: '照片、扫描件和材料',
    attachmentsValue: (count: number) => `${count}个`,
    drafts: '没有保存的草稿',
    draftsValue: (count: number) => (count === 0 ? '没有' : `${count}份`),
    files: '全部文件',
    filesValue: (count: number, size: string) => `${count}个，共${size}`,
    folder: '所在文件夹',
    note: '先销毁密钥，再删除数据、附件、草稿、本机快照、设置和日志。程序本身不卸载。',
  },

  copy: {
    title: '清除前，先核对第二份备份',
    place: '位置',
    last: '上次备份',
    never: '还没有做过',
    reachable: '已接好',
    unreachable: '没有插上',
    text: '程序先把第二份备份更新到最新，再从那里把每个文件重新读一遍、逐个核对，并确认用您的密码打得开。有一处对不上，就不清除。',
    replug: '刚写过的U盘，请先弹出、重新插上再核对，这样读到的才是U盘里的内容。',
    none: '还没有选第二份备份的位置。请先到“数据与备份”选一个U盘或另一块硬盘。',
    missing: (place: string) => `找不到${place}。请插上存第二份备份的U盘，再核对。`,
    onThisDisk: '第二份备份就在这台电脑的硬盘上，会跟着电脑一起走。请改存到U盘、移动硬盘或单位的网络盘。',
    toBackup: '打开数据与备份',
  },

  limits: { title: '不会清除的，和程序保证不了的' },

  stays: {
    title: '清除以后还打得开的',
    text: '第二份备份原样留着。凭现在的密码或恢复码，在装了支部手册的电脑上就能恢复。密码和恢复码都丢了，谁也打不开，请一定收好。',
  },

  order: {
    title: '清除',
    way: '怎样清除',
    withCopy: '核对第二份备份以后清除',
    withoutCopy: '不留副本也清除',
    withoutCopyText:
      '数据已经交接到另一台电脑、并在那里打开看过，才选这一项。清除以后，没有别的副本就再也找不回来。',
    phrase: (name: string) => `请输入本支部的简称“${name}”，表示清楚后果`,
    phraseWrong: (name: string) => `请原样输入“${name}”`,
    password: '密码',
    passwordHelp: '清除前再确认一次是您本人',
    check: '核对第二份备份',
    next: '下一步',
    keep: '先不清除',
    nothingYet: '到这里为止，没有清除任何数据。',
  },

  checking: {
    title: '正在核对第二份备份',
    titleWithoutCopy: '正在核对密码',
    note: '更新、重新读取、逐个核对。数据多、U盘慢时要等几分钟，请不要拔出U盘，也不要关闭程序。',
  },

  ready: {
    title: '第二份备份已核对，可以清除',
    titleWithoutCopy: '可以清除（不留副本）',
    place: '第二份备份',
    at: '核对时间',
    seq: '核对到',
    seqValue: (seq: number) => `第${seq}次修改（最新）`,
    contents: '内容',
    contentsValue: (rows: number, attachments: number) =>
      `${rows}条数据、${attachments}个附件，全部对得上，用您的密码打得开`,
    withoutCopy: '没有核对第二份备份。清除以后，这台电脑上的数据没有任何办法找回。',
    print: '打印清除记录',
    printNote: '请先打印清除记录，清除以后就不能再打印了。核对结果半小时内有效，其间改了数据要重新核对。',
    wipe: '清除本机数据…',
  },

  confirm: {
    title: (branch: string) => `清除这台电脑上“${branch}”的全部数据？`,
    text: '清除以后，这台电脑上的数据打不开、也恢复不了。窗口会先关上，清完再打开，告诉您结果。',
    cut: '清到一半断电也不要紧，下次打开程序会接着清完。',
    withoutCopy: '您选的是不留副本。',
    ok: '清除，不可恢复',
    keep: '先不清除',
  },
  running: '正在清除…',
} as const;

/** The last window. Nothing of the program but this is left on the PC then. */
export const wipedWords = {
  title: '本机数据已清除',
  titleLeft: '本机数据已清除，有几个文件没能删掉',
  text: '支部手册在这台电脑上的密钥、数据、附件、草稿、快照、设置和日志都已清除。',
  textLeft: '密钥已经销毁，留下的文件里没有能打开的内容。',
  left: '没能删掉的',
  leftText: '下次打开程序时会再清一次；也可以重新启动电脑以后，手工删除这些文件：',
  leftOfEngine: '下面是浏览器引擎自己的文件，系统不让删，里面没有支部的内容：',
  foreign: '文件夹里不是本程序的文件，没有动：',
  notOverwritten: '密钥文件只能删除，没能先覆盖，磁盘可能有坏块。建议把硬盘交单位统一销毁。',
  systemKey: '系统密钥库里还有本程序的一个条目，程序没有办法删除。它能打开的内容已经清除，留着不起作用。',
  untouched: '没有动的',
  copy: (place: string) => `第二份备份：${place}。凭清除前的密码或恢复码打开，请收好。`,
  noCopy: '清除时没有留副本。',
  elsewhere: '另外存到别处的归档资料和PDF、其他U盘、打印的纸、打印机自己的存储，请自行处理。',
  disk: '固态硬盘的旧块、系统还原点和系统备份，程序够不着。要彻底放心，请把硬盘交单位统一销毁。',
  program: '程序本身没有卸载。再打开它，就和第一次安装时一样。',
  programLeft: '程序本身没有卸载。',
  folder: (folder: string) => `原来的文件夹：${folder}`,
  more: (count: number) => `等${count}个`,
  close: '关闭',
  refusedTitle: '没有清除',
  refusedText:
    '程序存数据的文件夹不是单独的一个（是链接，或里面有别的资料），程序没有动它。请联系帮您安装的人手工清除。',
} as const;

export const wipePaperWords = {
  title: '本机数据清除记录',
  foot: (moment: string) => `${moment}打印`,
  branch: '党支部',
  computer: '计算机名称',
  program: '程序',
  programValue: (version: string) => `支部手册 ${version}`,
  day: '清除日期',
  operator: '操作人',
  removed: '清除的内容',
  removedValue: (members: number, records: number, attachments: number, drafts: number) =>
    `党员档案${members}份、会议记录${records}份、照片扫描件和材料${attachments}个、草稿${drafts}份，以及本机快照、密钥、设置和日志。`,
  filesValue: (count: number, size: string) => `文件${count}个，共${size}。`,
  folder: (folder: string) => `文件夹：${folder}`,
  copy: '核对过的\n副本',
  copyPlace: (place: string) => `位置：${place}`,
  copyFacts: (moment: string, seq: number, rows: number, attachments: number) =>
    `核对时间：${moment}；到第${seq}次修改；${rows}条数据、${attachments}个附件。`,
  copyHow: '从该处重新读出每个文件，逐个核对一致；用清除前的密码打得开。',
  withoutCopy: '没有核对第二份备份，经手人选择不留副本清除。',
  method: '清除方法',
  methodValue: '先覆盖并销毁全部密钥，再删除数据文件和程序在本机的其他文件。',
  limits: '不能保证的',
  result: '清除结果',
  resultDone: '□ 屏幕显示“本机数据已清除”　　□ 有文件没能删掉：',
  resultDisk: '□ 硬盘另行处置（拆下保管、交单位销毁等）：',
  handler: '经手人\n（签字）',
  witness: '监督人\n（签字）',
  signedOn: '日期',
  note: '本记录在清除之前打印；清除结果由经手人当场填写，监督人核对。',
  blankDate: '　　　　年　　月　　日',
} as const;
