/** 填报小窗 on the real screen, keyboard and clipboard. */
import { clipboard, globalShortcut, screen, type BrowserWindow } from 'electron';
import { tellPage } from '../serve';
import { FillPanel } from './fill-panel';

export function createFillPanel(window: () => BrowserWindow | undefined): FillPanel {
  return new FillPanel({
    window,
    workAreaOf: (of) => screen.getDisplayMatching(of.getBounds()).workArea,
    keys: globalShortcut,
    writeClipboard: (text) => {
      void clipboard.writeText(text);
    },
    tellNext: () => {
      const page = window()?.webContents;
      if (page) tellPage(page, 'fillPanel.next', {});
    },
  });
}
