/** Words of 数据与备份: second copy, snapshots, self-test, check and repair, restore. */
import { dayOfInstant, formatDateZh, formatMonthDayZh, localTimeOfInstant } from '../domain/dates';
import type { SnapshotReason } from '../backup/manifest';
import type { BackupJob, BackupPlace, SnapshotInfo } from '../ipc/requests/backup';

/** 2026年9月20日 14:32 */
export function momentZh(instant: string): string {
  return `${formatDateZh(dayOfInstant(instant))} ${localTimeOfInstant(instant).slice(11)}`;
}
/** 9月20日 14:32, where the year is plain from the context. */
export function shortMomentZh(instant: string): string {
  return `${formatMonthDayZh(dayOfInstant(instant))} ${localTimeOfInstant(instant).slice(11)}`;
}
/** 今天, 昨天, 5天前 */
export function daysAgo(days: number): string {
  if (days === 0) return '今天';
  return days === 1 ? '昨天' : `${days}天前`;
}

/** 3104条数据、84个附件 */
function contents(rows: number, attachments: number): string {
  return attachments === 0 ? `${rows}条数据` : `${rows}条数据、${attachments}个附件`;
}

/** Why a snapshot was made. */
export const snapshotReasonWords: Readonly<Record<SnapshotReason, string>> = {
  commands: '改动较多，自动',
  daily: '每天一份，自动',
  quit: '退出时，自动',
  import: '导入名册前',
  archive: '导出归档前',
  upgrade: '升级数据前',
  restore: '恢复前',
  restored: '恢复后',
  manual: '手动',
};
export const snapshotStateWords: Readonly<Record<SnapshotInfo['state'], string>> = {
  good: '完好',
  damaged: '有损坏',
  future: '新版本写的',
};
/** Sealed under a password this PC does not know. */
export const lockedWord = '未解锁';
/** In the place of what is told only once it is open, or can be read. */
export const untoldWord = '—';
/** Why a snapshot in the list cannot be chosen. */
export const unusableWords: Readonly<Record<Exclude<SnapshotInfo['state'], 'good'>, string>> = {
  damaged: '这一份有损坏，不能用来恢复，请选另一份。',
  future: '这一份是更新版本的程序写的，请先安装新版本。',
};
export const placeWords: Readonly<Record<BackupPlace, string>> = {
  local: '本机快照',
  secondCopy: '第二份备份',
  picked: '其他位置',
};
/** What is going on, in front of a progress bar. */
export const jobWords: Readonly<Record<BackupJob, string>> = {
  snapshot: '正在做快照',
  copy: '正在备份到第二处，并逐个重读核对',
  preview: '正在比较，不改动现在的数据',
  restore: '正在恢复',
  selfTest: '正在自检',
  check: '正在检查',
  repair: '正在修复',
  handover: '正在制作交接包，并逐个重读核对',
  takeOver: '正在接收交接包，并逐个核对',
  verifyCopy: '正在从第二份备份重新读出，逐个核对',
};

