/** What is printed of 组织生活会, 民主评议 (P-19), 整改清单 (P-20), 政治生日 and 干部大会. */
export const yearlyMinutesWords = {
  theme: '年度主题',
  /** The head column holds five characters a line. */
  birthdayMembers: '政治生日\n党　　员',
  rituals: '活动环节',
  cards: '赠送政治生日贺卡',
  reporter: '报 告 人',
  reportGiven: '已报告工作',
  staff: '其他到会',
  staffCount: (count: number) => `本支部以外干部${count}人`,

  preparation: '会前准备',
  preStudy: '会前学习：',
  opinionsLead: '征求意见：',
  opinions: (count: number) => `共征求到意见建议${count}条。`,
  opinion: (no: number) => `${no}．`,
  talksLead: '谈心谈话：',
  talks: (count: number) => `会前开展谈心谈话${count}次。`,
  talk: (talker: string, target: string, on: string) => `${talker}与${target}${on === '' ? '' : `（${on}）`}`,
  check: '对照检查',
  committeeCheck: (names: string) => `作个人对照检查的委员：${names}。`,
  paperPlace: (place: string) => `个人对照检查材料和批评意见原件存放：${place}。`,
  rectification: '整改清单',
  result: '评议结果',
  ballots: (gradable: number, issued: number, returned: number, valid: number) =>
    `参加评定等次的党员${gradable}人。发出测评票${issued}张，收回${returned}张，有效${valid}张。`,
  gradable: (gradable: number) => `参加评定等次的党员${gradable}人。`,
  verdicts: (line: string) => `支部评定：${line}。`,
  seeSheet: '每名党员的评定结果见民主评议党员汇总表。',
} as const;

export const reviewSheetWords = {
  title: (year: number) => `${year}年度民主评议党员汇总表`,
  branch: '党支部：',
  heldOn: (day: string) => `评议日期：${day}`,
  columns: {
    no: '序号',
    name: '姓　　名',
    category: '类　别',
    self: '自　评',
    mutual: '互　评',
    excellent: '优秀',
    qualified: '合格',
    basic: '基本合格',
    unqualified: '不合格',
    verdict: '支部评定',
    remark: '备　　注',
  },
  /** Head above the four grades. */
  ballot: '民主测评（票）',
  totals: (ballots: string, verdicts: string) => [ballots, verdicts].filter(Boolean).join(''),
  ballots: (issued: number, returned: number, valid: number) =>
    `发出测评票${issued}张，收回${returned}张，有效${valid}张。`,
  verdicts: (line: string) => `支部评定：${line}。`,
  countOf: (word: string, count: number) => `${word}${count}人`,
  open: (count: number) => `未评定${count}人`,
  secretary: '支部书记（签字）：',
} as const;

export const rectificationSheetWords = {
  title: (year: number) => `${year}年度组织生活会整改清单`,
  branch: '党支部：',
  heldOn: (day: string) => `会议日期：${day}`,
  columns: {
    no: '序号',
    issue: '问　　题',
    measure: '整改措施',
    owner: '责任人',
    due: '完成时限',
    done: '完成情况',
  },
  done: (day: string, proof: string) => `${day}完成${proof === '' ? '' : `：${proof}`}`,
  totals: (count: number, done: number) => `共${count}条，已完成${done}条。`,
  secretary: '支部书记（签字）：',
} as const;
