/**
 * P-03 三会一课全年记录本 (domain §4.1) as two sheets: the pages, and the index that names their numbers. Both are one
 * text width throughout, tables too: a bound book is not turned, and Chromium keeps the width of a print's first page.
 */
import type { ReactNode } from 'react';
import { formatMonthDayZh } from '../../../shared/domain/dates';
import type { BookStamp } from '../../../shared/ipc/requests/paper';
import { paperFrames } from '../../../shared/paper/frame';
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import { yearBookWords as words } from '../../../shared/words/year-book';
import { branchTextCss } from '../branch-text/branch-text-paper';
import { minutesCss } from '../minutes/minutes-css';
import type { PaperDocument } from '../paper-document';
import { renderDocument } from '../render-document';
import { cnIndex } from '../text/cn-index';
import { oneLine } from '../text/printable';
import {
  AttachmentIndex,
  ChapterHead,
  Contents,
  Cover,
  RecordChapter,
  type ContentsLine,
  type PageOf,
} from './BookIndex';
import {
  AttendancePages,
  HonourPages,
  Instructions,
  OverviewPages,
  PlanPages,
  RecordPages,
  RosterPages,
} from './BookPages';
import {
  chapterRows,
  groupNameOf,
  isInBook,
  recordPartId,
  recordsOfChapter,
  recordsOfYear,
} from './book-records';
import { AdmissionPages, DuesPages, SummaryPages, TalkPages } from './LifePages';
import { attachmentSheet, honourSheet, mainRecorder, overviewSheet } from './book-sheets';
import { admissionOfBook, hasDues, summariesOfBook, talksOfBook } from './life-sheets';
import type { BookDocument, BookPart } from './lay-book';
import {
  chaptersInOrder,
  chapterTitle,
  isRecordType,
  type BookChapter,
  type YearBookInput,
} from './year-book-input';
import { yearBookCss } from './year-book-css';

export interface YearBook {
  title: string;
  parts: BookPart[];
  /** undefined where no chapter with pages of its own was chosen. */
  pages: PaperDocument | undefined;
  /** @param numbers of the parts' first pages; without them the same pages with the numbers left open */
  index: (numbers?: ReadonlyMap<string, number>) => PaperDocument;
  stamp: BookStamp;
}

interface Section extends BookPart {
  lines: Omit<ContentsLine, 'partId'>[];
  draw: (pageOf: PageOf) => ReactNode;
}

/** Chapters that have something to say this year; what may be ticked. */
export function chaptersWithContent(input: Omit<YearBookInput, 'chapters' | 'withPhotos'>): BookChapter[] {
  const records = recordsOfYear(input.records, input.year);
  return chaptersInOrder(input.recordOrder).filter((chapter) => {
    if (isRecordType(chapter)) return records.some((row) => row.sections.some((one) => one.type === chapter));
    if (chapter === 'honours') return honourSheet(input).length > 0;
    if (chapter === 'plan') return input.plan !== undefined;
    if (chapter === 'attendance') return records.some(isInBook);
    if (chapter === 'talks') return talksOfBook(input).rows.length > 0;
    if (chapter === 'dues') return hasDues(input);
    if (chapter === 'admission') return admissionOfBook(input).length > 0;
    if (chapter === 'summary') return summariesOfBook(input).length > 0;
    if (chapter === 'attachments') return attachmentSheet(records.filter(isInBook), input).length > 0;
    return true;
  });
}

export function yearBook(input: YearBookInput): YearBook {
  const { branch, year } = input;
  const title = [branch.fullName, words.running(year)].join(' ');
  const body = bodySections(input);
  const contents: ContentsLine[] = body.flatMap((section) =>
    section.lines.map((line) => ({ ...line, partId: section.id })),
  );
  const { secretary } = overviewSheet(input);
  const recorder = mainRecorder(recordsOfYear(input.records, year).filter(isInBook));
  const sections: Section[] = [
    {
      ...{ id: 'cover', document: 'index', startsRight: true, stamp: 'none', lines: [] },
      draw: () => <Cover input={input} secretary={secretary} recorder={recorder} />,
    },
    {
      ...{ id: 'contents', document: 'index', startsRight: true, stamp: 'head', lines: [] },
      draw: (pageOf) => <Contents lines={contents} pageOf={pageOf} />,
    },
    ...body,
  ];
  const document = (kind: BookDocument, pageOf: PageOf): PaperDocument => {
    const own = sections.filter((section) => section.document === kind);
    return renderDocument({
      title,
      frame: 'text',
      css: `${minutesCss}${branchTextCss}${yearBookCss}`,
      // Stamped when the book is put together.
      stamp: { pageNumbers: 'none' },
      body: own.map((section) => (
        <section key={section.id} id={section.id} className="part">
          {/* A place is measured on paper only where a link points to it (electron/print/page-marks). */}
          <a href={`#${section.id}`} />
          {section.draw(pageOf)}
        </section>
      )),
    });
  };
  const hasPages = sections.some((section) => section.document === 'pages');
  return {
    title,
    parts: sections.map(({ id, document: of, startsRight, stamp }) => ({
      id,
      document: of,
      startsRight,
      stamp,
    })),
    pages: hasPages ? document('pages', () => '') : undefined,
    index: (numbers) => document('index', (partId) => String(numbers?.get(partId) ?? '')),
    stamp: { headLeft: branch.fullName, headRight: words.running(year), frame: paperFrames.text },
  };
}

