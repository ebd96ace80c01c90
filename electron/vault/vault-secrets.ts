/**
 * What opens the vault, and what it may be replaced by: the password and the recovery code, tried one at a time under
 * the count of wrong tries. Called by the lock within its turn only, so that nothing else writes the vault meanwhile.
 */
import { normalisePassword } from '../../shared/domain/password';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { isMuchWeaker } from './kdf-params';
import type { TryCounter } from './try-counter';
import { openByCode, openByPassword, readSecret, wrapForPassword } from './vault-body';
import type { VaultParts } from './vault-parts';
import type { VaultStore } from './vault-store';

/** A derivation faster than this on this PC was calibrated on a slower one; a calibrated one takes twice as long. */
const WEAK_MS = 300;

interface RightPassword {
  master: Buffer;
  normalised: string;
  /** Derived so fast that the wrap may be too weak for this PC: see `strengthen`. */
  isQuick: boolean;
}

export class VaultSecrets {
  constructor(
    private readonly parts: Pick<VaultParts, 'kdf' | 'settings' | 'log'>,
    private readonly store: VaultStore,
    private readonly tries: TryCounter,
  ) {}

  /** @throws ExpectedFailure wrongPassword (counted), tooManyTries (not counted), what the store says without a vault */
  async tryPassword(password: string): Promise<RightPassword> {
    const body = this.store.requireBody();
    this.tries.requireTurn();
    const normalised = normalisePassword(password);
    const { master, ms } = await openByPassword(this.parts.kdf, body, normalised);
    if (!master) {
      await this.tries.countWrong();
      throw new ExpectedFailure('wrongPassword');
    }
    await this.tries.forgive();
    this.parts.log.info(`password right after ${Math.round(ms)} ms of derivation`);
    return { master, normalised, isQuick: ms < WEAK_MS };
  }

  /**
   * @returns the master key
   * @throws ExpectedFailure wrongRecoveryCode (counted, but for a mistyped group), tooManyTries (not counted)
   */
  async tryCode(recoveryCode: string): Promise<Buffer> {
    const body = this.store.requireBody();
    const secret = readSecret(recoveryCode);
    this.tries.requireTurn();
    const master = openByCode(body, secret);
    if (!master) {
      await this.tries.countWrong();
      throw new ExpectedFailure('wrongRecoveryCode', 'no mistyped group: another code');
    }
    await this.tries.forgive();
    return master;
  }

  /** @returns the password as it is derived from; @throws ExpectedFailure passwordTooWeak */
  async requireStrong(password: string): Promise<string> {
    const { isTooWeak } = await import('../../shared/domain/password-strength');
    const known = [this.parts.settings.preferences.operatorName];
    if (isTooWeak(password, known)) throw new ExpectedFailure('passwordTooWeak');
    return normalisePassword(password);
  }

  /** @throws ExpectedFailure of writing the vault; the old password stays good then */
  async replacePassword(normalised: string, master: Buffer): Promise<void> {
    const { kdf } = this.parts;
    const body = this.store.requireBody();
    const params = await kdf.calibrate();
    const password = await wrapForPassword(kdf, normalised, params, master, body.vaultId);
    await this.store.write({ ...body, wraps: { ...body.wraps, password } });
  }

  /** The vault came from a slower PC: the same password, wrapped with what this one can do. Never throws. */
  async strengthen(normalised: string): Promise<void> {
    const { keys, body } = this.store;
    if (!keys || !body) return;
    const { kdf, log } = this.parts;
    try {
      if (!isMuchWeaker(body.wraps.password, await kdf.calibrate())) return;
      await this.replacePassword(normalised, keys.master);
      log.info('password wrapped again: this PC derives faster');
    } catch (error) {
      log.warn('password not wrapped again', error);
    }
  }
}
