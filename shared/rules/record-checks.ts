/** Numbers of the self-check of records before an inspection (domain §5.6, X-03 to ), each with its reason. */
export const recordCheckRules = {
  /** records of so many different months made within so many hours look written in one go. */
  bulk: { months: 3, hours: 24 },
  /** a phone's clock may be a day off; further away the picture shows another day. */
  photoDays: 1,
  /** share of common runs of four characters from which two texts count as copied (Jaccard index). */
  alike: { share: 0.9, run: 4, leastCharacters: 60 },
  /** fewer characters are hardly a record (local practice). */
  shortCharacters: 200,
  /**
   * what is quoted is named within so many characters after its day (2026年3月5日在…会议上的讲话). Further away the
   * day belongs to something else.
   */
  quoteCharacters: 20,
  /** a word of illness or donation this near a name, in the same sentence, may be about that person. */
  healthCharacters: 30,
} as const;
