/**
 * The lock. Each change of the vault's file is one write in two slots; what is not written yet (a new vault, a new
 * recovery code) lives in memory until the code was typed from the paper. One thing happens at a time: what the
 * callbacks of the parts call may therefore be only what answers at once (state, currentKey, indexKey, keyring).
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { dayOfInstant } from '../../shared/domain/dates';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { ForeignSecret } from '../backup/backup-vault';
import type { VaultInfo, VaultState } from '../../shared/ipc/requests/vault';
import { newKeyId } from './key-ring';
import { Keyring } from './keyring';
import { recoverVaultFiles } from './recover-files';
import { KEY_BYTES } from './seal';
import { TryCounter } from './try-counter';
import {
  newBody,
  newKeys,
  newRecovery,
  openBySystem,
  openKeys,
  readSecret,
  wipe,
  wrapForPassword,
  wrapForSystem,
  type OpenKeys,
} from './vault-body';
import { DEFAULT_IDLE_MINUTES, type VaultBody } from './vault-file';
import type { VaultParts } from './vault-parts';
import { VaultSecrets } from './vault-secrets';
import { VaultStore } from './vault-store';

type Pending =
  | { kind: 'create'; code: string; secret: string; body: VaultBody; keys: OpenKeys }
  | { kind: 'renew'; code: string; secret: string; recovery: VaultBody['wraps']['recovery'] };

export class VaultService {
  readonly keyring: Keyring;
  private readonly store: VaultStore;
  private readonly tries: TryCounter;
  private readonly secrets: VaultSecrets;
  private phase: VaultState = 'locked';
  private pending: Pending | undefined;
  private started: Promise<void> | undefined;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: VaultParts) {
    const { disk, dataFolder, log, now } = parts;
    const folder = join(dataFolder, 'vault');
    this.store = new VaultStore(disk, folder, log);
    this.tries = new TryCounter({ disk, folder, now, log, monotonicMs: parts.monotonicMs });
    this.secrets = new VaultSecrets(parts, this.store, this.tries);
    this.keyring = new Keyring({
      disk,
      folder,
      log,
      currentKeyId: () => this.currentKey().keyId,
      viewKeyChanged: () => parts.viewKeyChanged?.(),
    });
  }

  /** `locked` until the files were read. */
  get state(): VaultState {
    return this.phase;
  }

  /** Reads the vault once. @throws ExpectedFailure dataFromFuture; system errors of reading (tried again then) */
  start(): Promise<void> {
    this.started ??= this.readFiles().catch((error: unknown) => {
      this.started = undefined;
      throw error;
    });
    return this.started;
  }

  async getState(): Promise<VaultInfo> {
    await this.start();
    const { wraps, idleMinutes } = this.store.body ?? {};
    if (this.phase === 'locked' && wraps) this.parts.kdf.prepare?.();
    const isUsable = await this.parts.systemKey.isUsable();
    return {
      state: this.phase,
      waitMs: this.tries.waitMs(),
      wrongTries: this.tries.wrong,
      systemKey: isUsable ? (wraps?.system ? 'on' : 'off') : 'unavailable',
      recoveryCodeOn: wraps?.recovery.madeOn ?? null,
      idleMinutes: idleMinutes ?? DEFAULT_IDLE_MINUTES,
    };
  }

  /** Of the open vault. @throws ExpectedFailure vaultLocked */
  get vaultId(): string {
    this.store.requireKeys();
    return this.store.requireBody().vaultId;
  }

  /** The key everything new is sealed with. @throws ExpectedFailure vaultLocked */
  currentKey(): { keyId: string } {
    const last = this.store.keys?.dataKeys.at(-1);
    if (!last) throw new ExpectedFailure('vaultLocked');
    return { keyId: last.keyId };
  }

  /** 32 bytes for the keyed hash of ID numbers. @throws ExpectedFailure vaultLocked */
  indexKey(): Buffer {
    return Buffer.from(this.store.requireKeys().indexKey);
  }

  getViewKey(): { keyId: string; key: string } {
    return { ...this.keyring.viewKey() };
  }

  create({ password }: { password: string }): Promise<{ recoveryCode: string }> {
    return this.inTurn(async () => {
      if (!['none', 'clear', 'confirming'].includes(this.phase)) {
        throw new ExpectedFailure('notAllowed', 'there is a password already');
      }
      const wanted = await this.secrets.requireStrong(password);
      const { kdf } = this.parts;
      const { vaultId, keys } = newKeys();
      const wrap = await wrapForPassword(kdf, wanted, await kdf.calibrate(), keys.master, vaultId);
      const { code, secret, wrap: recovery } = newRecovery(keys.master, vaultId, this.today());
      const body = newBody(vaultId, keys, wrap, recovery, this.parts.now().toISOString());
      this.dropPending();
      this.pending = { kind: 'create', code, secret, body, keys };
      this.setPhase('confirming');
      return { recoveryCode: code };
    });
  }

  confirmCode({ recoveryCode }: { recoveryCode: string }): Promise<{ opened: true }> {
    return this.inTurn(async () => {
      const { pending } = this;
      if (!pending) throw new ExpectedFailure('notAllowed', 'no recovery code is waiting');
      const typed = Buffer.from(readSecret(recoveryCode));
      const wanted = Buffer.from(pending.secret);
      if (!timingSafeEqual(typed, wanted)) throw new ExpectedFailure('wrongRecoveryCode', 'another code');
      if (pending.kind === 'renew') {
        const body = this.store.requireBody();
        await this.store.write({ ...body, wraps: { ...body.wraps, recovery: pending.recovery } });
        this.pending = undefined;
      } else {
        await this.found(pending);
      }
      return { opened: true };
    });
  }

  unlock({ password }: { password: string }): Promise<{ opened: true }> {
    return this.inTurn(async () => {
      if (this.phase === 'open') return { opened: true };
      const trying = this.secrets.tryPassword(password);
      this.parts.onTrying?.();
      const { master, isQuick, normalised } = await trying;
      await this.openWith(master);
      if (isQuick) void this.inTurn(() => this.secrets.strengthen(normalised)).catch(() => undefined);
      return { opened: true };
    });
  }

  /** No slot is readable: the files come back from a copy. @throws as recoverVaultFiles; notAllowed when one is */
  recoverFiles(place: string, secret: ForeignSecret): Promise<{ recovered: true }> {
    return this.inTurn(async () => {
      if (this.phase !== 'locked' || this.store.body) throw new ExpectedFailure('notAllowed', 'not damaged');
      await recoverVaultFiles(place, secret, this.parts);
      await this.store.read();
      return { recovered: true };
    });
  }

  /** The system wrap and the recovery code stay good. */
  unlockWithCode(input: { recoveryCode: string; newPassword: string }): Promise<{ opened: true }> {
    return this.inTurn(async () => {
      this.store.requireBody();
      // Judged first: a password refused afterwards would have told somebody that the code is right.
      const wanted = await this.secrets.requireStrong(input.newPassword);
      const master = await this.secrets.tryCode(input.recoveryCode);
      await this.secrets.replacePassword(wanted, master);
      if (this.phase !== 'open') await this.openWith(master);
      return { opened: true };
    });
  }

  unlockWithSystemKey(): Promise<{ opened: true }> {
    return this.inTurn(async () => {
      if (this.phase === 'open') return { opened: true };
      const body = this.store.requireBody();
      const { systemKey } = this.parts;
      if (!body.wraps.system || !(await systemKey.isUsable()))
        throw new ExpectedFailure('systemKeyUnavailable');
      await this.openWith(await openBySystem((sealed) => systemKey.open(sealed), body));
      return { opened: true };
    });
  }

  changePassword(input: { password: string; newPassword: string }): Promise<{ changed: true }> {
    return this.inTurn(async () => {
      this.store.requireKeys();
      const { master } = await this.secrets.tryPassword(input.password);
      await this.secrets.replacePassword(await this.secrets.requireStrong(input.newPassword), master);
      return { changed: true };
    });
  }

  renewCode({ password }: { password: string }): Promise<{ recoveryCode: string }> {
    return this.inTurn(async () => {
      this.store.requireKeys();
      const { master } = await this.secrets.tryPassword(password);
      const { code, secret, wrap } = newRecovery(master, this.store.requireBody().vaultId, this.today());
      this.pending = { kind: 'renew', code, secret, recovery: wrap };
      return { recoveryCode: code };
    });
  }

  setSystemKey(input: { password: string; on: boolean }): Promise<Pick<VaultInfo, 'systemKey'>> {
    return this.inTurn(async () => {
      this.store.requireKeys();
      const { systemKey } = this.parts;
      if (input.on && !(await systemKey.isUsable())) throw new ExpectedFailure('systemKeyUnavailable');
      const { master } = await this.secrets.tryPassword(input.password);
      const body = this.store.requireBody();
      const { password, recovery } = body.wraps;
      const wraps = { password, recovery };
      const seal = (text: string): Promise<Buffer> => systemKey.seal(text);
      const system = input.on ? await wrapForSystem(seal, master, body.vaultId) : undefined;
      await this.store.write({ ...body, wraps: system ? { ...wraps, system } : wraps });
      this.parts.changed();
      return { systemKey: (await this.getState()).systemKey };
    });
  }

  setIdleMinutes({ minutes }: { minutes: number }): Promise<{ idleMinutes: number }> {
    return this.inTurn(async () => {
      this.store.requireKeys();
      await this.store.write({ ...this.store.requireBody(), idleMinutes: minutes });
      this.parts.changed();
      return { idleMinutes: minutes };
    });
  }

  /** Asked again before what cannot be undone. @throws ExpectedFailure wrongPassword, tooManyTries, vaultLocked */
  checkPassword({ password }: { password: string }): Promise<{ right: true }> {
    return this.inTurn(async () => {
      this.store.requireKeys();
      (await this.secrets.tryPassword(password)).master.fill(0);
      return { right: true };
    });
  }

  /**
   * This PC is being cleared: nothing is stored any more, the keys are forgotten, and `destroy` takes the files while
   * nobody else writes them. The process ends after it.
   */
  abandon(destroy: () => Promise<void>): Promise<void> {
    return this.inTurn(async () => {
      this.forget();
      this.setPhase('locked');
      await destroy();
    });
  }

  /** Before there is a vault there is nothing to lock. */
  lock(): Promise<{ locked: true }> {
    return this.inTurn(async () => {
      if (this.phase === 'open') {
        await this.parts.onLock().catch((error: unknown) => {
          this.parts.log.error('locking: the page or the data did not close well', error);
        });
        this.forget();
        this.setPhase('locked');
      }
      return { locked: true };
    });
  }

  /** A new data key for everything written from now on; what the older ones sealed still opens. */
  rotateDataKey(): Promise<{ keyId: string }> {
    return this.inTurn(async () => {
      const keyId = newKeyId();
      const added = { keyId, key: randomBytes(KEY_BYTES) };
      await this.store.addKeys([added], 'newest', this.parts.now());
      // The older key still opens the keyring: failing here is no half rotation.
      await this.keyring.reseal().catch((error: unknown) => {
        this.parts.log.warn('the keyring keeps the older key until it is written again', error);
      });
      return { keyId };
    });
  }

  /**
   * Keys of a backup that was sealed by another vault: kept for reading, in this vault's file.
   * @param indexKey takes the place of ours when the whole data is taken over, so that `idKey` still fits
   */
  adoptKeys(keys: readonly { keyId: string; key: Buffer }[], indexKey?: Buffer): Promise<void> {
    return this.inTurn(async () => {
      const known = new Set(this.store.requireKeys().dataKeys.map(({ keyId }) => keyId));
      const added = keys.filter(({ keyId }) => !known.has(keyId));
      await this.store.addKeys(added, 'oldest', this.parts.now(), indexKey);
    });
  }

  /** Copies of what the master key opens, for the vault of a package; the caller wipes them. @throws vaultLocked */
  copyKeys(): Omit<OpenKeys, 'master'> {
    const { indexKey, dataKeys } = this.store.requireKeys();
    return {
      indexKey: Buffer.from(indexKey),
      dataKeys: dataKeys.map(({ keyId, key }) => ({ keyId, key: Buffer.from(key) })),
    };
  }

  private async readFiles(): Promise<void> {
    const kind = await this.store.read();
    await this.tries.read();
    if (kind === 'whole') return;
    // Without its vault sealed data is not a first start: a new vault would be written over the place of the old.
    const isDamaged = kind === 'damaged' || (await this.parts.hasSealedData());
    if (!isDamaged) this.setPhase((await this.parts.hasClearData()) ? 'clear' : 'none');
  }

  /** Keyring first: a vault whose keyring is missing counts as damaged, an orphaned keyring is written over. */
  private async found({ body, keys }: Extract<Pending, { kind: 'create' }>): Promise<void> {
    this.store.takeKeys(keys);
    try {
      await this.keyring.create();
      await this.store.write(body);
    } catch (error) {
      // The pending vault stays, so that the user can make room and confirm again.
      this.keyring.close();
      this.store.forget(keys);
      throw error;
    }
    this.pending = undefined;
    await this.enter();
  }

  private async openWith(master: Buffer): Promise<void> {
    const keys = openKeys(this.store.requireBody(), master);
    if (!keys) throw new ExpectedFailure('vaultDamaged', 'the master key does not open all keys');
    this.store.takeKeys(keys);
    await this.enter();
  }

  private async enter(): Promise<void> {
    try {
      const [hasClearData] = await Promise.all([this.parts.hasClearData(), this.keyring.open()]);
      if (hasClearData) {
        this.setPhase('sealing');
        await this.parts.sealClearData();
      }
      await this.parts.onOpened();
    } catch (error) {
      this.forget();
      this.setPhase('locked');
      throw error;
    }
    this.parts.kdf.rest?.();
    this.setPhase('open');
  }

  private forget(): void {
    this.dropPending();
    this.keyring.close();
    this.store.forget();
  }

  private dropPending(): void {
    if (this.pending?.kind === 'create') wipe(this.pending.keys);
    this.pending = undefined;
  }

  private setPhase(phase: VaultState): void {
    if (this.phase === phase) return;
    this.phase = phase;
    this.parts.changed();
  }

  private today(): string {
    return dayOfInstant(this.parts.now().toISOString());
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(() => this.start()).then(work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }
}