function bodySections(input: YearBookInput): Section[] {
  const records = recordsOfYear(input.records, input.year);
  const included = records.filter((record) => isInBook(record) && input.chapters.has(record.primaryType));
  const chapters = chaptersWithContent(input).filter((chapter) => input.chapters.has(chapter));
  let index = 0;
  return chapters.flatMap((chapter): Section[] => {
    // The instructions stand before the first chapter and are none.
    if (chapter === 'instructions') {
      return [
        pageSection(chapter, [{ text: chapterTitle(chapter), isSecond: false }], () => <Instructions />),
      ];
    }
    index += 1;
    const no = index;
    const title = chapterTitle(chapter);
    const line = { text: words.contentsLine(cnIndex(no), title), isSecond: false };
    const headed = (content: ReactNode): ReactNode => (
      <>
        <ChapterHead index={no} title={title} />
        {content}
      </>
    );
    if (isRecordType(chapter)) {
      const own = recordsOfChapter(chapter, records, input.tables);
      const rows = chapterRows(chapter, records, input);
      const head = indexSection(chapter, [line], (pageOf) => (
        <RecordChapter index={no} title={title} rows={rows} included={own.length} pageOf={pageOf} />
      ));
      return [head, ...own.map((record) => recordSection(record, input))];
    }
    switch (chapter) {
      case 'overview':
        return [
          pageSection(chapter, [line], () => headed(<OverviewPages input={input} />)),
          {
            ...pageSection('roster', [{ text: words.roster, isSecond: true }], () => (
              <RosterPages input={input} />
            )),
            startsRight: false,
          },
        ];
      case 'plan':
        return [pageSection(chapter, [line], () => headed(<PlanPages input={input} />))];
      case 'attendance':
        return [pageSection(chapter, [line], () => headed(<AttendancePages records={included} />))];
      case 'talks':
        return [pageSection(chapter, [line], () => headed(<TalkPages input={input} />))];
      case 'dues':
        return [pageSection(chapter, [line], () => headed(<DuesPages input={input} />))];
      case 'admission':
        return [pageSection(chapter, [line], () => headed(<AdmissionPages input={input} />))];
      case 'summary':
        return [pageSection(chapter, [line], () => headed(<SummaryPages input={input} />))];
      case 'honours':
        return [pageSection(chapter, [line], () => headed(<HonourPages input={input} />))];
      case 'attachments': {
        const lines = attachmentSheet(included, input);
        return [
          indexSection(chapter, [line], (pageOf) =>
            headed(<AttachmentIndex lines={lines} pageOf={pageOf} />),
          ),
        ];
      }
    }
  });
}

function pageSection(id: string, lines: Section['lines'], draw: () => ReactNode): Section {
  return { id, document: 'pages', startsRight: true, stamp: 'number', lines, draw };
}

function indexSection(id: string, lines: Section['lines'], draw: Section['draw']): Section {
  return { id, document: 'index', startsRight: true, stamp: 'number', lines, draw };
}

function recordSection(record: OrgLifeRecord, input: YearBookInput): Section {
  const section = record.sections.find((one) => one.type === record.primaryType);
  const group = groupNameOf(record, input.tables);
  const text = words.recordLine(
    [group, section ? words.seq(section.seqNo) : ''].filter(Boolean).join('　'),
    formatMonthDayZh(record.startAt.slice(0, 10)),
    oneLine(record.title),
  );
  return {
    ...pageSection(recordPartId(record), [{ text, isSecond: true }], () => (
      <RecordPages input={input} record={record} />
    )),
    // Records follow one another leaf by leaf; only chapters begin on the right.
    startsRight: false,
  };
}
