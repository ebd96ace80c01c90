/**
 * The page's own code that sets paper, as the shipped page runs it, for the references: what it makes of the same rows
 * is printed by an empty Chromium. Bundled apart, because nothing under electron/ may import the page.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';
import { nodeBundle } from '../../../build/vite/node-bundle.mjs';
import { root } from '../../../build/setup/places.mjs';
import type { TalkCoverage } from '../../../shared/domain/heart-talks';
import type { PdfRequest } from '../../../shared/ipc/requests/paper';
import type { WordDocument } from '../../../shared/paper/word-document';
import { BOOK_YEAR, type YearOfMinutes } from './year-of-minutes';

interface MinutesCode {
  minutesPaper(input: object): PdfRequest;
  minutesParts(input: object): object;
}
interface BookCode {
  chaptersWithContent(input: object): readonly string[];
  yearBook(input: object): { pages: PdfRequest | undefined; index(): PdfRequest };
}
interface WordCode {
  wordPaper(parts: object): WordDocument;
}

/** The HTML string of the draft's minutes. */
export async function draftHtml(year: YearOfMinutes): Promise<string> {
  const { minutesPaper } = await load<MinutesCode>('minutes/minutes-paper.tsx');
  return minutesPaper(minutesInput(year)).html;
}

/** Makes the draft's Word document each time it is called. */
export async function draftWord(year: YearOfMinutes): Promise<() => WordDocument> {
  const { minutesParts } = await load<MinutesCode>('minutes/minutes-paper.tsx');
  const { wordPaper } = await load<WordCode>('docx/word-paper.ts');
  return () => wordPaper(minutesParts(minutesInput(year)));
}

/** Everything the year's book says, as one HTML string: its chapters behind its contents, the page numbers left open. */
export async function bookHtml(year: YearOfMinutes): Promise<string> {
  const { chaptersWithContent, yearBook } = await load<BookCode>('year-book/year-book-paper.tsx');
  const { branch, tables, records, plan, items } = year;
  const rows = {
    branch,
    tables,
    records,
    plan,
    items,
    year: BOOK_YEAR,
    attachments: [],
    rewards: [],
    // The branch of the bench has none of these.
    ...{ talks: [], talkTotals: NO_TALKS, dues: [], cases: [], texts: [] },
    now: NOW,
  };
  const book = yearBook({ ...rows, chapters: new Set(chaptersWithContent(rows)), withPhotos: true });
  const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(book.pages?.html ?? '')?.[1];
  if (body === undefined) throw new Error('the book has no pages');
  return book.index().html.replace('</body>', () => `${body}</body>`);
}

const NONE = { asked: 0, done: 0 };
const NO_TALKS: TalkCoverage['totals'] = {
  ...{ committeePair: NONE, memberPair: NONE, leadingPair: NONE, withCommittee: NONE, withMember: NONE },
};
const NOW = '2026-09-22T01:30:00.000Z';

function minutesInput({ branch, draft, draftRoster, tables }: YearOfMinutes): object {
  return {
    ...{ branch, record: draft, roster: draftRoster, groups: tables.partyGroups },
    ...{ attachments: [], now: NOW },
  };
}

async function load<T>(file: string): Promise<T> {
  const output = `${file.replaceAll(/\W/g, '-')}.cjs`;
  const outDir = join(root, 'out', 'bench');
  const config = nodeBundle({ entry: `renderer/paper/${file}`, output, electron: false });
  await build({ ...config, build: { ...config.build, outDir } });
  return createRequire(import.meta.url)(join(outDir, output)) as T;
}
