// @vitest-environment jsdom
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { makeRecoveryCode } from '../../../shared/domain/recovery-code';
import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { RequestAnswer } from '../../../shared/ipc/contract';
import type { BackupPlace } from '../../../shared/ipc/requests/backup';
import {
  jobWords,
  lockedWord,
  momentZh,
  placeWords,
  restoreWords as words,
  unusableWords,
} from '../../../shared/words/backup';
import { failureWords } from '../../../shared/words/failures';
import { secretWords } from '../../../shared/words/ui';
import { DeskProvider } from '../../desk/desk-context';
import { createFakeDesk } from '../../desk/fake-desk';
import { expectAccessible, type StageOptions } from '../../desk/testing/stage-branch';
import { RestoreFlow } from '.';
import { backupState, restorePreview, snapshot, snapshots, SOURCE } from './testing/sample-backups';

interface OpenOptions {
  places?: readonly BackupPlace[];
  initialSnapshotId?: string;
  answers?: NonNullable<StageOptions['answers']>;
}
const newest = momentZh(snapshot().at);
const kept = snapshot({ id: 'snap-kept', reason: 'restore', at: '2026-09-22T01:30:00.000Z' });

/** Only desk and flow: on the page shown before there is a database nothing else stands above it. */
function open({ places = ['local', 'secondCopy', 'picked'], answers = {}, ...start }: OpenOptions = {}) {
  const desk = createFakeDesk({
    'backup.getState': () => succeed(backupState()),
    'backup.openSource': ({ place }) =>
      succeed({ source: SOURCE, label: `在${placeWords[place]}`, snapshots: snapshots(place) }),
    'backup.previewRestore': () => succeed(restorePreview()),
    'backup.restore': () => succeed({ seq: 1204, kept }),
    ...answers,
  });
  const onDone = vi.fn();
  const onBack = vi.fn();
  render(
    <DeskProvider desk={desk}>
      <main>
        <RestoreFlow places={places} onDone={onDone} onBack={onBack} {...start} />
      </main>
    </DeskProvider>,
  );
  const asked = (name: string): unknown[] =>
    desk.calls.filter((call) => call.name === name).map((call) => call.input);
  return { desk, onDone, onBack, asked, user: userEvent.setup() };
}
const button = (name: string): Promise<HTMLButtonElement> => screen.findByRole('button', { name });
const compare = async (stage: ReturnType<typeof open>): Promise<void> => {
  await screen.findByRole('grid', { name: words.choose.list });
  await stage.user.click(await button(words.choose.next));
};
const confirmRestore = async (stage: ReturnType<typeof open>): Promise<void> => {
  await stage.user.click(await button(words.compare.restore));
  const dialog = await screen.findByRole('dialog', { name: words.confirm.title(newest) });
  await stage.user.click(within(dialog).getByRole('button', { name: words.confirm.confirm(newest) }));
};

