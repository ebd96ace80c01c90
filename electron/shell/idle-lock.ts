/**
 * Locks without being asked: after idle minutes, when the PC goes to sleep, when its screen is locked. And when
 * asked (Ctrl+L, 立即锁定). A job under way is finished first: a package cut off half-way on a stick, or a page
 * missing from the printer, costs the user more than the keys staying in memory until it is done. That holds for
 * going to sleep, too: then the lock comes when the PC wakes and the job ends.
 */
import type { LockReason } from '../../shared/ipc/lock-address';
import type { Log } from '../logging/log';

/**
 * How often the system is asked how long nobody touched the PC: the lock comes at most so much late, which nobody
 * notices on a scale of minutes, and a PC at rest is woken four times a minute.
 */
export const LOOK_EVERY_MS = 15_000;

/** Electron's powerMonitor as far as it is needed. */
export interface PowerSource {
  getSystemIdleTime(): number;
  on(event: 'suspend' | 'lock-screen', listener: () => void): unknown;
}

export interface IdleLockParts {
  power: PowerSource;
  /** Not while a recovery code waits to be typed: that page is no open handbook. */
  isOpen: () => boolean;
  idleMinutes: () => Promise<number>;
  jobs: { readonly isAny: boolean; untilNone(): Promise<void> };
  /** Locks the vault; its own parts store the page and close the data. */
  lock: (reason: LockReason) => Promise<unknown>;
  /** Asked for while a job runs: the user is told that it comes afterwards. */
  onPostponed: () => void;
  log: Log;
  /** Runs `work` again and again; returns what stops it. */
  every: (work: () => void, ms: number) => () => void;
}

export class IdleLock {
  private stopLooking: (() => void) | undefined;
  private underWay: Promise<void> | undefined;

  constructor(private readonly parts: IdleLockParts) {}

  start(): void {
    const { power, every } = this.parts;
    power.on('suspend', () => void this.lock('suspend'));
    power.on('lock-screen', () => void this.lock('screen'));
    this.stopLooking = every(() => void this.look(), LOOK_EVERY_MS);
  }

  stop(): void {
    this.stopLooking?.();
    this.stopLooking = undefined;
  }

  /** Resolves when it is locked; at once when there is nothing open. A second reason joins the first. */
  lock(reason: LockReason): Promise<void> {
    this.underWay ??= this.run(reason).finally(() => (this.underWay = undefined));
    return this.underWay;
  }

  private async look(): Promise<void> {
    const { power, isOpen, idleMinutes } = this.parts;
    if (!isOpen() || this.underWay) return;
    const idle = (): number => power.getSystemIdleTime() / 60;
    // First the cheap question; the minutes may have to be read from a file.
    if (idle() < 1 || idle() < (await idleMinutes())) return;
    await this.lock('idle');
  }

  private async run(reason: LockReason): Promise<void> {
    const { isOpen, jobs, lock, log, onPostponed } = this.parts;
    if (!isOpen()) return;
    const mustWait = jobs.isAny;
    if (mustWait) log.info(`lock (${reason}) waits for a job`);
    if (mustWait && reason === 'asked') onPostponed();
    // A job may begin another one (a print after its typesetting): all of them are waited for.
    while (jobs.isAny) await jobs.untilNone();
    if (!isOpen()) return;
    await lock(reason).catch((error: unknown) => log.error('the lock did not shut', error));
    log.info(`locked: ${reason}`);
  }
}
