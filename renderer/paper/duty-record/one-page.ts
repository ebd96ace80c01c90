/**
 * How much of a long life in office one page holds. Heights in millimetres, measured in the PDF: the text block of a
 * form is 240 high, 135 of it are title, heads, signatures and two lines each for posts and work.
 */
const FREE_MM = 105;
/** One line of 10.5 pt with its padding; a further line of the same cell; a row of two lines. */
const ROW_MM = 6.3;
const LINE_MM = 4.95;
const DOUBLE_ROW_MM = 11.2;
/** Characters on a line of 分工. */
const LINE_CHARS = 34;
const MOST_DUTY_LINES = 6;
const MOST_EXCHANGES = 3;
const MOST_YEARS = 3;
const LEAST_POSTS = 3;

export interface Fitting {
  duties: string[];
  posts: number;
  exchanges: number;
  years: number;
}

/** Duties are cut at six lines, exchanges and years at three; offices take what is left, three at least. */
export function fitOnPage(given: Fitting): Fitting {
  const exchanges = Math.min(given.exchanges, MOST_EXCHANGES);
  const years = Math.min(given.years, MOST_YEARS);
  const duties = cutToLines(given.duties);
  const used = exchanges * DOUBLE_ROW_MM + years * ROW_MM + linesOf(duties) * LINE_MM;
  const posts = Math.min(given.posts, Math.max(LEAST_POSTS, Math.floor((FREE_MM - used) / ROW_MM)));
  return { duties, posts, exchanges, years };
}

function linesOf(duties: readonly string[]): number {
  return duties.reduce((sum, duty) => sum + lines(duty), 0);
}

function lines(text: string): number {
  return Math.max(1, Math.ceil(Array.from(text).length / LINE_CHARS));
}

function cutToLines(duties: readonly string[]): string[] {
  const kept: string[] = [];
  let left = MOST_DUTY_LINES;
  for (const duty of duties) {
    if (left === 0) break;
    const characters = Array.from(duty);
    const room = left * LINE_CHARS;
    const text = characters.length > room ? `${characters.slice(0, room - 1).join('')}…` : duty;
    kept.push(text);
    left -= lines(text);
  }
  return kept;
}
