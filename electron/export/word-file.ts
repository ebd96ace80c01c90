/** A described document as the bytes of a Word file (.docx). */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  type IParagraphStyleOptions,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { A4, textWidth } from '../../shared/paper/frame';
import type { WordDocument } from '../../shared/paper/word-document';
import { wordFileWords } from '../../shared/words/docx';
import { stampWords } from '../../shared/words/paper';
import { BODY_SIZE, fontOf, builtInStyles, fontTable, LINE, paragraphStyles, twips } from './word-styles';
import { wordChildren } from './word-blocks';
import { xmlText } from './word-text';
import type { WordPictureBytes } from './word-pictures';

/** GB/T 9704-2012 7.5: the number stands one character from the outer edge of the text block. */
const ONE_CHARACTER = 280;
const NUMBER_SIZE = 28;
const HEAD_SIZE = 20;
const FOOT_SIZE = 15;
/** The rule of the head above the text block, and the number below it: as stamped on the printed page. */
const HEAD_ABOVE_MM = 12;
const NUMBER_BELOW_MM = 7;

type Side = 'odd' | 'even';

/** The bytes of the file. @param pictures those the document names, by digest */
export async function buildWordFile(
  document: WordDocument,
  pictures: WordPictureBytes = {},
): Promise<Uint8Array> {
  const { frame, landscape } = document;
  const width = textWidth(frame, landscape);
  const [pageWidth, pageHeight] = [A4.short, A4.long].map(twips);
  const footers = { default: footer(document, 'odd'), even: footer(document, 'even') };
  const head = document.headLeft ?? document.headRight;
  const file = new Document({
    title: xmlText(document.title),
    creator: stampWords.producer,
    lastModifiedBy: stampWords.producer,
    description: '',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        ...builtInStyles,
        document: { run: { font: fontOf('fang'), size: BODY_SIZE, language: { eastAsia: 'zh-CN' } } },
      },
      paragraphStyles: [...paragraphStyles, numberStyle(document)],
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              // The library turns the sheet by itself where it is told the orientation.
              width: pageWidth ?? 0,
              height: pageHeight ?? 0,
              orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: twips(frame.top),
              right: twips(frame.right),
              bottom: twips(frame.bottom),
              left: twips(frame.left),
              header: twips(Math.max(frame.top - HEAD_ABOVE_MM, 5)),
              footer: twips(Math.max(frame.bottom - NUMBER_BELOW_MM - 13, 5)),
            },
          },
        },
        ...(head === undefined
          ? {}
          : { headers: { default: header(document, width), even: header(document, width) } }),
        footers,
        children: wordChildren(document.blocks, width, pictures),
      },
    ],
  });
  const bytes = await Packer.toBuffer(file, false, [{ path: 'word/fontTable.xml', data: fontTable() }]);
  return new Uint8Array(bytes);
}

function header({ headLeft = '', headRight = '' }: WordDocument, widthMm: number): Header {
  const font = { size: HEAD_SIZE, font: fontOf('song') };
  return new Header({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: twips(widthMm) }],
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 2 } },
        children: [
          new TextRun({ ...font, text: xmlText(headLeft) }),
          new TextRun({ ...font, children: [new Tab()] }),
          new TextRun({ ...font, text: xmlText(headRight) }),
        ],
      }),
    ],
  });
}

const NUMBER_STYLE = 'HousePageNumber';

/** Subtle: the size stands in the style; LibreOffice draws the number of a page in the paragraph's size, not the run's. */
function numberStyle({ pageNumbers }: WordDocument): IParagraphStyleOptions {
  const size = pageNumbers === 'plain' ? HEAD_SIZE : NUMBER_SIZE;
  return {
    id: NUMBER_STYLE,
    name: wordFileWords.numberStyle,
    basedOn: 'Normal',
    run: { size, font: fontOf('song') },
  };
}

/** Numbers outside: right on odd pages, left on even ones; the small print on the other side below. */
function footer(document: WordDocument, side: Side): Footer {
  const { pageNumbers, foot = '' } = document;
  const children: Paragraph[] = [];
  const outer = side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT;
  const inner = side === 'odd' ? AlignmentType.LEFT : AlignmentType.RIGHT;
  if (pageNumbers !== 'none') {
    const isPlain = pageNumbers === 'plain';
    const [before, between, after] = isPlain ? wordFileWords.pageFields : wordFileWords.numberFields;
    children.push(
      new Paragraph({
        style: NUMBER_STYLE,
        alignment: isPlain ? AlignmentType.CENTER : outer,
        ...(isPlain ? {} : { indent: side === 'odd' ? { right: ONE_CHARACTER } : { left: ONE_CHARACTER } }),
        children: (isPlain
          ? [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after]
          : [before, PageNumber.CURRENT, after]
        ).map((piece) => new TextRun({ children: [piece] })),
      }),
    );
  }
  if (foot) {
    children.push(
      new Paragraph({
        alignment: pageNumbers === 'plain' ? AlignmentType.CENTER : inner,
        spacing: { ...LINE, line: 220 },
        children: [new TextRun({ size: FOOT_SIZE, font: fontOf('song'), text: xmlText(foot) })],
      }),
    );
  }
  return new Footer({ children });
}
