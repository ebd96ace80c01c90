/** The menu bar as data; what the items do is handed in. */
import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/ipc/events';
import type { Preferences } from '../../shared/ipc/requests/shell';
import { menuCommandWords, menuTitles, menuWords } from '../../shared/words/menu';

export interface MenuActions {
  /** Sends a command to the page. */
  run(command: MenuCommand): void;
  saveDataCopy(): void;
  showDataFolder(): void;
  showLogFolder(): void;
  exportLog(): void;
  /** Shuts the handbook; absent while nothing can be locked (data of the practice build). */
  lock?: () => void;
}
export interface MenuState {
  textSize: Preferences['textSize'];
  development: boolean;
}
type Item = MenuItemConstructorOptions;

const SEPARATOR: Item = { type: 'separator' };

/**
 * Ctrl+Z in a text field is the field's own undo; main sends `undo` only when the page did not use the key.
 */
export function menuTemplate(actions: MenuActions, state: MenuState): Item[] {
  const item = (command: MenuCommand, accelerator?: string): Item => ({
    id: command,
    label: menuCommandWords[command],
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => actions.run(command),
  });
  const size = (textSize: Preferences['textSize']): Item => ({
    ...item(`textSize.${textSize}`),
    type: 'radio',
    checked: state.textSize === textSize,
  });
  const file: Item[] = [
    item('newRecord', 'CmdOrCtrl+N'),
    item('newMember', 'CmdOrCtrl+Shift+N'),
    item('save', 'CmdOrCtrl+S'),
    SEPARATOR,
    item('importRoster', 'CmdOrCtrl+Shift+I'),
    item('exportArchive', 'CmdOrCtrl+Shift+E'),
    item('openPage.handover'),
    SEPARATOR,
    item('print', 'CmdOrCtrl+P'),
    SEPARATOR,
    ...lockItems(actions),
    { role: 'quit', label: menuWords.quit, accelerator: 'CmdOrCtrl+Q' },
  ];
  const edit: Item[] = [
    item('undo', 'CmdOrCtrl+Z'),
    item('redo', 'CmdOrCtrl+Y'),
    SEPARATOR,
    { role: 'cut', label: menuWords.cut },
    { role: 'copy', label: menuWords.copy },
    { role: 'paste', label: menuWords.paste },
    { role: 'selectAll', label: menuWords.selectAll },
    SEPARATOR,
    item('find', 'CmdOrCtrl+F'),
  ];
  const view: Item[] = [
    item('openPage.dashboard', 'CmdOrCtrl+1'),
    item('openPage.members', 'CmdOrCtrl+2'),
    item('openPage.meetings', 'CmdOrCtrl+3'),
    item('openPage.studyPlan', 'CmdOrCtrl+4'),
    item('openPage.archive', 'CmdOrCtrl+5'),
    SEPARATOR,
    { label: menuTitles.textSize, submenu: [size('standard'), size('large'), size('extraLarge')] },
    { role: 'togglefullscreen', label: menuWords.fullScreen, accelerator: 'F11' },
  ];
  const tools: Item[] = [
    item('verifyArchive'),
    item('openPage.backup'),
    item('openPage.changes'),
    { id: 'saveDataCopy', label: menuWords.saveDataCopy, click: () => actions.saveDataCopy() },
    SEPARATOR,
    { id: 'dataFolder', label: menuWords.dataFolder, click: () => actions.showDataFolder() },
    { id: 'logFolder', label: menuWords.logFolder, click: () => actions.showLogFolder() },
    { id: 'exportLog', label: menuWords.exportLog, click: () => actions.exportLog() },
    SEPARATOR,
    item('openPage.settings', 'CmdOrCtrl+,'),
  ];
  const help: Item[] = [item('help', 'F1'), item('about')];
  if (state.development) {
    help.push(SEPARATOR);
    help.push({ role: 'reload', label: menuWords.reload, accelerator: 'CmdOrCtrl+Shift+R' });
    help.push({ role: 'toggleDevTools', label: menuWords.devTools, accelerator: 'F12' });
  }
  return [
    { label: menuTitles.file, submenu: file },
    { label: menuTitles.edit, submenu: edit },
    { label: menuTitles.view, submenu: view },
    { label: menuTitles.tools, submenu: tools },
    { label: menuTitles.help, submenu: help },
  ];
}

/** Next to 退出: both leave the handbook shut. */
function lockItems({ lock }: MenuActions): Item[] {
  if (!lock) return [];
  return [{ id: 'lock', label: menuWords.lock, accelerator: 'CmdOrCtrl+L', click: () => lock() }];
}
