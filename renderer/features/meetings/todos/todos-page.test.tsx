// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { OrgLifeRecord } from '../../../../shared/schema/meeting';
import { todoWords as words } from '../../../../shared/words/todos';
import { expectAccessibleByAllRules, stageBranch } from '../../../desk/testing/stage-branch';
import { ToastHost } from '../../../ui/feedback/ToastHost';
import { AgreedList } from './AgreedList';
import { TodosPage } from './TodosPage';

const LATE = '0000000000000000000000TD01';
const NEXT = '0000000000000000000000TD02';

async function open(route = '/meetings/todos') {
  const stage = await stageBranch();
  const drafts = (await stage.database.rows('records').toArray()).filter(({ state }) => state === 'draft');
  const [draft] = drafts;
  if (!draft) throw new Error('fixture');
  const held: OrgLifeRecord = {
    ...draft,
    rev: draft.rev + 1,
    todos: [
      { id: NEXT, what: '印发学习计划', owner: { name: '曾广林' }, due: '2026-12-31' },
      { id: LATE, what: '上报决议材料', owner: { name: '解玉兰' }, due: '2026-09-20' },
    ],
  };
  await stage.writePoint.write('tests.prepare', [
    { table: 'records', id: draft.id, before: draft, after: held },
  ]);
  render(
    <stage.World>
      <ToastHost>
        <MemoryRouter initialEntries={[route]}>
          <Routes>
            <Route path="/meetings/todos" element={<TodosPage />} />
            <Route path="/panel" element={<AgreedList record={held} />} />
            <Route path="*" element={<Elsewhere />} />
          </Routes>
        </MemoryRouter>
      </ToastHost>
    </stage.World>,
  );
  return { ...stage, held, user: userEvent.setup() };
}

function Elsewhere() {
  const { pathname } = useLocation();
  return <p>{pathname}</p>;
}

async function listed(): Promise<string[]> {
  const grid = await screen.findByRole('grid', { name: words.table });
  await within(grid).findByText('印发学习计划');
  return within(grid)
    .getAllByRole('row')
    .slice(1)
    .map(({ textContent }) => textContent);
}

/** The command of the late one's row. */
async function choose(user: ReturnType<typeof userEvent.setup>, command: string): Promise<void> {
  fireEvent.contextMenu(screen.getByText('上报决议材料'), { clientX: 9, clientY: 9 });
  await user.click(await screen.findByRole('menuitem', { name: command }));
}

describe('待办与整改', () => {
  it('lists what is not done, late first, and registers it without touching the minutes', async () => {
    const { user, database, held } = await open();
    const rows = await listed();
    expect(rows[0]).toMatch(/超过时限上报决议材料解玉兰2026年9月20日 超2天/);
    expect(rows[1]).toContain('印发学习计划');
    expect(screen.getByText('2件未办结，1件超过时限')).toBeTruthy();
    await expectAccessibleByAllRules();

    await choose(user, words.commands.done);
    const dialog = await screen.findByRole('dialog', { name: words.dialog.title('上报决议材料') });
    fireEvent.change(within(dialog).getByRole('textbox', { name: /^佐证/ }), {
      target: { value: '上报回执' },
    });
    await user.click(within(dialog).getByRole('button', { name: words.dialog.save }));
    await waitFor(() => {
      expect(screen.queryByText('上报决议材料')).toBeNull();
    });
    const marks = await database.rows('todoMarks').toArray();
    expect(marks).toMatchObject([
      { recordId: held.id, todoId: LATE, doneOn: '2026-09-22', proof: '上报回执' },
    ]);
    expect(await database.rows('records').get(held.id)).toEqual(held);
  });

  it('does not take a day that has not come', async () => {
    const { user } = await open();
    await listed();
    await choose(user, words.commands.done);
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(within(dialog).getByRole('textbox', { name: /^完成日期/ }), {
      target: { value: '2026-09-23' },
    });
    expect(await within(dialog).findByText(words.problems.inFuture)).toBeTruthy();
    expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: words.dialog.save }).disabled).toBe(
      true,
    );
  });

  it('can be registered beside the paper of the record, and taken back by 撤销', async () => {
    const { user, database } = await open('/panel');
    await user.click(await screen.findByRole('button', { name: words.panel.doneOf('上报决议材料') }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: words.dialog.save }));
    expect(await screen.findByText('2026年9月22日完成')).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: /^撤销/ }));
    expect(await screen.findByRole('button', { name: words.panel.doneOf('上报决议材料') })).toBeTruthy();
    expect(await database.rows('todoMarks').toArray()).toEqual([]);
  });
});
