/** Work that may wait until the user has what they came for: once per life, never two at a time. */
import type { Log } from '../logging/log';

/**
 * The first minute belongs to the user: on an office PC with an old disk everything else would make the first
 * list come later.
 */
export const QUIET_AFTER_MS = 60_000;

export class QuietMinute {
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly tasks: readonly { name: string; run: () => Promise<unknown> }[],
    private readonly log: Log,
  ) {}

  /** The page shows its first list; further calls (a reload) change nothing. */
  pageIsReady(delayMs = QUIET_AFTER_MS): void {
    if (this.timer !== undefined) return;
    this.timer = setTimeout(() => void this.runAll(), delayMs);
    this.timer.unref();
  }

  /** The handbook is locked: nothing is begun until a page is ready again. */
  rest(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** Nothing is begun any more. What runs only reads, or works aside: it may be cut off. */
  stop(): void {
    clearTimeout(this.timer);
    this.stopped = true;
  }

  private async runAll(): Promise<void> {
    for (const { name, run } of this.tasks) {
      if (this.stopped) return;
      await run().catch((error: unknown) => {
        this.log.warn(`${name}: not done`, error);
      });
    }
  }
}
