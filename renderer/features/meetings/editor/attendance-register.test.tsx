// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { updateOp } from '../../../../shared/schema/command';
import type { OrgLifeRecord } from '../../../../shared/schema/meeting';
import { expectAccessibleByAllRules } from '../../../desk/testing/stage-branch';
import { mountPage } from '../testing/mount-page';

const isAssemblyDraft = (record: OrgLifeRecord): boolean =>
  record.state === 'draft' && record.scope.kind === 'branch';

/** A draft whose attendance says something about its first two people only, as after an import. */
async function openHalfNamed() {
  const first = await mountPage({ route: '/nowhere' });
  const drafts = first.records.filter(isAssemblyDraft).sort((a, b) => (a.startAt < b.startAt ? 1 : -1));
  const id = drafts[0]?.id ?? '';
  first.view.unmount();
  const mounted = await mountPage({
    route: `/meetings/${id}`,
    ops: ({ records }) =>
      records
        .filter((record) => record.id === id)
        .map((record) => updateOp('records', record, { attendance: record.attendance.slice(0, 2) })),
  });
  await screen.findByLabelText('出席人数');
  const stored = async () => (await mounted.database.rows('records').get(id))?.attendance ?? [];
  return { ...mounted, stored };
}

const counts = (): string => screen.getByLabelText('出席人数').textContent;

/** By its label, not its role: working out every name of the page takes seconds where the machine is busy. */
function field<T extends HTMLElement>(name: string): T {
  return screen.getByLabelText<T>(new RegExp(`^${name}`), { selector: 'input, select' });
}

function tap(letters: string, box: string): void {
  const input = field(box);
  fireEvent.change(input, { target: { value: letters } });
  fireEvent.keyDown(input, { key: 'Enter' });
}

describe('people a sheet does not name', () => {
  it('are 未登记 until somebody says so, and nothing is written by looking', async () => {
    const { user, commands, stored } = await openHalfNamed();
    expect(counts()).toContain('未登记7');
    expect((await stored()).length).toBe(2);
    expect(field<HTMLSelectElement>('马晓峰的出席情况').value).toBe('');
    await user.click(screen.getByRole('button', { name: '送签' }));
    expect(await screen.findByRole('button', { name: '还有党员没有登记出席情况' })).toBeTruthy();
    await expectAccessibleByAllRules();
    expect(commands().filter((name) => name !== 'tests.prepare')).toEqual([]);
  });

  it('are registered one after the other by initials and Enter, and the rest at once', async () => {
    const { user, stored } = await openHalfNamed();
    tap('mxf', '按姓名登记');
    expect(field<HTMLSelectElement>('马晓峰的出席情况').value).toBe('present');
    expect(screen.getByText('马晓峰：到会')).toBeTruthy();
    fireEvent.change(field('登记为'), { target: { value: 'absent' } });
    tap('lhy', '按姓名登记');
    expect(screen.getByText('罗海燕：无故缺席')).toBeTruthy();
    expect(counts()).toContain('未登记5');
    await user.click(screen.getByRole('button', { name: '其余5人都到会' }));
    expect(counts()).not.toContain('未登记');
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(async () => {
      expect(await stored()).toHaveLength(9);
    });
    expect((await stored()).filter(({ status }) => status === 'absent')).toHaveLength(1);
  });
});

describe('已核对签到表', () => {
  it('says who compared and when, and is asked for before 送签', async () => {
    const { user, database } = await mountPage({ route: '/meetings/new?type=memberAssembly' });
    await screen.findByRole('heading', { name: '2026年第3次支部党员大会' });
    await user.click(screen.getByRole('checkbox', { name: '已核对签到表' }));
    fireEvent.change(field('核对人'), { target: { value: '韩秀英' } });
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(async () => {
      const rows = await database.rows('records').toArray();
      expect(rows.find((row) => row.signInChecked)?.signInChecked).toEqual({
        by: '韩秀英',
        on: '2026-09-22',
      });
    });
  });
});

describe('请假 before the meeting', () => {
  it('is registered on the planned record and is there when the meeting is written down', async () => {
    const { user, database } = await mountPage({ route: '/meetings/new?type=memberAssembly' });
    await screen.findByRole('heading', { name: '2026年第3次支部党员大会' });
    fireEvent.change(field('日期'), { target: { value: '2026.10.15' } });
    await screen.findByText('登记请假');
    expect(screen.queryByRole('checkbox', { name: '已核对签到表' })).toBeNull();
    fireEvent.change(field('请假类别'), { target: { value: 'sickLeave' } });
    tap('lhy', '请假人');
    fireEvent.change(field('罗海燕的准假人'), {
      target: { value: '单文静' },
    });
    expect(counts()).toContain('已请假1');
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(async () => {
      const planned = (await database.rows('records').toArray()).find((row) =>
        row.startAt.startsWith('2026-10-15'),
      );
      expect(planned?.state).toBe('planned');
      expect(planned?.attendance.filter((row) => row.status !== 'present')).toMatchObject([
        { status: 'sickLeave', approvedBy: '单文静' },
      ]);
    });
  });
});