export const backupWords = {
  title: '数据与备份',
  restoreFrom: '从备份恢复…',
  backUpNow: '立即备份',
  /** Behind what is going on. */
  busyOther: '完成以前，其他按钮先停用。',
  progressUnit: '项',
  readFailed: '备份情况暂时读不出来。',
  retry: '再试一次',
  safety: {
    good: '数据有两份',
    copy: (ago: string, place: string) => `第二份备份是${ago}做的，在${place}`,
    tested: (day: string) => `自检${day}通过`,
    neverTested: '还没有自检过',
    noFolder: '现在只有这台电脑上的一份数据',
    noFolderText: '硬盘坏了或电脑丢了就找不回来。请准备一个U盘或另一块硬盘，放第二份备份。',
    never: '第二份备份还没有做成',
    neverText: (place: string) => `位置已选在${place}。请接好以后按“立即备份”。`,
    due: (days: number) => `第二份备份已经${days}天没有更新`,
    dueText: (place: string) => `在${place}。接好以后备份一次，每周一次就够。`,
    testFailed: '上次自检没有通过',
    testFailedText: (count: number) => `有${count}处对不上。现有数据没有改动，请先按“检查”，再备份到第二处。`,
    readOnly: '程序已停止写入',
  },
  /** Keys of persons and files that are not on this PC. */
  missingKeys: {
    title: (count: number) => `有${count}项个人资料读不出来`,
    text: '打开它们的密钥不在这台电脑上，资料没有丢。请插上最近做过备份的U盘，按“取回密钥…”；取回以前，这些资料先不要改。',
    fetch: '取回密钥…',
    working: '正在取回密钥',
    fetched: '密钥已取回。重新打开后，这些资料就能看到了。',
    reopen: '重新打开',
    nothingThere: '这份备份里没有缺少的那些密钥，请换一个更新的备份。',
    noKeysThere: '这里没有这本手册的密钥。请选第二份备份所在的U盘，或里面的“支部手册备份”文件夹。',
  },
  secondCopy: {
    title: '第二份备份',
    why: '放在另一块硬盘或U盘上：这台电脑坏了、丢了，数据还在。',
    pick: '选择位置并备份…',
    change: '更换位置…',
    forget: '不再使用',
    place: '位置',
    last: '上次备份',
    lastValue: (ago: string, moment: string) => `${ago}（${moment}）`,
    never: '还没有做过',
    reachable: '已接好',
    unreachable: '没有插上',
    after: '没有备份的修改',
    afterCount: (count: number) => (count === 0 ? '没有，都备份了' : `${count}次`),
    copied: (place: string, files: number, size: string) =>
      `已备份到${place}：新写入${files}个文件，共${size}，都已重读核对。`,
    copiedNothing: (place: string) => `${place}里的备份已经是最新的，已核对。`,
    forgetTitle: (place: string) => `不再备份到${place}？`,
    forgetText: '那里已有的备份原样保留，以后仍可用来恢复。',
    forgetConfirm: '不再备份到这里',
    forgetCancel: '继续使用',
    forgotten: '已不再使用这个位置，那里的备份没有动。',
    /** Persons were erased since; a copy elsewhere still holds what opens their old data. */
    awaitsErasure: (place: string) => `${place}里还留着已清理人员的密钥，接好后按“立即备份”即清除。`,
    keysElsewhere: (place: string, moment: string) =>
      `${place}（${moment}备份过）里还留着已清理人员的密钥，插上后用“更换位置…”选它，按“立即备份”即清除。`,
    keysElsewhereUnused: (place: string, moment: string) =>
      `${place}（${moment}备份过）里还留着已清理人员的密钥，插上后按“选择位置并备份…”选它即清除。`,
  },
  snapshots: {
    title: '本机快照',
    note: '每份都是当时全部数据的完整存档；双击一行，可以整个恢复到那一刻。',
    make: '做一份快照',
    made: (moment: string) => `已做好一份快照（${moment}）。`,
    empty: '还没有快照',
    emptyText: '平时自动做，不用管；要做大的改动前，也可以自己做一份。',
    restore: '恢复到这一刻…',
    columns: {
      at: '时间',
      branch: '支部',
      reason: '原因',
      seq: '修改',
      rows: '数据',
      attachments: '附件',
      size: '大小',
      state: '状态',
    },
    status: (count: number) => `共${count}份快照`,
  },
  selfTest: {
    title: '自检',
    why: '把一份快照试着恢复到临时位置，逐条比对，证明备份真的能用。',
    run: '现在自检',
    never: '还没有自检过',
    passed: (moment: string) => `${moment}通过`,
    failed: (moment: string, count: number) => `${moment}没有通过，${count}处对不上`,
    scope: (place: string, moment: string, rows: number, attachments: number) =>
      `用的是${place}（${moment}）：${contents(rows, attachments)}`,
    ahead: (count: number) =>
      `这份备份比本机多${count}次修改，多出的部分无从比对；可能另一台电脑也在用这份数据，或本机丢过修改，请先到“从备份恢复”里看差别。`,
    donePassed: (rows: number, attachments: number) => `自检通过：${contents(rows, attachments)}都对得上。`,
    doneFailed: (count: number) =>
      `自检没有通过：有${count}处对不上。现有数据没有改动，请按“检查”，再备份到第二处。`,
  },
  check: {
    title: '检查并修复',
    why: '逐行核对保存的数据、快照和附件，坏了的能补就补。',
    open: '检查…',
    intro:
      '逐行核对流水（每次保存都记一行）、全部快照和附件。能从快照一字不差补回的，当场补好；补不回的，列出来由您决定。检查时暂停保存，通常一两分钟。',
    start: '开始检查',
    again: '再检查一次',
    found: '这次打开时发现并处理的',
    recovered: '这次打开时，程序发现数据文件有问题，已经处理好。',
    lookAt: '看处理了什么',
    checkedAt: (moment: string) => `检查时间：${moment}`,
    clean: '没有发现问题',
    cleanText: (seq: number) => `第1次到第${seq}次修改，以及全部快照和附件，都核对过了。`,
    allHealed: '发现的问题都已补好',
    partly: '流水完好，有备份或附件坏了',
    partlyText: (seq: number) => `第1次到第${seq}次修改都是好的。`,
    repaired: '已修复',
    repairedText: (seq: number) => `现在第1次到第${seq}次修改都是好的。`,
    salvaged: (count: number) => `断开处后面读得出的${count}次修改已接着收进来。`,
    setAside: (place: string) => `坏的部分没有删，另存在${place}。`,
    damaged: (seq: number) => `流水在第${seq}次修改处断开`,
    damagedText: (good: number) => `第1次到第${good}次修改都是好的。`,
    unreadable: (lines: number) => `有${lines}行读不出来。`,
    readable: (count: number) => `后面还有${count}次修改读得出来，修复时会接着收进来`,
    readableNone: '后面没有读得出来的修改。',
    details: '给维护人员看的说明',
    repair: '修复',
    repairTitle: (seq: number) => `修复第${seq}次修改以后的流水？`,
    repairText:
      '坏的部分另存，不删除；读得出来的修改接着收进来。读不出来的那几行，本机的工作数据里还有的，重新打开时自动找回。',
    repairConfirm: '修复流水',
    repairCancel: '先不修复',
    restoreInstead: '改用备份恢复…',
    reopen: '重新打开',
    reopenText: '重新打开后，页面按修复好的流水显示。',
    torn: (size: string) => `上次断电时有一段（${size}）没有写完，已另存。它还没有显示“已保存”，不算丢失。`,
    healed: (count: number) => `已从快照补好${count}个文件`,
    healedFile: (file: string, from: string) => `${file}（来自${from}）`,
    fromSnapshot: (moment: string) => `${moment}的快照`,
    snapshots: (count: number) => `${count}份快照有损坏`,
    snapshotsText: '这几份保留着，不再用来恢复。其余快照不受影响。',
    attachments: (count: number) => `${count}个附件的文件坏了，也没有别的备份`,
    attachmentsText: '请找到原件，在所属的记录里重新添加。',
    unknownAttachment: (hash: string) => `附件 ${hash}`,
    columns: { seq: '第几次', at: '时间', by: '使用人', what: '做了什么' },
    andMore: (count: number) => `等${count}条`,
  },
  folder: {
    title: '数据文件夹',
    note: '全部数据都在这里，请不要改动里面的文件。',
  },
} as const;

