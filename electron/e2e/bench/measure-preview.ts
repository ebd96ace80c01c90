/**
 * M-preview: the paper beside the form while somebody types: from the key that is pressed until the frame is drawn in
 * which the sheet shows what it typed. Every key types on; each is waited for, so none is measured with another.
 */
import { expect, type Page } from '@playwright/test';
import { meetingWords } from '../../../shared/words/meetings';
import { paperWords } from '../../../shared/words/ui';
import { Frame } from '../pages/frame';
import { quit, startReal } from './real-app';
import { makeRow, median, percentile, type BenchRow } from './rows';
import { DRAFT_PAGES, makeYearOfMinutes } from './year-of-minutes';

const SHOWN_AT_MOST_MS = 50;
const KEYS = 40;
/** Stands nowhere else in the record. */
const MARK = '测速';

interface TypingWindow {
  branchKey: Promise<{ shown: number; form: number }> | undefined;
}

export async function measurePreview(rounds: number, profile: string): Promise<BenchRow> {
  const { draft } = await makeYearOfMinutes();
  const app = await startReal(profile);
  const { page } = app;
  await new Frame(page).open(`meetings/${draft.id}`);
  const text = page.getByRole('textbox', { name: meetingWords.content.text, exact: true });
  const before = await text.inputValue();
  // What is typed stands on the last page: that is the one in sight.
  await page.getByRole('group', { name: paperWords.desk }).press('Control+End');
  await expect(
    page.getByRole('document', { name: new RegExp(paperWords.pageOf(DRAFT_PAGES, DRAFT_PAGES)) }),
  ).toBeVisible();
  const slowest: number[] = [];
  const middle: number[] = [];
  const form: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    await text.fill(before);
    await text.press('Control+End');
    await page.keyboard.insertText(MARK);
    await untilShown(page, MARK);
    const keys: { shown: number; form: number }[] = [];
    let typed = MARK;
    for (let key = 0; key < KEYS; key += 1) {
      const digit = String(key % 10);
      typed += digit;
      await watchKey(page, typed);
      await page.keyboard.press(digit);
      const seen = await page.evaluate(() => (window as unknown as TypingWindow).branchKey);
      if (seen) keys.push(seen);
    }
    // The first round compiles what draws the paper and is thrown away.
    if (round === 0) continue;
    slowest.push(
      percentile(
        keys.map(({ shown }) => shown),
        0.95,
      ),
    );
    middle.push(median(keys.map(({ shown }) => shown)));
    form.push(
      percentile(
        keys.map((key) => key.form),
        0.95,
      ),
    );
  }
  await quit(app);
  return makeRow({
    id: 'M-preview',
    what: `from a key to the sheet of ${DRAFT_PAGES} pages beside the form that shows it, p95 of ${KEYS} / the limit`,
    unit: 'ms',
    ours: slowest,
    reference: slowest.map(() => SHOWN_AT_MOST_MS),
    target: `p95 <= ${SHOWN_AT_MOST_MS} ms`,
    met: ({ ours }) => ours <= SHOWN_AT_MOST_MS,
    extra: { median: median(middle), formP95: median(form) },
  });
}

async function untilShown(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const shown = document.querySelector('[role=document] > div')?.shadowRoot?.textContent;
      return shown?.includes(wanted) === true && !shown.includes(`${wanted}0`);
    },
    text,
    { polling: 'raf' },
  );
}

/** The page itself tells how long after the key its form had it, and its sheet. */
async function watchKey(page: Page, typed: string): Promise<void> {
  await page.evaluate((wanted) => {
    (window as unknown as TypingWindow).branchKey = new Promise((resolve) => {
      addEventListener(
        'keydown',
        ({ timeStamp }) => {
          let form = 0;
          const look = (): void => {
            // The first frame after the key is the one in which the form has it.
            if (form === 0) form = performance.now() - timeStamp;
            const sheet = document.querySelector('[role=document] > div')?.shadowRoot;
            if (sheet?.textContent.includes(wanted) !== true) {
              requestAnimationFrame(look);
              return;
            }
            // A message posted in a frame arrives when the frame is drawn.
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => {
              resolve({ shown: performance.now() - timeStamp, form });
            };
            port2.postMessage(null);
          };
          requestAnimationFrame(look);
        },
        { once: true, capture: true },
      );
    });
  }, typed);
}
