/** Progress of long work, thinned out: the page draws about ten times a second at most. */
import type { ArchiveProgress } from '../../shared/ipc/events';

const INTERVAL_MS = 100;

/** Passes on every new phase and the end of one at once, anything between at most each 100 ms. */
export function thinProgress(
  send: (progress: ArchiveProgress) => void,
  nowMs: () => number,
): (progress: ArchiveProgress) => void {
  let lastMs = -Infinity;
  let lastPhase: ArchiveProgress['phase'] | undefined;
  return (progress) => {
    const isEnd = progress.filesTotal > 0 && progress.filesDone === progress.filesTotal;
    const now = nowMs();
    if (progress.phase === lastPhase && !isEnd && now - lastMs < INTERVAL_MS) return;
    lastMs = now;
    lastPhase = progress.phase;
    send(progress);
  };
}
