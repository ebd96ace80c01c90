// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { makeRecoveryCode } from '../../../shared/domain/recovery-code';
import { fail, succeed } from '../../../shared/ipc/reply';
import type { VaultInfo } from '../../../shared/ipc/requests/vault';
import { newPasswordWords, recoveryCodeWords, securityWords as words } from '../../../shared/words/lock';
import { failureText } from '../../../shared/words/failures';
import { expectAccessible, stageBranch, type StageOptions } from '../../desk/testing/stage-branch';
import { ToastHost } from '../../ui/feedback/ToastHost';
import { SecuritySettings } from '.';

const OLD = 'hongse zhuozi 18';
const NEW = 'lanse yizi 42 zaoshang';
const code = makeRecoveryCode(Uint8Array.from({ length: 17 }, (_, index) => (index * 31 + 7) & 255));
// jsdom has no layout: the sheet beside the code is drawn without one.
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  },
);

async function open(first: Partial<VaultInfo> = {}, answers: StageOptions['answers'] = {}) {
  const vault: VaultInfo = {
    state: 'open',
    waitMs: 0,
    wrongTries: 0,
    systemKey: 'off',
    recoveryCodeOn: '2026-03-18',
    idleMinutes: 5,
    ...first,
  };
  const stage = await stageBranch({
    keep: () => false,
    answers: {
      'vault.getState': () => succeed({ ...vault }),
      'vault.changePassword': ({ password }) =>
        password === OLD ? succeed({ changed: true }) : fail('wrongPassword'),
      'vault.renewCode': () => succeed({ recoveryCode: code }),
      'vault.confirmCode': () => succeed({ opened: true }),
      'vault.setIdleMinutes': ({ minutes }) => {
        vault.idleMinutes = minutes;
        return succeed({ idleMinutes: minutes });
      },
      'vault.setSystemKey': ({ on }) => {
        vault.systemKey = on ? 'on' : 'off';
        return succeed({ systemKey: vault.systemKey });
      },
      'vault.lock': () => succeed({ locked: true }),
      'paper.listPrinters': () => succeed({ printers: [] }),
      ...answers,
    },
  });
  render(
    <stage.World>
      <ToastHost>
        <Suspense>
          <SecuritySettings />
        </Suspense>
      </ToastHost>
    </stage.World>,
  );
  return { ...stage, user: userEvent.setup() };
}
const button = (name: string): Promise<HTMLButtonElement> => screen.findByRole('button', { name });
const inputsOf = ({ desk }: Awaited<ReturnType<typeof open>>, name: string): unknown[] =>
  desk.calls.filter((call) => call.name === name).map(({ input }) => input);

describe('设置 › 安全', () => {
  it('changes the password with the present one, by keyboard', async () => {
    const stage = await open();
    await stage.user.click(await button(words.password.change));
    await expectAccessible();
    await stage.user.keyboard(`${OLD}x{Enter}${NEW}{Enter}${NEW}{Enter}`);
    const wrong = failureText({ code: 'wrongPassword' });
    expect(await screen.findByText(wrong)).toBeTruthy();
    const present = screen.getByLabelText(newPasswordWords.currentPassword);
    await stage.user.clear(present);
    await stage.user.type(present, OLD);
    await stage.user.click(await button(words.password.confirm));
    expect(await screen.findByText(words.password.done)).toBeTruthy();
    expect(inputsOf(stage, 'vault.changePassword').at(-1)).toEqual({ password: OLD, newPassword: NEW });
  });

  it('renews the recovery code: asked for, copied by hand, typed', async () => {
    const stage = await open();
    await stage.user.click(await button(words.code.renew));
    await stage.user.keyboard(`${OLD}{Enter}`);
    expect(await screen.findByText(recoveryCodeWords.noPrinter)).toBeTruthy();
    await stage.user.click(await button(recoveryCodeWords.toCheck));
    await stage.user.keyboard(`${code}{Enter}`);
    expect(await screen.findByText(words.code.done)).toBeTruthy();
    expect(inputsOf(stage, 'vault.confirmCode')).toEqual([{ recoveryCode: code }]);
  });

  it('takes whole minutes from 1 to 60 and stores them on leaving', async () => {
    const stage = await open();
    const minutes = await screen.findByLabelText(words.idle.minutes);
    await stage.user.clear(minutes);
    await stage.user.type(minutes, '61');
    await stage.user.tab();
    expect(screen.getByText(words.idle.wrong)).toBeTruthy();
    await stage.user.clear(minutes);
    await stage.user.type(minutes, '15');
    await stage.user.tab();
    expect(await screen.findByText(words.idle.saved(15))).toBeTruthy();
    expect(inputsOf(stage, 'vault.setIdleMinutes')).toEqual([{ minutes: 15 }]);
    await stage.user.click(await button(words.idle.now));
    expect(inputsOf(stage, 'vault.lock')).toEqual([{}]);
  });

  it('puts the key into the system’s store only with the password, and says when it cannot', async () => {
    const stage = await open();
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: words.system.label });
    await stage.user.click(box);
    expect(box.checked).toBe(false);
    await stage.user.keyboard(`${OLD}{Enter}`);
    await waitFor(() => {
      expect(box.checked).toBe(true);
    });
    expect(inputsOf(stage, 'vault.setSystemKey')).toEqual([{ password: OLD, on: true }]);
  });

  it('an unreliable key store is refused with its reason', async () => {
    await open({ systemKey: 'unavailable' });
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: words.system.label });
    expect(box.disabled).toBe(true);
    expect(screen.getByText(words.system.unavailable)).toBeTruthy();
    await expectAccessible();
  });

  it('without a password there is nothing to change', async () => {
    await open({ state: 'none' });
    expect(await screen.findByText(words.notYet)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
