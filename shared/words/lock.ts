/** Words of the lock: first password, recovery code, lock page, forgotten password, 设置 › 安全. */
import { formatDateZh } from '../domain/dates';
import type { CalendarDate } from '../domain/dates';

/** The same two words wherever a password is typed. */
const fields = {
  password: '密码',
  repeat: '再输一次',
  newPassword: '新密码',
  currentPassword: '现在的密码',
  recoveryCode: '恢复码',
} as const;

export const newPasswordWords = {
  ...fields,
  help: '至少8个字符。几个不相干的词连在一起，又好记又难猜。',
  repeatMissing: '请再输一次，确认没有打错',
  repeatDiffers: '两次输入的不一样',
  /** Typed with an input method switched to full width, or in Chinese: hidden fields do not take those. */
  notTypeable: '里面有中文或全角字符，以后在隐藏的密码框里打不出来。请切到英文输入再打。',
  missing: '请输入密码',
  tooWeak: '太容易猜中，请按下面的提示改一改',
  strength: '密码强度',
  levels: { weak: '弱，不能用', fair: '中，可以用', good: '强' },
  hints: {
    short: (missing: number) => `再加${String(missing)}个字符。`,
    digits: '全是数字，像电话、日期，几下就能猜到。请加上不相干的词。',
    repeated: '同样的字符太多，请换成不相干的词。',
    common: '这是常见的密码，或只改动了一两处。请换成几个不相干的词，词与词之间隔开。',
    more: '再加一个不相干的词，就更难猜了。',
    good: '请记牢，不要写在电脑旁边。',
  },
} as const;

export const keyboardWords = {
  capsLock: '大写锁定（Caps Lock）开着。',
  fullWidth: '现在是全角或中文输入，请按Shift切到英文。',
} as const;

export const firstPasswordWords = {
  steps: {
    label: '开始使用的步骤',
    password: '设置密码',
    print: '抄存恢复码',
    check: '核对恢复码',
    branch: '建立支部',
  },
  title: '先设一个打开手册的密码',
  meaning: '党员资料和会议记录存盘时都用它加密，别人拿走这台电脑或U盘也读不到。',
  noWayRound: '忘了密码，只有下一步给您的恢复码能打开；没有恢复码，谁也打不开，开发和维护的人也不能。',
  submit: '设置密码，看恢复码',
  working: '正在生成密钥',
  again: '上次没有核对完恢复码，那个密码还没有生效。请重新设一次，会给您一个新的恢复码。',
  clear: {
    title: '以前录入的内容会加密一次',
    text: '这台电脑上已有练习版本录入的内容，还没有加密。核对完恢复码后，程序把它们全部加密，再删掉没有加密的旧文件。一般一两分钟，照片和扫描件多的要久一些。中途断电也不会丢，下次打开接着做。',
  },
} as const;

export const recoveryCodeWords = {
  title: '恢复码',
  renewTitle: '更换恢复码',
  lead: '忘了密码时，只有它能打开手册。程序不保存它，离开这一页就看不到了。',
  codeLabel: (code: string) => `恢复码：${code}`,
  where: '打印或手抄一份，装进信封密封，交支部书记或放保险柜保管。不要拍照，不要存在电脑和手机里。',
  print: '打印恢复码',
  printing: '正在打印',
  printer: '打印机',
  noPrinter: '没有找到打印机。可以接好后重新查找，也可以照着上面手抄。',
  findAgain: '重新查找',
  printed: (printer: string) => `已送到打印机“${printer}”。请取纸看清每一组，再去核对。`,
  toCheck: '已经抄存，去核对',
  sheet: '恢复码单的样子',
  /** Second half: typed from the paper. */
  checkTitle: '照着纸上的恢复码录入一次',
  checkLead: '核对无误，密码才生效。大小写、空格和横线都不影响。',
  renewCheckLead: '核对无误，新的恢复码才生效；在这之前旧的仍然能用。',
  codeHelp: '看着纸打，不要凭记忆',
  submit: '核对恢复码',
  renewSubmit: '核对并启用新恢复码',
  checking: '正在核对',
  lookAgain: '再看一遍恢复码',
  missing: '请录入恢复码',
  groupsWrong: (groups: readonly number[]) => `第${groups.join('、')}组打错了，请对照纸上再看`,
  notTogether: '各组单独看都对，合起来不是一个恢复码。请看看各组的先后，或是不是两张纸混着打了。',
  wrongLength: (groups: number, length: number) =>
    `恢复码有${String(groups)}组，每组${String(length)}个字符，现在多了或少了。`,
  firstWrong: (group: number) => `请从第${String(group)}组看起。`,
  otherCode: '这是另一张单子上的恢复码，不是这次生成的。请看清纸上的日期。',
} as const;

