/** The lock: first password, recovery code, lock page, forgotten password, 设置 › 安全. */
import { expect, type Locator, type Page } from '@playwright/test';
import {
  bothLostWords,
  firstPasswordWords,
  forgotWords,
  lockWords,
  newPasswordWords,
  recoveryCodeWords,
  securityWords,
  vaultDamagedWords,
} from '../../../shared/words/lock';
import { TEST_PASSWORD } from '../machine/open-vault';

export class Lock {
  /** The first password is asked for. */
  readonly firstTitle: Locator;
  readonly password: Locator;
  readonly repeat: Locator;
  readonly newPassword: Locator;
  readonly recoveryCode: Locator;
  /** 打开. */
  readonly open: Locator;
  readonly forgot: Locator;
  readonly printCode: Locator;
  readonly damagedTitle: Locator;
  readonly bothLostTruth: Locator;

  constructor(private readonly page: Page) {
    this.firstTitle = page.getByRole('heading', { name: firstPasswordWords.title });
    this.password = page.getByLabel(newPasswordWords.password, { exact: true });
    this.repeat = page.getByLabel(newPasswordWords.repeat, { exact: true });
    this.newPassword = page.getByLabel(newPasswordWords.newPassword, { exact: true });
    this.recoveryCode = page.getByLabel(newPasswordWords.recoveryCode, { exact: true });
    this.open = page.getByRole('button', { name: lockWords.open, exact: true });
    this.forgot = page.getByRole('button', { name: lockWords.forgot });
    this.printCode = page.getByRole('button', { name: recoveryCodeWords.print });
    this.damagedTitle = page.getByText(vaultDamagedWords.title);
    this.bothLostTruth = page.getByText(bothLostWords.truth);
  }

  /** The whole first start of the lock: password, code copied from the screen and typed. @returns the code */
  async setFirstPassword(password = TEST_PASSWORD): Promise<string> {
    await this.password.fill(password);
    await this.repeat.fill(password);
    await this.page.getByRole('button', { name: firstPasswordWords.submit }).click();
    const code = await this.readCode();
    await this.page.getByRole('button', { name: recoveryCodeWords.toCheck }).click();
    await this.recoveryCode.fill(code);
    await this.page.getByRole('button', { name: recoveryCodeWords.submit, exact: true }).click();
    return code;
  }

  /** The recovery code as it stands on the page, with `-` between the groups. */
  async readCode(): Promise<string> {
    const shown = this.page.getByRole('list', { name: new RegExp(`^${recoveryCodeWords.codeLabel('')}`) });
    const name = (await shown.getAttribute('aria-label')) ?? '';
    return name.slice(recoveryCodeWords.codeLabel('').length);
  }

  async unlock(password = TEST_PASSWORD): Promise<void> {
    await this.password.fill(password);
    await this.password.press('Enter');
  }

  /** Forgotten: the code from the paper and a new password. */
  async unlockWithCode(code: string, newPassword: string): Promise<void> {
    await this.forgot.click();
    await this.recoveryCode.fill(code);
    await this.newPassword.fill(newPassword);
    await this.repeat.fill(newPassword);
    await this.page.getByRole('button', { name: forgotWords.submit }).click();
  }

  async changePassword(password: string, newPassword: string): Promise<void> {
    const words = securityWords.password;
    await this.page.getByRole('button', { name: words.change }).click();
    await this.page.getByLabel(newPasswordWords.currentPassword).fill(password);
    await this.newPassword.fill(newPassword);
    await this.repeat.fill(newPassword);
    await this.page.getByRole('button', { name: words.confirm, exact: true }).click();
    await expect(this.page.getByText(words.done)).toBeVisible();
  }
}
