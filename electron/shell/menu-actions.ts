/** What the menu's items do: most are sent to the page, a few main does itself. */
import { mkdirSync } from 'node:fs';
import { Menu } from 'electron';
import { failureLabel } from '../../shared/ipc/failure-codes';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Preferences } from '../../shared/ipc/requests/shell';
import { failureWords } from '../../shared/words/failures';
import { dataCopyWords, logCopyWords } from '../../shared/words/shell';
import type { MenuActions } from '../menu/menu-template';
import { tellPage } from '../serve';
import { exportLog, saveCopyOfData } from './app-requests';
import type { Services } from './services';

export function createMenuActions(services: Services): MenuActions {
  const { dialogs, log, main, places } = services;
  return {
    run: (command) => {
      const page = main()?.window.webContents;
      if (page) tellPage(page, 'menu.command', { command });
    },
    saveDataCopy: () => void reportCopy(services),
    showDataFolder: () => {
      mkdirSync(places.data, { recursive: true }); // before the first record there is none
      dialogs.showInFolder(places.data);
    },
    showLogFolder: () => dialogs.showInFolder(log.file),
    exportLog: () => void reportLog(services),
  };
}

/** Ticks the size in use, which the page can change, too. */
export function showTextSize(textSize: Preferences['textSize']): void {
  const item = Menu.getApplicationMenu()?.getMenuItemById(`textSize.${textSize}`);
  if (item) item.checked = true;
}

function reportCopy(services: Services): Promise<void> {
  return report(services, dataCopyWords.title, async () => {
    const { label, fileCount } = await saveCopyOfData(services);
    return dataCopyWords.saved(label, fileCount);
  });
}

function reportLog(services: Services): Promise<void> {
  return report(services, logCopyWords.title, async () =>
    logCopyWords.saved((await exportLog(services)).saved.label),
  );
}

/** Says what `work` did, or why it did not; a choice taken back says nothing. */
async function report(services: Services, title: string, work: () => Promise<string>): Promise<void> {
  const { dialogs, log, main } = services;
  const say = (message: string): Promise<number> =>
    dialogs.ask(main()?.window, {
      title,
      message,
      buttons: [dataCopyWords.close],
      defaultButton: 0,
      cancelButton: 0,
    });
  try {
    await say(await work());
  } catch (error) {
    const code = error instanceof ExpectedFailure ? error.code : 'internal';
    if (code === 'cancelled') return;
    log.error(`not done from the menu: ${title}`, error);
    const { sentence, action } = failureWords[code];
    await say(`${sentence}\n${action}\n${failureLabel(code)}`);
  }
}
