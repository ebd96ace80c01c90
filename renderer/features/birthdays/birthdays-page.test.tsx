// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { describe, expect, it } from 'vitest';
import { birthdayWords as words } from '../../../shared/words/pioneer';
import { expectAccessibleByAllRules, stageBranch } from '../../desk/testing/stage-branch';
import { ToastHost } from '../../ui/feedback/ToastHost';
import { BirthdaysPage } from '.';

async function open(route: string) {
  const stage = await stageBranch();
  render(
    <stage.World>
      <ToastHost>
        <MemoryRouter initialEntries={[route]}>
          <Routes>
            <Route path="/members/birthdays" element={<BirthdaysPage />} />
            <Route path="*" element={<Elsewhere />} />
          </Routes>
        </MemoryRouter>
      </ToastHost>
    </stage.World>,
  );
  return { ...stage, user: userEvent.setup() };
}
function Elsewhere() {
  const { pathname, search } = useLocation();
  return <p>{pathname + search}</p>;
}
const names = (): string[] =>
  [...document.querySelectorAll('[role=rowheader]')].map((cell) => cell.textContent);

describe('政治生日', () => {
  it('lists July with the years and prints the cards of those listed', async () => {
    const { user, database } = await open('/members/birthdays?month=2026-07');
    const heading = await screen.findByRole('heading', { level: 2, name: /^2026年7月，\d人过政治生日$/ });
    const members = await database.rows('members').toArray();
    const expected = members.filter(({ joinDate }) => joinDate?.slice(5, 7) === '07').length;
    expect(expected).toBeGreaterThan(0);
    expect(heading.textContent).toContain(`${String(expected)}人`);
    expect(names()).toHaveLength(expected);
    expect(screen.getAllByText(/^入党\d+周年$/)).toHaveLength(expected);
    await expectAccessibleByAllRules();
    await user.click(screen.getByRole('button', { name: words.print }));
    const address = await screen.findByText(/^\/print\/birthday-cards\?month=2026-07&ids=/);
    expect(address.textContent.split('.')).toHaveLength(expected);
  });

  it('walks through the months and back to this one', async () => {
    const { user } = await open('/members/birthdays?month=2026-12');
    await screen.findByRole('heading', { level: 2, name: /^2026年12月/ });
    await user.click(screen.getByRole('button', { name: words.next }));
    await screen.findByRole('heading', { level: 2, name: /^2027年1月/ });
    await user.click(screen.getByRole('button', { name: words.thisMonth }));
    await screen.findByRole('heading', { level: 2, name: /^2026年9月/ });
  });

  it('counts from the conversion once the branch says so, and keeps its own words for the card', async () => {
    const { user, database } = await open('/members/birthdays?month=2026-07');
    await screen.findByRole('heading', { level: 2, name: /人过政治生日$/ });
    await user.click(screen.getByRole('button', { name: words.settings }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('radio', { name: words.bases.fullMemberDate }));
    await user.type(within(dialog).getByRole('textbox', { name: words.message }), '一路同行');
    await user.click(within(dialog).getByRole('button', { name: words.save }));
    await screen.findByText(words.saved);
    expect(
      await screen.findByRole('columnheader', { name: new RegExp(words.columns.fullSince) }),
    ).toBeTruthy();
    const settings = await database.rows('settings').toArray();
    expect(settings.map(({ value }) => value)).toEqual([{ basis: 'fullMemberDate', message: '一路同行' }]);
  });

  it('lists who has been in the Party for 50 years on 1 July, also when it is nobody', async () => {
    const { user } = await open('/members/birthdays?view=medal&month=2026-07');
    await screen.findByRole('heading', { level: 2, name: /^到2026年7月1日没有/ });
    await user.click(screen.getByRole('button', { name: words.nextYear }));
    await screen.findByRole('heading', { level: 2, name: /^到2027年7月1日/ });
  });

  it('says of each who is due which case it is', async () => {
    // Every member of the practice branch has been in the Party for 50 years by then.
    await open('/members/birthdays?view=medal&month=2077-07');
    await screen.findByRole('heading', { level: 2, name: /^到2077年7月1日，\d人党龄满50年$/ });
    expect(names().length).toBeGreaterThan(5);
    expect(screen.getAllByText(words.medalEarlier).length).toBeGreaterThan(0);
    expect(screen.getByText(words.medalNote)).toBeTruthy();
  });
});
