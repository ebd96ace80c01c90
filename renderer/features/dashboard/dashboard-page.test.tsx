// @vitest-environment jsdom
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { emptyRecoveryReport } from '../../../shared/backup/recovery-report';
import { succeed } from '../../../shared/ipc/reply';
import type { BackupState } from '../../../shared/ipc/requests/backup';
import { createOp } from '../../../shared/schema/command';
import { backupWords } from '../../../shared/words/backup';
import { dashboardWords as words } from '../../../shared/words/dashboard';
import { takeOverWords } from '../../../shared/words/handover';
import { goodBackupState } from '../../desk/testing/backup-state';
import { expectAccessible, stageBranch, type StageOptions } from '../../desk/testing/stage-branch';
import { DashboardPage } from '.';

const { taken } = takeOverWords;

beforeAll(() => {
  // jsdom measures nothing; the chart asks for its width.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {
        return;
      }
      unobserve(): void {
        return;
      }
      disconnect(): void {
        return;
      }
    },
  );
});

async function open(options: StageOptions = {}) {
  const stage = await stageBranch(options);
  render(
    <stage.World>
      <MemoryRouter initialEntries={['/']}>
        <Routes>
          <Route path="/" element={<DashboardPage />} />
          <Route path="*" element={<Elsewhere />} />
        </Routes>
      </MemoryRouter>
    </stage.World>,
  );
  await screen.findByRole('heading', { name: words.tasks.title });
  return { ...stage, user: userEvent.setup() };
}

function Elsewhere() {
  const { pathname, search } = useLocation();
  return <p>{`${pathname}${search}`}</p>;
}
const block = (name: RegExp | string): HTMLElement => screen.getByRole('region', { name });

it('shows four tasks, then all, with the one red button on the first', async () => {
  const { user } = await open();
  const tasks = block(words.tasks.title);
  expect(within(tasks).getAllByRole('listitem')).toHaveLength(4);
  const [first, second] = within(tasks).getAllByRole('button', { name: /：/ });
  expect(first?.className).toContain('contained');
  expect(second?.className).toContain('outlined');
  await user.click(within(tasks).getByRole('button', { name: words.tasks.more(7) }));
  expect(within(tasks).getAllByRole('listitem')).toHaveLength(11);
  await user.click(within(tasks).getByRole('button', { name: words.tasks.fewer }));
  expect(within(tasks).getAllByRole('listitem')).toHaveLength(4);
  await expectAccessible();
});

it('opens the task itself', async () => {
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: /^拟开会议：支部党员大会/ }));
  expect(screen.getByText('/meetings/new?type=memberAssembly')).toBeTruthy();
});

it('says where the quarter stands, one line a duty, groups by their name', async () => {
  await open();
  const lines = within(block('第三季度履职')).getAllByRole('listitem');
  expect(lines.map((line) => line.textContent)).toEqual([
    expect.stringMatching(/^支部党员大会.*还剩8天$/),
    expect.stringMatching(/^支委会.*1次未签字$/),
    expect.stringMatching(/^第一党小组会/),
    expect.stringMatching(/^第二党小组会/),
    expect.stringMatching(/^党课/),
    expect.stringMatching(/^主题党日/),
  ]);
});

it('gives the chart as a table, too', async () => {
  await open();
  const rows = within(screen.getByRole('table', { name: words.chart.label })).getAllByRole('row');
  expect(rows).toHaveLength(13);
  expect(rows[3]?.textContent).toMatch(/^3月6/);
});

it('says that nothing was exported, and afterwards what and whether it was checked again', async () => {
  const { writePoint, newId, branch } = await open();
  expect(within(block(words.exports.title)).getByText(words.exports.none)).toBeTruthy();
  await writePoint.write('archive.recordExport', [
    createOp('exportLog', {
      id: newId(),
      branchId: branch.id,
      at: '2026-09-20T03:00:00.000Z',
      year: 2026,
      packageName: '迎检资料',
      placeLabel: 'U盘',
      fileCount: 90,
      totalBytes: 1,
      tagManifestSha512: 'a'.repeat(128),
      checkCode: 'ABCD-EFGH',
      recordIds: [],
      readBackAt: '2026-09-20T03:00:00.000Z',
    }),
  ]);
  const line = await within(block(words.exports.title)).findByText(words.exports.last(2026, 90));
  expect(line.closest('li')?.textContent).toContain(words.exports.notCheckedAgain);
});

