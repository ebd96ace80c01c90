// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { afterEach, describe, expect, it } from 'vitest';
import { succeed } from '../../../shared/ipc/reply';
import type { BackupState } from '../../../shared/ipc/requests/backup';
import { createOp, type Op } from '../../../shared/schema/command';
import type { TableRows } from '../../../shared/schema/tables';
import { expectAccessibleByAllRules, stageBranch } from '../../desk/testing/stage-branch';
import { ToastHost } from '../../ui/feedback/ToastHost';
import { eraseDueRows, RetentionPage } from '.';

afterEach(cleanup);
const id = (number: number): string => `01HZ${String(number).padStart(22, '0')}`;
const backup: BackupState = {
  lastSeq: 1,
  snapshots: [],
  secondCopy: { folder: 'E:\\', reachable: false, at: null, seq: null, awaitsErasure: true },
  selfTest: null,
  storage: { readOnly: null, freeBytes: 1, requiredBytes: 0 },
  recovered: null,
  busy: null,
};

function Elsewhere() {
  return <p>{useLocation().pathname}</p>;
}

/** Somebody who left four years ago, and a roster imported in spring. */
async function mount() {
  const stage = await stageBranch({
    answers: {
      'drafts.list': () => succeed({ drafts: [] }),
      'persons.listErased': () => succeed({ erased: [], unfinished: 0 }),
      'backup.getState': () => succeed(backup),
    },
  });
  const { branch, writePoint, World, database, desk } = stage;
  const base = { branchId: branch.id };
  const ops: Op[] = [
    createOp('persons', { ...base, id: id(1), name: '符月华', identity: 'member', mobile: '13800138000' }),
    createOp('members', { ...base, id: id(2), personId: id(1), category: 'fullMember', note: '住院' }),
    createOp('memberships', {
      ...base,
      id: id(3),
      memberId: id(2),
      from: '2015-01-01',
      fromHow: 'onFile',
      to: '2022-03-01',
      toHow: 'transferOut',
    }),
    createOp('importRuns', {
      ...base,
      id: id(4),
      kind: 'roster',
      at: '2026-03-01T01:00:00.000Z',
      fileName: '党员名册.xlsx',
      fileSha512: 'a'.repeat(128),
      headerFingerprint: '姓名',
      commandId: id(5),
      totals: {},
      rawRows: [['符月华', '13800138000']],
    }),
  ];
  await writePoint.write('members.create', ops);
  render(
    <World>
      <ToastHost>
        <MemoryRouter initialEntries={['/settings/retention']}>
          <Routes>
            <Route path="/settings/retention" element={<RetentionPage />} />
            <Route path="*" element={<Elsewhere />} />
          </Routes>
        </MemoryRouter>
      </ToastHost>
    </World>,
  );
  const rows = async <T extends 'persons' | 'erasures' | 'importRuns' | 'settings'>(
    table: T,
  ): Promise<TableRows[T][]> => await database.rows(table).toArray();
  return { ...stage, desk, rows, user: userEvent.setup() };
}

describe('到期清理', () => {
  it('proposes who left long ago, and erases after a confirmation that names the person', async () => {
    const { user, rows, writePoint } = await mount();
    const due = await screen.findByRole('table', { name: '到期待清理' });
    expect(within(due).getAllByRole('row')).toHaveLength(2);
    await expectAccessibleByAllRules();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '清理选中的' }).disabled).toBe(true);
    await user.click(within(due).getByRole('checkbox', { name: /符月华/ }));
    await user.click(screen.getByRole('button', { name: '清理选中的' }));
    const dialog = await screen.findByRole('dialog', { name: '清理符月华的个人信息？' });
    expect(dialog.textContent).toContain('保留：姓名、入党和转正日期');
    expect(dialog.textContent).toContain('没有插上的U盘');
    await user.click(within(dialog).getByRole('button', { name: '清理，不可恢复' }));
    await screen.findByText('没有到期的个人信息');
    const person = (await rows('persons')).find((row) => row.id === id(1));
    expect(person).toMatchObject({ name: '符月华', erasedAt: expect.any(String) as string });
    expect(person?.mobile).toBeUndefined();
    expect(await rows('erasures')).toMatchObject([
      { what: 'leftMember', subjectIds: [id(1), id(2)], by: '单文静', reason: '已过保存期限' },
    ]);
    const records = await screen.findByRole('table', { name: '清理登记' });
    expect(await within(records).findByText('符月华')).toBeTruthy();
    // Its keys are destroyed: Ctrl+Z must not promise to bring it back.
    expect(writePoint.undoable().map(({ name }) => name)).not.toContain('retention.erase');
  });

  it('does nothing when thought better of, and says which stick still has keys', async () => {
    const { user, rows } = await mount();
    await user.click(await screen.findByRole('checkbox', { name: /符月华/ }));
    await user.click(screen.getByRole('button', { name: '清理选中的' }));
    await user.click(await screen.findByRole('button', { name: '先不清理' }));
    expect(await rows('erasures')).toEqual([]);
    expect(screen.getByText(/U盘里还留有已清理内容的密钥/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '打开数据与备份' }));
    expect(await screen.findByText('/settings/backup')).toBeTruthy();
  });

  it('says which hand-over packages an erasure does not reach', async () => {
    const { user, writePoint, branch } = await mount();
    await writePoint.write('handover.give', [
      createOp('handovers', {
        id: id(6),
        branchId: branch.id,
        at: '2026-05-06T01:00:00.000Z',
        direction: 'given',
        on: '2026-05-06',
        from: '罗海燕',
        to: '单文静',
        packageName: '支部手册交接_20260506',
        placeLabel: 'E:\\',
        packageId: 'p',
        seq: 1,
        fileCount: 3,
        totalBytes: 3,
        checkCode: 'AB12-CD34',
        counts: {},
      }),
    ]);
    await user.click(await screen.findByRole('checkbox', { name: /符月华/ }));
    expect(screen.queryByText(/支部手册交接_20260506/)).toBeNull();
    await user.click(screen.getByRole('button', { name: '清理选中的' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('2026年5月6日做过交接包');
    await user.click(within(dialog).getByRole('button', { name: '清理，不可恢复' }));
    expect(await screen.findByText(/支部手册交接_20260506（E:\\）.*请销毁/)).toBeTruthy();
  });

  it('follows the branch’s own periods', async () => {
    const { user, rows } = await mount();
    const field = await screen.findByRole('textbox', { name: /^离开支部的党员/ });
    await user.clear(field);
    await user.type(field, '500');
    expect(screen.getByText('请填6到120之间的整数（个月）')).toBeTruthy();
    await user.clear(field);
    await user.type(field, '60');
    await user.click(screen.getByRole('button', { name: '保存修改' }));
    await screen.findByText('没有到期的个人信息');
    await waitFor(async () => {
      const setting = (await rows('settings')).find(({ key }) => key === 'retention.periods');
      expect(setting?.value).toMatchObject({ leftMember: 60 });
    });
  });
});

it('lets raw import rows go without asking, once', async () => {
  const { database, writePoint, newId, branch, rows } = await mount();
  const access = { database, writePoint, now: () => '2026-09-22T01:30:00.000Z', newId };
  await eraseDueRows(access, branch.id, '单文静');
  await eraseDueRows(access, branch.id, '单文静');
  expect((await rows('importRuns')).find((run) => run.id === id(4))?.rawRows).toEqual([]);
  expect(await rows('erasures')).toMatchObject([{ what: 'importRows', subjectIds: [id(4)] }]);
});
