// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ARRANGEMENT_KEY } from '../../../../shared/domain/list-view';
import { batchWords, filterWords, viewWords } from '../../../../shared/words/lists';
import { memberListWords as words } from '../../../../shared/words/members';
import { tableWords, uiWords } from '../../../../shared/words/ui';
import { expectAccessibleByAllRules } from '../../../desk/testing/stage-branch';
import { mountPage } from '../testing/mount-page';

const names = (): string[] =>
  [...document.querySelectorAll('[role=rowheader]')].map((cell) => cell.textContent);
const heads = (): string[] =>
  [...document.querySelectorAll('[role=columnheader] button')].map((cell) => cell.textContent);
const viewButton = () => screen.getByRole('button', { name: new RegExp(`^${viewWords.label}：`) });

async function openList(route = '/members') {
  const page = await mountPage({ route });
  await screen.findByText('单文静');
  return page;
}

describe('views of the list', () => {
  it('show what they say, and tell when they were changed', async () => {
    const { user } = await openList();
    await user.click(viewButton());
    await user.click(screen.getByRole('menuitemradio', { name: viewWords.builtIn.probationary }));
    expect(names()).toHaveLength(1);
    expect(viewButton().textContent).toBe(`${viewWords.label}：${viewWords.builtIn.probationary}`);
    await user.click(screen.getByRole('button', { name: new RegExp(`^${words.category}：`) }));
    await user.click(screen.getByRole('menuitemradio', { name: /全部/ }));
    expect(names()).toHaveLength(9);
    expect(viewButton().textContent).toContain(viewWords.changed);
  });

  it('are kept by name with conditions and columns, and go on a click', async () => {
    const { user, database } = await openList('/members?gender=female');
    const women = names().length;
    expect(women).toBeLessThan(9);
    await user.click(viewButton());
    await user.click(screen.getByRole('menuitem', { name: viewWords.save }));
    const dialog = await screen.findByRole('dialog');
    const name = within(dialog).getByRole('textbox', { name: viewWords.name });
    await user.type(name, viewWords.builtIn.women);
    expect(within(dialog).getByText(viewWords.problems.taken)).toBeTruthy();
    await user.clear(name);
    await user.type(name, '三八节');
    await user.click(within(dialog).getByRole('button', { name: viewWords.saveTitle }));
    await screen.findByText(viewWords.saved('三八节'));
    const [row] = await database.rows('settings').toArray();
    expect(row?.value).toMatchObject({ name: '三八节', filter: { gender: 'female' } });
    await waitFor(() => {
      expect(viewButton().textContent).toBe(`${viewWords.label}：三八节`);
    });
    await user.click(viewButton());
    await user.click(screen.getByRole('menuitem', { name: viewWords.remove('三八节') }));
    await screen.findByText(viewWords.removed('三八节'));
    expect(await database.rows('settings').toArray()).toEqual([]);
  });

  it('keeps the columns where they were put, for the next time', async () => {
    const { database } = await openList();
    fireEvent.contextMenu(screen.getByRole('columnheader', { name: /党小组/ }), { clientX: 9, clientY: 9 });
    fireEvent.click(screen.getByRole('menuitem', { name: new RegExp(tableWords.moveLeft) }));
    const moved = heads();
    expect(moved.at(-1)).toBe(words.columns.posts);
    await waitFor(
      async () => {
        const rows = await database.rows('settings').toArray();
        expect(rows.map(({ key }) => key)).toEqual([ARRANGEMENT_KEY]);
      },
      { timeout: 5_000 },
    );
  });
});

describe('conditions', () => {
  it('are set in the panel, stand beside the search, and go by a click', async () => {
    const { user } = await openList();
    await user.click(screen.getByRole('button', { name: filterWords.more }));
    const panel = await screen.findByRole('dialog', { name: filterWords.panel });
    await user.selectOptions(within(panel).getByRole('combobox', { name: filterWords.gender }), 'female');
    await user.type(within(panel).getByRole('textbox', { name: filterWords.ageFrom }), '60');
    await user.type(within(panel).getByRole('textbox', { name: filterWords.ageTo }), '30');
    expect(within(panel).getByText(filterWords.ageProblem)).toBeTruthy();
    await user.clear(within(panel).getByRole('textbox', { name: filterWords.ageFrom }));
    await user.clear(within(panel).getByRole('textbox', { name: filterWords.ageTo }));
    await expectAccessibleByAllRules();
    await user.click(within(panel).getByRole('button', { name: filterWords.close }));
    const women = names().length;
    expect(women).toBeGreaterThan(0);
    expect(women).toBeLessThan(9);
    await user.click(await screen.findByRole('button', { name: filterWords.removeChip('女') }));
    expect(names()).toHaveLength(9);
  });
});

describe('several members at once', () => {
  it('get a party group from a day: seen before, one command, taken back by one click', async () => {
    const { user, database, desk } = await openList();
    const before = await database.rows('groupSpans').toArray();
    await user.click(screen.getByText('单文静'));
    fireEvent.click(screen.getByText('解玉兰'), { ctrlKey: true });
    fireEvent.contextMenu(screen.getByText('解玉兰'), { clientX: 9, clientY: 9 });
    await user.click(screen.getByRole('menuitem', { name: batchWords.action }));
    const dialog = await screen.findByRole('dialog', { name: batchWords.title(2) });
    expect(within(dialog).getByRole('status').textContent).toBe(batchWords.preview(2, 0));
    const group = within(dialog).getByRole('combobox', { name: batchWords.value });
    const second = within(group).getByRole('option', { name: '第二党小组' });
    await user.selectOptions(group, second);
    await expectAccessibleByAllRules();
    const journaled = desk.journal.length;
    await user.click(within(dialog).getByRole('button', { name: /^改[12]人$/ }));
    await screen.findByText(/已改[12]人的/);
    expect(desk.journal).toHaveLength(journaled + 1);
    expect(desk.journal.at(-1)?.command.name).toBe('members.changeMany');
    await user.click(screen.getByRole('button', { name: /撤销/ }));
    await screen.findByText(uiWords.undone);
    const after = await database.rows('groupSpans').toArray();
    const plain = (rows: typeof after) => rows.map(({ rev: _rev, ...row }) => row).sort(byId);
    expect(plain(after)).toEqual(plain(before));
  });

  it('are printed as they are chosen, in the order of the list', async () => {
    const { user } = await openList();
    await user.click(screen.getByText('曾广林'));
    fireEvent.click(screen.getByText('单文静'), { ctrlKey: true });
    fireEvent.contextMenu(screen.getByText('单文静'), { clientX: 9, clientY: 9 });
    await user.click(screen.getByRole('menuitem', { name: batchWords.print }));
    const address = await screen.findByText(/^\/print\/roster\?date=2026-09-22&ids=/);
    expect(address.textContent).toMatch(/ids=[0-9A-Z]{26}\.[0-9A-Z]{26}$/);
  });
});

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
