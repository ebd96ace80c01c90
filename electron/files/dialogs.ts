/**
 * The system's dialogs, all through here, so that the end-to-end tests can answer them: in test mode nothing
 * is shown, the next answer is taken from `globalThis.branchHandbookDialogs.answers` (none left = cancelled)
 * and what would have been asked is kept in `asked`.
 */
import { dialog, shell, type BrowserWindow, type OpenDialogOptions, type SaveDialogOptions } from 'electron';

/** Chosen paths (none = cancelled) or the number of the button pressed. */
export type DialogAnswer = { paths: string[] } | { button: number };
export interface AskedDialog {
  kind: 'open' | 'save' | 'message' | 'show';
  title: string;
  /** Buttons of a message, or the path proposed or shown. */
  details: string[];
}
export interface DialogQueue {
  answers: DialogAnswer[];
  asked: AskedDialog[];
}

declare global {
  var branchHandbookDialogs: DialogQueue | undefined;
}

export interface MessageQuestion {
  title: string;
  message: string;
  buttons: string[];
  /** Button meant by Enter, and the one meant by Esc or closing. */
  defaultButton: number;
  cancelButton: number;
}

export interface Dialogs {
  /** Paths chosen; empty when cancelled. */
  open(parent: BrowserWindow | undefined, options: OpenDialogOptions): Promise<string[]>;
  save(parent: BrowserWindow | undefined, options: SaveDialogOptions): Promise<string | undefined>;
  /** Number of the button pressed. */
  ask(parent: BrowserWindow | undefined, question: MessageQuestion): Promise<number>;
  /** Shows the item in the system's file manager. */
  showInFolder(path: string): void;
}

export function createDialogs(testing: boolean): Dialogs {
  return testing ? queuedDialogs() : systemDialogs;
}

const systemDialogs: Dialogs = {
  open: async (parent, options) => {
    const shown = parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options);
    return (await shown).filePaths;
  },
  save: async (parent, options) => {
    const shown = parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options);
    const { canceled, filePath } = await shown;
    return canceled || filePath === '' ? undefined : filePath;
  },
  ask: async (parent, { title, message, buttons, defaultButton, cancelButton }) => {
    const options = {
      title,
      message,
      buttons,
      defaultId: defaultButton,
      cancelId: cancelButton,
      noLink: true,
    };
    const shown = parent ? dialog.showMessageBox(parent, options) : dialog.showMessageBox(options);
    return (await shown).response;
  },
  showInFolder: (path) => shell.showItemInFolder(path),
};

function queuedDialogs(): Dialogs {
  const queue: DialogQueue = { answers: [], asked: [] };
  globalThis.branchHandbookDialogs = queue;
  const take = (kind: AskedDialog['kind'], title: string, details: string[]): DialogAnswer => {
    queue.asked.push({ kind, title, details });
    return queue.answers.shift() ?? { paths: [] };
  };
  const takePaths = (...asked: Parameters<typeof take>): string[] => {
    const answer = take(...asked);
    return 'paths' in answer ? answer.paths : [];
  };
  return {
    open: async (_parent, { title = '', defaultPath = '' }) => takePaths('open', title, [defaultPath]),
    save: async (_parent, { title = '', defaultPath = '' }) => takePaths('save', title, [defaultPath])[0],
    ask: async (_parent, { title, buttons, cancelButton }) => {
      const answer = take('message', title, buttons);
      return 'button' in answer ? answer.button : cancelButton;
    },
    showInFolder: (path) => {
      queue.asked.push({ kind: 'show', title: '', details: [path] });
    },
  };
}
