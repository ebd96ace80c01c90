/** Requests that concern windows and clipboard as well: they go through the lock of the program, not of the keys. */
import type { FillPanel } from '../windows/fill-panel';
import type { Handlers } from './answer-request';
import type { Locking } from './locking';

export function withLocking(handlers: Handlers, locking: Locking, panel: FillPanel): Handlers {
  return locking.jobs.watch({
    ...handlers,
    // Asked for in the page, the lock waits for jobs like any other; it is no job itself.
    'vault.lock': async () => {
      await locking.lock('asked');
      return { locked: true };
    },
    'fillPanel.enter': () => panel.enter(),
    'fillPanel.leave': () => panel.leave(),
    'fillPanel.copy': ({ text }) => panel.copy(text),
    'app.noteCoveredCopy': ({ text }) => {
      locking.clipboard.note(text);
      return { noted: true };
    },
  });
}
