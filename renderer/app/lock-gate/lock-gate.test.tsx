// @vitest-environment jsdom
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeRecoveryCode } from '../../../shared/domain/recovery-code';
import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { AppInfo } from '../../../shared/ipc/requests/shell';
import type { VaultInfo } from '../../../shared/ipc/requests/vault';
import { appWords } from '../../../shared/words/app';
import {
  bothLostWords,
  firstPasswordWords,
  forgotWords,
  lockWords,
  newPasswordWords,
  recoveryCodeWords,
  sealingWords,
  vaultDamagedWords,
} from '../../../shared/words/lock';
import { secretWords } from '../../../shared/words/ui';
import { createFakeDesk } from '../../desk/fake-desk';
import { expectAccessible } from '../../desk/testing/stage-branch';
import { LockGate } from './LockGate';

const GOOD = 'lanse yizi 42 zaoshang';
const code = makeRecoveryCode(Uint8Array.from({ length: 17 }, (_, index) => (index * 73 + 19) & 255));
const info: AppInfo = {
  version: '0.1.0',
  electron: '25.1.1',
  chrome: '114',
  node: '18',
  platform: 'linux',
  dataFolder: '/data/of/ours',
  development: false,
  now: '2026-09-22T01:30:00.000Z',
  clockIsFixed: true,
};
const preferences = {
  textSize: 'standard',
  theme: 'light',
  operatorName: '单文静',
  railCollapsed: false,
  printer: '',
  copies: 1,
  duplex: 'simplex',
} as const;

Element.prototype.scrollIntoView = () => undefined;
// jsdom has no layout: the sheet beside the code is drawn without one.
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  },
);

function open(first: Partial<VaultInfo>, answers: Parameters<typeof createFakeDesk>[0] = {}) {
  const vault: VaultInfo = {
    state: 'locked',
    waitMs: 0,
    wrongTries: 0,
    systemKey: 'off',
    recoveryCodeOn: '2026-03-18',
    idleMinutes: 5,
    ...first,
  };
  const opened = (): Reply<{ opened: true }> => {
    vault.state = 'open';
    return succeed({ opened: true });
  };
  const desk = createFakeDesk({
    'app.getInfo': () => succeed(info),
    'app.getPreferences': () => succeed(preferences),
    'app.saveDataCopy': () => succeed({ label: '/usb/copy', fileCount: 12 }),
    'vault.getState': () => succeed({ ...vault }),
    'vault.create': () => {
      vault.state = 'confirming';
      return succeed({ recoveryCode: code });
    },
    'vault.confirmCode': opened,
    'vault.unlock': ({ password }) => {
      if (password === GOOD) return opened();
      vault.wrongTries += 1;
      return fail('wrongPassword');
    },
    'vault.unlockWithCode': opened,
    'vault.unlockWithSystemKey': opened,
    'paper.listPrinters': () =>
      succeed({ printers: [{ name: 'HP_1020', displayName: 'HP LaserJet 1020', isDefault: true }] }),
    'paper.makePdf': () =>
      succeed({ pdfId: '0'.repeat(32), pages: 1, sizeBytes: 1, sha512: 'a'.repeat(128), fonts: [] }),
    'paper.print': () => succeed({ job: 'HP_1020-1' }),
    ...answers,
  });
  render(<LockGate desk={desk} nonce={undefined} onOpen={() => <h1>手册打开了</h1>} />);
  return { desk, vault, user: userEvent.setup() };
}
type Opened = ReturnType<typeof open>;
const inputsOf = ({ desk }: Opened, name: string): unknown[] =>
  desk.calls.filter((call) => call.name === name).map(({ input }) => input);
const button = (name: string): Promise<HTMLButtonElement> => screen.findByRole('button', { name });
const field = (label: string): Promise<HTMLInputElement> => screen.findByLabelText(new RegExp(`^${label}$`));
const untilOpen = (): Promise<HTMLElement> => screen.findByText('手册打开了');

