// @vitest-environment jsdom
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider, useLocation } from 'react-router';
import { describe, expect, it } from 'vitest';
import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { RequestAnswer } from '../../../shared/ipc/contract';
import { backupWords as words, jobWords, momentZh } from '../../../shared/words/backup';
import { failureWords } from '../../../shared/words/failures';
import { expectAccessible, stageBranch, type StageOptions } from '../../desk/testing/stage-branch';
import { BackupPage } from '.';
import { backupState, report, snapshot } from './testing/sample-backups';

type CopyReply = Reply<RequestAnswer<'backup.copyNow'>>;
const { secondCopy } = backupState();
const noCopy = { folder: null, reachable: false, at: null, seq: null };

async function open(answers: NonNullable<StageOptions['answers']> = {}) {
  const stage = await stageBranch({
    answers: { 'backup.getState': () => succeed(backupState()), ...answers },
  });
  const router = createMemoryRouter(
    [
      { path: '/settings/backup', element: <BackupPage /> },
      { path: '*', element: <Place /> },
    ],
    { initialEntries: ['/settings/backup'] },
  );
  render(
    <stage.World>
      <RouterProvider router={router} />
    </stage.World>,
  );
  await screen.findByRole('heading', { name: words.title });
  return { ...stage, user: userEvent.setup() };
}
function Place() {
  const { pathname, search } = useLocation();
  return <p data-testid="place">{`${pathname}${search}`}</p>;
}
const button = (name: string): Promise<HTMLButtonElement> => screen.findByRole('button', { name });
const asked = (stage: { desk: { calls: { name: string }[] } }, name: string): number =>
  stage.desk.calls.filter((call) => call.name === name).length;

