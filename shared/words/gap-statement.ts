/** Words of the printed 缺项说明. */
export const gapWords = {
  title: (year: number) => `${year}年度资料缺项说明`,
  intro: (year: number, count: number) => `经核对，本支部${year}年度资料有以下${count}处缺项，现如实说明：`,
  none: (year: number) => `经核对，本支部${year}年度资料没有缺项。`,
  promise: '以上情况属实。没有开过的会议未补造记录，已经开过而未及时录入的，将据纸质原件如实补录。',
} as const;
