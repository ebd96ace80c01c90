/** R4: a roster of 2,000 people from the chosen file to 已导入, beside the fastest library's bare parse of the file. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { expect, type Page } from '@playwright/test';
import { Random } from '../../faults/support/random';
import { COLUMNS, HEADS, makePeople } from '../../faults/support/roster-files';
import { importPageWords } from '../../../shared/words/members-import';
import { ownBranch } from '../machine/samples';
import { FirstStart } from '../pages/first-start';
import { ImportRoster } from '../pages/import-roster';
import { quit, startReal } from './real-app';
import { makeRow, type BenchRow } from './rows';

const PEOPLE = 2_000;
/** Some of the invented numbers meet: so many more are made that enough are left. */
const SPARE = 200;

/** @returns path of the workbook, written as spreadsheets do (shared strings) */
export function writeRosterOf2000(folder: string): string {
  const made = makePeople(PEOPLE + SPARE, new Random(4));
  const people = [...new Map(made.map((person) => [person.idNo, person])).values()].slice(0, PEOPLE);
  const rows = people.map((person) => COLUMNS.map((column) => person[column]));
  const book = utils.book_new(utils.aoa_to_sheet([HEADS, ...rows]), '党员');
  const file = join(folder, '党员名册.xlsx');
  writeFileSync(
    file,
    write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true }) as Buffer,
  );
  return file;
}

/** @param reference milliseconds of `bare-parse` on the same file */
export async function measureImport(
  rounds: number,
  folder: string,
  file: string,
  reference: number[],
): Promise<BenchRow> {
  const app = await startReal(join(folder, 'import'));
  await new FirstStart(app.page).createBranch(ownBranch);
  const importing = new ImportRoster(app);
  const ours: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    await importing.open();
    await app.answerDialog(file);
    const pick = await untilThere(app.page, 'button', importPageWords.pick.button);
    const startedAt = performance.now();
    await app.page.mouse.click(pick.x, pick.y);
    const run = await untilThere(app.page, 'button', importPageWords.check.run(PEOPLE, 0));
    await app.page.mouse.click(run.x, run.y);
    await untilThere(app.page, '[role=status] div', importPageWords.done.title(PEOPLE));
    const milliseconds = performance.now() - startedAt;
    await importing.undo.click();
    await expect(importing.undone).toBeVisible({ timeout: 120_000 });
    // The first round fills the caches of the system and is thrown away.
    if (round > 0) ours.push(milliseconds);
  }
  await quit(app);
  return makeRow({
    id: 'R4',
    what: `import of ${PEOPLE} people from the chosen file to 已导入 / the fastest library's bare parse of the file`,
    unit: 'ms',
    ours,
    reference,
    target: 'ratio <= 2.5',
    met: ({ ratio }) => ratio <= 2.5,
  });
}

/**
 * Looks in every frame of the page: the waits of Playwright look after 100, 250, 500 and then every 1,000 ms, and what
 * passes between is nobody's work (as `untilClickable`).
 * @returns the middle of what has exactly these words, once a click there would reach it
 */
async function untilThere(page: Page, selector: string, text: string): Promise<{ x: number; y: number }> {
  const found = await page.waitForFunction(
    ([wanted, words]) => {
      for (const element of document.querySelectorAll(wanted)) {
        if (element.textContent !== words) continue;
        const { left, top, width, height } = element.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        if (width > 0 && element.contains(document.elementFromPoint(x, y))) return { x, y };
      }
      return undefined;
    },
    [selector, text] as const,
    { polling: 'raf', timeout: 120_000 },
  );
  const middle = await found.jsonValue();
  if (!middle) throw new Error(`${text} was not found`);
  return middle;
}