describe('choosing a backup', () => {
  it('opens the first place there is, chooses the newest good one, and is accessible', async () => {
    const stage = open();
    expect(await screen.findByText('在本机快照')).toBeTruthy();
    expect(screen.getByRole('row', { selected: true }).textContent).toContain('2026-09-22 09:00');
    expect((await button(words.choose.next)).disabled).toBe(false);
    expect(stage.asked('backup.openSource')).toEqual([{ place: 'local' }]);
    await expectAccessible();
  });

  it('begins with the snapshot it was called for', async () => {
    open({ initialSnapshotId: 'snap-000001000-20260901T010000000Z' });
    await waitFor(() => {
      expect(screen.getByRole('row', { selected: true }).textContent).toContain('2026-09-01');
    });
  });

  it('shows those that cannot be used with the reason, by keyboard as well', async () => {
    const { user } = open();
    const grid = await screen.findByRole('grid', { name: words.choose.list });
    grid.focus();
    await user.keyboard('{ArrowDown}');
    expect(await screen.findByText(unusableWords.damaged)).toBeTruthy();
    expect((await button(words.choose.next)).disabled).toBe(true);
    await user.keyboard('{ArrowDown}');
    expect(await screen.findByText(unusableWords.future)).toBeTruthy();
    await user.keyboard('{Enter}');
    expect(screen.queryByText(words.compare.note)).toBeNull();
  });

  it('changes the place', async () => {
    const stage = open();
    await screen.findByText('在本机快照');
    await stage.user.click(screen.getByRole('radio', { name: placeWords.secondCopy }));
    expect(await screen.findByText('在第二份备份')).toBeTruthy();
    await stage.user.click(await button(words.choose.pick));
    expect(await screen.findByText('在其他位置')).toBeTruthy();
  });

  it('on a new PC asks for the folder, and never opens the dialog by itself', async () => {
    const empty = backupState({
      snapshots: [],
      secondCopy: { folder: null, reachable: false, at: null, seq: null },
    });
    const stage = open({ answers: { 'backup.getState': () => succeed(empty) } });
    const pick = await button(words.choose.pickFirst);
    expect(stage.asked('backup.openSource')).toEqual([]);
    await expectAccessible();
    await stage.user.click(pick);
    expect(await screen.findByText('在其他位置')).toBeTruthy();
  });

  it('offers every place when the state cannot be read', async () => {
    open({ answers: { 'backup.getState': () => fail('journalDamaged') } });
    expect(await screen.findByRole('radio', { name: placeWords.secondCopy })).toBeTruthy();
    expect(await screen.findByText('在本机快照')).toBeTruthy();
  });

  it('keeps the list when the folder dialog is closed, and explains a wrong folder', async () => {
    let code: 'cancelled' | 'notABackup' = 'cancelled';
    const { user } = open({
      answers: {
        'backup.openSource': ({ place }) =>
          place === 'picked'
            ? fail(code)
            : succeed({ source: SOURCE, label: '在本机快照', snapshots: snapshots() }),
      },
    });
    await screen.findByText('在本机快照');
    await user.click(await button(words.choose.pick));
    expect(screen.getByText('在本机快照')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    code = 'notABackup';
    await user.click(await button(words.choose.pick));
    expect((await screen.findByRole('alert')).textContent).toContain(failureWords.notABackup.action);
    expect(screen.getByText('在本机快照')).toBeTruthy();
  });

  it('leads back', async () => {
    const { user, onBack } = open();
    await user.click(await button(words.choose.back));
    expect(onBack).toHaveBeenCalledTimes(1);
  });
});

describe('a backup with a lock of its own', () => {
  const code = makeRecoveryCode(Uint8Array.from({ length: 17 }, (_, index) => (index * 31 + 7) & 255));
  const locked = snapshots('picked').map((one) =>
    one.state === 'good' ? { ...one, locked: true as const } : one,
  );
  const empty = backupState({
    snapshots: [],
    secondCopy: { folder: null, reachable: false, at: null, seq: null },
  });
  function openPicked(unlocked: () => Reply<RequestAnswer<'backup.unlockSource'>>, there = locked) {
    return open({
      answers: {
        'backup.getState': () => succeed(empty),
        'backup.openSource': () => succeed({ source: SOURCE, label: 'E:\\支部手册备份', snapshots: there }),
        'backup.unlockSource': unlocked,
      },
    });
  }
  const field = (label: string): Promise<HTMLElement> =>
    screen.findByLabelText(label, { selector: 'input:not([type=radio])' });

  it('asks for its password at once, says a wrong one in place, and goes on as ever', async () => {
    let isRight = false;
    const stage = openPicked(() =>
      isRight ? succeed({ snapshots: snapshots('picked') }) : fail('wrongPassword'),
    );
    await stage.user.click(await button(words.choose.pickFirst));
    await screen.findByRole('heading', { name: words.key.heading });
    const typed = await field(secretWords.ways.password);
    await stage.user.type(typed, '{Enter}');
    expect(await screen.findByText(secretWords.passwordMissing)).toBeTruthy();
    expect(stage.asked('backup.unlockSource')).toEqual([]);
    await stage.user.type(typed, 'wrong{Enter}');
    expect(await screen.findByText(words.key.wrongPassword)).toBeTruthy();
    await expectAccessible();
    isRight = true;
    await stage.user.clear(typed);
    await stage.user.type(typed, 'right');
    await stage.user.click(await button(words.key.submit));
    expect(stage.asked('backup.unlockSource')).toEqual([
      { source: SOURCE, password: 'wrong' },
      { source: SOURCE, password: 'right' },
    ]);
    await compare(stage);
    expect(stage.asked('backup.previewRestore')).toEqual([{ source: SOURCE, snapshotId: snapshot().id }]);
  });

  it('opens with its recovery code; a mistyped one never leaves the page', async () => {
    const stage = openPicked(() => succeed({ snapshots: snapshots('picked') }));
    await stage.user.click(await button(words.choose.pickFirst));
    await stage.user.click(await screen.findByRole('radio', { name: secretWords.ways.recoveryCode }));
    const typed = await field(secretWords.ways.recoveryCode);
    await stage.user.type(typed, `${code.slice(0, -1)}{Enter}`);
    expect(stage.asked('backup.unlockSource')).toEqual([]);
    await stage.user.clear(typed);
    await stage.user.type(typed, `${code}{Enter}`);
    await screen.findByRole('grid', { name: words.choose.list });
    expect(stage.asked('backup.unlockSource')).toEqual([{ source: SOURCE, recoveryCode: code }]);
  });

  it.each([
    ['wrongRecoveryCode', words.key.wrongRecoveryCode],
    ['vaultDamaged', words.key.vaultDamaged],
    ['keyMissing', words.key.keyMissing],
    ['placeVanished', failureWords.placeVanished.sentence],
  ] as const)('says after %s what it means for this backup', async (failure, sentence) => {
    const stage = openPicked(() => fail(failure));
    await stage.user.click(await button(words.choose.pickFirst));
    await stage.user.type(await field(secretWords.ways.password), 'x{Enter}');
    expect(await screen.findByText(new RegExp(sentence))).toBeTruthy();
    await expectAccessible();
  });

  it('another key beside it opens nothing here', async () => {
    const stage = openPicked(() => succeed({ snapshots: locked }));
    await stage.user.click(await button(words.choose.pickFirst));
    await stage.user.type(await field(secretWords.ways.password), 'x{Enter}');
    expect(await screen.findByText(words.key.keyMissing)).toBeTruthy();
  });

  it('leads back to the list, which says what is locked and asks again', async () => {
    const stage = openPicked(() => fail('wrongPassword'));
    await stage.user.click(await button(words.choose.pickFirst));
    await stage.user.click(await button(words.key.back));
    await screen.findByRole('grid', { name: words.choose.list });
    expect(screen.getAllByText(lockedWord)).toHaveLength(2);
    expect(screen.getByText(words.choose.locked)).toBeTruthy();
    await expectAccessible();
    await stage.user.click(await button(words.choose.unlock));
    expect(await screen.findByRole('heading', { name: words.key.heading })).toBeTruthy();
  });

  it('is asked for only when chosen, where others of this PC lie beside it', async () => {
    const [newest, ...others] = locked;
    if (!newest) throw new Error('no snapshot');
    const mixed = [newest, ...others.slice(0, -1), ...snapshots('picked').slice(-1)];
    const stage = openPicked(() => succeed({ snapshots: snapshots('picked') }), mixed);
    await stage.user.click(await button(words.choose.pickFirst));
    await screen.findByRole('grid', { name: words.choose.list });
    expect(screen.getByRole('row', { selected: true }).textContent).toContain('2026-09-01');
    expect(await button(words.choose.next)).toBeTruthy();
  });
});

describe('the comparison', () => {
  it('counts per kind, opens the titles, and has changed nothing', async () => {
    const stage = open();
    await compare(stage);
    const heading = await screen.findByRole('heading', { name: words.compare.heading(newest) });
    expect(document.activeElement).toBe(heading);
    const table = await screen.findByRole('table', { name: words.compare.table });
    const [, records] = within(table).getAllByRole('row');
    expect(records?.textContent).toBe('组织生活记录126058');
    expect(screen.queryByText('支委会 2026年8月7日')).toBeNull();
    await stage.user.click(within(table).getByRole('button', { name: '组织生活记录' }));
    expect(screen.getByText('支委会 2026年8月7日')).toBeTruthy();
    expect(screen.getByText(words.compare.more(258))).toBeTruthy();
    await expectAccessible();
    expect(stage.asked('backup.previewRestore')).toEqual([{ source: SOURCE, snapshotId: snapshot().id }]);
    expect(stage.asked('backup.restore')).toEqual([]);
  });

  it('says so when there is no difference, and offers another', async () => {
    const stage = open({
      answers: { 'backup.previewRestore': () => succeed(restorePreview({ kinds: [] })) },
    });
    await compare(stage);
    expect(await screen.findByText(words.compare.equal)).toBeTruthy();
    expect(screen.queryByRole('button', { name: words.compare.restore })).toBeNull();
    await stage.user.click(await button(words.compare.another));
    expect(await screen.findByRole('grid', { name: words.choose.list })).toBeTruthy();
  });

  it('lets nobody overlook signed records that would vanish', async () => {
    const stage = open({
      answers: { 'backup.previewRestore': () => succeed(restorePreview({ signedVanishing: 2 })) },
    });
    await compare(stage);
    expect(await screen.findByText(words.compare.signedTitle(2))).toBeTruthy();
    expect(screen.getByText('支部党员大会 2026年9月18日')).toBeTruthy();
    expect(screen.getByText(words.compare.signedMore(1))).toBeTruthy();
    expect((await button(words.compare.restore)).disabled).toBe(true);
    expect(screen.getByText(words.compare.signedFirst)).toBeTruthy();
    await expectAccessible();
    await stage.user.click(screen.getByRole('checkbox', { name: words.compare.signedAccept(2) }));
    expect((await button(words.compare.restore)).disabled).toBe(false);
  });

  it('warns of another branch and of attachments nobody has', async () => {
    const other = restorePreview({
      snapshot: snapshot({ branchName: '离退休支部' }),
      attachmentsMissing: 2,
    });
    const stage = open({ answers: { 'backup.previewRestore': () => succeed(other) } });
    await compare(stage);
    expect(await screen.findByText(words.compare.otherBranch('离退休支部', '机关支部'))).toBeTruthy();
    expect(screen.getByText(words.compare.missing(2))).toBeTruthy();
  });

  it('does not try a damaged one again, but one that had to wait', async () => {
    let code: 'backupBusy' | 'snapshotDamaged' = 'backupBusy';
    const stage = open({ answers: { 'backup.previewRestore': () => fail(code) } });
    await compare(stage);
    expect((await screen.findByRole('alert')).textContent).toContain(failureWords.backupBusy.sentence);
    code = 'snapshotDamaged';
    await stage.user.click(await button(words.compare.retry));
    expect(await screen.findByText(new RegExp(failureWords.snapshotDamaged.sentence))).toBeTruthy();
    expect(screen.queryByRole('button', { name: words.compare.retry })).toBeNull();
  });
});

describe('the restore', () => {
  it('asks once more with the way out in focus, shows progress, says what was kept, and reloads', async () => {
    const stage = open();
    await compare(stage);
    let finish = (_: Reply<RequestAnswer<'backup.restore'>>): void => undefined;
    const restore = vi.fn(
      () =>
        new Promise<Reply<RequestAnswer<'backup.restore'>>>((resolve) => {
          finish = resolve;
        }),
    );
    stage.desk['backup.restore'] = restore;
    await stage.user.click(await button(words.compare.restore));
    const dialog = await screen.findByRole('dialog', { name: words.confirm.title(newest) });
    expect(within(dialog).getByText(words.confirm.text)).toBeTruthy();
    // A stray Enter changes nothing.
    await waitFor(() => {
      expect(document.activeElement?.textContent).toBe(words.confirm.cancel);
    });
    await stage.user.keyboard('{Enter}');
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
    expect(restore).not.toHaveBeenCalled();
    await confirmRestore(stage);
    expect(restore).toHaveBeenCalledWith({ source: SOURCE, snapshotId: snapshot().id });
    act(() => {
      stage.desk.emit('backup.progress', { job: 'restore', done: 30, total: 40 });
    });
    const bar = screen.getByRole('progressbar', { name: jobWords.restore });
    expect(bar.getAttribute('aria-valuenow')).toBe('75');
    act(() => {
      finish(succeed({ seq: 1204, kept }));
    });
    expect(await screen.findByRole('heading', { name: words.done.title(newest) })).toBeTruthy();
    expect(screen.getByText(words.done.kept(momentZh(kept.at)))).toBeTruthy();
    await expectAccessible();
    expect(stage.onDone).not.toHaveBeenCalled();
    await stage.user.click(await button(words.done.open));
    expect(stage.onDone).toHaveBeenCalledTimes(1);
  });

  it('reloads as well when the finished flow is left another way', async () => {
    const stage = open();
    await compare(stage);
    await confirmRestore(stage);
    await screen.findByRole('heading', { name: words.done.title(newest) });
    cleanup();
    expect(stage.onDone).toHaveBeenCalledTimes(1);
  });

  it('reloads when it succeeds after its screen was left, and not when it fails', async () => {
    for (const reply of [succeed({ seq: 1204, kept }), fail('diskFull')]) {
      const stage = open();
      await compare(stage);
      let finish = (_: Reply<RequestAnswer<'backup.restore'>>): void => undefined;
      stage.desk['backup.restore'] = () =>
        new Promise((resolve) => {
          finish = resolve;
        });
      await confirmRestore(stage);
      cleanup();
      expect(stage.onDone).not.toHaveBeenCalled();
      await act(async () => {
        finish(reply);
        await Promise.resolve();
      });
      expect(stage.onDone).toHaveBeenCalledTimes(reply.ok ? 1 : 0);
    }
  });

  it('that is left before the last button reloads nothing', async () => {
    const stage = open();
    await compare(stage);
    await button(words.compare.restore);
    cleanup();
    expect(stage.onDone).not.toHaveBeenCalled();
    expect(stage.asked('backup.restore')).toEqual([]);
  });

  it('into an empty profile says that nothing is overwritten', async () => {
    const preview = restorePreview({ now: { seq: 0, at: '2026-09-22T01:30:00.000Z' } });
    const stage = open({
      answers: {
        'backup.previewRestore': () => succeed(preview),
        'backup.restore': () => succeed({ seq: 1204, kept: null }),
      },
    });
    await compare(stage);
    expect(await screen.findByText(words.compare.emptyNow)).toBeTruthy();
    await confirmRestore(stage);
    expect(await screen.findByText(words.done.nothingKept)).toBeTruthy();
  });

  it.each(['diskFull', 'snapshotDamaged', 'notWritable'] as const)(
    'after %s says that the present data are as they were, and leads on',
    async (code) => {
      const stage = open({ answers: { 'backup.restore': () => fail(code) } });
      await compare(stage);
      await confirmRestore(stage);
      expect(await screen.findByRole('heading', { name: words.failed })).toBeTruthy();
      expect(screen.getByRole('alert').textContent).toContain(failureWords[code].sentence);
      await stage.user.click(await button(words.compare.retry));
      expect(await screen.findByRole('table', { name: words.compare.table })).toBeTruthy();
      expect(stage.onDone).not.toHaveBeenCalled();
    },
  );
});
