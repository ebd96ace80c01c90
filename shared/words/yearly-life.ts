/** Words of 组织生活会, 民主评议党员, 政治生日 and 机关党员干部大会: fields of the form, reading, change lists. */
import type { RecordType } from '../schema/meeting';
import type { BirthdayRitual, ReviewGrade, ReviewVerdict } from '../schema/yearly-sections';

export const reviewGradeWords: Record<ReviewGrade, string> = {
  excellent: '优秀',
  qualified: '合格',
  basic: '基本合格',
  unqualified: '不合格',
};
export const reviewVerdictWords: Record<ReviewVerdict, string> = {
  ...reviewGradeWords,
  notGraded: '不评定等次',
};
export const birthdayRitualWords: Record<BirthdayRitual, string> = {
  oath: '重温入党誓词',
  admissionForm: '重温入党志愿书',
  message: '组织寄语',
  reflection: '党员感言',
};

/** The item such a sitting is held for; the secretary may change it. */
export const usualTopics: Partial<Record<RecordType, string>> = {
  orgLifeMeeting: '对照检查，开展批评和自我批评',
  democraticReview: '民主评议党员',
  politicalBirthday: '集体过政治生日',
  staffAssembly: '单位主要负责人报告工作',
};

export const yearlyLifeWords = {
  assessmentYear: '评议年度',
  assessmentYearUnit: '年度',
  assessmentYearWrong: '要填四位数的年份',
  assessmentYearNote: (year: number, meetingYear: number) =>
    `这次会计入${year}年度，不计入${meetingYear}年度`,

  orgLife: {
    theme: '年度主题',
    themeHint: '按上级通知填写',
    preStudy: '会前学习',
    opinions: '征求到的意见',
    opinionsNote: '只写对支部的意见建议，不写是谁提的',
    opinion: '意见建议',
    addOpinion: '加一条意见',
    removeOpinion: (no: number) => `去掉第${no}条意见`,
    talks: '会前谈心谈话',
    talksNote: '只登记谁和谁谈、哪一天谈，不写谈了什么',
    talker: '谈话人',
    target: '谈话对象',
    talkedOn: '谈话日期',
    addTalk: '加一次谈话',
    removeTalk: (no: number) => `去掉第${no}次谈话`,
    takeTalks: (count: number) => `带入登记过的会前谈心谈话（${count}次）`,
    branchCheck: '支委会（支部班子）对照检查情况',
    committeeCheck: '作个人对照检查的委员',
    paperPlace: '个人对照检查和批评意见的原件存放处',
    paperPlaceHint: '如 组织委员文件柜，2025年组织生活会卷',
    paperPlaceNote: '个人对照检查材料和相互批评的具体内容留在纸上，不录入电脑',
    rectification: '整改清单',
    rectificationNote: '每条写明问题、措施、责任人和时限；签字归档后，完成日期在记录右侧或工作台登记',
    rowOf: (no: number) => `整改第${no}条`,
    issueOf: (no: number) => `${no}. 问题`,
    measure: '整改措施',
    owner: '责任人',
    due: '完成时限',
    addRectification: '加一条整改',
    removeRectification: (no: number) => `去掉第${no}条整改`,
  },

  review: {
    table: '民主评议',
    note: '依次是自评、互评、测评票、支部评定；票数可从表格里整列复制，点第一格粘贴',
    name: '姓名',
    self: '自评',
    mutual: '互评',
    verdict: '支部评定',
    remark: '备注',
    cellOf: (name: string, column: string) => `${name}：${column}`,
    ballot: '测评票',
    ballotOf: (grade: string) => `${grade}票数`,
    /** Not chosen yet. */
    blank: '—',
    probationary: '预备',
    issued: '发出票数',
    returned: '收回票数',
    valid: '有效票数',
    sheets: '张',
    summary: (parts: string) => `支部评定：${parts}`,
    countOf: (word: string, count: number) => `${word}${count}人`,
    notYet: (count: number) => `未评定${count}人`,
    nobody: '这一天这个范围内没有在册党员。请先核对会议日期。',
    notFit: '粘贴的不是数字，没有填入。',
    tooMany: (rows: number) => `粘贴的比表格多${rows}行，多出的没有填入。`,
  },

  birthday: {
    members: '过政治生日的党员',
    propose: (month: number, count: number) => `带入${month}月过政治生日的党员（${count}人）`,
    years: (count: number) => `入党${count}周年`,
    rituals: '开展了哪些环节',
    cards: '已印发政治生日贺卡',
  },

  staff: {
    reporter: '报告人（单位主要负责人）',
    reportGiven: '主要负责人已报告工作',
    staffCount: '本支部以外到会干部',
    staffNote: '只记人数，不登记名单',
    people: '人',
  },

  rules: {
    open: '记录规则',
    title: '记录规则',
    mostSections: '一次活动最多同时计入几类',
    mostSectionsHelp: '如主题党日同时计为党课。各地要求不同，按上级规定选。',
    most: (count: number) => (count === 1 ? '只计1类' : `最多${count}类`),
    excellentShare: '民主评议优秀等次的比例',
    excellentShareHelp: '超过时送签前提醒，不拦截。',
    shares: { '1/3': '不超过三分之一', '1/4': '不超过四分之一', '1/5': '不超过五分之一', none: '不限' },
    save: '保存规则',
    cancel: '先不改',
    saved: '记录规则已保存',
  },

  change: {
    opinions: (count: number) => `征求意见${count}条`,
    talks: (count: number) => `会前谈心谈话${count}次`,
    rectification: (count: number, done: number) => `整改${count}条，已完成${done}条`,
    ballots: (issued: number, returned: number, valid: number) =>
      `发出${issued}张，收回${returned}张，有效${valid}张`,
    cards: '已印发贺卡',
    staff: (count: number) => `支部以外到会${count}人`,
  },
} as const;
