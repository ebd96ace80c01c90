/** What right click offers in text: 剪切 复制 粘贴 全选, and 复制 on selected text. */
import type { ContextMenuParams, EditFlags, MenuItemConstructorOptions } from 'electron';
import { menuWords } from '../../shared/words/menu';

export type ContextFacts = Pick<ContextMenuParams, 'isEditable' | 'selectionText'> & {
  editFlags: Pick<EditFlags, 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll'>;
};

/** Empty where the page shows its own menu (rows of a table) or there is nothing to do. */
export function contextItems(params: ContextFacts): MenuItemConstructorOptions[] {
  const { canCut, canCopy, canPaste, canSelectAll } = params.editFlags;
  if (params.isEditable) {
    return [
      { role: 'cut', label: menuWords.cut, enabled: canCut },
      { role: 'copy', label: menuWords.copy, enabled: canCopy },
      { role: 'paste', label: menuWords.paste, enabled: canPaste },
      { type: 'separator' },
      { role: 'selectAll', label: menuWords.selectAll, enabled: canSelectAll },
    ];
  }
  if (params.selectionText.trim() === '') return [];
  return [{ role: 'copy', label: menuWords.copy, enabled: canCopy }];
}
