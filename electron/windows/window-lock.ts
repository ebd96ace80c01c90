/**
 * What locking does to the windows, in two halves, because the keys are forgotten between them: first the page
 * stores what is being typed (as before closing) and its window is destroyed; then, when nothing is open any more,
 * the window in its place loads the page with the lock. Loading it earlier would show an open handbook without
 * keys.
 */
import type { LockReason } from '../../shared/ipc/lock-address';

/** What of a window is needed here. */
export interface LockableWindow {
  closeGuard: { store(): Promise<void> };
  load(address: string): void;
}

export interface WindowLockParts<W extends LockableWindow> {
  current: () => W | undefined;
  /** Address of the page in it. */
  addressOf: (window: W) => string;
  /** Opens an empty window in the place of this one; from then on it is the current one. */
  openSuccessor: (old: W) => W;
  /** Destroys every other window of the program: the locked page, sheets being printed. */
  destroyOthers: (but: W) => void;
  /** Address of the page with the lock. */
  lockedAddress: (reason: LockReason, oldAddress: string) => string;
}

export class WindowLock<W extends LockableWindow> {
  private empty: { window: W; address: string } | undefined;

  constructor(private readonly parts: WindowLockParts<W>) {}

  /** The first half. Without a window (closed on macOS) there is nothing to do. */
  async takeAway(reason: LockReason): Promise<void> {
    const old = this.parts.current();
    if (!old) return;
    await old.closeGuard.store();
    // Closed by the user while it stored.
    if (this.parts.current() !== old) return;
    const address = this.parts.lockedAddress(reason, this.parts.addressOf(old));
    const window = this.parts.openSuccessor(old);
    this.empty = { window, address };
    this.parts.destroyOthers(window);
  }

  /** The second half; called whenever the lock has changed, and does nothing when no window waits. */
  showLock(): void {
    this.empty?.window.load(this.empty.address);
    this.empty = undefined;
  }
}
