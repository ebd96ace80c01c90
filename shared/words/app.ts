/** Words of the frame around all pages: rail, status bar, start, errors. */
export const appWords = {
  name: '支部手册',
  rail: {
    label: '主要页面',
    dashboard: '工作台',
    members: '党员',
    branch: '支部班子',
    admission: '发展党员',
    meetings: '组织生活',
    studyPlan: '学习计划',
    archive: '迎检归档',
    settings: '设置',
    collapse: '收起侧栏',
    expand: '展开侧栏',
  },
  status: {
    label: '状态栏',
    saved: (time: string) => `已保存 ${time}`,
    nothingYet: '数据只存本机',
    readOnly: '只读',
    readOnlySince: (time: string) => `只读，上次保存 ${time}`,
    lastExport: (date: string, place: string) => `迎检资料上次导出 ${date}，${place}`,
    neverExported: '还没有导出过迎检资料',
    offline: '不联网',
    practice: '示例支部，供练习用',
  },
  storage: {
    title: '现在不能保存新的修改',
    kept: '已保存的内容都在，可以照常查看和打印。',
    space: (free: string, required: string) => `现在剩余${free}，要有${required}以上才能保存。`,
    retry: '重试',
    stillNot: (time: string) => `${time}又看过，还是不能保存。`,
    check: '检查数据文件',
  },
  boot: {
    opening: '正在打开数据',
    rebuilding: '正在按流水重建数据',
    rebuilt: '上次退出后本机的工作数据不完整，已按流水逐条重建，记录没有丢失。',
    diverged: '本机的工作数据与流水对不上，已按流水重建。',
    rescued: (count: number) =>
      `流水里缺少${String(count)}条内容，已从本机的工作数据里找回，并重新记入流水。`,
    keptOnly: (count: number) =>
      `有${String(count)}条内容与流水对不上，没有写入，已另存在数据文件夹里，供维护人员查看。`,
    healed: (count: number) => `流水有${String(count)}个文件损坏，已用备份原样补好，内容没有丢失。`,
    repaired: '流水已修复。',
    salvaged: (count: number) => `断开处后面的${String(count)}次修改已收回。`,
    unreadable: (count: number) => `有${String(count)}行读不出来，没有收回。`,

    failedTitle: '数据暂时打不开',
    failedText: '本机保存的内容没有改动。可以先保存一份数据副本，再重新打开；仍不行时请报错误代码。',
    /** What the general page says instead, by failure code. */
    failed: {
      diskFull: {
        title: '磁盘满了，数据暂时打不开',
        text: '已保存的内容都在，没有改动。请删除不用的文件、清空回收站，腾出空间后再按“重新打开”。',
      },
      spaceLow: {
        title: '磁盘剩余空间太少，数据暂时打不开',
        text: '已保存的内容都在，没有改动。请删除不用的文件、清空回收站，腾出空间后再按“重新打开”。',
      },
      notWritable: {
        title: '数据文件夹不能写入',
        text: '已保存的内容都在，没有改动。文件夹可能设成了只读，或者正被别的软件占用。请关掉占用它的软件，再按“重新打开”；仍不行时，请管电脑的同志检查它的写入权限。',
      },
      journalWriteFailed: {
        title: '磁盘读写出错',
        text: '已保存的内容没有改动。请先把数据副本保存到别的磁盘或U盘，再按“重新打开”；仍不行时，请管电脑的同志检查磁盘。',
      },
      databaseUnavailable: {
        title: '本机的工作数据打不开',
        text: '流水里保存的内容都在，没有改动。请关闭程序再打开一次；仍不行时，重新启动电脑后再试。',
      },
    },
    /** Why the engine did not open, by what it answered; shown in front of the way out. */
    reasons: {
      blocked: '可能还有一个支部手册的窗口开着，请先把它关掉。',
      timeout: '等了10秒还没有打开。',
      QuotaExceededError: '系统报告磁盘空间不够，请先腾出空间。',
    } as Readonly<Record<string, string>>,
    space: (free: string, required: string) => `现在剩余${free}，至少要有${required}。`,
    dataFolder: (path: string) => `数据文件夹：${path}`,

    futureTitle: '这份数据是用更新的版本写的',
    futureText: '为免写坏，本程序没有改动任何内容。请安装新版本后再打开。',

    damagedTitle: '流水文件有损坏',
    damagedText: '为免写坏，程序停止写入。请先保存数据副本，再联系维护人员，并报错误代码。',
    damagedLead: '程序没有改动任何内容，并已停止写入，以免情况变坏。',
    checking: '正在检查哪些内容受影响',
    repairing: '正在修复',
    repairMeans: '按“修复”会这样做',
    repairSteps: [
      '损坏的文件原样另存，什么也不删除。',
      '断开处前面的内容不动；后面读得出来的修改，按原来的先后接着收进来。',
      '读不出来的那几行，如果本机的工作数据里还有，打开时会自动找回，并告诉您找回了几条。',
    ],
    repair: '修复',
    restore: '从备份恢复',
    restoreTitle: '从备份恢复',

    lost: {
      closed: {
        title: '程序与本机的工作数据断开了',
        text: '已保存的内容都在流水里，没有丢失，正在填写的草稿也已另存。请按“重新打开”，程序会自动核对并补齐。',
      },
      notUpdated: {
        title: '刚才的内容已写入流水，页面没能更新',
        text: '内容不会丢失，但页面上显示的还是旧的，所以先停在这里。请按“重新打开”，程序会按流水补齐。',
      },
    },
    saveCopy: '保存数据副本',
    reload: '重新打开',
    copySaved: (label: string, count: number) => `已保存${count}个文件，到${label}`,
  },
  error: {
    title: '这一页出了问题',
    text: '已保存的内容没有丢失。可以保存一份数据副本，或重新打开本页。',
    details: '给维护人员看的说明',
  },
  undo: {
    nothing: '没有可以撤销的操作',
    done: (what: string) => `已撤销：${what}`,
    refused: '这条内容后来又改过，不能整步撤销',
    redone: (what: string) => `已重做：${what}`,
    nothingToRedo: '没有可以重做的操作',
    exported: '导出和核对的登记不能撤销：写出去的资料不会因此收回。',
    sent: '送签不能用撤销：请打开这条记录，按“撤回修改”，旧稿会保留。',
    sample: '要清除示例支部，请到设置里办理。',
    signed: '已签字归档的记录不能撤销；要改内容，请打开记录出更正单。',
  },
} as const;
