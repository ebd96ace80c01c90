/**
 * F12: files made to eat time and memory. Each is refused with the sentence meant for it, in less than two seconds
 * of processor time and with less than 300 MB more memory than before (reliability.md §5).
 */
import { ExpectedFailure } from '../../shared/ipc/reply';
import { readTables } from '../import/read-workbook';
import type { FaultTest } from './fault-test';
import { rosterBombs } from './support/roster-bombs';

/** Processor time, not the clock on the wall: other work on the machine must not decide. */
const MOST_CPU_MS = 2_000;
const MOST_RISE_BYTES = 300 * 1024 * 1024;

async function run(caseNo: number): Promise<string | undefined> {
  const bomb = rosterBombs[caseNo % rosterBombs.length];
  if (!bomb) return 'no such bomb';
  const content = bomb.make();
  const before = process.memoryUsage().rss;
  const peakBefore = peakBytes();
  const started = process.cpuUsage();
  const outcome = await readTables(content).then(
    () => 'was read',
    (failure: unknown) => (failure instanceof ExpectedFailure ? failure.code : `bug: ${String(failure)}`),
  );
  const { user, system } = process.cpuUsage(started);
  const cpuMs = (user + system) / 1_000;
  // The highest point of the process counts when this case moved it; what is left afterwards counts in any case.
  const highest = peakBytes() > peakBefore ? peakBytes() : process.memoryUsage().rss;
  const rise = highest - before;
  if (outcome !== bomb.code) return `${bomb.name}: ${outcome} instead of ${bomb.code}`;
  if (cpuMs >= MOST_CPU_MS) return `${bomb.name}: took ${cpuMs.toFixed(0)} ms`;
  if (rise >= MOST_RISE_BYTES) return `${bomb.name}: ${Math.round(rise / 1024 / 1024)} MB more`;
  return undefined;
}

function peakBytes(): number {
  return process.resourceUsage().maxRSS * 1_024;
}

export const bombs: FaultTest = {
  id: 'F12',
  what: 'rosters made to eat time and memory are refused at once',
  counts: { ci: rosterBombs.length, full: rosterBombs.length * 5 },
  // What another case holds at the same time would be counted here.
  isAlone: true,
  run: (caseNo) => run(caseNo),
};
