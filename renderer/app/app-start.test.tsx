// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { emptyRecoveryReport } from '../../shared/backup/recovery-report';
import { failureLabel } from '../../shared/ipc/failure-codes';
import { fail, succeed } from '../../shared/ipc/reply';
import type { BackupState, RecoveryReport } from '../../shared/ipc/requests/backup';
import { appWords } from '../../shared/words/app';
import { BranchDatabase } from '../data/database';
import { createFakeDesk } from '../desk/fake-desk';
import { expectAccessible } from '../desk/testing/stage-branch';
import { openLock } from '../desk/testing/open-lock';
import { App } from './App';

const info = {
  version: '0.1.0',
  electron: '25.1.1',
  chrome: '114',
  node: '18',
  platform: 'linux',
  dataFolder: '/data',
  development: false,
  now: '2026-09-22T01:30:00.000Z',
  clockIsFixed: true,
};
const preferences = {
  textSize: 'standard',
  theme: 'light',
  operatorName: '',
  railCollapsed: false,
  printer: '',
  copies: 1,
  duplex: 'simplex',
} as const;

// jsdom has no storage manager.
Object.defineProperty(navigator, 'storage', { value: { persisted: () => Promise.resolve(true) } });

function start(answers: Parameters<typeof createFakeDesk>[0]) {
  const desk = createFakeDesk({
    'app.getInfo': () => succeed(info),
    'app.getPreferences': () => succeed(preferences),
    'app.reportPageError': () => succeed({ logged: true }),
    'app.reportStorage': () => succeed({ logged: true }),
    'app.readyToClose': () => succeed({ closing: true }),
    ...openLock,
    ...answers,
  });
  render(<App desk={desk} nonce={undefined} />);
  return desk;
}
const words = appWords.boot;

const fullDisk: BackupState = {
  lastSeq: 0,
  snapshots: [],
  secondCopy: { folder: null, reachable: false, at: null, seq: null },
  selfTest: null,
  storage: { readOnly: 'spaceLow', freeBytes: 100 * 1024 ** 2, requiredBytes: 512 * 1024 ** 2 },
  recovered: null,
  busy: null,
};
const untilState = (state: string): Promise<void> =>
  waitFor(() => {
    expect(document.documentElement.dataset['appState']).toBe(state);
  });

afterEach(async () => {
  cleanup();
  delete document.documentElement.dataset['appState'];
  await new BranchDatabase().delete();
});

describe('a start that does not work', () => {
  it('offers a copy and a restore when not even the damage can be looked at', async () => {
    start({ 'journal.getState': () => fail('journalDamaged', 'line 3') });
    await untilState('failed');
    expect(await screen.findByText(words.damagedTitle)).toBeTruthy();
    expect(document.body.textContent).toContain(failureLabel('journalDamaged'));
    expect(screen.getByRole('button', { name: words.saveCopy })).toBeTruthy();
    expect(screen.getByRole('button', { name: words.restore })).toBeTruthy();
    await expectAccessible();
  });

  it.each([
    ['spaceLow', words.failed.spaceLow.title],
    ['diskFull', words.failed.diskFull.title],
    ['notWritable', words.failed.notWritable.title],
    ['journalWriteFailed', words.failed.journalWriteFailed.title],
  ] as const)('says %s in its own words, with the way out', async (code, title) => {
    start({ 'journal.getState': () => fail(code) });
    await untilState('failed');
    expect(await screen.findByText(title)).toBeTruthy();
    expect(document.body.textContent).toContain(failureLabel(code));
    expect(screen.getByRole('button', { name: words.reload })).toBeTruthy();
  });

  it('tells how much room is missing', async () => {
    start({ 'journal.getState': () => fail('spaceLow'), 'backup.getState': () => succeed(fullDisk) });
    expect(await screen.findByText(/至少要有512 MB/)).toBeTruthy();
  });

  it('says that the disk is full when that is why the engine opens nothing', async () => {
    start({
      'journal.getState': () => fail('databaseUnavailable', 'UnknownError'),
      'backup.getState': () => succeed(fullDisk),
    });
    expect(await screen.findByText(words.failed.spaceLow.title)).toBeTruthy();
  });

  it('gives the engine’s own reason beside the number', async () => {
    start({ 'journal.getState': () => fail('databaseUnavailable', 'blocked') });
    expect(await screen.findByText(words.reasons['blocked'] ?? '')).toBeTruthy();
    expect(document.body.textContent).toContain('E-125（blocked）');
  });

  it('names the folder that cannot be written', async () => {
    start({ 'journal.getState': () => fail('notWritable') });
    expect(await screen.findByText(words.dataFolder('/data'))).toBeTruthy();
  });

  it('never leaves a white window, whatever went wrong, and logs it', async () => {
    const desk = start({
      'app.getInfo': () => {
        throw new TypeError('nobody thought of this');
      },
    });
    await untilState('failed');
    expect(await screen.findByText(appWords.boot.failedTitle)).toBeTruthy();
    const report = desk.calls.find(({ name }) => name === 'app.reportPageError');
    expect(report?.input).toMatchObject({ message: 'nobody thought of this' });
  });

  it('lets the window close all the same', async () => {
    const desk = start({ 'journal.getState': () => fail('databaseUnavailable', 'test') });
    await untilState('failed');
    act(() => {
      desk.emit('app.closeRequested', {});
    });
    await waitFor(() => {
      expect(desk.calls.some(({ name }) => name === 'app.readyToClose')).toBe(true);
    });
  });
});