export const restoreWords = {
  title: '从备份恢复',
  stepsLabel: '恢复的步骤',
  steps: { choose: '选择备份', compare: '看差别', restore: '恢复' },
  choose: {
    heading: '恢复到哪一份备份',
    places: '备份在哪里',
    pick: '其他位置…',
    pickFirst: '选择备份所在的文件夹…',
    pickTitle: '备份放在哪里？',
    pickText: '插上存备份的U盘或硬盘，选里面名为“支部手册备份”的文件夹；也可以选以前保存的数据副本。',
    opening: '正在读取备份',
    list: '备份',
    empty: '这里还没有备份',
    emptyText: '请换一个位置。',
    next: '看和现在的差别',
    note: '只是查看和比较，不改动现在的数据。',
    back: '返回',
    none: '请先选一份备份。',
    locked: '这份备份要用它自己的密码或恢复码打开。',
    unlock: '输入密码，打开这份备份',
  },
  key: {
    heading: '输入这份备份的密码或恢复码',
    text: '这份备份是加密的，要用做备份那本手册的密码或恢复码打开，不是这台电脑现在的密码。',
    note: '只是打开来看，不改动现在的数据。恢复以后，这台电脑仍用现在的密码。',
    submit: '打开这份备份',
    working: '正在打开备份',
    back: '换一份备份',
    wrongPassword: '密码不对，请检查大小写和输入法。要用做备份时的密码；备份以后改过密码的，请输入改以前的。',
    wrongRecoveryCode: '恢复码不对，请对照纸上逐组核对，并看清是不是这份备份那本手册的恢复码单。',
    vaultDamaged: '这份备份里存放密钥的文件损坏了，打不开。备份没有改动；请换另一个U盘或硬盘上的备份。',
    keyMissing:
      '这个文件夹里没有打开这份备份的密钥。请按“换一份备份”，选整个“支部手册备份”文件夹，不要只选或只拷其中一部分。',
  },
  compare: {
    heading: (moment: string) => `${moment}的备份，和现在相比`,
    facts: (branch: string, reason: string, rows: number, attachments: number) =>
      `${branch}；${reason}；${contents(rows, attachments)}`,
    otherBranch: (theirs: string, ours: string) =>
      `这份备份是“${theirs}”的，本机现在是“${ours}”。请确认没有拿错U盘。`,
    comesBack: '会回来',
    comesBackNote: '备份里有，现在没有',
    vanishes: '会消失',
    vanishesNote: '现在有，备份里没有',
    changes: '会变化',
    changesNote: '两边都有，换成备份里的内容',
    count: (count: number) => `${count}条`,
    table: '各类数据的差别',
    kind: '内容',
    same: '不变',
    more: (count: number) => `另有${count}条没有列出`,
    equal: '和现在的数据完全一样',
    equalText: '不用恢复。要恢复到别的时候，请选另一份备份。',
    emptyNow: '本机现在没有数据，恢复后就可以继续使用。',
    signedTitle: (count: number) => `${count}份已签字归档的记录会消失`,
    signedText: '备份那一刻它们还没有归档。恢复后要看，只能再恢复到“恢复前”的那份快照。',
    signedMore: (count: number) => `另有${count}份没有列出`,
    signedAccept: (count: number) => `我知道这${count}份已签字归档的记录会消失`,
    signedFirst: '请先看过上面会消失的记录，并勾选。',
    missing: (count: number) =>
      `有${count}个附件的文件，备份里和本机都没有了，恢复后这些附件打不开，其余不受影响。`,
    note: '到这里为止，现在的数据没有任何改动。',
    another: '选另一份',
    restore: '恢复到这一刻…',
    retry: '再试一次',
  },
  confirm: {
    title: (moment: string) => `恢复到${moment}？`,
    text: '现在的数据会先存成一份快照，留在本机。想回到现在，用同样的办法恢复那份快照就行。',
    textEmpty: '本机现在没有数据，不会覆盖任何内容。',
    confirm: (moment: string) => `恢复到${moment}`,
    cancel: '先不恢复',
  },
  running: '请不要关闭程序或拔出U盘。',
  failed: '没有恢复成，现在的数据没有改动',
  done: {
    title: (moment: string) => `已恢复到${moment}`,
    kept: (moment: string) =>
      `恢复前的数据已存成一份快照（${moment}），在“数据与备份”的本机快照里，原因写着“恢复前”。`,
    nothingKept: '恢复前本机没有数据，没有另存。',
    open: '打开恢复后的数据',
  },
} as const;
