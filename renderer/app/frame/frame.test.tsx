// @vitest-environment jsdom
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider, useLocation } from 'react-router';
import { describe, expect, it } from 'vitest';
import { fail, succeed } from '../../../shared/ipc/reply';
import { createOp, updateOp } from '../../../shared/schema/command';
import type { PartyGroup } from '../../../shared/schema/branch';
import { appWords } from '../../../shared/words/app';
import { failureWords } from '../../../shared/words/failures';
import { goodBackupState } from '../../desk/testing/backup-state';
import { expectAccessible, stageBranch, type StageOptions } from '../../desk/testing/stage-branch';
import { ToastHost } from '../../ui/feedback/ToastHost';
import { useStatusItem } from '../../ui/frame/status-item';
import { Frame } from './Frame';

async function open(options: StageOptions = {}) {
  const stage = await stageBranch(options);
  const router = createMemoryRouter(
    [
      {
        path: '/',
        element: <Frame />,
        children: [
          { index: true, element: <Page /> },
          { path: '*', element: <Page /> },
        ],
      },
    ],
    { initialEntries: ['/members'] },
  );
  render(
    <stage.World>
      <ToastHost>
        <RouterProvider router={router} />
      </ToastHost>
    </stage.World>,
  );
  await screen.findByRole('main');
  const groups = await stage.database.rows('partyGroups').toArray();
  const [group] = groups as [PartyGroup, ...PartyGroup[]];
  const choose = (command: Parameters<typeof stage.desk.emit<'menu.command'>>[1]['command']): void => {
    act(() => {
      stage.desk.emit('menu.command', { command });
    });
  };
  const nameOf = async (): Promise<string | undefined> =>
    (await stage.database.rows('partyGroups').get(group.id))?.name;
  const rename = (name: string) =>
    stage.database
      .rows('partyGroups')
      .get(group.id)
      .then((row) =>
        stage.writePoint.write('groups.rename', [updateOp('partyGroups', row as PartyGroup, { name })]),
      );
  return { ...stage, group, choose, nameOf, rename, user: userEvent.setup() };
}

function Page() {
  const { pathname, search } = useLocation();
  useStatusItem('9人');
  return (
    <main>
      <p data-testid="place">{`${pathname}${search}`}</p>
      <label>
        姓名
        <input />
      </label>
    </main>
  );
}
const place = (): string | null => screen.getByTestId('place').textContent;

describe('the menu', () => {
  it.each([
    ['newRecord', '/meetings/new'],
    ['importRoster', '/members/import'],
    ['exportArchive', '/archive/export'],
    ['openPage.dashboard', '/'],
    ['openPage.backup', '/settings/backup'],
    ['openPage.changes', '/changes'],
    ['openPage.settings', '/settings'],
    ['about', '/settings?section=about'],
    ['help', '/help?from=%2Fmembers'],
  ] as const)('%s leads to %s', async (command, route) => {
    const { choose } = await open();
    choose(command);
    await waitFor(() => {
      expect(place()).toBe(route);
    });
  });
});

describe('Ctrl+Z and Ctrl+Y', () => {
  it('take back and put back the last command, and say which', async () => {
    const { choose, rename, nameOf, group } = await open();
    await rename('学习小组');
    choose('undo');
    expect(await screen.findByText(appWords.undo.done('党小组改名'))).toBeTruthy();
    expect(await nameOf()).toBe(group.name);
    choose('redo');
    expect(await screen.findByText(appWords.undo.redone('党小组改名'))).toBeTruthy();
    expect(await nameOf()).toBe('学习小组');
    choose('undo');
    await waitFor(async () => {
      expect(await nameOf()).toBe(group.name);
    });
  });

  it('put nothing back on top of something newer', async () => {
    const { choose, rename, nameOf, group } = await open();
    await rename('学习小组');
    choose('undo');
    await waitFor(async () => {
      expect(await nameOf()).toBe(group.name);
    });
    await rename('机关小组');
    choose('redo');
    expect(await screen.findByText(appWords.undo.nothingToRedo)).toBeTruthy();
    expect(await nameOf()).toBe('机关小组');
  });

  it('belong to the text field while one types', async () => {
    const { choose, rename, nameOf, user } = await open();
    await rename('学习小组');
    await user.click(screen.getByRole('textbox', { name: '姓名' }));
    choose('undo');
    choose('redo');
    expect(await nameOf()).toBe('学习小组');
    expect(screen.queryByText(appWords.undo.nothingToRedo)).toBeNull();
  });

  it('never take the practice branch, an export or a sent record away', async () => {
    const { choose, writePoint, database, newId, branch, desk } = await open();
    choose('undo');
    expect(await screen.findByText(appWords.undo.sample)).toBeTruthy();
    await writePoint.write('archive.recordExport', [
      createOp('exportLog', {
        id: newId(),
        branchId: branch.id,
        at: '2026-09-22T01:30:00.000Z',
        year: 2026,
        packageName: '迎检资料',
        placeLabel: 'U盘',
        fileCount: 1,
        totalBytes: 1,
        tagManifestSha512: 'a'.repeat(128),
        checkCode: 'ABCD-EFGH',
        recordIds: [],
        readBackAt: '2026-09-22T01:30:00.000Z',
      }),
    ]);
    choose('undo');
    expect(await screen.findByText(appWords.undo.exported)).toBeTruthy();
    const draft = (await database.rows('records').toArray()).find((row) => row.state === 'draft');
    if (!draft) throw new Error('no draft');
    await writePoint.write('meetings.sendForSignature', [
      updateOp('records', draft, { state: 'outForSignature' }),
    ]);
    choose('undo');
    expect(await screen.findByText(appWords.undo.sent)).toBeTruthy();
    expect(desk.journal).toHaveLength(3);
  });

  it('say why when it does not work', async () => {
    let isFull = false;
    const stage = await open();
    const commit = stage.desk['journal.commit'];
    stage.desk['journal.commit'] = (input) =>
      isFull ? Promise.resolve(fail('diskFull', 'test')) : commit(input);
    await stage.rename('学习小组');
    isFull = true;
    stage.choose('undo');
    // The toast answers this step, the banner stays.
    expect(await screen.findAllByText(failureWords.diskFull.sentence, { exact: false })).toHaveLength(2);
    expect(await stage.nameOf()).toBe('学习小组');
  });
});

