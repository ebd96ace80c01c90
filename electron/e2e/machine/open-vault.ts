/**
 * Opens the lock the quick way, through the bridge: every test starts behind it, and what a person types there has
 * tests of its own (lock.e2e.ts).
 */
import type { Page } from '@playwright/test';
import type { VaultInfo } from '../../../shared/ipc/requests/vault';
import type { Reply } from '../../../shared/ipc/reply';

/** Good enough for the program, to be typed on any keyboard, and nobody's. */
export const TEST_PASSWORD = 'lanse yizi 42 zaoshang';

type Desk = Record<string, (input: unknown) => Promise<Reply<unknown>>>;

/** @returns the recovery code of a vault that was made just now */
export async function openVault(page: Page, password = TEST_PASSWORD): Promise<string | undefined> {
  await page.waitForFunction(() => 'branchDesk' in window);
  return page.evaluate(async (typed) => {
    const desk = (window as unknown as { branchDesk: { requests: Desk } }).branchDesk.requests;
    const ask = async <T>(name: string, input: unknown): Promise<T> => {
      const reply = await desk[name]?.(input);
      if (!reply?.ok) throw new Error(`${name}: ${reply?.failure.code ?? 'no such request'}`);
      return reply.value as T;
    };
    const { state } = await ask<VaultInfo>('vault.getState', {});
    if (state === 'open') return undefined;
    if (state === 'locked') {
      await ask('vault.unlock', { password: typed });
      return undefined;
    }
    const { recoveryCode } = await ask<{ recoveryCode: string }>('vault.create', { password: typed });
    await ask('vault.confirmCode', { recoveryCode });
    return recoveryCode;
  }, password);
}
