/**
 * What the user reads when something expected went wrong: what happened (and that nothing was lost), and one
 * thing to do. The code to read out on the phone (E-142) is added by whoever shows it.
 */
import { failureLabel, type FailureCode } from '../ipc/failure-codes';

export interface FailureWords {
  sentence: string;
  action: string;
}

export const failureWords: Readonly<Record<FailureCode, FailureWords>> = {
  badRequest: { sentence: '这次操作的内容不完整，没有执行。', action: '请核对填写的内容后再试。' },
  notAllowed: { sentence: '这个操作被安全设置挡住了，没有执行。', action: '请回到程序主窗口再操作。' },
  internal: {
    sentence: '程序出了意外，这次操作没有完成。',
    action: '请再试一次；仍不行时请保存一份数据副本。',
  },

  conflict: { sentence: '这条内容刚被改过，您的修改没有写入。', action: '请重新打开，看过最新内容再改。' },
  journalDamaged: {
    sentence: '数据文件有损坏，程序已停止写入，以免情况变坏。',
    action: '请先保存一份数据副本，再联系帮您维护的人。',
  },
  journalWriteFailed: {
    sentence: '没有保存成：写入磁盘时出错。',
    action: '请检查磁盘，关闭并重新打开程序后再试。',
  },
  dataFromFuture: {
    sentence: '这些数据是更新版本的程序写的，本版本不会改动它。',
    action: '请安装新版本后再打开。',
  },
  databaseUnavailable: {
    sentence: '本机数据库打不开，已保存的内容都还在。',
    action: '请关闭并重新打开程序。',
  },
  rowNotFound: { sentence: '要找的这条内容已经不在了。', action: '请回到列表重新选择。' },

  viewNotUpdated: {
    sentence: '已经写入流水，不会丢失，但界面上的数据没能更新。',
    action: '请按“重新打开”，程序会按流水补齐。',
  },
  spaceLow: {
    sentence: '磁盘剩余空间太少，已停止写入，以免损坏数据；已保存的内容都在。',
    action: '请清理磁盘，腾出空间后会自动恢复。',
  },
  snapshotDamaged: { sentence: '这份备份有损坏，没有使用它。', action: '请换另一份备份。' },
  copyUnreachable: {
    sentence: '找不到存放第二份备份的位置。',
    action: '请插上平时用的U盘，或重新选择位置。',
  },
  notABackup: {
    sentence: '这个文件夹里没有本程序的备份。',
    action: '请选择“支部手册备份”或数据副本所在的文件夹。',
  },
  nothingToRestore: { sentence: '现在的数据和这份备份完全一样，不用恢复。', action: '可以选择另一份备份。' },
  backupBusy: { sentence: '正在做另一项备份工作。', action: '请等它完成后再试。' },
  placeInsideData: {
    sentence: '这是程序自己存数据的文件夹，放在这里不算第二份备份。',
    action: '请选U盘，或另一块硬盘上的文件夹。',
  },

  vaultLocked: { sentence: '手册已锁定，这一步没有做。', action: '请输入密码打开后再试。' },
  wrongPassword: { sentence: '密码不对。', action: '请检查大小写和输入法后再试。' },
  wrongRecoveryCode: { sentence: '恢复码不对。', action: '请对照纸上的恢复码逐组核对。' },
  tooManyTries: { sentence: '输错次数较多，暂时不能再试。', action: '请等倒计时结束后再输入。' },
  passwordTooWeak: { sentence: '这个密码太容易猜中。', action: '请加长一些，例如用几个不相干的词连在一起。' },
  vaultDamaged: {
    sentence: '存放密钥的文件已损坏，打不开数据。',
    action: '数据没有改动；请插上另存副本的U盘，用“从备份恢复”。',
  },
  keyMissing: {
    sentence: '这部分内容的密钥不在这台电脑上，读不出来。',
    action: '请插上另存副本的U盘后点“检查并修复”。',
  },
  systemKeyUnavailable: {
    sentence: '这台电脑的系统密钥库不能可靠地保护密码。',
    action: '请继续用密码打开。',
  },
  personErased: {
    sentence: '这个人的个人信息已按保存期限清理，不能再填回去，这次没有保存。',
    action: '需要再登记时，请为此人新建一份档案。',
  },

  cancelled: { sentence: '已取消，没有任何改动。', action: '需要时可以重新开始。' },
  grantUnknown: { sentence: '刚才选的文件或文件夹已失效。', action: '请重新选择一次。' },
  diskFull: { sentence: '磁盘空间不够，没有写入。', action: '请清理磁盘或换一个U盘后再试。' },
  notWritable: {
    sentence: '这个位置不能写入，没有改动任何内容。',
    action: '请换一个文件夹，或检查U盘的写保护开关。',
  },
  placeVanished: {
    sentence: '目标位置中途不见了，可能U盘被拔出。',
    action: '请插好U盘，重新选择位置后再来一次。',
  },
  fileNotFound: { sentence: '找不到这个文件，可能已被移走或改名。', action: '请重新选择文件。' },
  fileUnreadable: { sentence: '这个文件读不出来。', action: '请确认文件没有被别的软件占用，再试一次。' },
  fileTooLarge: { sentence: '文件太大，没有加入。', action: '单个文件不超过200 MB，请压缩或拆分后再加。' },
  fileTypeRefused: {
    sentence: '不收这种文件。',
    action: '请换成PDF、图片（JPG、PNG、WebP）、Word（docx）、Excel（xlsx）或文本文件。',
  },
  nameTooLong: { sentence: '文件名或文件夹层级太长，没有写入。', action: '请选一个层级浅、名字短的文件夹。' },
  fileTooLargeForDisk: {
    sentence: '有单个文件超过这个U盘格式的上限（FAT32为4 GB）。',
    action: '请换用exFAT或NTFS格式的U盘，或导出到电脑文件夹。',
  },
  readBackDiffers: {
    sentence: '写完后重新读取，内容对不上，这份资料没有算数。',
    action: '请换一个U盘或文件夹再导出。',
  },

  fileEmpty: { sentence: '文件是空的，没有读到内容。', action: '请确认选对了文件，并在Excel里保存过。' },
  fileEncrypted: { sentence: '文件设了打开密码，读不了。', action: '请在Excel里去掉密码，另存后再选。' },
  fileNotTable: { sentence: '这不是Excel或CSV表格。', action: '请在Excel或WPS里另存为 .xlsx 后再选。' },
  fileBroken: { sentence: '文件已损坏，读不出内容。', action: '请在Excel里打开，另存一份后再选。' },
  fileTooManyRows: {
    sentence: '表格行数太多，不像党员名册。',
    action: '请删去多余的空行或别的内容，只留名册后再选。',
  },
  fileNoHeader: { sentence: '没有找到表头。', action: '请确认表格里有“姓名”一列，再选一次。' },

  pdfFailed: { sentence: '没有生成PDF，原内容没有变化。', action: '请再试一次；仍不行时重新打开程序。' },
  pdfUnknown: { sentence: '这份PDF已经不在了。', action: '请重新生成一次。' },
  noPrinter: { sentence: '没有找到打印机。', action: '请连接打印机后再试，或先保存为PDF，拿到别处打印。' },
  printFailed: {
    sentence: '没有打印成，打印机没有接收。',
    action: '请检查打印机电源、纸张和连线，或先保存为PDF。',
  },

  packageBusy: { sentence: '正在导出或核对另一份资料。', action: '请等它完成，或先取消它。' },
  notABag: { sentence: '选的文件夹不是归档资料。', action: '请选里面有“请先打开_目录.html”的那个文件夹。' },
  nothingToExport: {
    sentence: '这一年还没有可以归档的内容。',
    action: '请先把会议记录送签并归档，再来导出。',
  },

  wipeNotReady: {
    sentence: '核对以后数据又有改动，或者隔得太久，没有清除。',
    action: '请重新输入密码，再核对一次。',
  },
  wipeCopyDiffers: {
    sentence: '第二份备份重新读出来，有内容对不上，这台电脑的数据没有动。',
    action: '请先做“检查并修复”，换一个U盘再备份一次，然后重新核对。',
  },
  wipeKeysDiffer: {
    sentence: '第二份备份里的密钥，用您刚输入的密码打不开，这台电脑的数据没有动。',
    action: '请到“数据与备份”按“立即备份”，把密钥更新到U盘，然后重新核对。',
  },
  wipeOddProfile: {
    sentence: '程序存数据的文件夹不是单独的一个，里面可能有别的资料，程序不敢清除。',
    action: '请联系帮您安装的人，按操作手册手工清除。',
  },
  notAHandover: {
    sentence: '选的文件夹里没有交接包。',
    action: '请选U盘上名字以“支部手册交接”开头的文件夹；若是平时的备份，请改用“从备份恢复”。',
  },
};

/** As much of a failure as its words need. */
export interface ToldFailure {
  readonly code: FailureCode;
}

/** What a notice is made of: what happened, what to do, and the code to read out. */
export function failureParts({ code }: ToldFailure): FailureWords & { label: string } {
  return { ...failureWords[code], label: failureLabel(code) };
}

/** One line for a toast or notice: what happened, what to do, and the code to read out. */
export function failureText(failure: ToldFailure): string {
  const { sentence, action } = failureWords[failure.code];
  return `${sentence}${action}（${failureLabel(failure.code)}）`;
}
