/** The year's book has real page numbers in its contents, and minutes leave as a Word file that says the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordFileWords } from '../../shared/words/docx';
import { yearBookWords as words } from '../../shared/words/year-book';
import { rosterLimits } from '../import/limits';
import { ZipParts } from '../import/zip-parts';
import { expect, test } from './fixtures';
import { pdfPages } from './machine/paper-tools';
import { PrintPage } from './pages/print';

/** The number stamped on a page; undefined where there is none. */
const numberOf = (text: string): number | undefined => {
  const found = /—\s*(\d+)\s*—/.exec(text);
  return found ? Number(found[1]) : undefined;
};

test('the book of a year: contents name the pages on which its chapters begin', async ({
  sampleApp,
  computer,
}) => {
  const paper = new PrintPage(sampleApp);
  await paper.open('year-book?year=2026');
  const file = join(computer.makeFolder('记录本'), '全年记录本.pdf');
  await paper.saveTo(file);
  const pages = pdfPages(file);
  const [cover = '', blank = '', contents = ''] = pages;
  expect(cover).toContain(words.year(2026));
  expect(blank.trim()).toBe('');
  expect([cover, blank, contents].map(numberOf)).toEqual([undefined, undefined, undefined]);

  const lines = [...contents.matchAll(/^\s*[一二三四五六七八九十]+、(\S+)\s.*?(\d+)\s*$/gm)];
  expect(lines.length).toBeGreaterThan(4);
  for (const [, title = '', number = ''] of lines) {
    const at = pages.findIndex((text) => numberOf(text) === Number(number));
    expect(pages[at]?.replace(/\s/g, ''), title).toContain(title);
    // Chapters begin on the right.
    expect(at % 2, title).toBe(0);
    expect(Number(number) % 2, title).toBe(1);
  }
});

test('minutes as a Word file', async ({ sampleApp, computer }) => {
  const { page } = sampleApp;
  const paper = new PrintPage(sampleApp);
  await paper.open('study-plan');
  const file = join(computer.makeFolder('文稿'), '学习计划.docx');
  await sampleApp.answerDialog(file);
  await page.getByRole('button', { name: wordFileWords.save }).click();
  await expect(page.getByText(wordFileWords.saved(file))).toBeVisible();
  const zip = await ZipParts.open(readFileSync(file), rosterLimits);
  const xml = await zip.readText('word/document.xml', rosterLimits.partBytes);
  zip.close();
  expect(xml).toContain('学习计划');
  expect(xml).toContain('<w:tblHeader/>');
});
