// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectAccessibleByAllRules } from '../../../desk/testing/stage-branch';
import { mountPage } from '../testing/mount-page';

/** By its label, not its role: working out every name of the page takes seconds where the machine is busy. */
function field(name: string): HTMLElement {
  return screen.getByLabelText(new RegExp(`^${name}`), { selector: 'input, textarea, select' });
}

function type(name: string, text: string): void {
  fireEvent.change(field(name), { target: { value: text } });
}

async function openElection() {
  const mounted = await mountPage({ route: '/meetings/new?type=memberAssembly' });
  await screen.findByRole('heading', { name: '2026年第3次支部党员大会' });
  type('主题', '选举支部委员会');
  type('议题', '选举新一届支部委员会委员');
  type('决议', '选出新一届支部委员会委员。');
  await mounted.user.click(screen.getByRole('button', { name: '加表决' }));
  type('表决事项类别', 'election');
  return mounted;
}

function pick(box: string, text: string): void {
  const input = field(box);
  fireEvent.change(input, { target: { value: text } });
  fireEvent.keyDown(input, { key: 'Enter' });
}

const result = (): string => screen.getByLabelText('表决结果').textContent;

describe('an election', () => {
  it('is typed as seats, candidates and ballots, judged at once, and frozen with its rule', async () => {
    const mounted = await openElection();
    const { user } = mounted;
    expect(result()).toContain('还没有填计票结果');
    // Nothing is valid before anything was counted, and the sitting is named after what it does.
    expect(result()).not.toContain('选举有效');
    expect((field('会议性质') as HTMLSelectElement).value).toBe('election');
    type('应选名额', '2');
    for (const letters of ['swj', 'zgl', 'xyl']) pick('加候选人', letters);
    expect(screen.getByText(/^3名候选人/)).toBeTruthy();
    type('发出', '8');
    type('收回', '8');
    type('有效', '8');
    type('曾广林的赞成票', '6');
    type('解玉兰的赞成票', '5');
    type('单文静的赞成票', '5');
    expect(result()).toContain('票数相等，须再次投票');
    type('单文静的赞成票', '4');
    expect(result()).toContain('应选2名，当选2名：曾广林、解玉兰');
    const table = screen.getByRole('table', { name: '候选人' });
    expect(within(table).getAllByText('当选')).toHaveLength(2);

    await user.click(screen.getByRole('button', { name: '送签' }));
    await user.click(await screen.findByRole('button', { name: /^照样送签/ }));
    await screen.findByText(/^\/print\/minutes\//);
    const sent = (await mounted.database.rows('records').toArray()).find(
      (row) => row.title === '选举支部委员会',
    );
    expect(sent?.snapshot?.rules).toMatchObject([{ id: 'R-14', version: '2020-07' }]);
    expect(sent?.snapshot?.rules[0]?.result).toContain('当选2名：曾广林、解玉兰');
    expect(sent?.agenda[0]?.vote?.election).toMatchObject({ seats: 2, issued: 8, returned: 8, valid: 8 });
  });

  it('that does not add up cannot go; more ballots back than out goes only with the reason', async () => {
    const { user } = await openElection();
    type('应选名额', '1');
    pick('加候选人', 'zgl');
    pick('加候选人', 'xyl');
    type('发出', '8');
    type('收回', '9');
    type('有效', '8');
    await user.click(screen.getByRole('button', { name: '送签' }));
    expect(await screen.findByRole('button', { name: /选举的票数对不上/ })).toBeTruthy();
    type('有效', '9');
    expect(result()).toContain('选举无效，应当重新选举');
    expect(screen.queryByRole('button', { name: /选举的票数对不上/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: /选举无效；确需保留/ }));
    const reason = field('仍要保留这次结果的原因');
    expect(document.activeElement).toBe(reason);
    fireEvent.change(reason, { target: { value: '当场重新选举，另作记录' } });
    await waitFor(() => {
      expect(screen.queryByText(/^还不能送签/)).toBeNull();
    });
  });

  it('whoever stands cannot be picked to count the ballots', async () => {
    const { user } = await openElection();
    pick('监票人', 'zgl');
    pick('加候选人', 'zgl');
    expect(screen.getByText('监票人或计票人同时是候选人，应当换人')).toBeTruthy();
    await expectAccessibleByAllRules();
    await user.click(within(screen.getByRole('table', { name: '候选人' })).getByRole('button'));
    expect(screen.queryByText('监票人或计票人同时是候选人，应当换人')).toBeNull();
  });
});

describe('a vote without quorum', () => {
  it('is kept only with the reason, which leaves the record once enough people came', async () => {
    const mounted = await mountPage({ route: '/meetings/new?type=memberAssembly' });
    const { user, database } = mounted;
    await screen.findByRole('heading', { name: '2026年第3次支部党员大会' });
    type('主题', '审议办法');
    type('议题', '审议《办法》');
    type('决议', '同意《办法》。');
    await user.click(screen.getByRole('button', { name: '加表决' }));
    for (const name of ['马晓峰', '罗海燕', '仇志远', '梁䶮', '解玉兰'])
      type(`${name}的出席情况`, 'personalLeave');
    type('赞成', '3');
    await user.click(screen.getByRole('button', { name: '送签' }));
    await user.click(await screen.findByRole('button', { name: /到会人数不足，不能表决/ }));
    type('到会不足仍要保留的原因', '择日补开再表决');
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(async () => {
      const rows = await database.rows('records').toArray();
      expect(rows.find((row) => row.title === '审议办法')?.quorumOverrideReason).toBe('择日补开再表决');
    });
    // Once enough came, the reason no longer belongs to the record.
    type('解玉兰的出席情况', 'present');
    type('梁䶮的出席情况', 'present');
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(async () => {
      const rows = await database.rows('records').toArray();
      expect(rows.find((row) => row.title === '审议办法')).not.toHaveProperty('quorumOverrideReason');
    });
  });
});
