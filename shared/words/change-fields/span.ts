/** The two ends of what lasts from one day to another. */
export const span = { from: '起', to: '止' } as const;