afterEach(() => {
  cleanup();
  history.replaceState(null, '', '/');
  delete document.documentElement.dataset['appState'];
});

it('an open lock shows what is behind it, and nothing of its own', async () => {
  open({ state: 'open' });
  await untilOpen();
  expect(document.documentElement.dataset['appState']).toBeUndefined();
});

describe('the first password', () => {
  it('is typed twice, the code printed and typed from paper, all by keyboard', async () => {
    const stage = open({ state: 'none' });
    const { user } = stage;
    const first = await field(newPasswordWords.password);
    expect(document.activeElement).toBe(first);
    expect(first.value).toBe('');
    await expectAccessible();
    await user.keyboard(`${GOOD}{Enter}${GOOD}{Enter}`);
    expect(await screen.findByRole('list', { name: recoveryCodeWords.codeLabel(code) })).toBeTruthy();
    expect(inputsOf(stage, 'vault.create')).toEqual([{ password: GOOD }]);
    await waitFor(async () => {
      expect((await button(recoveryCodeWords.print)).disabled).toBe(false);
    });
    await expectAccessible();
    await user.click(await button(recoveryCodeWords.print));
    await screen.findByText(recoveryCodeWords.printed('HP LaserJet 1020'));
    const [sheet] = inputsOf(stage, 'paper.makePdf') as { html: string }[];
    expect(sheet?.html).toContain(code.slice(0, 5));
    expect(inputsOf(stage, 'paper.print')).toMatchObject([{ printer: 'HP_1020', copies: 1 }]);
    // A file in clear beside the data would open it.
    expect(screen.queryByRole('button', { name: /PDF/ })).toBeNull();

    await user.click(await button(recoveryCodeWords.toCheck));
    const typed = await field(newPasswordWords.recoveryCode);
    expect(document.body.textContent).not.toContain(code.slice(0, 5));
    expect(document.activeElement).toBe(typed);
    const slip = (code.startsWith('7') ? '8' : '7') + code.slice(1);
    await user.keyboard(`${slip}{Enter}`);
    expect(await screen.findByText(recoveryCodeWords.groupsWrong([1]))).toBeTruthy();
    expect(inputsOf(stage, 'vault.confirmCode')).toEqual([]);
    await expectAccessible();
    await user.clear(typed);
    await user.keyboard(`${code.toLowerCase().replaceAll('-', ' ')}{Enter}`);
    await untilOpen();
  });

  it.each([
    ['', '', [newPasswordWords.missing, newPasswordWords.repeatMissing]],
    ['abc', 'abc', [newPasswordWords.tooWeak]],
    ['12345678', '12345678', [newPasswordWords.tooWeak]],
    [GOOD, `${GOOD}x`, [newPasswordWords.repeatDiffers]],
    ['ａｂｃ中文密码很长很长', 'x', [newPasswordWords.notTypeable, newPasswordWords.repeatDiffers]],
  ])('%j and %j are refused in place', async (password, repeat, sentences) => {
    const stage = open({ state: 'none' });
    const first = await field(newPasswordWords.password);
    if (password !== '') await stage.user.type(first, password);
    if (repeat !== '') await stage.user.type(await field(newPasswordWords.repeat), repeat);
    await stage.user.click(await button(firstPasswordWords.submit));
    for (const sentence of sentences) expect(await screen.findByText(sentence)).toBeTruthy();
    expect(inputsOf(stage, 'vault.create')).toEqual([]);
  });

  it('says what becomes of data in clear, and shows how far its sealing is', async () => {
    const { desk, vault } = open({ state: 'clear' });
    expect(await screen.findByText(firstPasswordWords.clear.title)).toBeTruthy();
    vault.state = 'sealing';
    act(() => {
      desk.emit('vault.changed', {});
    });
    await screen.findByRole('heading', { name: sealingWords.title });
    act(() => {
      desk.emit('vault.progress', { done: 50, total: 200 });
    });
    await waitFor(() => {
      expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('25');
    });
    await expectAccessible();
    vault.state = 'open';
    act(() => {
      desk.emit('vault.changed', {});
    });
    await untilOpen();
  });

  it('begins again when the code was never typed, and says why', async () => {
    open({ state: 'confirming' });
    expect(await screen.findByText(firstPasswordWords.again)).toBeTruthy();
  });
});

