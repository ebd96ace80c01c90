/** Nothing that goes wrong in main passes without a line in the log. */
import { app } from 'electron';
import type { Log } from '../logging/log';

/**
 * A bug in one request must not take the program down with unsaved typing in its window: it is logged and the
 * work goes on; the journal refuses to write by itself when it cannot be sure of its state.
 */
export function watchForCrashes(log: Log): void {
  process.on('uncaughtException', (error) => log.error('uncaught exception', error));
  process.on('unhandledRejection', (reason) => log.error('unhandled rejection', reason));
  app.on('child-process-gone', (_event, details) => {
    // `killed`: the import process is always ended by us.
    if (details.reason === 'clean-exit' || details.reason === 'killed') return;
    log.warn(`${details.type} process gone: ${details.reason}`);
  });
}
