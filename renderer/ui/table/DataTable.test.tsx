// @vitest-environment jsdom
import { useState } from 'react';
import { createEvent, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { initialLayout, type TableColumn, type TableCommand } from './column';
import { DataTable } from './DataTable';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly hours: number | undefined;
}
const people: readonly Person[] = [
  { id: 'a', name: '单文静', group: '第一小组', hours: 42 },
  { id: 'b', name: '曾广林', group: '第一小组', hours: 9.5 },
  { id: 'c', name: '解玉兰', group: '第二小组', hours: undefined },
  { id: 'd', name: '吴建平', group: '第二小组', hours: 15.5 },
];
const columns: readonly TableColumn<Person>[] = [
  { id: 'name', header: '姓名', value: (row) => row.name, widthPx: 100, isFrozen: true },
  { id: 'group', header: '党小组', value: (row) => row.group, widthPx: 100, grow: 1 },
  { id: 'hours', header: '学时', value: (row) => row.hours, widthPx: 80, align: 'end' },
];
const rowKey = (row: Person) => row.id;

type Options = Partial<Parameters<typeof DataTable<Person>>[0]>;
function show(options: Options = {}) {
  render(<DataTable label="名单" rows={people} rowKey={rowKey} columns={columns} {...options} />);
  return { user: userEvent.setup(), grid: screen.getByRole('grid', { name: '名单' }) };
}
function names(): (string | null)[] {
  return screen.getAllByRole('rowheader').map((cell) => cell.textContent);
}
function selected(): (string | null | undefined)[] {
  const rows = screen.getAllByRole('row', { selected: true });
  return rows.map((row) => within(row).getByRole('rowheader').textContent);
}

describe('selection', () => {
  it('follows click, Shift+click and Ctrl+click as in Excel', async () => {
    const onSelect = vi.fn();
    const { user } = show({ onSelect });
    await user.click(screen.getByText('曾广林'));
    expect(selected()).toEqual(['曾广林']);
    await user.keyboard('{Shift>}');
    await user.click(screen.getByText('吴建平'));
    await user.keyboard('{/Shift}');
    expect(selected()).toEqual(['曾广林', '解玉兰', '吴建平']);
    await user.keyboard('{Control>}');
    await user.click(screen.getByText('解玉兰'));
    await user.keyboard('{/Control}');
    expect(selected()).toEqual(['曾广林', '吴建平']);
    expect(onSelect).toHaveBeenLastCalledWith(['b', 'd']);
  });

  it('moves with the arrows, Home and End, grows with Shift, and takes all with Ctrl+A', async () => {
    const { user, grid } = show();
    await user.click(screen.getByText('单文静'));
    expect(document.activeElement).toBe(grid);
    await user.keyboard('{ArrowDown}');
    expect(selected()).toEqual(['曾广林']);
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(selected()).toEqual(['曾广林', '解玉兰']);
    await user.keyboard('{End}');
    expect(selected()).toEqual(['吴建平']);
    await user.keyboard('{Home}');
    expect(selected()).toEqual(['单文静']);
    await user.keyboard('{Control>}a{/Control}');
    expect(selected()).toHaveLength(4);
  });

  it('walks with Ctrl and marks single rows with the space bar', async () => {
    const { user } = show();
    await user.click(screen.getByText('单文静'));
    await user.keyboard('{Control>}{ArrowDown}{ArrowDown}{/Control}');
    expect(selected()).toEqual(['单文静']);
    await user.keyboard(' ');
    expect(selected()).toEqual(['单文静', '解玉兰']);
  });

  it('tells the status bar how many are shown and selected, and drops rows that were filtered away', async () => {
    const onCount = vi.fn();
    function Filtered() {
      const [rows, setRows] = useState(people);
      return (
        <>
          <button
            onClick={() => {
              setRows(people.slice(0, 1));
            }}
          >
            筛选
          </button>
          <DataTable label="名单" rows={rows} rowKey={rowKey} columns={columns} onCount={onCount} />
        </>
      );
    }
    render(<Filtered />);
    const user = userEvent.setup();
    await user.click(screen.getByText('曾广林'));
    expect(onCount).toHaveBeenLastCalledWith({ shown: 4, selected: 1 });
    await user.click(screen.getByText('筛选'));
    expect(onCount).toHaveBeenLastCalledWith({ shown: 1, selected: 0 });
  });
});

