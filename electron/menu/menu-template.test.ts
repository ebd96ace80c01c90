import type { MenuItemConstructorOptions } from 'electron';
import { expect, it } from 'vitest';
import { menuCommands } from '../../shared/ipc/events';
import { contextItems } from './context-items';
import { menuTemplate, type MenuActions } from './menu-template';

function makeActions(): { actions: MenuActions; run: string[] } {
  const run: string[] = [];
  const note = (name: string) => () => void run.push(name);
  return {
    run,
    actions: {
      run: (command) => void run.push(command),
      saveDataCopy: note('saveDataCopy'),
      showDataFolder: note('showDataFolder'),
      showLogFolder: note('showLogFolder'),
      exportLog: note('exportLog'),
    },
  };
}

function flatten(items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])]);
}

const shipped = { textSize: 'large', development: false } as const;

it('offers every command once, in Chinese, and sends it', () => {
  const { actions, run } = makeActions();
  const items = flatten(menuTemplate(actions, shipped));
  expect(menuTemplate(actions, shipped).map(({ label }) => label)).toEqual([
    '文件(&F)',
    '编辑(&E)',
    '查看(&V)',
    '工具(&T)',
    '帮助(&H)',
  ]);
  for (const item of items) {
    if (item.type !== 'separator') expect(item.label).toMatch(/\p{Script=Han}/u);
    if (item.click) (item.click as () => void)();
  }
  expect([...run].sort()).toEqual(
    [...menuCommands, 'saveDataCopy', 'showDataFolder', 'showLogFolder', 'exportLog'].sort(),
  );
});

it('gives each shortcut to one item, the ones everybody knows among them', () => {
  const items = flatten(menuTemplate(makeActions().actions, { ...shipped, development: true }));
  const keys = items.flatMap(({ accelerator, id }) =>
    accelerator ? [[accelerator, id ?? ''] as const] : [],
  );
  expect(new Set(keys.map(([key]) => key)).size).toBe(keys.length);
  const byKey = Object.fromEntries(keys) as Record<string, string>;
  expect(byKey).toMatchObject({
    'CmdOrCtrl+N': 'newRecord',
    'CmdOrCtrl+S': 'save',
    'CmdOrCtrl+P': 'print',
    'CmdOrCtrl+F': 'find',
    'CmdOrCtrl+Z': 'undo',
    'CmdOrCtrl+Y': 'redo',
    F1: 'help',
  });
});

it('marks the text size in use and hides developer tools from users', () => {
  const items = flatten(menuTemplate(makeActions().actions, shipped));
  expect(items.filter(({ checked }) => checked).map(({ id }) => id)).toEqual(['textSize.large']);
  expect(items.some(({ role }) => role === 'toggleDevTools' || role === 'reload')).toBe(false);
});

it('text gets cut, copy and paste by right click; anything else is the page’s own', () => {
  const editFlags = { canCut: true, canCopy: true, canPaste: false, canSelectAll: true };
  const labels = (isEditable: boolean, selectionText: string): (string | undefined)[] =>
    contextItems({ isEditable, selectionText, editFlags }).map(({ label }) => label);
  expect(labels(true, '')).toEqual(['剪切(&T)', '复制(&C)', '粘贴(&P)', undefined, '全选(&A)']);
  expect(labels(false, '李红梅')).toEqual(['复制(&C)']);
  expect(labels(false, ' ')).toEqual([]);
});

it('锁定 answers Ctrl+L, and is not there while nothing can be locked', () => {
  const { actions, run } = makeActions();
  const find = (given: MenuActions): MenuItemConstructorOptions | undefined =>
    flatten(menuTemplate(given, shipped)).find(({ id }) => id === 'lock');
  expect(find(actions)).toBeUndefined();
  const item = find({ ...actions, lock: () => void run.push('lock') });
  expect(item?.accelerator).toBe('CmdOrCtrl+L');
  (item?.click as () => void)();
  expect(run).toEqual(['lock']);
});
