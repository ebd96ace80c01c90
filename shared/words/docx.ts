/** Words of Word files and of saving them. */
export const wordPaperWords = {
  picture: (caption: string) => (caption ? `〔照片：${caption}〕` : '〔照片〕'),
  /** In the foot of a Word file of minutes that went out for signature. */
  copyNote: 'Word文本，以签字的纸质件为准',
} as const;

export const wordFileWords = {
  save: '导出Word…',
  /** Around the number of the page and the number of pages; and around the number alone. */
  pageFields: ['第', '页，共', '页'] as const,
  numberFields: ['— ', '', ' —'] as const,
  numberStyle: '页码',
  saved: (label: string) => `已导出到${label}`,
} as const;
