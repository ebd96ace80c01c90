// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { memberListWords as words } from '../../../../shared/words/members';
import { expectAccessibleByAllRules } from '../../../desk/testing/stage-branch';
import { mountPage } from '../testing/mount-page';

// Not by role: computing the names of a hundred cells takes seconds in jsdom.
const names = (): string[] =>
  [...document.querySelectorAll('[role=rowheader]')].map((cell) => cell.textContent);
const search = () => screen.getByRole('textbox', { name: words.search });

async function openList(route = '/members') {
  const page = await mountPage({ route });
  await screen.findByText('单文静');
  return page;
}

describe('the list of members', () => {
  it('stands in the order of the surname readings and finds by pinyin initials', async () => {
    const { user } = await openList();
    expect(names().slice(-3)).toEqual(['单文静', '解玉兰', '曾广林']);
    await user.type(search(), 'zgl');
    expect(names()).toEqual(['曾广林']);
    expect(screen.getByText(words.found(1, 9))).toBeTruthy();
    await user.clear(search());
    await user.type(search(), '没有这个人');
    await user.click(screen.getByRole('button', { name: words.clearFilters }));
    expect(names()).toHaveLength(9);
  });

  it('is computed anew for another day and says so', async () => {
    await mountPage({ route: '/members?date=2010-01-01' });
    await screen.findByText(words.asOf('2010-01-01'));
    await waitFor(() => {
      expect(names()).toEqual(['梁䶮', '解玉兰', '曾广林']);
    });
  });

  it('opens the file beside the list with numbers covered until asked for', async () => {
    const { user, database } = await openList();
    await user.click(screen.getByText('单文静'));
    const panel = await screen.findByRole('complementary', { name: '单文静' });
    expect(within(panel).getByText('110105********0429')).toBeTruthy();
    await user.click(within(panel).getByRole('button', { name: /显示.*公民身份号码/ }));
    expect(await within(panel).findByText('110105197105180429')).toBeTruthy();
    expect(await database.rows('lookLog').toArray()).toMatchObject([{ field: 'idNo' }]);
    await user.click(within(panel).getByRole('tab', { name: /组织生活/ }));
    expect((await within(panel).findAllByText('到会')).length).toBeGreaterThan(20);
    await user.click(within(panel).getByRole('tab', { name: '任职与党小组' }));
    expect(within(panel).getByText('2024.03起')).toBeTruthy();
    await expectAccessibleByAllRules();
  });

  it('ends the membership on a day instead of erasing it, and takes that back', async () => {
    const { user, database } = await openList();
    await user.click(screen.getByText('罗海燕'));
    await user.click(await screen.findByRole('button', { name: words.handle }));
    await user.click(screen.getByRole('menuitem', { name: '办理转出' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: /转到哪个党组织/ }), '清源市民政局机关支部');
    await user.click(within(dialog).getByRole('button', { name: '转出罗海燕' }));
    await screen.findByText('罗海燕已转出，名单不再计入');
    await waitFor(() => {
      expect(names()).toHaveLength(8);
    });
    const ended = await database
      .rows('memberships')
      .filter((row) => row.to !== undefined)
      .toArray();
    expect(ended.map((row) => [row.to, row.toOrg])).toEqual([['2026-09-22', '清源市民政局机关支部']]);
    await user.click(screen.getByRole('button', { name: /撤销/ }));
    await waitFor(() => {
      expect(names()).toHaveLength(9);
    });
  });

  it('does not delete a file that meetings refer to, and says why', async () => {
    const { user, desk } = await openList();
    await user.click(screen.getByText('单文静'));
    await user.keyboard('{Delete}');
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toMatch(/\d+次组织生活里有此人/);
    expect(desk.journal).toHaveLength(1);
  });
});

describe('an empty branch', () => {
  it('says how to begin', async () => {
    await mountPage({ route: '/members', keep: (op) => op.table === 'branches' });
    expect(await screen.findByText(words.emptyTitle)).toBeTruthy();
    expect(screen.getAllByRole('button', { name: words.importRoster })).toHaveLength(2);
    await expectAccessibleByAllRules();
  });
});
