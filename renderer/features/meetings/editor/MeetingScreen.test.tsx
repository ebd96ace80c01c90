// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fail } from '../../../../shared/ipc/reply';
import type { OrgLifeRecord } from '../../../../shared/schema/meeting';
import { expectAccessibleByAllRules, NOW } from '../../../desk/testing/stage-branch';
import { mountPage } from '../testing/mount-page';

type Mounted = Awaited<ReturnType<typeof mountPage>>;

const NEW_ASSEMBLY = '/meetings/new?type=memberAssembly';

async function openNew(options: Partial<Parameters<typeof mountPage>[0]> = {}): Promise<Mounted> {
  const mounted = await mountPage({ route: NEW_ASSEMBLY, ...options });
  await screen.findByRole('heading', { name: '2026年第3次支部党员大会' });
  return mounted;
}

function type(name: string | RegExp, text: string): void {
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: text } });
}

function setStatus(name: string, status: string): void {
  fireEvent.change(screen.getByRole('combobox', { name: `${name}的出席情况` }), {
    target: { value: status },
  });
}

function counts(): string {
  return screen.getByLabelText('出席人数').textContent;
}

/** Everything a plain assembly needs before 送签. */
function fillIn(): void {
  type('主题', '审议管理办法');
  type('议题', '审议《管理办法》');
  type('决议', '同意《管理办法》。');
}

async function send({ user }: Mounted): Promise<void> {
  await user.click(screen.getByRole('button', { name: '送签' }));
  await user.click(await screen.findByRole('button', { name: /^照样送签/ }));
  await screen.findByText(/^\/print\/minutes\//);
}

async function storedRecord({ database, records }: Mounted): Promise<OrgLifeRecord> {
  const known = new Set(records.map((record) => record.id));
  const found = (await database.rows('records').toArray()).find((record) => !known.has(record.id));
  if (!found) throw new Error('no new record is stored');
  return found;
}

/** A record of the given state as it came out of the sample. */
async function openSample(state: OrgLifeRecord['state'], type: OrgLifeRecord['primaryType']) {
  const first = await mountPage({ route: '/nowhere' });
  const record = first.records.find((one) => one.state === state && one.primaryType === type);
  if (!record) throw new Error('fixture');
  first.view.unmount();
  const mounted = await mountPage({ route: `/meetings/${record.id}` });
  await screen.findByRole('heading', { level: 1 });
  return { ...mounted, record };
}

describe('attendance', () => {
  it('comes from the roster of the day and is typed by exception', async () => {
    await openNew();
    expect(counts()).toBe('应到9实到9缺席0有表决权：应到8实到8列席0');
    setStatus('罗海燕', 'sickLeave');
    expect(counts()).toBe('应到9实到8缺席1有表决权：应到8实到7列席0');
    expect(screen.getByRole('textbox', { name: '罗海燕的准假人' })).toBeTruthy();
    await expectAccessibleByAllRules();
  });

  it('is computed anew when the date moves, and keeps what was said of who stays', async () => {
    await openNew();
    setStatus('罗海燕', 'sickLeave');
    // On that day 林一诺, the probationary member, was not on the roster yet.
    type('日期', '2025.1.10');
    await waitFor(() => {
      expect(screen.queryByRole('combobox', { name: '林一诺的出席情况' })).toBeNull();
    });
    expect(counts()).toBe('应到8实到7缺席1有表决权：应到8实到7列席0');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/^2025年第\d+次支部党员大会$/);
  });
});

