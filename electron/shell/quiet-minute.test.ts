import { expect, it } from 'vitest';
import type { Log } from '../logging/log';
import { QuietMinute } from './quiet-minute';

function keepLog(): { log: Log; lines: string[] } {
  const lines: string[] = [];
  const add = (message: string): void => void lines.push(message);
  return { lines, log: { file: '', info: add, warn: add, error: add } };
}

it('does everything in order, once, and a failing part does not stop the rest', async () => {
  const done: string[] = [];
  const { log, lines } = keepLog();
  let finished: () => void = () => undefined;
  const end = new Promise<void>((resolve) => (finished = resolve));
  const quiet = new QuietMinute(
    [
      { name: 'first', run: () => Promise.resolve(done.push('first')) },
      { name: 'second', run: () => Promise.reject(new Error('no room')) },
      {
        name: 'third',
        run: () => {
          done.push('third');
          finished();
          return Promise.resolve();
        },
      },
    ],
    log,
  );
  quiet.pageIsReady(0);
  quiet.pageIsReady(0);
  await end;
  quiet.stop();
  expect([done, lines]).toEqual([['first', 'third'], ['second: not done']]);
});

it('never begins when the program ends before', () => {
  const { log } = keepLog();
  const done: string[] = [];
  const quiet = new QuietMinute([{ name: 'first', run: () => Promise.resolve(done.push('first')) }], log);
  quiet.pageIsReady();
  quiet.stop();
  expect(done).toEqual([]);
});
