import { expect, it } from 'vitest';
import type { ArchiveProgress } from '../../shared/ipc/events';
import { thinProgress } from './progress';

it('passes new phases and ends at once, the rest every 100 ms', () => {
  let nowMs = 0;
  const sent: string[] = [];
  const report = thinProgress(
    ({ phase, filesDone }) => sent.push(`${phase} ${filesDone}`),
    () => nowMs,
  );
  const at = (timeMs: number, phase: ArchiveProgress['phase'], filesDone: number): void => {
    nowMs = timeMs;
    report({ phase, filesDone, filesTotal: 9, bytesDone: 0, bytesTotal: 0, currentPath: '' });
  };
  at(0, 'writing', 0);
  at(10, 'writing', 1);
  at(99, 'writing', 2);
  at(100, 'writing', 3);
  at(101, 'writing', 9);
  at(102, 'readingBack', 0);
  at(103, 'readingBack', 1);
  expect(sent).toEqual(['writing 0', 'writing 3', 'writing 9', 'readingBack 0']);
});
