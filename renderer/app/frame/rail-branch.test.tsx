// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, useLocation } from 'react-router';
import { expect, it } from 'vitest';
import { createOp } from '../../../shared/schema/command';
import { branchesWords as words } from '../../../shared/words/branches';
import { expectAccessible, stageBranch } from '../../desk/testing/stage-branch';
import { ToastHost } from '../../ui/feedback/ToastHost';
import { RailBranch } from './RailBranch';

function Place() {
  return <p>{useLocation().pathname}</p>;
}

async function mountRail(other: boolean) {
  const stage = await stageBranch();
  const { branch, newId, writePoint, World } = stage;
  const id = newId();
  if (other) {
    const { rev: _rev, sample: _sample, ...profile } = branch;
    await writePoint.write('branches.create', [
      createOp('branches', { ...profile, id, branchId: id, shortName: '离退休支部' }),
    ]);
  }
  render(
    <World>
      <ToastHost>
        <MemoryRouter initialEntries={['/meetings/some']}>
          <RailBranch name={branch.shortName} isCollapsed={false} />
          <Place />
        </MemoryRouter>
      </ToastHost>
    </World>,
  );
  return { ...stage, id, user: userEvent.setup() };
}

it('shows the name alone while there is one branch', async () => {
  const { branch } = await mountRail(false);
  await screen.findByText(branch.shortName);
  expect(screen.queryByRole('button')).toBeNull();
});

it('lets another branch be chosen: it is remembered on this PC, and its first page opens', async () => {
  const { user, branch, desk, id } = await mountRail(true);
  await user.click(await screen.findByRole('button', { name: new RegExp(branch.shortName) }));
  expect(screen.getByRole('menuitem', { name: words.current(branch.shortName) }).ariaDisabled).toBe('true');
  await expectAccessible();
  await user.click(screen.getByRole('menuitem', { name: '离退休支部' }));
  await screen.findByText(words.switched('离退休支部'));
  expect(screen.getByText('/')).toBeTruthy();
  expect(desk.calls.filter(({ name }) => name === 'app.setPreferences').at(-1)?.input).toEqual({
    branchId: id,
  });
});