describe('locked', () => {
  it('opens with the password and Enter; an input method’s Enter opens nothing', async () => {
    const stage = open({});
    const typed = await field(lockWords.password);
    expect(document.activeElement).toBe(typed);
    expect(typed.type).toBe('password');
    await expectAccessible();
    await stage.user.keyboard(GOOD);
    typed.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    expect(inputsOf(stage, 'vault.unlock')).toEqual([]);
    await stage.user.keyboard('{Enter}');
    await untilOpen();
  });

  it('says that it is wrong, how often, and is ready for the next try', async () => {
    const stage = open({});
    const typed = await field(lockWords.password);
    await stage.user.keyboard('falsch{Enter}');
    expect(await screen.findByText(lockWords.wrong)).toBeTruthy();
    expect(document.activeElement).toBe(typed);
    await stage.user.keyboard('again{Enter}');
    expect(await screen.findByText(lockWords.wrongTimes(2))).toBeTruthy();
    expect(inputsOf(stage, 'vault.unlock')).toEqual([{ password: 'falsch' }, { password: 'again' }]);
  });

  it('counts down while main takes no try', async () => {
    const stage = open({ waitMs: 90_000, wrongTries: 5 });
    expect((await button(lockWords.open)).disabled).toBe(true);
    expect(await screen.findByText(/请过1分\d+秒再试/)).toBeTruthy();
    await stage.user.type(await field(lockWords.password), `${GOOD}{Enter}`);
    expect(inputsOf(stage, 'vault.unlock')).toEqual([]);
  });

  it('names Caps Lock and full width, which a covered field hides', async () => {
    const { user } = open({});
    const typed = await field(lockWords.password);
    await user.type(typed, 'ａ');
    expect(screen.getByText(/全角或中文输入/)).toBeTruthy();
    await user.clear(typed);
    await user.keyboard('{CapsLock}a');
    expect(screen.getByText(/大写锁定/)).toBeTruthy();
  });

  it('says why, and nothing of the branch or the person', async () => {
    history.replaceState(null, '', '/#/meetings?locked=idle');
    open({ idleMinutes: 7 });
    expect(await screen.findByText(new RegExp(lockWords.reasons.idle(7)))).toBeTruthy();
    expect(document.body.textContent).not.toContain(preferences.operatorName);
  });

  it('offers the system’s key store only where it is in use', async () => {
    open({ systemKey: 'off' });
    await field(lockWords.password);
    expect(screen.queryByRole('button', { name: lockWords.systemKey })).toBeNull();
    cleanup();
    const { user } = open({ systemKey: 'on' });
    await user.click(await button(lockWords.systemKey));
    await untilOpen();
  });
});

describe('a forgotten password', () => {
  it('is set anew with the code from the paper', async () => {
    const stage = open({});
    await stage.user.click(await button(lockWords.forgot));
    expect(await screen.findByText(/2026年3月18日/)).toBeTruthy();
    await expectAccessible();
    await stage.user.keyboard(`${code}{Enter}${GOOD}{Enter}${GOOD}{Enter}`);
    await untilOpen();
    expect(inputsOf(stage, 'vault.unlockWithCode')).toEqual([{ recoveryCode: code, newPassword: GOOD }]);
  });

  it('without the code: the truth, what is not lost, and what to do', async () => {
    const stage = open({});
    await stage.user.click(await button(lockWords.forgot));
    await stage.user.click(await button(forgotWords.bothLost));
    expect(await screen.findByText(bothLostWords.nothingLost)).toBeTruthy();
    expect(document.body.textContent).toContain('/data/of/ours');
    await expectAccessible();
    await stage.user.click(await button(appWords.boot.saveCopy));
    expect(await screen.findByText(appWords.boot.copySaved('/usb/copy', 12))).toBeTruthy();
    await stage.user.click(await button(bothLostWords.back));
    expect(await field(lockWords.password)).toBeTruthy();
  });
});