describe('送签', () => {
  it('is blocked with a list of what is missing, and each line jumps to its field', async () => {
    const mounted = await openNew();
    await mounted.user.click(screen.getByRole('button', { name: '送签' }));
    expect(await screen.findByText('还不能送签，缺4处')).toBeTruthy();
    const jump = screen.getByRole('button', { name: '请填写会议主题' });
    await mounted.user.click(jump);
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '主题' }));
    expect(mounted.commands()).toEqual([]);
    await expectAccessibleByAllRules();
    fillIn();
    expect(screen.queryByText(/^还不能送签/)).toBeNull();
  });

  it('freezes roster, rules and paper in one command and goes on to the print preview', async () => {
    const mounted = await openNew();
    fillIn();
    await mounted.user.click(screen.getByRole('button', { name: '加表决' }));
    type('赞成', '8');
    expect(screen.getByText('赞成超过半数，通过')).toBeTruthy();
    await send(mounted);
    expect(mounted.commands()).toEqual(['meetings.sendForSignature']);
    const record = await storedRecord(mounted);
    expect(record).toMatchObject({ state: 'outForSignature', sentAt: NOW });
    expect(record.snapshot?.rows).toHaveLength(9);
    expect(record.snapshot?.rules).toMatchObject([{ id: 'R-12a', version: '2018-10' }]);
    expect(record.checkCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(record.pdfHash).toHaveLength(128);
    expect(mounted.printed).toHaveLength(1);
    expect(mounted.printed[0]?.stamp.foot).toContain(`核对码 ${record.checkCode ?? ''}`);
    expect(mounted.files.size).toBe(0);
  });

  it('leaves the draft as it is when the paper cannot be made', async () => {
    const mounted = await openNew({ answers: { 'paper.makePdf': () => fail('pdfFailed') } });
    fillIn();
    await mounted.user.click(screen.getByRole('button', { name: '送签' }));
    await mounted.user.click(await screen.findByRole('button', { name: /^照样送签/ }));
    const notice = await screen.findByRole('alert');
    expect(notice.textContent).toContain('没有送签，内容都还在草稿里。');
    expect(notice.textContent).toContain('E-180');
    expect(mounted.commands()).toEqual([]);
  });
});

describe('after 送签', () => {
  it('a withdrawal keeps the version and opens the form again', async () => {
    const mounted = await openNew();
    fillIn();
    await send(mounted);
    const sent = await storedRecord(mounted);
    mounted.view.unmount();
    const again = await mountPage({
      route: `/meetings/${sent.id}`,
      ops: ({ branchId }) => [
        { table: 'records', id: sent.id, before: null, after: { ...sent, branchId, rev: 1 } },
      ],
    });
    await again.user.click(await screen.findByRole('button', { name: '撤回修改' }));
    type(/^撤回原因/, '主题有错字');
    await again.user.click(screen.getByRole('button', { name: '撤回2026年第3次支部党员大会' }));
    expect(await screen.findByRole('textbox', { name: '主题' })).toBeTruthy();
    expect(again.commands().at(-1)).toBe('meetings.withdraw');
    const stored = await again.database.rows('records').get(sent.id);
    expect(stored).toMatchObject({
      state: 'draft',
      revisions: [{ no: 1, how: 'withdrawn', reason: '主题有错字', pdfHash: sent.pdfHash }],
    });
    expect(stored).not.toHaveProperty('snapshot');
  });

  it('a signed record is paper: no field of any kind, and no way to delete it', async () => {
    const { user } = await openSample('signed', 'memberAssembly');
    expect(await screen.findByText('已签字归档，内容已锁定')).toBeTruthy();
    for (const role of ['textbox', 'checkbox', 'radio', 'combobox'] as const) {
      expect(screen.queryAllByRole(role)).toEqual([]);
    }
    expect(screen.queryByRole('button', { name: '送签' })).toBeNull();
    await user.click(screen.getByRole('button', { name: '更多操作' }));
    expect(screen.queryByRole('menuitem', { name: '删除这份草稿' })).toBeNull();
    await user.keyboard('{Escape}');
    await expectAccessibleByAllRules();
  });
});

describe('更正', () => {
  it('needs a reason, then adds a version beside the signed one', async () => {
    const mounted = await openSample('signed', 'memberAssembly');
    const { user, record, database } = mounted;
    const heading = screen.getByRole('heading', { level: 1 }).textContent;
    await user.click(screen.getByRole('button', { name: '更正' }));
    const confirm = await screen.findByRole('button', { name: `更正${heading}` });
    expect(confirm.hasAttribute('disabled')).toBe(true);
    type(/^更正原因/, '地点登记有误');
    await user.click(confirm);
    expect(await screen.findByText(/^正在更正，原因：地点登记有误/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '保存更正' }));
    expect(await screen.findByText('还没有改动，不用出更正单。')).toBeTruthy();
    type('地点', '二楼小会议室');
    await user.click(screen.getByRole('button', { name: '保存更正' }));
    await screen.findByText(`/print/minutes/${record.id}`);
    expect(mounted.commands()).toEqual(['meetings.correct']);
    const stored = await database.rows('records').get(record.id);
    expect(stored?.state).toBe('signed');
    expect(stored?.revisions.map(({ no, how }) => [no, how])).toEqual([
      [1, 'signed'],
      [2, 'corrected'],
    ]);
    expect(stored?.corrections).toMatchObject([{ reason: '地点登记有误', fromRevision: 1, toRevision: 2 }]);
    expect(stored?.revisions[0]?.content.place).toBe(record.place);
  });
});

