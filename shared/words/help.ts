/** Help inside the app, by page. Short: what the page is for, how to do the usual thing, what to mind. */
export interface HelpTopic {
  id: string;
  /** Route the topic belongs to; F1 opens it from there. */
  route: string;
  title: string;
  text: readonly string[];
}

export const helpWords = { title: '帮助', back: '返回', shortcuts: '快捷键' } as const;

export const helpTopics: readonly HelpTopic[] = [
  {
    id: 'dashboard',
    route: '/',
    title: '工作台',
    text: [
      '左边是今天要办的事，从最要紧的排起，点右侧按钮直接去办。',
      '右边是本季度履职：对勾是已开，钟是还没到期，三角是没有记录，虚线方框是不需要开，纸页是启用日以前、在纸质手册里。',
      '没有开的会，程序不会替您补造记录。开过的，可以如实补录；没有开的，在自查时说明情况。',
    ],
  },
  {
    id: 'members',
    route: '/members',
    title: '党员',
    text: [
      '搜索框可以打姓名、全拼或首字母，如 swj。名单下方可以换日期，看任一天的名单。',
      '导入Excel：选文件后先核对，每一行会标明新增、更新、冲突或错误。空格不会清掉已存的内容。导入后可以整批撤销。',
      '身份号码可以不填；填了用于查重，平时遮住显示。',
      '转出、去世等请用“办理”登记日期，不要删除，以前的会议记录还要用到。',
    ],
  },
  {
    id: 'meetings',
    route: '/meetings',
    title: '组织生活',
    text: [
      '新建会议记录后，应到人员按开会那天的名册自动列出，默认到会，只改缺席的人。应到、实到由程序计算。',
      '填写时自动存草稿。点“送签”会先检查缺项，再排印签字稿；发现错字可以撤回再改，旧稿保留。',
      '纸质签字后登记“已签字归档”，记录就锁定了。以后要改，只能出更正单，写明原因，前后两个版本都保留。',
      '手写的原件在工作手册里的，请填“原件第几页”。',
    ],
  },
  {
    id: 'study-plan',
    route: '/study-plan',
    title: '学习计划',
    text: [
      '每年一份计划，按月列学习内容。会议记录里选上对应的计划项，开完会就算完成。',
      '平台自学、外出培训没有会议记录的，可以直接登记完成日期。',
    ],
  },
  {
    id: 'print',
    route: '/print',
    title: '打印',
    text: [
      '看到的就是要印的PDF，按住Ctrl滚动滚轮可以放大。选好打印机、份数和单双面，点“打印”，下次仍用这次的选择。',
      '没有打印机时点“存为PDF”，拿到别处打印。',
      '已送签的会议记录是排定的正式稿，印多少次都是同一份。',
    ],
  },
  {
    id: 'archive',
    route: '/archive',
    title: '迎检归档',
    text: [
      '插上U盘，或选任意文件夹，点“导出”。写完后程序把每个文件重读一遍，看到“可以拔出U盘了”再拔。',
      '对方双击“请先打开_目录.html”就能看，不用装本程序，也不用联网。',
      '身份号码、住址、手机和请假的具体原因不会带走，只印请假类别。',
      '“核对资料包”会逐个文件重读，被改动、缺少、多出的文件都会点名。',
    ],
  },
  {
    id: 'backup',
    route: '/settings/backup',
    title: '数据与备份',
    text: [
      '第二份备份放在U盘或另一块硬盘上，每周按一次“立即备份”。写完后每个文件都重读核对，U盘平时可以拔下来另放。',
      '本机快照是自动做的，每份都能把全部数据整个恢复到那一刻。恢复前先给您看差别，现在的数据会另存成一份快照，想回来还能回来。',
      '换了电脑：装好程序后，第一页选“从备份恢复”，再选U盘里的“支部手册备份”。',
      '自检是真的把快照恢复到临时位置逐条比对；检查会核对全部数据文件，能补好的当场补好。',
    ],
  },
  {
    id: 'changes',
    route: '/changes',
    title: '变更记录',
    text: [
      '每次保存都记一条：什么时候、谁、做了什么、改了哪些。点一条，右侧逐项列出改前和改后。',
      '在党员档案的“办理”里、会议记录的“更多操作”里点“变更记录”，只看这一份的来龙去脉。',
      '撤销也记一条，并写明撤销的是哪一次。身份号码和电话在这里始终遮住。',
      '先筛选好内容、使用人和期间，再点“打印”，印出来的就是筛选后的清单。',
    ],
  },
  {
    id: 'settings',
    route: '/settings',
    title: '设置',
    text: ['字号有标准、大、特大三档。', '党小组和班子任职都要写从哪天起，以前的会议仍按当时的人员计算。'],
  },
];

export const shortcutWords: readonly { chord: string; what: string }[] = [
  { chord: 'Ctrl+N', what: '新建会议记录' },
  { chord: 'Ctrl+S', what: '保存' },
  { chord: 'Ctrl+P', what: '打印' },
  { chord: 'Ctrl+F', what: '查找' },
  { chord: 'Ctrl+Z', what: '撤销上一步' },
  { chord: 'Ctrl+Y', what: '重做' },
  { chord: 'F1', what: '本页帮助' },
  { chord: 'F8', what: '导入核对时，跳到下一处' },
  { chord: 'Esc', what: '关闭右侧窗格或对话框' },
  { chord: 'Enter', what: '到下一个填写项' },
];
