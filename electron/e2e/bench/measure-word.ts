/**
 * M-docx: the Word file of the record of six pages: describing it (as the page does) and making it in a fresh process,
 * whose own start is not counted. What the user waits in all, start and writing included, is said beside it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from './bench-page';
import { draftWord } from './paper-code';
import { quit, startReal } from './real-app';
import { makeRow, median, type BenchRow } from './rows';
import { DRAFT_PAGES, makeYearOfMinutes } from './year-of-minutes';

const WORD_AT_MOST_MS = 300;

/** @param runOnce runs `word-file-time` on a file with the described document */
export async function measureWord(
  rounds: number,
  place: string,
  profile: string,
  runOnce: (file: string) => Promise<{ first: number; more: number[] }>,
): Promise<BenchRow> {
  const describe = await draftWord(await makeYearOfMinutes());
  const app = await startReal(profile);
  const file = join(place, 'minutes.json');
  const [ours, whole, warm, described]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let round = 0; round <= rounds; round += 1) {
    const startedAt = performance.now();
    const document = describe();
    const describing = performance.now() - startedAt;
    writeFileSync(file, JSON.stringify(document));
    const { first, more } = await runOnce(file);
    await app.answerDialog(join(place, `minutes-${round}.docx`));
    const askedAt = performance.now();
    await ask(app.page, 'export.saveWord', { name: 'minutes', document });
    const asked = performance.now() - askedAt;
    // The first round fills the caches of the system and is thrown away.
    if (round === 0) continue;
    ours.push(describing + first);
    described.push(describing);
    warm.push(median(more));
    whole.push(asked);
  }
  await quit(app);
  return makeRow({
    id: 'M-docx',
    what: `Word file of the record of ${DRAFT_PAGES} pages, first one of a process, without its start / the limit`,
    unit: 'ms',
    ours,
    reference: ours.map(() => WORD_AT_MOST_MS),
    target: `<= ${WORD_AT_MOST_MS} ms`,
    met: (row) => row.ours <= WORD_AT_MOST_MS,
    extra: { describing: median(described), again: median(warm), withProcessAndWriting: median(whole) },
  });
}
