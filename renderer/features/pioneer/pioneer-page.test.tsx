// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { describe, expect, it } from 'vitest';
import { pioneerWords as words } from '../../../shared/words/pioneer';
import { expectAccessibleByAllRules, stageBranch } from '../../desk/testing/stage-branch';
import { ToastHost } from '../../ui/feedback/ToastHost';
import { PioneerPage } from '.';

async function open() {
  const stage = await stageBranch();
  render(
    <stage.World>
      <ToastHost>
        <MemoryRouter initialEntries={['/members/pioneer']}>
          <Routes>
            <Route path="/members/pioneer" element={<PioneerPage />} />
            <Route path="*" element={<Elsewhere />} />
          </Routes>
        </MemoryRouter>
      </ToastHost>
    </stage.World>,
  );
  await screen.findByRole('rowheader', { name: '单文静' });
  return { ...stage, user: userEvent.setup() };
}
type Opened = Awaited<ReturnType<typeof open>>;

function Elsewhere() {
  const { pathname, search } = useLocation();
  return <p>{pathname + search}</p>;
}

/** Typing sixty characters one by one tells nothing more. */
function fill(dialog: HTMLElement, label: RegExp, text: string): void {
  fireEvent.change(within(dialog).getByRole('textbox', { name: label }), { target: { value: text } });
}

async function setUp({ user }: Opened, name: string, pledge: string): Promise<void> {
  await user.dblClick(screen.getByRole('rowheader', { name }));
  const dialog = await screen.findByRole('dialog');
  fill(dialog, /岗位/, '应急救护培训先锋岗');
  fill(dialog, /承诺/, pledge);
  await user.click(within(dialog).getByRole('button', { name: words.dialog.save }));
}

describe('党员先锋岗', () => {
  it('says who has none, and takes them off that list one by one', async () => {
    const page = await open();
    expect(screen.getByText(/^还没有设岗：/).textContent).toContain('单文静');
    await setUp(page, '单文静', '救护培训随叫随到');
    await screen.findByText(words.saved('单文静'));
    await waitFor(() => {
      expect(screen.getByText(/^还没有设岗：/).textContent).not.toContain('单文静');
    });
    expect(screen.getByText(words.meta(1, 9))).toBeTruthy();
    expect(await page.database.rows('pioneerPosts').toArray()).toMatchObject([
      { title: '应急救护培训先锋岗', pledge: '救护培训随叫随到', from: '2026-09-22' },
    ]);
    await expectAccessibleByAllRules();
  });

  it('offers the next of those who have none, or the one pointed at', async () => {
    const { user } = await open();
    const next = screen.getByRole('button', { name: words.setUp });
    await user.click(next);
    expect(await screen.findByRole('dialog', { name: /艾力·吐尔逊/ })).toBeTruthy();
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('rowheader', { name: '单文静' }));
    await user.click(next);
    expect(await screen.findByRole('dialog', { name: /单文静/ })).toBeTruthy();
  });

  it('refuses a pledge of 61 characters and takes 60', async () => {
    const { user, database } = await open();
    await user.dblClick(screen.getByRole('rowheader', { name: '单文静' }));
    const dialog = await screen.findByRole('dialog');
    const save = within(dialog).getByRole<HTMLButtonElement>('button', { name: words.dialog.save });
    fill(dialog, /岗位/, '窗口服务');
    fill(dialog, /承诺/, '诺'.repeat(61));
    expect(within(dialog).getByText(words.problems.pledgeTooLong)).toBeTruthy();
    expect(save.disabled).toBe(true);
    await expectAccessibleByAllRules();
    fill(dialog, /承诺/, '诺'.repeat(60));
    await user.click(save);
    await screen.findByText(words.saved('单文静'));
    expect(await database.rows('pioneerPosts').toArray()).toHaveLength(1);
  });

  it('registers what came of the pledge this quarter, and prints the sign', async () => {
    const page = await open();
    const { user, database } = page;
    await setUp(page, '单文静', '救护培训随叫随到');
    await screen.findByText(words.saved('单文静'));
    // The commands of a sign are there once it is read.
    await screen.findByText(words.meta(1, 9));
    const row = screen.getByRole('rowheader', { name: '单文静' });
    fireEvent.contextMenu(row, { clientX: 9, clientY: 9 });
    await user.click(screen.getByRole('menuitem', { name: words.check }));
    const dialog = await screen.findByRole('dialog', {
      name: words.checkDialog.title('单文静', '2026年第三季度'),
    });
    await user.click(within(dialog).getByRole('radio', { name: words.checkDialog.done }));
    fill(dialog, /佐证/, '6月9日讲急救课，有签到');
    await user.click(within(dialog).getByRole('button', { name: words.checkDialog.save }));
    await screen.findByText(words.checkSaved('单文静'));
    const [post] = await database.rows('pioneerPosts').toArray();
    expect(post?.checks).toEqual([{ quarter: '2026-Q3', done: true, proof: '6月9日讲急救课，有签到' }]);
    await user.click(screen.getByRole('button', { name: words.print }));
    expect((await screen.findByText(/^\/print\/desk-signs/)).textContent).toContain(post?.id);
  });
});