describe('数据与备份', () => {
  it('says first how safe the data are, and is accessible', async () => {
    await open();
    expect(await screen.findByText(words.safety.good)).toBeTruthy();
    expect(screen.getByText('3天前（9月19日 14:32）')).toBeTruthy();
    expect(screen.getByText(words.secondCopy.afterCount(24))).toBeTruthy();
    expect(screen.getByText(words.selfTest.passed('9月1日 09:00'))).toBeTruthy();
    await expectAccessible();
  });

  it('names the sticks that still hold keys of what was erased, and what to do about it', async () => {
    const at = '2026-08-03T02:10:00.000Z';
    const place = 'F:\\支部手册备份';
    const elsewhere = { awaitsErasure: true, keysElsewhere: [{ folder: place, at }] };
    await open({
      'backup.getState': () => succeed(backupState({ secondCopy: { ...secondCopy, ...elsewhere } })),
    });
    const { awaitsErasure, keysElsewhere } = words.secondCopy;
    expect(await screen.findByText(awaitsErasure('E:\\支部手册备份'))).toBeTruthy();
    expect(screen.getByText(keysElsewhere(place, momentZh(at)))).toBeTruthy();
    await expectAccessible();
  });

  it('names them as well when no place is in use', async () => {
    const at = '2026-08-03T02:10:00.000Z';
    const elsewhere = { ...noCopy, awaitsErasure: false, keysElsewhere: [{ folder: 'F:\\', at }] };
    await open({ 'backup.getState': () => succeed(backupState({ secondCopy: elsewhere })) });
    const text = words.secondCopy.keysElsewhereUnused('F:\\', momentZh(at));
    expect(await screen.findByText(text)).toBeTruthy();
  });

  it('backs up by the one red button and says what was written', async () => {
    const stage = await open({
      'backup.copyNow': () => succeed({ secondCopy, copiedBytes: 3_145_728, copiedFiles: 12 }),
    });
    await stage.user.click(await button(words.backUpNow));
    expect(await screen.findByText(words.secondCopy.copied('E:\\支部手册备份', 12, '3.0 MB'))).toBeTruthy();
    // Asked again: the age on the page is that of the new copy.
    expect(asked(stage, 'backup.getState')).toBeGreaterThan(1);
  });

  it.each(['copyUnreachable', 'diskFull', 'placeVanished', 'backupBusy'] as const)(
    'says after %s what happened, what to do, and the code',
    async (code) => {
      const { user } = await open({ 'backup.copyNow': () => fail(code) });
      await user.click(await button(words.backUpNow));
      const notice = await screen.findByRole('alert');
      expect(notice.textContent).toContain(failureWords[code].sentence);
      expect(notice.textContent).toContain(failureWords[code].action);
      expect(notice.textContent).toMatch(/E-\d+/);
      expect((await button(words.backUpNow)).disabled).toBe(false);
    },
  );

  it('shows progress, and why the other buttons rest', async () => {
    const stage = await open();
    let finish = (_: CopyReply): void => undefined;
    stage.desk['backup.copyNow'] = () =>
      new Promise<CopyReply>((resolve) => {
        finish = resolve;
      });
    await stage.user.click(await button(words.backUpNow));
    act(() => {
      stage.desk.emit('backup.progress', { job: 'copy', done: 1_048_576, total: 4_194_304 });
    });
    const bar = screen.getByRole('progressbar', { name: jobWords.copy });
    expect(bar.getAttribute('aria-valuenow')).toBe('25');
    expect(screen.getByText(/1\.0 MB \/ 4\.0 MB/)).toBeTruthy();
    const resting = await button(words.selfTest.run);
    expect(resting.disabled).toBe(true);
    const reason = document.getElementById(resting.getAttribute('aria-describedby') ?? '');
    expect(reason?.textContent).toContain(jobWords.copy);
    await expectAccessible();
    act(() => {
      finish(succeed({ secondCopy, copiedBytes: 0, copiedFiles: 0 }));
    });
    expect(await screen.findByText(words.secondCopy.copiedNothing('E:\\支部手册备份'))).toBeTruthy();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('rests while main works by itself, and goes on when main says so', async () => {
    let busy = true;
    const stage = await open({
      'backup.getState': () => succeed(backupState({ busy: busy ? 'snapshot' : null })),
    });
    expect((await button(words.backUpNow)).disabled).toBe(true);
    expect(screen.getByRole('progressbar', { name: jobWords.snapshot })).toBeTruthy();
    busy = false;
    act(() => {
      stage.desk.emit('backup.changed', {});
    });
    await waitFor(async () => {
      expect((await button(words.backUpNow)).disabled).toBe(false);
    });
  });
});

describe('the second copy', () => {
  it('is made at once in the place just chosen', async () => {
    let chosen = false;
    const stage = await open({
      'backup.getState': () =>
        succeed(backupState({ secondCopy: chosen ? { ...secondCopy, at: null, seq: null } : noCopy })),
      'backup.pickSecondCopy': () => {
        chosen = true;
        return succeed({ ...secondCopy, at: null, seq: null });
      },
      'backup.copyNow': () => succeed({ secondCopy, copiedBytes: 100, copiedFiles: 3 }),
    });
    expect(await screen.findByText(words.safety.noFolder)).toBeTruthy();
    await stage.user.click(await button(words.secondCopy.pick));
    expect(await screen.findByText(/新写入3个文件/)).toBeTruthy();
    expect(await button(words.backUpNow)).toBeTruthy();
  });

  it('is not begun when the folder dialog is closed', async () => {
    const stage = await open({
      'backup.getState': () => succeed(backupState({ secondCopy: noCopy })),
      'backup.pickSecondCopy': () => fail('cancelled'),
    });
    await stage.user.click(await button(words.secondCopy.pick));
    expect(asked(stage, 'backup.copyNow')).toBe(0);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('that already lies in the new place is not made again', async () => {
    const stage = await open({ 'backup.pickSecondCopy': () => succeed(secondCopy) });
    await stage.user.click(await button(words.secondCopy.change));
    await waitFor(() => {
      expect(asked(stage, 'backup.getState')).toBe(2);
    });
    expect(asked(stage, 'backup.copyNow')).toBe(0);
  });

  it('says when the stick is not there', async () => {
    await open({
      'backup.getState': () => succeed(backupState({ secondCopy: { ...secondCopy, reachable: false } })),
    });
    expect(await screen.findByText(words.secondCopy.unreachable)).toBeTruthy();
  });

  it('is given up only after a question that names it', async () => {
    const stage = await open({ 'backup.forgetSecondCopy': () => succeed(noCopy) });
    await stage.user.click(await button(words.secondCopy.forget));
    const dialog = await screen.findByRole('dialog', {
      name: words.secondCopy.forgetTitle('E:\\支部手册备份'),
    });
    expect(asked(stage, 'backup.forgetSecondCopy')).toBe(0);
    await stage.user.click(within(dialog).getByRole('button', { name: words.secondCopy.forgetConfirm }));
    expect(await screen.findByText(words.secondCopy.forgotten)).toBeTruthy();
  });
});

describe('snapshots, self-test and check', () => {
  it('makes a snapshot and tells when', async () => {
    const stage = await open({
      'backup.makeSnapshot': () => succeed(snapshot({ reason: 'manual', at: '2026-09-22T01:30:00.000Z' })),
    });
    await stage.user.click(await button(words.snapshots.make));
    expect(await screen.findByText(words.snapshots.made('9月22日 09:30'))).toBeTruthy();
    expect(stage.desk.calls.find(({ name }) => name === 'backup.makeSnapshot')?.input).toEqual({
      reason: 'manual',
    });
  });

  it('leads by keyboard from a snapshot to its restore, but not from a damaged one', async () => {
    const { user } = await open();
    const grid = await screen.findByRole('grid', { name: words.snapshots.title });
    grid.focus();
    await user.keyboard('{Home}{ArrowDown}{Enter}');
    expect(screen.queryByTestId('place')).toBeNull();
    await user.keyboard('{Home}{Enter}');
    expect((await screen.findByTestId('place')).textContent).toBe(
      '/settings/backup/restore?snapshot=snap-000001204-20260922T010000000Z',
    );
  });

  it('does not hide a self-test that failed', async () => {
    const { selfTest } = backupState();
    if (!selfTest) throw new Error('no self-test');
    const stage = await open({
      'backup.runSelfTest': () => succeed({ ...selfTest, ok: false, differences: 2 }),
    });
    await stage.user.click(await button(words.selfTest.run));
    expect((await screen.findByRole('alert')).textContent).toContain(words.selfTest.doneFailed(2));
  });

  it('says that the copy holds more than this PC', async () => {
    const { selfTest } = backupState();
    if (!selfTest) throw new Error('no self-test');
    await open({
      'backup.getState': () => succeed(backupState({ selfTest: { ...selfTest, ahead: 3 } })),
    });
    expect(await screen.findByText(words.selfTest.ahead(3))).toBeTruthy();
    await expectAccessible();
  });

  it('points to what was put right at the start', async () => {
    const { user } = await open({
      'backup.getState': () => succeed(backupState({ recovered: report({ tornTailBytes: 312 }) })),
    });
    await user.click(await button(words.check.lookAt));
    expect((await screen.findByTestId('place')).textContent).toBe('/settings/backup/check');
  });

  it('offers another try when the state cannot be read', async () => {
    let isBroken = true;
    const { user } = await open({
      'backup.getState': () => (isBroken ? fail('internal') : succeed(backupState())),
    });
    expect(await screen.findByText(new RegExp(words.readFailed))).toBeTruthy();
    isBroken = false;
    await user.click(await button(words.retry));
    expect(await screen.findByText(words.safety.good)).toBeTruthy();
  });
});
