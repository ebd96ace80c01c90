/** Words of 交接: making the package, taking one over, the register. The printed sheets: handover-paper.ts. */
import { formatDateZh } from '../domain/dates';

export const handoverWords = {
  title: '交接给新电脑',
  back: '返回设置',
  stepsLabel: '交接的步骤',
  steps: { check: '核对资料', make: '制作交接包', sign: '打印、签字' },
  practice: '现在是示例支部，可以拿来练习交接；正式交接前请换成本支部的资料。',

  contents: {
    title: '交出的资料',
    asOf: (day: string) => `截至${day}`,
    note: '全部带走，连同变更记录；密码不带走，新电脑用自己的密码。',
    members: '党员',
    membersValue: (full: number, probationary: number) =>
      probationary === 0 ? `正式党员${full}名` : `${full + probationary}名，其中预备党员${probationary}名`,
    records: '会议记录',
    recordsValue: (total: number, unsigned: number) =>
      unsigned === 0 ? `${total}份，都已签字归档` : `${total}份，其中${unsigned}份未签字归档`,
    plans: '学习计划',
    plansValue: (years: readonly number[], items: number) =>
      years.length === 0 ? '无' : `${years.join('、')}年度，${items}项`,
    attachments: '附件',
    attachmentsValue: (count: number, size: string) => (count === 0 ? '无' : `${count}个，${size}`),
    registers: '各类登记',
    registersValue: (count: number) => (count === 0 ? '无' : `${count}条`),
    drafts: '没写完的草稿',
    draftsValue: (count: number) => (count === 0 ? '无' : `${count}份`),
  },

  open: {
    title: '还没有办完的',
    count: (count: number) => `${count}项，会印在交接清单上`,
    none: '没有未办完的事项。',
    more: (count: number) => `还有${count}项`,
    fewer: '收起',
    opens: '打开这一项',
  },

  who: {
    title: '移交和接收',
    on: '交接日期',
    from: '移交人',
    to: '接收人',
    witness: '监交人',
    witnessHelp: '支部书记或上级派的人；也可签字时手填',
    onMissing: '请填写交接日期',
    onUnreadable: '请写到日，如 2026.9.22',
    fromMissing: '请填写移交人',
    toMissing: '请填写接收人',
    tooLong: '不超过40个字',
  },

  make: '选U盘，制作交接包…',
  makeNote: '全部资料加密写进U盘，写完逐个重读核对；这台电脑的资料不动。',
  making: {
    keepIn: '看到“交接包已做好”之前，请不要拔U盘，也不要关闭程序。',
    cancel: '取消制作',
    cancelling: '正在取消',
    unit: '项',
    status: '正在制作交接包',
  },
  failed: '交接包没有做成',
  untouched: '这台电脑的资料没有改动。',
  cancelled: '已取消，没有留下交接包。',

  done: {
    title: '交接包已做好',
    text: (files: number, size: string, place: string) =>
      `${files}个文件，共${size}，都重读核对过。放在${place}`,
    show: '打开所在文件夹',
    lacking: (count: number) =>
      `有${count}个附件在这台电脑上已经找不到或损坏，没有装进交接包，清单上会写明。`,
    notRegistered: '交接包是好的，只是交接登记没有写进去：',
    checkCode: '核对码',
    who: '移交人 → 接收人',
    seq: '内容截至',
    seqValue: (seq: number) => `第${seq}次修改`,
    papers: '打印两张单子',
    papersNote: '清单三方签字；交接码与U盘分开交。',
    printer: '打印机',
    noPrinter: '没有找到打印机。清单可以以后在交接登记里补印；交接码请先照着手抄。',
    findAgain: '重新查找',
    list: '交接清单',
    listNote: (pages: number | undefined) =>
      `${pages === undefined ? '' : `共${pages}页，`}一式三份，移交人、接收人、监交人签字后各执一份。`,
    printList: '打印清单，一式三份',
    code: '交接码',
    codeNote: '打开交接包要用它。程序不保存，离开这一页或锁定后就看不到了；丢了只能重做一个交接包。',
    codeLabel: (code: string) => `交接码：${code}`,
    printCode: '打印交接码单',
    copied: '已手抄，并逐组核对过',
    printing: '正在打印',
    printedOn: (printer: string) => `已送到打印机“${printer}”`,
    preview: '单子的样子',
    previewOf: { list: '交接清单', code: '交接码单' },
    next: '接下来',
    nextSteps: [
      '把U盘和交接码单分开交给接收人：单子不要和U盘放在一个信封里，不要拍照，不要存进电脑和手机。',
      '接收人在新电脑上装好程序，设自己的密码，选“接收交接”，核对码与清单上的一致再接收。',
      '新电脑打开看过、三方签了字，再清除这台电脑上的资料。在这之前照常保留，但以后录入的内容不会到新电脑上。',
    ],
    wipe: '清除本机数据…',
    again: '再做一个交接包',
  },

  leave: {
    title: '交接码还没有打印或抄写',
    text: '离开以后，程序不再显示它。没有交接码，这个交接包谁也打不开，只能重做一个。',
    stay: '留在这一页',
    go: '离开，以后重做',
  },

  register: {
    title: '交接登记',
    none: '还没有交接过。',
    columns: {
      on: '交接日期',
      direction: '方向',
      who: '移交人 → 接收人',
      packageName: '交接包',
      checkCode: '核对码',
    },
    directions: { given: '移交', taken: '接收' },
    who: (from: string, to: string) => `${from} → ${to}`,
    witness: (name: string) => `监交人${name}`,
    files: (count: number, size: string) => `${count}个，${size}`,
    print: '补印清单',
    printOf: (day: string) => `补印${day}的交接清单`,
  },

  /** On 数据与备份. */
  places: {
    title: '交接',
    note: '换经办人、换电脑时，资料整体带走。',
    give: '移交…',
    take: '接收…',
  },
} as const;

