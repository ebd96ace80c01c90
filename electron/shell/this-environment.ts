/** The environment of this very start: what Electron and the system say, and whether it is one for clearing the PC. */
import { app } from 'electron';
import { withWipeOrder, type StartEnvironment } from '../wipe/temporary-profile';
import { readEnvironment } from './environment';

/** Before `ready`. */
export function thisEnvironment(): StartEnvironment {
  return withWipeOrder(
    readEnvironment({
      packaged: app.isPackaged,
      platform: process.platform,
      env: process.env,
      userDataSwitch: app.commandLine.getSwitchValue('user-data-dir'),
      appData: app.getPath('appData'),
    }),
  );
}