describe('around the page', () => {
  it('says count, saved, export, and is accessible', async () => {
    const { rename } = await open();
    const bar = within(screen.getByRole('contentinfo', { name: appWords.status.label }));
    expect(await bar.findByText('9人')).toBeTruthy();
    expect(await bar.findByText(appWords.status.neverExported)).toBeTruthy();
    await act(() => rename('学习小组'));
    expect(await bar.findByText(appWords.status.saved('09:30'))).toBeTruthy();
    await expectAccessible();
  });
});

describe('when nothing can be written', () => {
  const storage = appWords.storage;
  const full = goodBackupState({
    storage: { readOnly: 'spaceLow', freeBytes: 335_544_320, requiredBytes: 536_870_912 },
  });

  it('one banner says so on every page, and goes when main says that writing goes on', async () => {
    let state = full;
    const { desk, user } = await open({ answers: { 'backup.getState': () => succeed(state) } });
    const banner = within(await screen.findByRole('alert'));
    expect(banner.getByText(storage.title)).toBeTruthy();
    expect(banner.getByText(/320 MB.*512 MB/)).toBeTruthy();
    expect(banner.getByText('E-128')).toBeTruthy();
    const bar = within(screen.getByRole('contentinfo', { name: appWords.status.label }));
    expect(bar.getByText(appWords.status.readOnlySince('09:30'))).toBeTruthy();
    await expectAccessible();
    await user.click(banner.getByRole('button', { name: storage.retry }));
    expect(await screen.findByText(storage.stillNot('09:30'))).toBeTruthy();
    state = goodBackupState();
    act(() => {
      desk.emit('backup.changed', {});
    });
    await waitFor(() => {
      expect(screen.queryByRole('alert')).toBeNull();
    });
    expect(bar.getByText(appWords.status.saved('09:30'))).toBeTruthy();
  });

  it('a refused write shows it, the old time no longer reads as saved, and the next good write ends it', async () => {
    let isFull = false;
    const stage = await open({ answers: { 'backup.getState': () => succeed(goodBackupState()) } });
    const commit = stage.desk['journal.commit'];
    stage.desk['journal.commit'] = (input) =>
      isFull ? Promise.resolve(fail('diskFull', 'test')) : commit(input);
    await act(() => stage.rename('学习小组'));
    isFull = true;
    await act(() => stage.rename('机关小组'));
    const banner = within(await screen.findByRole('alert'));
    expect(banner.getByText(storage.kept, { exact: false })).toBeTruthy();
    const bar = within(screen.getByRole('contentinfo', { name: appWords.status.label }));
    expect(bar.getByText(appWords.status.readOnlySince('09:30'))).toBeTruthy();
    expect(bar.queryByText(appWords.status.saved('09:30'))).toBeNull();
    isFull = false;
    await act(() => stage.rename('机关小组'));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(bar.getByText(appWords.status.saved('09:30'))).toBeTruthy();
  });

  it('a journal that failed leads to the check of the data files', async () => {
    const state = goodBackupState({
      storage: { readOnly: 'journalWriteFailed', freeBytes: 1, requiredBytes: 1 },
    });
    const { user } = await open({ answers: { 'backup.getState': () => succeed(state) } });
    await user.click(await screen.findByRole('button', { name: storage.check }));
    expect(place()).toBe('/settings/backup/check');
  });

  it('a change made meanwhile elsewhere is no trouble of the disk', async () => {
    const stage = await open({ answers: { 'backup.getState': () => succeed(goodBackupState()) } });
    stage.desk['journal.commit'] = () => Promise.resolve(fail('conflict', 'test'));
    await act(() => stage.rename('学习小组'));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
