// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { describe, expect, it } from 'vitest';
import { makeUpWords as words } from '../../../shared/words/make-ups';
import { expectAccessibleByAllRules, stageBranch } from '../../desk/testing/stage-branch';
import { ToastHost } from '../../ui/feedback/ToastHost';
import { MakeUpsPage } from '.';

async function open() {
  const stage = await stageBranch();
  render(
    <stage.World>
      <ToastHost>
        <MemoryRouter initialEntries={['/meetings/make-ups']}>
          <Routes>
            <Route path="/meetings/make-ups" element={<MakeUpsPage />} />
            <Route path="*" element={<Elsewhere />} />
          </Routes>
        </MemoryRouter>
      </ToastHost>
    </stage.World>,
  );
  await screen.findAllByRole('rowheader');
  return { ...stage, user: userEvent.setup() };
}

function Elsewhere() {
  const { pathname, search } = useLocation();
  return <p>{pathname + search}</p>;
}

const rowCount = (): number => screen.getAllByRole('rowheader').length;

describe('缺席补课', () => {
  it('lists who still has to make up, registers for two at once, prints them, and takes one back', async () => {
    const { user, database } = await open();
    const before = rowCount();
    expect(before).toBeGreaterThan(2);
    expect(screen.getByText(words.meta(2026, before))).toBeTruthy();
    await expectAccessibleByAllRules();
    const register = screen.getByRole<HTMLButtonElement>('button', { name: words.register });
    expect(register.disabled).toBe(true);
    await user.click(screen.getAllByRole('rowheader')[0]!);
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await user.click(screen.getByRole('button', { name: words.register }));
    const dialog = await screen.findByRole('dialog', { name: words.dialog.title(2) });
    fireEvent.change(within(dialog).getByRole('textbox', { name: /^补课内容/ }), {
      target: { value: '学习会议精神' },
    });
    fireEvent.change(within(dialog).getByRole('textbox', { name: /^学时/ }), { target: { value: '1.5' } });
    await expectAccessibleByAllRules();
    await user.click(within(dialog).getByRole('button', { name: words.dialog.save }));
    await screen.findByText(words.saved(2));
    await screen.findByText(words.meta(2026, before - 2));
    expect(await database.rows('makeUps').toArray()).toMatchObject([
      { content: '学习会议精神', hours: 1.5, way: 'groupStudy', on: '2026-09-22' },
      { content: '学习会议精神', hours: 1.5 },
    ]);
    await user.click(screen.getByRole('radio', { name: words.views.done }));
    await waitFor(() => {
      expect(rowCount()).toBe(2);
    });
    await expectAccessibleByAllRules();
    fireEvent.contextMenu(screen.getAllByRole('rowheader')[0]!, { clientX: 9, clientY: 9 });
    await user.click(await screen.findByRole('menuitem', { name: new RegExp(`^${words.commands.remove}`) }));
    await waitFor(() => {
      expect(rowCount()).toBe(1);
    });
    await user.click(screen.getByRole('button', { name: words.print }));
    expect(await screen.findByText(/^\/print\/make-up\?ids=\w+$/)).toBeTruthy();
  });
});
