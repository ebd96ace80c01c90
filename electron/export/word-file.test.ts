import { describe, expect, it } from 'vitest';
import { wordDocumentSchema, type WordBlock, type WordDocument } from '../../shared/paper/word-document';
import { paperFrames } from '../../shared/paper/frame';
import { rosterLimits } from '../import/limits';
import { ZipParts } from '../import/zip-parts';
import { buildWordFile } from './word-file';

function documentOf(blocks: WordBlock[], more: Partial<WordDocument> = {}): WordDocument {
  return wordDocumentSchema.parse({
    title: '支部党员大会会议记录',
    landscape: false,
    frame: paperFrames.text,
    pageNumbers: 'gbt9704',
    headLeft: '中共某支部委员会',
    headRight: '会议记录',
    foot: '送签稿　第2稿',
    blocks,
    ...more,
  });
}

/** The parts of the file as they lie in the zip. */
async function partsOf(document: WordDocument): Promise<Record<string, string>> {
  const zip = await ZipParts.open(Buffer.from(await buildWordFile(document)), rosterLimits);
  const names = ['word/document.xml', 'word/styles.xml', 'word/fontTable.xml', 'docProps/core.xml'];
  names.push(...[1, 2].map((no) => `word/footer${no}.xml`), 'word/header1.xml');
  const parts: Record<string, string> = {};
  for (const name of names) {
    if (zip.has(name)) parts[name] = await zip.readText(name, rosterLimits.partBytes);
  }
  zip.close();
  return parts;
}

const paragraph = (style: 'title' | 'body' | 'heading1', text: string): WordBlock => ({
  kind: 'paragraph',
  style,
  runs: [{ text }],
});
const textsOf = (xml = ''): string[] =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1] ?? '');