const damaged: RecoveryReport = {
  ...emptyRecoveryReport('2026-09-22T01:29:00.000Z'),
  lastGoodSeq: 128,
  damage: {
    file: '000001.jsonl',
    byte: 40_960,
    reason: 'crc',
    firstBadSeq: 129,
    unreadableLines: 1,
    readable: [
      {
        seq: 130,
        commandId: '0'.repeat(26),
        at: '2026-09-21T02:00:00.000Z',
        by: '单文静',
        name: 'meetings.saveDraft',
        rows: [
          { table: 'records', id: '1'.repeat(26), kind: 'changed', title: '9月主题党日', personId: null },
        ],
        rowCount: 1,
      },
    ],
  },
};

describe('a damaged journal', () => {
  /** Damaged until it is put right; empty afterwards. */
  function startDamaged(answers: Parameters<typeof createFakeDesk>[0]) {
    let isGood = false;
    const desk = start({
      'journal.getState': () =>
        isGood
          ? succeed({ journalId: 'first', lastSeq: 0, hashAtSeq: null, tornTailBytes: 0 })
          : fail('journalDamaged', 'line 3'),
      ...answers,
    });
    return {
      desk,
      mend: () => {
        isGood = true;
      },
    };
  }

  it('shows from where on, what can be taken over, and what a repair does; and goes on after it', async () => {
    const { desk, mend } = startDamaged({
      'recovery.check': () => succeed(damaged),
      'recovery.repair': () => {
        mend();
        return succeed({ ...damaged, damage: null, salvaged: 1, setAside: 'aside' });
      },
    });
    await untilState('failed');
    expect(await screen.findByText(/第129次修改/)).toBeTruthy();
    expect(screen.getByText(/9月主题党日/)).toBeTruthy();
    expect(screen.getByText('单文静')).toBeTruthy();
    for (const step of words.repairSteps) expect(screen.getByText(step)).toBeTruthy();
    expect(document.body.textContent).toContain(failureLabel('journalDamaged'));
    await expectAccessible();

    await userEvent.setup().click(screen.getByRole('button', { name: words.repair }));
    await untilState('ready');
    const sentence = `${words.repaired}${words.salvaged(1)}${words.unreadable(1)}`;
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(desk.calls.filter(({ name }) => name === 'recovery.repair')).toHaveLength(1);
  });

  it('stays and says why when the repair does not work', async () => {
    startDamaged({
      'recovery.check': () => succeed(damaged),
      'recovery.repair': () => fail('diskFull'),
    });
    await userEvent.setup().click(await screen.findByRole('button', { name: words.repair }));
    expect(await screen.findByText(/磁盘空间不够/)).toBeTruthy();
    expect(screen.getByRole('button', { name: words.repair })).toBeTruthy();
  });

  it('goes on by itself when the check could heal it byte for byte, and says so', async () => {
    const { mend } = startDamaged({
      'recovery.check': () => {
        mend();
        return succeed({ ...damaged, damage: null, healed: [{ file: '000001.jsonl', from: 'snap-1' }] });
      },
    });
    await untilState('ready');
    expect(await screen.findByText(words.healed(1))).toBeTruthy();
  });

  it('does not go round in circles when a healed journal does not open', async () => {
    const { desk } = startDamaged({
      'recovery.check': () => succeed({ ...damaged, damage: null, healed: [] }),
    });
    expect(await screen.findByRole('button', { name: words.reload })).toBeTruthy();
    expect(desk.calls.filter(({ name }) => name === 'recovery.check')).toHaveLength(2);
    expect(screen.queryByRole('button', { name: words.repair })).toBeNull();
  });
});
