/** Words of merging two member files and splitting them again. */
export const mergeWords = {
  menu: '合并两份档案',
  title: '合并两份档案',
  intro: '同一个人建了两份档案时，合成一份。',
  keep: '保留哪一份',
  fileLine: (name: string, born: string, since: string) =>
    [name, born === '' ? '' : `${born}出生`, since === '' ? '' : `${since}起在本支部`]
      .filter(Boolean)
      .join('，'),
  differing: '两份写得不一样的，请选定',
  differingNone: '两份没有互相矛盾的内容。只有一份填了的，照填了的取。',
  bothCovered: '两份都有，号码不同',
  otherPerson: {
    idNo: '两份的公民身份号码不同，多半是两个人，请先核对证件。',
    name: '两份的姓名不同，请先核对是不是同一个人。',
  },
  twin: {
    bothStored: {
      idNo: (name: string) =>
        `这个公民身份号码也登记在“${name}”的另一份档案里。是同一个人的，把两份档案合并。`,
      nameAndBirth: (name: string) =>
        `另有一份“${name}”的档案，出生日期也相同。是同一个人的，把两份档案合并。`,
    },
    onFile: {
      idNo: (name: string) => `“${name}”已有档案，公民身份号码相同。请在那份档案里修改，不要再登记一份。`,
      nameAndBirth: (name: string) =>
        `已有一份“${name}”的档案，出生日期也相同。是同一个人的，请在那份档案里修改。`,
    },
    openOther: '打开那份档案',
    inFile: '这几份档案其实是同一个人的，先合并',
  },
  signedStay: '已送签和已签字归档的记录不改动，仍按当时的名单。',
  promise: '合并后另一份进回收站；发现合错了，可以到“合并记录”拆分。',
  run: '合并',
  cancel: '不合并',
  done: (name: string) => `已合并为“${name}”的一份档案`,
  undone: '已撤销合并，两份档案都恢复原样',
  refused: {
    sameFile: '请选两份不同的档案。',
    erased: '其中一份的个人信息已按规定清理，不能合并。',
    recycled: '其中一份在回收站里，请先恢复再合并。',
    missing: '找不到要合并的档案。',
  },
  list: {
    title: '合并记录',
    table: '合并过的档案',
    unit: '次',
    at: '合并时间',
    kept: '现在的档案',
    merged: '并入的档案',
    state: '现状',
    isMerged: '已合并',
    isSplit: (time: string) => `${time}已拆分`,
    split: '拆分档案',
    emptyTitle: '还没有合并过档案',
    emptyText: '在党员名单里选中两个人，可以合并两份档案。',
    missing: '找不到这次合并的流水，不能拆分。',
    done: (name: string) => `已拆分，“${name}”的两份档案都在`,
    leftTitle: (count: number) => `${count}项不能移回`,
    leftText: '这些内容在合并以后又改过，留在现在的档案里不动；其余的全部还原：',
    splitRest: '拆分其余内容',
    leave: '先不拆分',
  },
} as const;
