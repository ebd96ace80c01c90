// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { createOp } from '../../../shared/schema/command';
import { branchHonourWords as words } from '../../../shared/words/branch-honours';
import { expectAccessibleByAllRules, stageBranch } from '../../desk/testing/stage-branch';
import { ToastHost } from '../../ui/feedback/ToastHost';
import { BranchPage } from '.';

async function open(route = '/branch') {
  const stage = await stageBranch({});
  const { World, writePoint, branch, database } = stage;
  const [person] = await database.rows('persons').toArray();
  const base = { branchId: branch.id, level: 'city' as const, issuer: '清源市直机关工委' };
  await writePoint.write('members.recordReward', [
    createOp('rewards', {
      ...base,
      ...{ id: '01J00000000000000000000RW1', recipientType: 'branch', kind: 'advancedGroup' },
      ...{ title: '先进基层党组织', awardedOn: '2024-07' },
    }),
    createOp('rewards', {
      ...base,
      ...{ id: '01J00000000000000000000RW2', recipientType: 'member', personId: person!.id },
      ...{ kind: 'partyHonour', title: '优秀共产党员', awardedOn: '2026-07' },
    }),
  ]);
  render(
    <World>
      <ToastHost>
        <MemoryRouter initialEntries={[route]}>
          <Routes>
            <Route path="/branch" element={<BranchPage />} />
          </Routes>
        </MemoryRouter>
      </ToastHost>
    </World>,
  );
  return { ...stage, user: userEvent.setup() };
}
const titles = (): string[] =>
  within(screen.getByRole('table', { name: words.table }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell')[1]?.textContent ?? '');

describe('honours on the page of the branch', () => {
  it('are those of the branch itself, are registered, put right and taken back', async () => {
    const { user, database, desk } = await open();
    await screen.findByRole('table', { name: words.table });
    expect(titles()).toEqual(['先进基层党组织']);
    await user.click(screen.getByRole('button', { name: words.create }));
    const dialog = await screen.findByRole('dialog');
    const field = (name: string) => within(dialog).getByRole('textbox', { name: new RegExp(`^${name}`) });
    await user.click(within(dialog).getByRole('button', { name: words.confirmCreate }));
    expect(within(dialog).getByText(words.problems.nameMissing)).toBeTruthy();
    await expectAccessibleByAllRules();
    await user.click(field(words.columns.name));
    await user.paste('四强党支部');
    await user.click(field(words.columns.awardedOn));
    await user.paste('2026.6');
    await user.click(field(words.columns.issuer));
    await user.paste('清源市委组织部');
    await user.selectOptions(within(dialog).getByRole('combobox', { name: /^级别/ }), 'city');
    await user.click(within(dialog).getByRole('button', { name: words.confirmCreate }));
    await screen.findByText(words.created('四强党支部'));
    await waitFor(() => {
      expect(titles()).toEqual(['四强党支部', '先进基层党组织']);
    });
    expect(desk.journal.at(-1)?.command.name).toBe('branches.recordHonour');
    const row = (await database.rows('rewards').toArray()).find(({ title }) => title === '四强党支部');
    expect(row).toMatchObject({ recipientType: 'branch', awardedOn: '2026-06', kind: 'advancedGroup' });
    expect(row?.personId).toBeUndefined();

    await user.click(screen.getByRole('button', { name: words.correctOf('先进基层党组织') }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: words.remove }));
    await screen.findByText(words.removed('先进基层党组织'));
    await waitFor(() => {
      expect(titles()).toEqual(['四强党支部']);
    });
  });

  it('are those given by the day that is shown', async () => {
    await open('/branch?date=2024-06-30');
    await screen.findByText(words.none);
  });
});