export const lockWords = {
  product: '支部手册',
  password: fields.password,
  open: '打开',
  opening: '正在打开',
  forgot: '忘记密码',
  systemKey: '用本机系统密钥库打开',
  reasons: {
    idle: (minutes: number) => `${minutes}分钟没有操作，已自动锁定。`,
    suspend: '电脑休眠前已锁定。',
    screen: '电脑锁屏时已锁定。',
    asked: '手册已锁定。',
  },
  kept: '正在填写的内容已存好，打开后接着用。',
  missing: '请输入密码',
  wrong: '密码不对，请检查大小写和输入法。',
  wrongTimes: (tries: number) => `密码不对，已连续输错${tries}次。`,
  wait: (text: string) => `请过${text}再试。`,
  waitSeconds: (seconds: number) => `${seconds}秒`,
  waitMinutes: (minutes: number, seconds: number) =>
    seconds === 0 ? `${minutes}分钟` : `${minutes}分${seconds}秒`,
  noSecrets: '不得录入国家秘密、工作秘密',
  offline: '不联网',
} as const;

export const forgotWords = {
  title: '用恢复码打开，并重设密码',
  lead: '恢复码印在“支部手册恢复码”那张纸上，一般密封后由支部书记或在保险柜里保管。',
  madeOn: (day: CalendarDate) => `要找的是${formatDateZh(day)}制成的那一张，更早的已作废。`,
  keepsGood: '重设密码后，这个恢复码仍然有效，请重新密封保管。',
  codeHelp: '大小写、空格和横线都不影响',
  submit: '重设密码并打开',
  back: '返回，用密码打开',
  bothLost: '恢复码也找不到了',
} as const;

export const bothLostWords = {
  title: '密码和恢复码都没有，这台电脑上的手册打不开',
  truth: '没有别的办法能解开：程序没有留后门，开发和维护的人也打不开。',
  nothingLost: '什么也没有删除。加密的数据原样留着，哪天想起密码或找到恢复码，照样打开。',
  canDo: '现在可以做的',
  steps: {
    search: {
      title: '再找一找恢复码',
      text: '问问支部书记、前任经办人，看看保险柜和支部档案袋里有没有“支部手册恢复码”这张纸。',
    },
    ask: {
      title: '向上级党组织要回交过的归档资料',
      text: '以前导出上交的归档资料不加密，里面有历年会议记录、名册和目录，不用密码就能查看。',
    },
    keep: {
      title: '要重新建，先把旧数据留好',
      text: '先按“保存数据副本”存到U盘。再退出程序，把下面这个文件夹改个名字（例如后面加“旧”），不要删除。重新打开程序，就像第一次使用，可以重新建立支部。',
    },
  },
  dataFolder: (path: string) => `数据文件夹：${path}`,
  back: '返回，再试一次',
} as const;

/** Ctrl+L while a job runs; shown by main. */
export const lockWaitWords = {
  title: '稍后锁定',
  message: '正在打印、导出或恢复，为免做到一半，完成后会自动锁定。',
  close: '知道了',
} as const;

export const sealingWords = {
  title: '正在加密以前录入的内容',
  text: '只做这一次，完成后自动打开。请不要关机；万一中断，下次打开接着做，内容不会丢。',
  unit: '项',
} as const;

