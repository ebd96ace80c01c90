/** What is printed of 组织生活会, 民主评议 (P-19), 整改清单 (P-20), 政治生日 and 干部大会. */
export const yearlyMinutesWords = {
  theme: '会议主题',
  birthdayMembers: '过政治生日党员',
  rituals: '活动环节',
  cards: '赠送政治生日贺卡',
  reporter: '报 告 人',
  reportGiven: '已报告工作',
  staff: '其他到会',
  staffCount: (count: number) => `本支部以外干部${count}人`,
} as const;
