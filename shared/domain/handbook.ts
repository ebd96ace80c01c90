/**
 * 手册模式 (domain E2): a branch that keeps the hand-written book its superior issued. The book is the original; what
 * is printed for it follows its page size and the order of its chapters, and every record says on which page it stands.
 * A setting of the branch. Pure.
 */
import { bookPages, type BookPage } from '../paper/frame';
import { recordTypes, type OrgLifeRecord, type RecordType } from '../schema/meeting';

export const HANDBOOK_SETTING = 'meetings.handbook';
/** As the name of a book in a record (`paperOriginal.book`). */
export const HANDBOOK_NAME_MAX = 60;
export const bookPageSizes = Object.keys(bookPages) as BookPage[];

export interface Handbook {
  /** Is the issued book the original? Everything else counts only then. */
  isKept: boolean;
  /** 党支部工作手册; empty where it has no name of its own. */
  name: string;
  size: BookPage;
  /** The kinds of records the book has chapters for, in its order. */
  chapters: readonly RecordType[];
}

/** No book; A5, the size most issued books have; all kinds in the order of the year's book. */
export const noHandbook: Handbook = { isKept: false, name: '', size: 'A5', chapters: recordTypes };

/** The stored choice; what an older or newer program stored otherwise is left at its usual. */
export function handbookOf(settings: readonly { key: string; value?: unknown }[]): Handbook {
  const stored = settings.find(({ key }) => key === HANDBOOK_SETTING)?.value;
  if (typeof stored !== 'object' || stored === null) return noHandbook;
  const { isKept, name, size, chapters } = stored as Record<keyof Handbook, unknown>;
  const listed: readonly unknown[] = Array.isArray(chapters) ? chapters : [];
  const known = recordTypes.filter((type) => listed.includes(type));
  return {
    isKept: isKept === true,
    name: typeof name === 'string' ? name : '',
    size: bookPageSizes.find((one) => one === size) ?? noHandbook.size,
    chapters: known.length === 0 ? recordTypes : known.sort((a, b) => listed.indexOf(a) - listed.indexOf(b)),
  };
}

/** All kinds of records in the order of the book; those it has no chapter for behind them, in the usual order. */
export function handbookOrder({ isKept, chapters }: Handbook): readonly RecordType[] {
  if (!isKept) return recordTypes;
  return [...chapters, ...recordTypes.filter((type) => !chapters.includes(type))];
}

/** Records by the chapters of the book, and by day inside a chapter. */
export function inHandbookOrder(records: readonly OrgLifeRecord[], handbook: Handbook): OrgLifeRecord[] {
  const order = handbookOrder(handbook);
  const key = ({ startAt, id }: OrgLifeRecord): string => `${startAt} ${id}`;
  return [...records].sort(
    (a, b) =>
      order.indexOf(a.primaryType) - order.indexOf(b.primaryType) ||
      (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0),
  );
}

/** Held, of a kind the book has a chapter for, and nobody said on which page it stands. */
export function lacksPage(
  record: Pick<OrgLifeRecord, 'state' | 'primaryType' | 'paperOriginal'>,
  { isKept, chapters }: Handbook,
): boolean {
  if (!isKept || record.state === 'planned' || record.paperOriginal !== undefined) return false;
  return chapters.includes(record.primaryType);
}