export const vaultDamagedWords = {
  title: '存放密钥的文件损坏了',
  text: '密码没有错，是存放密钥的文件读不出来，暂时打不开。党员资料和会议记录没有改动，也没有丢失。密钥在第二份备份里还有一份：请插上那个U盘，按“从备份恢复密钥”。',
  recover: '从备份恢复密钥…',
  /** After the folder was picked. */
  keyTitle: '输入密码或恢复码',
  place: (folder: string) => `从这里恢复密钥：${folder}`,
  keyText: '备份里的密钥也要用密码或恢复码打开，一般就是平时用的那个；备份以后改过密码的，请输入改以前的。',
  kept: '只补回密钥，党员资料和会议记录不动；损坏的密钥文件先另存着。',
  submit: '恢复密钥',
  working: '正在恢复密钥',
  another: '选别的文件夹…',
  back: '返回',
  wrongPassword: '密码不对，请检查大小写和输入法；备份以后改过密码的，请输入改以前的。',
  wrongRecoveryCode: '恢复码不对，请对照纸上逐组核对；备份以后换过恢复码的，要用以前那一张。',
  damagedThere: '这份备份里存放密钥的文件也损坏了。请换另一个U盘，或以前保存的数据副本。',
  missingThere:
    '这里没有这本手册的密钥。请选第二份备份所在的U盘，或里面的“支部手册备份”文件夹，也可以选以前保存的数据副本。',
} as const;

export const securityWords = {
  password: {
    title: '密码',
    note: '用来打开手册，并加密这台电脑上的全部资料。恢复码不受影响，照旧有效。',
    change: '修改密码',
    dialog: '修改密码',
    confirm: '修改密码',
    keep: '先不改',
    done: '密码已修改，下次打开用新密码。',
    missing: '请输入现在的密码',
  },
  code: {
    title: '恢复码',
    madeOn: (day: CalendarDate) => `现在的恢复码是${formatDateZh(day)}制成的。`,
    note: '纸找不到了、信封拆过、换了支部书记，都应当更换；新的核对无误后，旧的作废。',
    renew: '更换恢复码',
    dialog: '更换恢复码前，请输入密码',
    confirm: '生成新恢复码',
    keep: '先不换',
    done: '新恢复码已启用，旧的作废。请把旧的那张纸销毁。',
    missing: '请输入密码',
    back: '先不换，旧的继续有效',
  },
  idle: {
    title: '自动锁定',
    minutes: '多久没有操作就锁定',
    unit: '分钟',
    help: '1到60分钟。电脑休眠或锁屏时总会锁定。',
    wrong: '请填1到60之间的整数',
    now: '立即锁定',
    nowHint: '随时可按 Ctrl+L。正在填写的内容会先存好。',
    saved: (minutes: number) => `已改为${minutes}分钟没有操作就锁定`,
  },
  system: {
    title: '系统密钥库',
    label: '在这台电脑上，不输密码也能打开',
    help: '密钥另存一份在系统密钥库里，由系统账号的登录密码保护。方便，但少一道关：用这个系统账号登录的人，都能打开手册。几个人合用一个账号的电脑不要开。密码和恢复码照样有效。',
    unavailable: '这台电脑的系统密钥库没有可靠的保护，不能使用。请用密码打开。',
    onTitle: '打开系统密钥库前，请输入密码',
    offTitle: '关闭系统密钥库前，请输入密码',
    on: '存入系统密钥库',
    off: '从系统密钥库删除',
    keep: '先不改',
    doneOn: '已存入系统密钥库，锁定页会多一个按钮',
    doneOff: '已从系统密钥库删除，以后只用密码打开',
  },
  notYet: '还没有设置密码。',
} as const;

/** 支部手册恢复码: the sheet that is sealed in an envelope. */
export const recoverySheetWords = {
  title: '支部手册恢复码',
  branch: '党支部',
  computer: '所在电脑',
  madeOn: '制成日期',
  codeTitle: '恢　复　码',
  groupNo: (no: number) => `第${no}组`,
  readHint: '只用数字和大写字母，没有字母 I、L、O、U；录入时大小写、空格和横线都不影响。',
  notes: [
    [
      '打开什么',
      '忘记密码时，在“支部手册”的锁定页按“忘记密码”，录入上面的恢复码，即可打开并重设密码。用这本手册的备份恢复到别的电脑时，也可以用它。',
    ],
    ['放在哪里', '装入信封，密封后交支部书记或保险柜保管，信封上写明“支部手册恢复码”和日期，拆封要登记。'],
    [
      '请注意',
      '拿到这张纸和这台电脑的人，就能读到全部党员资料。不要拍照、复印，不要与电脑放在一起。密码和恢复码都丢失时，资料无法打开，没有别的办法。',
    ],
    ['何时作废', '在设置里更换恢复码以后，本单作废，请销毁。'],
  ],
  sealedBy: '密封人：',
  keptBy: '保管人：',
  sealedOn: '密封日期：',
} as const;