/** The code is a recovery code in shape only; what is wrong with a typed one is said in the words of its own sheet. */
export const handoverCodeWords = {
  missing: '请录入交接码',
  groupsWrong: (groups: readonly number[]) => `第${groups.join('、')}组打错了，请对照单子再看`,
  notTogether: '各组单独看都对，合起来不是一个交接码。请看看各组的先后，或是不是两张单子混着打了。',
  wrongLength: (groups: number, length: number) =>
    `交接码有${String(groups)}组，每组${String(length)}个字符，现在多了或少了。`,
  firstWrong: (group: number) => `请从第${String(group)}组看起。`,
  otherCode: '这是另一张单子上的交接码，不是这次生成的。请看清单子上的日期。',
} as const;

export const takeOverWords = {
  title: '接收交接',
  stepsLabel: '接收的步骤',
  steps: { pick: '选交接包', code: '核对、录入交接码', take: '接收' },
  pick: {
    heading: '交接包在哪里？',
    text: '插上移交人交来的U盘，选里面名字以“支部手册交接”开头的文件夹。',
    need: '手边还要有：签字的交接清单、另一张纸上的交接码单。',
    pick: '选择交接包…',
    opening: '正在读取交接包',
    back: '返回',
    note: '只是查看，不改动现在的资料。',
  },
  offer: {
    heading: (branch: string) => `${branch}交来的资料`,
    from: '移交人',
    to: '接收人',
    witness: '监交人',
    on: '交接日期',
    madeAt: '制作时间',
    members: '党员',
    membersValue: (count: number) => `${count}名`,
    records: '会议记录',
    recordsValue: (total: number, signed: number) => `${total}份，已签字归档${signed}份`,
    others: '其他',
    plansValue: (count: number) => `学习计划${count}份`,
    attachmentsValue: (count: number) => (count === 0 ? '' : `附件${count}个`),
    files: '交接包',
    filesValue: (count: number, size: string) => `${count}个文件，${size}`,
    checkCode: '核对码',
    compare: '请与交接清单上印的核对码逐个比对，不一样的不要接收。',
    code: '交接码',
    codeHelp: '看着交接码单打；大小写、空格和横线都不影响',
    another: '换一个交接包',
    open: '打开并核对',
    wrongCode: '这是另一张单子上的交接码，打不开这个交接包。请看清单子上的核对码，应与上面的一样。',
    tooManyTries: '连续输错次数较多，请过一会儿再试。',
    otherBranch: (theirs: string, ours: string) =>
      `这个交接包是“${theirs}”的，本机现在是“${ours}”。请确认没有拿错U盘。`,
  },
  checking: '正在打开交接包，并逐个核对',
  ready: {
    heading: '逐个核对过，可以接收',
    text: (rows: number, attachments: number) =>
      attachments === 0 ? `${rows}条数据都完好。` : `${rows}条数据、${attachments}个附件都完好。`,
    missing: (count: number) =>
      `有${count}个附件不在交接包里或已损坏，接收后打不开，其余不受影响。请在签字前向移交人问清。`,
    password: '接收后仍用这台电脑自己的密码打开；移交人的密码不带过来。',
    replaceTitle: '这台电脑现有的资料会换成交接包里的',
    replaceText: (branch: string) =>
      `现有的“${branch}”的资料先存成一份快照，留在本机；要找回，在“数据与备份”里恢复那份快照。`,
    take: '接收这份资料',
    confirmTitle: (branch: string) => `用“${branch}”交来的资料换掉本机现有的？`,
    confirmText: '现有的资料先存成一份快照，留在本机，可以恢复回来。',
    confirm: '接收，换掉现有的',
    keep: '先不接收',
  },
  taking: '正在接收',
  running: '接收完以前，请不要关闭程序或拔出U盘。',
  damaged: '这个交接包已损坏，或者不是移交时的样子，没有使用它。请让移交人重做一个交接包。',
  failed: '没有接收成，这台电脑的资料没有改动',
  again: '重新选择交接包',

  /** On 工作台, on the day it was taken. */
  taken: {
    title: (from: string) => `已接收${from}移交的资料`,
    text: (on: string, checkCode: string) =>
      `${formatDateZh(on)}交接，核对码${checkCode}。三方签字后，请移交人清除原来那台电脑上的资料。`,
    register: '看交接登记',
    operator: '使用人姓名',
    operatorHelp: '以后的修改都记在这个名下',
    operatorSave: '就用这个名字',
    operatorMissing: '请填写使用人姓名',
  },
} as const;
