/** Shows the text menu on right click. */
import { Menu, type WebContents } from 'electron';
import { contextItems } from './context-items';

export function attachContextMenu(page: WebContents): void {
  page.on('context-menu', (_event, params) => {
    const items = contextItems(params);
    if (items.length > 0) Menu.buildFromTemplate(items).popup();
  });
}
