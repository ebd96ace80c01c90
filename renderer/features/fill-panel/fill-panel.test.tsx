// @vitest-environment jsdom
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { expect, it } from 'vitest';
import { fail, succeed } from '../../../shared/ipc/reply';
import { fillPanelWords as words } from '../../../shared/words/fill-panel';
import { expectAccessibleByAllRules, stageBranch } from '../../desk/testing/stage-branch';
import { ToastHost } from '../../ui/feedback/ToastHost';
import { FillPanelPage } from '.';

async function open(kind: 'meetings' | 'members', { hasKey = true, isCopied = true } = {}) {
  const stage = await stageBranch({
    answers: {
      'fillPanel.enter': () => succeed({ hasKey }),
      'fillPanel.leave': () => succeed({ left: true }),
      'fillPanel.copy': () => (isCopied ? succeed({ copied: true }) : fail('notAllowed')),
    },
  });
  const [row] = await stage.database.rows(kind === 'meetings' ? 'records' : 'members').toArray();
  const id = row?.id ?? '';
  render(
    <stage.World>
      <ToastHost>
        <MemoryRouter initialEntries={[`/fill/${kind}/${id}`]}>
          <Routes>
            <Route path="/fill/:kind/:id" element={<FillPanelPage />} />
            <Route path="*" element={<Elsewhere />} />
          </Routes>
        </MemoryRouter>
      </ToastHost>
    </stage.World>,
  );
  await screen.findByRole('button', { name: words.next });
  const copied = (): string[] =>
    stage.desk.calls
      .filter(({ name }) => name === 'fillPanel.copy')
      .map(({ input }) => (input as { text: string }).text);
  return { ...stage, id, copied, user: userEvent.setup() };
}

function Elsewhere() {
  const { pathname } = useLocation();
  return <p>{pathname}</p>;
}

const current = (): string | null => document.querySelector('[aria-current=step]')?.textContent ?? null;

it('copies one value after the other, by click or by the key of main', async () => {
  const { user, desk, copied } = await open('meetings');
  await expectAccessibleByAllRules();
  expect(current()).toContain(words.meetings.type);
  await user.click(screen.getByRole('button', { name: words.next }));
  await screen.findByText(words.copied(words.meetings.type));
  expect(current()).toContain(words.meetings.heading);
  act(() => {
    desk.emit('fillPanel.next', {});
  });
  await screen.findByText(words.copied(words.meetings.heading));
  await user.click(screen.getByRole('button', { name: new RegExp(`^${words.meetings.place}`) }));
  await screen.findByText(words.copied(words.meetings.place));
  expect(copied()).toHaveLength(3);
  expect(copied()[1]).toMatch(/^\d{4}年第\d+次/);
  // What was taken out of turn is not the next one again.
  expect(current()).toContain(words.meetings.title);
});

it('starts again when all were copied, and says so to the key', async () => {
  const { user, desk } = await open('members');
  const count = screen.getAllByRole('listitem').length;
  for (let done = 1; done <= count; done += 1) {
    await user.click(screen.getByRole('button', { name: words.next }));
    await waitFor(() => {
      expect(screen.getAllByText(words.doneMark)).toHaveLength(done);
    });
  }
  act(() => {
    desk.emit('fillPanel.next', {});
  });
  await screen.findByText(words.allDone);
  await user.click(screen.getByRole('button', { name: words.again }));
  expect(screen.queryByText(words.doneMark)).toBeNull();
  expect(current()).toContain(words.members.name);
});

it('shows no number and no address of a member', async () => {
  const { database, id } = await open('members');
  const member = await database.rows('members').get(id);
  const person = await database.rows('persons').get(member?.personId ?? '');
  expect(person?.mobile).toBeTruthy();
  for (const secret of [person?.idNo, person?.mobile, person?.homeAddress])
    if (secret) expect(document.body.textContent).not.toContain(secret);
});

it('says it when the key belongs to another program or nothing was copied', async () => {
  const { user } = await open('meetings', { hasKey: false, isCopied: false });
  await screen.findByText(words.noKey);
  await user.click(screen.getByRole('button', { name: words.next }));
  await screen.findByText(words.notCopied);
  expect(screen.queryByText(words.doneMark)).toBeNull();
});

it('keeps the branch’s order, and gives the window back when it is left', async () => {
  const { user, desk, id } = await open('meetings');
  await user.click(screen.getByRole('button', { name: words.settings.open }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: words.settings.up(words.meetings.heading) }));
  await user.selectOptions(within(dialog).getByRole('combobox', { name: words.settings.date }), 'compact');
  await user.click(within(dialog).getByRole('checkbox', { name: words.meetings.place }));
  await user.click(within(dialog).getByRole('button', { name: words.settings.save }));
  await waitFor(() => {
    expect(current()).toContain(words.meetings.heading);
  });
  expect(screen.queryByRole('button', { name: new RegExp(`^${words.meetings.place}`) })).toBeNull();
  expect(screen.getByRole('button', { name: new RegExp(`^${words.meetings.date}\\s*\\d{8}$`) })).toBeTruthy();
  await user.keyboard('{Escape}');
  await screen.findByText(`/meetings/${id}`);
  expect(desk.calls.some(({ name }) => name === 'fillPanel.leave')).toBe(true);
});
