// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { describe, expect, it } from 'vitest';
import { createOp } from '../../../shared/schema/command';
import type { Person } from '../../../shared/schema/member';
import { registerWords as words } from '../../../shared/words/leading-group-register';
import { expectAccessibleByAllRules, stageBranch } from '../../desk/testing/stage-branch';
import { ToastHost } from '../../ui/feedback/ToastHost';
import { RegisterPage } from '.';

async function open(route = '/leading-group-meetings') {
  const stage = await stageBranch();
  const { writePoint, sample, branch, newId } = stage;
  const [first, second] = sample.ops.flatMap(({ table, after }) =>
    table === 'persons' ? [after as Person] : [],
  );
  if (!first || !second) throw new Error('no people in the sample');
  const post = { branchId: branch.id, post: 'leadingGroupMember' as const };
  await writePoint.write('leadingPosts.create', [
    createOp('leadingPosts', { ...post, id: newId(), personId: first.id, from: '2019-03-01' }),
    createOp('leadingPosts', { ...post, id: newId(), personId: second.id, from: '2026-06-01' }),
  ]);
  render(
    <stage.World>
      <ToastHost>
        <MemoryRouter initialEntries={[route]}>
          <Routes>
            <Route path="/leading-group-meetings" element={<RegisterPage />} />
            <Route path="*" element={<Elsewhere />} />
          </Routes>
        </MemoryRouter>
      </ToastHost>
    </stage.World>,
  );
  await waitFor(() => {
    expect(screen.getByRole<HTMLButtonElement>('button', { name: words.add }).disabled).toBe(false);
  });
  return { ...stage, first, second, user: userEvent.setup() };
}

function Elsewhere() {
  const { pathname, search } = useLocation();
  return <p>{pathname + search}</p>;
}

function fill(dialog: HTMLElement, label: RegExp, text: string): void {
  fireEvent.change(within(dialog).getByRole('textbox', { name: label }), { target: { value: text } });
}

describe('党组会登记', () => {
  it('lists in an entry only who held the post on that day (row 1), and registers without minutes', async () => {
    const { user, database, first, second } = await open();
    await user.click(screen.getByRole('button', { name: words.add }));
    const dialog = await screen.findByRole('dialog', { name: words.dialog.title });
    const leaders = (): string => within(dialog).getByText(/^当天在任的党组成员：/).textContent;
    expect(leaders()).toContain(second.name);
    fill(dialog, /^日期/, '2026-05-31');
    await user.click(within(dialog).getByRole('textbox', { name: /^原件存放/ }));
    await waitFor(() => {
      expect(leaders()).toBe(`当天在任的党组成员：${first.name}`);
    });
    expect(within(dialog).getByRole<HTMLInputElement>('textbox', { name: /^应到/ }).value).toBe('1');
    fill(dialog, /^实到/, '1');
    fill(dialog, /^原件存放/, '办公室党组会记录本');
    await expectAccessibleByAllRules();
    await user.click(within(dialog).getByRole('button', { name: words.dialog.save }));
    await screen.findByText(words.saved(1));
    expect(await database.rows('leadingGroupMeetings').toArray()).toMatchObject([
      { on: '2026-05-31', sessionNo: 1, tags: ['primaryTopic'], shouldAttend: 1, present: 1 },
    ]);
    expect(await screen.findByText(words.fine)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^撤销/ }));
    await screen.findByText(words.emptyTitle(2026));
  });

  it('asks about an amount in a title and says what 三重一大 lacks, with the way to the entry', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: words.add }));
    const dialog = await screen.findByRole('dialog', { name: words.dialog.title });
    fill(dialog, /^原件存放/, '办公室党组会记录本');
    await user.click(within(dialog).getByRole('button', { name: words.dialog.addMatter }));
    fill(dialog, /^事项名称/, '教具采购35万元');
    const save = within(dialog).getByRole<HTMLButtonElement>('button', { name: words.dialog.save });
    expect(within(dialog).getByText(words.problems.amount)).toBeTruthy();
    expect(save.disabled).toBe(true);
    await user.click(within(dialog).getByRole('checkbox', { name: words.dialog.publicAmount }));
    expect(save.disabled).toBe(false);
    await expectAccessibleByAllRules();
    await user.click(save);
    await screen.findByText(words.lacking(2));
    await user.click(screen.getByRole('radio', { name: new RegExp(`^${words.views.checks}`) }));
    const line = await screen.findByText(words.findings.ofEntry(1, 'chairNotLast'));
    await expectAccessibleByAllRules();
    const opener = within(line.closest('li')!).getByRole('button', { name: words.findings.openEntry });
    await user.click(opener);
    const editing = await screen.findByRole('dialog', { name: words.dialog.editTitle(1) });
    await user.click(within(editing).getByRole('checkbox', { name: words.dialog.allViewsHeard }));
    await user.click(within(editing).getByRole('checkbox', { name: words.dialog.chairSpokeLast }));
    await user.click(within(editing).getByRole('button', { name: words.dialog.save }));
    await waitFor(() => {
      expect(screen.queryByText(words.findings.ofEntry(1, 'chairNotLast'))).toBeNull();
    });
    await user.click(screen.getByRole('button', { name: words.print }));
    expect(await screen.findByText('/print/leading-group-register?year=2026')).toBeTruthy();
  });
});
