// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { expect, it } from 'vitest';
import { rosterOn } from '../../../../shared/domain/roster';
import { createOp } from '../../../../shared/schema/command';
import { branchesWords } from '../../../../shared/words/branches';
import { readRosterTables } from '../../../data/stores/branch-store';
import { expectAccessibleByAllRules, stageBranch } from '../../../desk/testing/stage-branch';
import { ToastHost } from '../../../ui/feedback/ToastHost';
import { MoveMemberPage } from './MoveMemberPage';

const words = branchesWords.move;

it('moves a member on a day, without a letter, and takes it back as one command', async () => {
  const { database, writePoint, branch, newId, World, desk } = await stageBranch();
  const { rev: _rev, sample: _sample, ...profile } = branch;
  const other = newId();
  await writePoint.write('branches.create', [
    createOp('branches', {
      ...profile,
      id: other,
      branchId: other,
      shortName: '离退休支部',
      fullName: '离退休党支部',
    }),
  ]);
  const namesOn = async (branchId: string, day: string) =>
    rosterOn(await readRosterTables(database, branchId), day).map(({ person }) => person.name);
  const [entry] = rosterOn(await readRosterTables(database, branch.id), '2026-05-01');
  const { name } = entry!.person;
  const user = userEvent.setup();
  render(
    <World>
      <ToastHost>
        <MemoryRouter initialEntries={[`/members/${entry!.member.id}/move`]}>
          <Routes>
            <Route path="/members/:id/move" element={<MoveMemberPage />} />
            <Route path="*" element={<p>名单</p>} />
          </Routes>
        </MemoryRouter>
      </ToastHost>
    </World>,
  );
  const day = await screen.findByRole('textbox', { name: new RegExp(words.on) });
  await expectAccessibleByAllRules();
  await user.type(day, '2027-01-01{Tab}');
  await user.click(screen.getByRole('button', { name: words.run }));
  await screen.findByText(words.problems.dateInFuture);
  await user.clear(day);
  await user.type(day, '2026-05-01{Tab}');
  const before = desk.journal.length;
  await user.click(screen.getByRole('button', { name: words.run }));
  await screen.findByText(words.done(name, '离退休支部'));
  expect(desk.journal.length).toBe(before + 1);
  expect(await namesOn(branch.id, '2026-04-30')).toContain(name);
  expect(await namesOn(branch.id, '2026-05-01')).not.toContain(name);
  expect([await namesOn(other, '2026-04-30'), await namesOn(other, '2026-05-01')]).toEqual([[], [name]]);

  await user.click(screen.getByRole('button', { name: /撤销/ }));
  await screen.findByText(words.undone);
  expect(await namesOn(other, '2026-05-01')).toEqual([]);
  expect(await namesOn(branch.id, '2026-05-01')).toContain(name);
});