describe('a damaged vault', () => {
  it.each([
    ['found by the question', { 'vault.getState': () => fail('vaultDamaged') }, false],
    ['found by the password', { 'vault.unlock': () => fail('vaultDamaged') }, true],
  ] as const)('%s offers the keys of a backup, and a copy', async (_when, answers, isTyped) => {
    const { user } = open({}, answers);
    if (isTyped) await user.type(await field(lockWords.password), `${GOOD}{Enter}`);
    expect(await screen.findByText(vaultDamagedWords.title)).toBeTruthy();
    expect(await button(vaultDamagedWords.recover)).toBeTruthy();
    expect(await button(appWords.boot.saveCopy)).toBeTruthy();
    await expectAccessible();
  });

  describe('gets its keys back', () => {
    const place = { token: 'a'.repeat(32), label: 'E:\\支部手册备份', freeBytes: 1, fileSystem: 'exfat' };
    function openDamaged(refusals: Parameters<typeof fail>[0][] = []) {
      let isDamaged = true;
      const stage = open(
        {},
        {
          'vault.unlock': () => {
            if (isDamaged) return fail('vaultDamaged');
            stage.vault.state = 'open';
            return succeed({ opened: true });
          },
          'files.pickPlace': () => succeed({ place }),
          'vault.recoverFiles': () => {
            const refusal = refusals.shift();
            if (refusal !== undefined) return fail(refusal);
            isDamaged = false;
            return succeed({ recovered: true });
          },
        },
      );
      return stage;
    }
    async function toKeys(stage: Opened): Promise<HTMLElement> {
      await stage.user.type(await field(lockWords.password), `${GOOD}{Enter}`);
      await stage.user.click(await button(vaultDamagedWords.recover));
      expect(await screen.findByText(vaultDamagedWords.place(place.label))).toBeTruthy();
      return screen.findByLabelText(secretWords.ways.password, { selector: 'input:not([type=radio])' });
    }

    it('by the password, which opens it at once', async () => {
      const stage = openDamaged(['wrongPassword', 'keyMissing', 'vaultDamaged']);
      const typed = await toKeys(stage);
      for (const sentence of ['wrongPassword', 'missingThere', 'damagedThere'] as const) {
        await stage.user.clear(typed);
        await stage.user.type(typed, `${GOOD}{Enter}`);
        expect(await screen.findByText(vaultDamagedWords[sentence])).toBeTruthy();
        await expectAccessible();
      }
      await stage.user.click(await button(vaultDamagedWords.submit));
      await untilOpen();
      expect(inputsOf(stage, 'vault.recoverFiles').at(-1)).toEqual({ place: place.token, password: GOOD });
    });

    it('by the code, which then sets a new password', async () => {
      const stage = openDamaged();
      await toKeys(stage);
      await stage.user.click(screen.getByRole('radio', { name: secretWords.ways.recoveryCode }));
      const typed = screen.getByRole('textbox', { name: secretWords.ways.recoveryCode });
      await stage.user.type(typed, `${code}{Enter}`);
      expect(await screen.findByRole('heading', { name: forgotWords.title })).toBeTruthy();
      expect(inputsOf(stage, 'vault.recoverFiles')).toEqual([{ place: place.token, recoveryCode: code }]);
    });

    it('not when the dialog is closed', async () => {
      const stage = openDamaged();
      stage.desk['files.pickPlace'] = () => Promise.resolve(succeed({ place: null }));
      await stage.user.type(await field(lockWords.password), `${GOOD}{Enter}`);
      await stage.user.click(await button(vaultDamagedWords.recover));
      expect(screen.getByText(vaultDamagedWords.title)).toBeTruthy();
    });
  });
});
