/** Photos of the appendix: a table without lines, each cell a picture and its caption. */
import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { WordPictures } from '../../shared/paper/word-document';
import { inlinePictureWords } from '../../shared/words/paper';
import { xmlText } from './word-text';
import { STYLE_IDS, twips } from './word-styles';

/** JPEG and its size in dots, by digest; a picture that could not be drawn is not among them. */
export type WordPictureBytes = Readonly<
  Record<string, { bytes: Uint8Array; widthPx: number; heightPx: number }>
>;

/** The library counts pictures in dots of a screen. */
const PX_PER_MM = 96 / 25.4;
/** Between two pictures side by side, as on the printed page. */
const GAP_MM = 4;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_LINES = {
  ...{ top: NONE, bottom: NONE, left: NONE, right: NONE },
  ...{ insideHorizontal: NONE, insideVertical: NONE },
};

type Item = WordPictures['items'][number];

export function pictureTable(block: WordPictures, widthMm: number, pictures: WordPictureBytes): Table {
  const { columns, heightMm, items } = block;
  const columnMm = widthMm / columns;
  const roomMm = columnMm - (columns > 1 ? GAP_MM : 0);
  const rows = Array.from({ length: Math.ceil(items.length / columns) }, (_, row) =>
    items.slice(row * columns, (row + 1) * columns),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(widthMm), type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => twips(columnMm)),
    borders: NO_LINES,
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: Array.from(
            { length: columns },
            (_, column) =>
              new TableCell({
                verticalAlign: VerticalAlign.BOTTOM,
                children: cellOf(row[column], roomMm, heightMm, pictures),
              }),
          ),
        }),
    ),
  });
}

function cellOf(
  item: Item | undefined,
  roomMm: number,
  heightMm: number,
  pictures: WordPictureBytes,
): Paragraph[] {
  if (!item) return [new Paragraph({ children: [] })];
  const picture = pictures[item.sha512];
  const caption = xmlText(item.caption);
  const content = picture
    ? new ImageRun({
        type: 'jpg',
        data: picture.bytes,
        transformation: scaled(picture, roomMm, heightMm),
        altText: { name: caption, description: caption, title: caption },
      })
    : new TextRun({ text: `〔${inlinePictureWords.missing}〕` });
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      // Subtle: the exact lines of the house would cut the picture down to one line.
      spacing: { line: 240, lineRule: 'auto', before: twips(2) },
      indent: { firstLine: 0 },
      keepNext: true,
      children: [content],
    }),
    new Paragraph({ style: STYLE_IDS.caption, children: [new TextRun({ text: caption })] }),
  ];
}

/** As large as there is room, never larger than it is. */
function scaled(
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
  roomMm: number,
  heightMm: number,
): { width: number; height: number } {
  const scale = Math.min(1, (roomMm * PX_PER_MM) / widthPx, (heightMm * PX_PER_MM) / heightPx);
  return {
    width: Math.max(1, Math.round(widthPx * scale)),
    height: Math.max(1, Math.round(heightPx * scale)),
  };
}