it('asks a new branch for its roster and its plan, and blames it for nothing', async () => {
  await open({ keep: (op) => op.table === 'branches' });
  const tasks = within(block(words.tasks.title));
  expect(tasks.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    expect.stringContaining(words.task.noMembers),
    expect.stringContaining(words.task.noPlan),
  ]);
  expect(screen.getByText(words.quarter.noMembers)).toBeTruthy();
  expect(screen.getByText(words.chart.none)).toBeTruthy();
  await expectAccessible();
});

it('says how old the second copy is, looks again when told, and leads to the backups', async () => {
  let state = goodBackupState({
    secondCopy: { ...goodBackupState().secondCopy, at: '2026-09-01T01:00:00.000Z' },
  });
  const { user, desk } = await open({ answers: { 'backup.getState': () => succeed(state) } });
  expect(await screen.findByText(words.secondCopy.due(21))).toBeTruthy();
  expect(screen.getByText(words.secondCopy.place('E:\\支部手册备份'))).toBeTruthy();
  state = goodBackupState();
  act(() => {
    desk.emit('backup.changed', {});
  });
  expect(await screen.findByText(words.secondCopy.good(1))).toBeTruthy();
  await expectAccessible();
  await user.click(
    within(block(words.secondCopy.title)).getByRole('button', { name: words.secondCopy.open }),
  );
  expect(await screen.findByText('/settings/backup')).toBeTruthy();
});

it('says in one sentence what was put right at the start, and nothing about a torn last line', async () => {
  const torn: NonNullable<BackupState['recovered']> = {
    ...emptyRecoveryReport('2026-09-22T01:30:00.000Z'),
    lastGoodSeq: 40,
    tornTailBytes: 120,
  };
  let state = goodBackupState({ recovered: torn });
  const { user, desk } = await open({ answers: { 'backup.getState': () => succeed(state) } });
  expect(await screen.findByText(words.secondCopy.good(1))).toBeTruthy();
  expect(screen.queryByText(backupWords.check.lookAt)).toBeNull();
  const tell = (recovered: BackupState['recovered']): void => {
    state = goodBackupState({ recovered });
    act(() => {
      desk.emit('backup.changed', {});
    });
  };
  tell({ ...torn, damagedSnapshots: ['snap-000000040-20260921T100000000Z'] });
  expect(await screen.findByText(words.recovered.snapshots(1))).toBeTruthy();
  tell({ ...torn, healed: [{ file: 'journal/000001.jsonl', from: 'snap' }] });
  expect(await screen.findByText(words.recovered.healed)).toBeTruthy();
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: backupWords.check.lookAt }));
  expect(await screen.findByText('/settings/backup/check')).toBeTruthy();
});

describe('after a hand-over was taken', () => {
  const row = (branchId: string, at: string) =>
    createOp('handovers', {
      id: String(Date.parse(at)).padStart(26, '0'),
      branchId,
      at,
      direction: 'taken',
      on: '2026-09-22',
      from: '罗海燕',
      to: '吴建平',
      packageName: '支部手册交接',
      placeLabel: 'E:',
      packageId: 'f',
      seq: 1,
      fileCount: 1,
      totalBytes: 1,
      checkCode: 'H4TW-K8PD',
      counts: {},
    });

  it('says from whom, and asks a PC without a name who works here: whoever signed is suggested', async () => {
    const stage = await open({ preferences: { operatorName: '' } });
    const { user, writePoint, branch, desk } = stage;
    expect(screen.queryByText(taken.title('罗海燕'))).toBeNull();
    await act(() => writePoint.write('handover.take', [row(branch.id, '2026-09-22T01:00:00.000Z')]));
    expect(await screen.findByText(taken.title('罗海燕'))).toBeTruthy();
    const name = screen.getByRole('textbox', { name: taken.operator });
    expect(name).toHaveProperty('value', '吴建平');
    await user.clear(name);
    await user.click(screen.getByRole('button', { name: taken.operatorSave }));
    expect(screen.getByText(taken.operatorMissing)).toBeTruthy();
    await user.type(name, '单文静');
    await user.click(screen.getByRole('button', { name: taken.operatorSave }));
    expect(screen.queryByRole('textbox', { name: taken.operator })).toBeNull();
    expect(desk.calls.filter((call) => call.name === 'app.setPreferences')).toMatchObject([
      { input: { operatorName: '单文静' } },
    ]);
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: taken.register }));
    expect(await screen.findByText('/handover')).toBeTruthy();
  });

  it('says nothing more the day after', async () => {
    const { writePoint, branch } = await open();
    await act(() => writePoint.write('handover.take', [row(branch.id, '2026-09-21T01:00:00.000Z')]));
    await screen.findByRole('heading', { name: words.tasks.title });
    expect(screen.queryByText(taken.title('罗海燕'))).toBeNull();
  });
});