describe('opening and commands', () => {
  it('opens by Enter and by double click', async () => {
    const onOpen = vi.fn();
    const { user } = show({ onOpen });
    await user.click(screen.getByText('曾广林'));
    await user.keyboard('{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith(people[1]);
    await user.dblClick(screen.getByText('吴建平'));
    expect(onOpen).toHaveBeenLastCalledWith(people[3]);
    expect(onOpen).toHaveBeenCalledTimes(2);
  });

  it('opens the row of the first click also when the list moved before the second one', () => {
    const onOpen = vi.fn();
    show({ onOpen });
    // As when the file beside the list opens, and a taller head pushes the rows down.
    fireEvent.click(screen.getByText('解玉兰'), { detail: 1 });
    fireEvent.click(screen.getByText('曾广林'), { detail: 2 });
    fireEvent.doubleClick(screen.getByText('曾广林'), { detail: 2 });
    expect(onOpen.mock.calls).toEqual([[people[2]]]);
    expect(selected()).toEqual(['解玉兰']);
  });

  it('opens the row of the first click also when the second one lands between rows or on the head', () => {
    const onOpen = vi.fn();
    const { grid } = show({ onOpen });
    const first = screen.getByText('单文静');
    const order = names();
    // Button down on one row and up on another: the engine names what both lie in.
    const between = first.closest('[role=rowgroup]') as HTMLElement;
    fireEvent.click(first, { detail: 1 });
    fireEvent.click(between, { detail: 2 });
    fireEvent.doubleClick(between, { detail: 2 });
    const head = within(grid).getByRole('button', { name: /^学时/ });
    fireEvent.click(first, { detail: 1 });
    fireEvent.click(head, { detail: 2 });
    fireEvent.doubleClick(head, { detail: 2 });
    expect(onOpen.mock.calls).toEqual([[people[0]], [people[0]]]);
    expect(names()).toEqual(order);
  });

  it('a double click that begins on the head opens nothing', async () => {
    const onOpen = vi.fn();
    const { user } = show({ onOpen });
    await user.click(screen.getByText('单文静'));
    await user.dblClick(screen.getByRole('button', { name: /^学时/ }));
    expect(onOpen).not.toHaveBeenCalled();
  });

  const remove = vi.fn();
  const edit = vi.fn();
  const commands: readonly TableCommand<Person>[] = [
    { id: 'edit', label: '修改', shortcut: 'F2', isSingle: true, onRun: edit },
    { id: 'remove', label: '移入回收站', shortcut: 'Delete', onRun: remove },
  ];

  it('offers the commands on right click, for the row under the pointer', async () => {
    const { user } = show({ commands });
    await user.click(screen.getByText('单文静'));
    fireEvent.contextMenu(screen.getByText('解玉兰'), { clientX: 40, clientY: 40 });
    expect(selectedHidden()).toEqual(['解玉兰']);
    await user.click(screen.getByRole('menuitem', { name: /移入回收站/ }));
    expect(remove).toHaveBeenLastCalledWith([people[2]]);
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('opens the same menu by keyboard and refuses single-row commands for several rows', async () => {
    const { user } = show({ commands });
    await user.click(screen.getByText('单文静'));
    await user.keyboard('{Shift>}{ArrowDown}{F10}{/Shift}');
    const item = screen.getByRole('menuitem', { name: /修改/ });
    expect(item.getAttribute('aria-disabled')).toBe('true');
  });

  it('runs a command by its shortcut, with all selected rows', async () => {
    const { user } = show({ commands });
    await user.click(screen.getByText('单文静'));
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}{Delete}');
    expect(remove).toHaveBeenLastCalledWith([people[0], people[1]]);
    edit.mockClear();
    await user.keyboard('{F2}');
    expect(edit).not.toHaveBeenCalled();
  });
});

describe('sorting and columns', () => {
  it('sorts by click, turns round by the next, blank values last both ways', async () => {
    const { user } = show();
    const head = screen.getByRole('columnheader', { name: /学时/ });
    await user.click(within(head).getByRole('button'));
    expect(names()).toEqual(['曾广林', '吴建平', '单文静', '解玉兰']);
    expect(head.getAttribute('aria-sort')).toBe('ascending');
    await user.click(within(head).getByRole('button'));
    expect(names()).toEqual(['单文静', '吴建平', '曾广林', '解玉兰']);
    expect(head.getAttribute('aria-sort')).toBe('descending');
  });

  it('adds a column with Shift, by keyboard as well', async () => {
    const { user } = show();
    await user.tab();
    await user.tab();
    expect(document.activeElement?.textContent).toContain('姓名');
    await user.keyboard('{ArrowRight}{Enter}{ArrowRight}{Shift>}{Enter}{/Shift}');
    expect(names()).toEqual(['曾广林', '单文静', '吴建平', '解玉兰']);
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    expect(names()).toEqual(['单文静', '曾广林', '吴建平', '解玉兰']);
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(screen.getByRole('grid'));
    expect(selected()).toEqual(['单文静']);
  });

  it('hides columns and keeps chosen widths in the layout it is given', async () => {
    const onLayout = vi.fn();
    const layout = { ...initialLayout(columns), hidden: ['group'] };
    const { user, grid } = show({ layout, onLayout });
    expect(grid.getAttribute('aria-colcount')).toBe('2');
    expect(screen.queryByText('第一小组')).toBeNull();
    await user.tab();
    await user.tab();
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(onLayout).toHaveBeenCalledWith({ ...layout, widthsPx: { name: 116 } });
  });
});

describe('places of columns', () => {
  const heads = (): (string | null)[] =>
    screen.getAllByRole('columnheader').map((cell) => cell.querySelector('button')?.textContent ?? null);

  it('moves a column by keyboard, never past the frozen one', async () => {
    const { user } = show();
    await user.tab();
    await user.tab();
    await user.keyboard('{ArrowRight}{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}');
    expect(heads()).toEqual(['姓名', '学时', '党小组']);
    expect(
      screen
        .getAllByRole('gridcell')
        .slice(0, 2)
        .map((cell) => cell.textContent),
    ).toEqual(['42', '第一小组']);
    await user.keyboard('{ArrowLeft}{Alt>}{Shift>}{ArrowLeft}{/Shift}{/Alt}');
    expect(heads()).toEqual(['姓名', '学时', '党小组']);
  });

  it('moves a column by dragging its head onto another', () => {
    show();
    const [, group, hours] = screen.getAllByRole('columnheader');
    if (!group || !hours) throw new Error('no heads');
    const dataTransfer = { effectAllowed: '' };
    fireEvent.dragStart(hours, { dataTransfer });
    fireEvent.dragOver(group, { dataTransfer });
    fireEvent.drop(group, { dataTransfer });
    expect(heads()).toEqual(['姓名', '学时', '党小组']);
  });

  it('offers place, width and hiding on right click, and not what cannot be', async () => {
    const { user } = show();
    fireEvent.contextMenu(screen.getByRole('columnheader', { name: /学时/ }), { clientX: 9, clientY: 9 });
    const isOff = (name: RegExp): string | null =>
      screen.getByRole('menuitem', { name }).getAttribute('aria-disabled');
    expect(isOff(/右移一列/)).toBe('true');
    expect(isOff(/还原列宽/)).toBe('true');
    await user.click(screen.getByRole('menuitem', { name: /左移一列/ }));
    expect(heads()).toEqual(['姓名', '学时', '党小组']);
    fireEvent.contextMenu(screen.getByRole('columnheader', { name: /学时/ }), { clientX: 9, clientY: 9 });
    await user.click(screen.getByRole('menuitem', { name: '不显示这一列' }));
    expect(heads()).toEqual(['姓名', '党小组']);
  });
});

describe('copying', () => {
  it('puts the selected rows on the clipboard as tab-separated text and as a table of texts', async () => {
    const { user } = show();
    await user.click(screen.getByText('曾广林'));
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    const setData = vi.fn();
    const event = createEvent.copy(document.body, { clipboardData: { setData } });
    fireEvent(document.body, event);
    expect(setData).toHaveBeenCalledWith(
      'text/plain',
      '姓名\t党小组\t学时\r\n曾广林\t第一小组\t9.5\r\n解玉兰\t第二小组\t',
    );
    expect(setData).toHaveBeenCalledWith('text/html', expect.stringContaining('<td>9.5</td>'));
    expect(event.defaultPrevented).toBe(true);
  });
});

describe('long lists', () => {
  it('counts all rows for screen readers though it draws a part', () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({
      id: String(index),
      name: `第${index}人`,
      group: '',
      hours: index,
    }));
    const { grid } = show({ rows: many });
    expect(grid.getAttribute('aria-rowcount')).toBe('5001');
    expect(screen.queryAllByRole('rowheader').length).toBeLessThan(200);
  });

  it('shows grey lines while the rows are being read, and neither emptiness nor a count', () => {
    const onCount = vi.fn();
    const { grid } = show({ rows: undefined, empty: '还没有党员', onCount });
    expect(screen.getByRole('status').textContent).toContain('正在读取');
    expect(screen.queryByText('还没有党员')).toBeNull();
    expect(onCount).not.toHaveBeenCalled();
    expect(grid.getAttribute('aria-busy')).toBe('true');
  });

  it('shows what stands for an empty list', () => {
    show({ rows: [], empty: '还没有党员' });
    expect(screen.getByText('还没有党员')).toBeTruthy();
  });
});

/** Selected rows while a menu hides the page from assistive technology. */
function selectedHidden(): (string | null | undefined)[] {
  const rows = screen.getAllByRole('row', { selected: true, hidden: true });
  return rows.map((row) => within(row).getByRole('rowheader', { hidden: true }).textContent);
}
