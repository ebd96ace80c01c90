/** The wipe service on the real program: its windows, its engine, its end. */
import { hostname } from 'node:os';
import { app, BrowserWindow, session } from 'electron';
import { nodeDisk } from '../files/node-disk';
import { kindOf } from './file-kind';
import { surroundings } from './surroundings';
import { WipeService, type WipeParts } from './wipe-service';

/** What the engine has not cleared by then is removed as files by the start that follows. */
const STORES_DEADLINE_MS = 5_000;

type Given = Omit<WipeParts, 'disk' | 'kindOf' | 'surroundings' | 'computerName' | 'leave'>;

export function createWipe(given: Given): WipeService {
  const { log } = given;
  return new WipeService({
    ...given,
    disk: nodeDisk,
    kindOf,
    surroundings,
    computerName: hostname,
    leave: {
      closeWindows: () => {
        // The last window is no end yet: keys are to be destroyed first.
        app.removeAllListeners('window-all-closed');
        app.on('window-all-closed', () => undefined);
        for (const window of BrowserWindow.getAllWindows()) window.destroy();
      },
      clearStores: async () => {
        const { defaultSession } = session;
        const clearing = Promise.all([defaultSession.clearStorageData(), defaultSession.clearCache()]);
        const deadline = new Promise((resolve) => setTimeout(resolve, STORES_DEADLINE_MS));
        await Promise.race([clearing, deadline]).catch((error: unknown) => log.warn('wipe: stores', error));
      },
      startAnew: () => {
        app.relaunch();
        app.exit(0);
      },
    },
  });
}