describe('the Word file', () => {
  it('has the sheet of the house: A4 with its margins, styles by role, exact lines', async () => {
    const parts = await partsOf(
      documentOf([
        paragraph('title', '会议记录'),
        paragraph('heading1', '一、议题'),
        paragraph('body', '正文'),
      ]),
    );
    const xml = parts['word/document.xml'];
    // Twentieths of a point: 210 × 297 mm, 37/26/35/28 mm.
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    for (const style of ['Title', 'Heading1', 'HouseBody'])
      expect(xml).toContain(`<w:pStyle w:val="${style}"/>`);
    const styles = parts['word/styles.xml'] ?? '';
    const body = /<w:style [^>]*w:styleId="HouseBody".*?<\/w:style>/s.exec(styles)?.[0];
    expect(body).toContain('w:eastAsia="仿宋_GB2312"');
    expect(body).toContain('<w:sz w:val="32"/>');
    expect(body).toMatch(/w:line="560"[^>]*w:lineRule="exact"/);
    const title = /<w:style [^>]*w:styleId="Title".*?<\/w:style>/s.exec(styles)?.[0];
    expect(title).toContain('w:eastAsia="方正小标宋简体"');
    expect(parts['word/fontTable.xml']).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>');
  });

  it('numbers pages outside and says the state of the sheet in the foot', async () => {
    const parts = await partsOf(documentOf([paragraph('body', '正文')]));
    const feet = [parts['word/footer1.xml'], parts['word/footer2.xml']];
    for (const foot of feet) {
      expect(foot).toContain('PAGE');
      expect(textsOf(foot).join('')).toContain('送签稿　第2稿');
    }
    expect(feet.map((foot) => /<w:jc w:val="(\w+)"/.exec(foot ?? '')?.[1]).sort()).toEqual(['left', 'right']);
    expect(textsOf(parts['word/header1.xml'])).toEqual(['中共某支部委员会', '会议记录']);
  });

  it('repeats the heads of a table, never breaks a row, and joins cells', async () => {
    const parts = await partsOf(
      documentOf([
        {
          kind: 'table',
          columnsMm: [20, 136],
          headRows: 1,
          rows: [
            {
              cells: [
                { lines: [[{ text: '序号' }]], isHead: true },
                { lines: [[{ text: '事项' }]], isHead: true },
              ],
            },
            { cells: [{ lines: [[{ text: '合并' }]], columns: 2 }] },
            { cells: [{ lines: [] }, { lines: [[{ text: '甲' }], [{ text: '乙' }]] }] },
          ],
        },
      ]),
    );
    const xml = parts['word/document.xml'] ?? '';
    const rows = xml.split('<w:tr>').slice(1);
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false]);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    expect(rows[1]).toContain('<w:gridSpan w:val="2"/>');
    expect(textsOf(rows[2])).toEqual(['甲', '乙']);
    expect(xml).toContain('<w:gridCol w:w="1134"/>');
  });

  it('keeps hostile texts as text: no field, no markup, nothing an office program would refuse', async () => {
    const texts = [
      '<w:p><script>alert(1)</script>&amp;',
      'INCLUDETEXT "C:\\\\x"',
      '{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe }',
      ' 前后空格 ',
      '𠮷䶮',
    ];
    const parts = await partsOf(documentOf(texts.map((text) => paragraph('body', text))));
    const xml = parts['word/document.xml'] ?? '';
    const unescape = (text: string): string =>
      text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    expect(textsOf(xml).map(unescape)).toEqual(texts);
    expect(xml).not.toMatch(/instrText|fldChar|fldSimple|hyperlink/);
    const broken = await partsOf(documentOf([paragraph('body', 'a\u0000b\ud800c\u0008d')]));
    expect(textsOf(broken['word/document.xml'])).toEqual(['ab\ufffdcd']);
  });

  it('draws signature lines and breaks lines and pages', async () => {
    const parts = await partsOf(
      documentOf([
        { kind: 'paragraph', style: 'body', runs: [{ text: '一\n二' }], newPage: true },
        {
          kind: 'signatures',
          items: [
            { label: '主持人（签字）：', hasLine: true },
            { label: '记录人（签字）：', hasLine: true },
          ],
        },
      ]),
    );
    const xml = parts['word/document.xml'] ?? '';
    expect(xml).toContain('<w:pageBreakBefore/>');
    expect(xml).toContain('<w:br/>');
    expect(xml.match(/w:leader="underscore"/g)).toHaveLength(2);
  });

  it('holds the photos that could be drawn, with caption and words for who cannot see them, and names the others', async () => {
    const [shown, lost] = ['1'.repeat(128), '2'.repeat(128)];
    const document = documentOf([
      {
        kind: 'pictures',
        columns: 2,
        heightMm: 60,
        items: [
          { sha512: shown, caption: '党员<练习>包扎' },
          { sha512: lost, caption: '发放手册' },
          { sha512: shown, caption: '同一张' },
        ],
      },
    ]);
    // What is inside is not looked at here: the drawing process made it.
    const picture = { bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xd9]), widthPx: 1600, heightPx: 1200 };
    const bytes = await buildWordFile(document, { [shown]: picture });
    const zip = await ZipParts.open(Buffer.from(bytes), rosterLimits);
    const xml = await zip.readText('word/document.xml', rosterLimits.partBytes);
    zip.close();
    // 74 mm of room in a column of 78 mm: 73.8 × 55.4 mm in English metric units.
    const sizes = [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, cx, cy]) => [
      Number(cx) / 36_000,
      Number(cy) / 36_000,
    ]);
    expect(sizes).toHaveLength(2);
    for (const [width = 0, height = 0] of sizes) {
      expect(Math.abs(width - 74)).toBeLessThan(0.3);
      expect(Math.abs(height - 55.5)).toBeLessThan(0.3);
    }
    expect(xml).toContain('descr="党员&lt;练习&gt;包扎"');
    expect(textsOf(xml)).toEqual(['党员&lt;练习&gt;包扎', '〔照片文件没有找到〕', '发放手册', '同一张']);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(2);
  });
});