describe('what is typed', () => {
  it('is in the draft file within half a second and in the journal on Ctrl+S', async () => {
    const mounted = await openNew();
    type('主题', '审议管理办法');
    await waitFor(() => {
      expect(mounted.files.size).toBe(1);
    });
    expect(screen.getByText('已保存 09:30')).toBeTruthy();
    expect(mounted.commands()).toEqual([]);
    await mounted.user.keyboard('{Control>}s{/Control}');
    await screen.findByText('已保存，2026年第3次支部党员大会');
    expect(mounted.commands()).toEqual(['meetings.create']);
    expect(mounted.files.size).toBe(0);
    type('主题', '审议两个办法');
    await mounted.user.keyboard('{Control>}s{/Control}');
    await waitFor(() => {
      expect(mounted.commands()).toEqual(['meetings.create', 'meetings.saveDraft']);
    });
    expect((await storedRecord(mounted)).title).toBe('审议两个办法');
  });

  it('is in the journal when the page is left; a page only looked at writes nothing', async () => {
    const looked = await openNew();
    await looked.user.click(screen.getByRole('button', { name: '返回' }));
    await screen.findByRole('heading', { name: '组织生活' });
    expect(looked.commands()).toEqual([]);
    looked.view.unmount();

    const typed = await openNew();
    type('主题', '审议管理办法');
    await typed.user.click(screen.getByRole('button', { name: '返回' }));
    await waitFor(() => {
      expect(typed.commands()).toEqual(['meetings.create']);
    });
  });

  it('is taken up again after the window was closed without saving', async () => {
    const first = await openNew();
    type('主题', '审议管理办法');
    await waitFor(() => {
      expect(first.files.size).toBe(1);
    });
    const drafts = [...first.files.values()];
    first.view.unmount();
    const second = await mountPage({ route: '/meetings', drafts });
    await second.user.click(await screen.findByRole('button', { name: '接着写' }));
    expect(await screen.findByText(/^接着上次没有写完的内容/)).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '主题' }).value).toBe('审议管理办法');
  });

  it('Enter goes to the next field, but not while pinyin is being composed, and never sends', async () => {
    const mounted = await openNew();
    const title = screen.getByRole('textbox', { name: '主题' });
    title.focus();
    fireEvent.keyDown(title, { key: 'Enter', keyCode: 229, isComposing: true });
    expect(document.activeElement).toBe(title);
    fireEvent.keyDown(title, { key: 'Enter' });
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '日期' }));
    expect(mounted.commands()).toEqual([]);
  });

  it('a meeting to come is 拟开: nobody has come yet and nothing can be sent', async () => {
    const mounted = await openNew();
    fillIn();
    type('日期', '2026.10.15');
    expect(await screen.findByText(/^2026年10月15日开会/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '送签' })).toBeNull();
    expect(counts()).toBe('应到9已请假0有表决权：应到8列席0');
    await mounted.user.keyboard('{Control>}s{/Control}');
    await waitFor(() => {
      expect(mounted.commands()).toEqual(['meetings.create']);
    });
    expect((await storedRecord(mounted)).state).toBe('planned');
  });
});

describe('the list', () => {
  it('filters by kind, state and people, and deletes a draft with a way back', async () => {
    const mounted = await mountPage({ route: '/meetings?state=draft' });
    const grid = await screen.findByRole('grid', { name: '会议记录' });
    const drafts = mounted.records.filter(
      (record) => record.state === 'draft' && record.startAt.startsWith('2026'),
    );
    await waitFor(() => {
      expect(grid.getAttribute('aria-rowcount')).toBe(String(drafts.length + 1));
    });
    await expectAccessibleByAllRules();
    grid.focus();
    await mounted.user.keyboard('{ArrowDown}{Delete}');
    await screen.findByText(/已删除$/);
    expect(mounted.commands()).toEqual(['meetings.delete']);
    await mounted.user.click(within(screen.getByRole('status')).getByRole('button', { name: /撤销/ }));
    await waitFor(async () => {
      expect(await mounted.database.rows('records').count()).toBe(mounted.records.length);
    });
  });

  it('a signed record cannot be deleted from the list', async () => {
    const mounted = await mountPage({ route: '/meetings?state=signed' });
    const grid = await screen.findByRole('grid', { name: '会议记录' });
    grid.focus();
    await mounted.user.keyboard('{ArrowDown}{Delete}');
    expect(mounted.commands()).toEqual([]);
  });
});
