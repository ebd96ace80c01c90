/**
 * A covered value (ID number, telephone) that was copied does not stay on the clipboard: after a minute, or when
 * the handbook is locked, it is taken away if it is still there. Whatever was copied since is left alone.
 */

export const CLEAR_AFTER_MS = 60_000;

/** One of the system's clipboards. Older versions of Electron answer at once, newer ones later. */
export interface Clipboard {
  readText(): string | Promise<string>;
  clear(): unknown;
}

export interface CoveredClipboardParts {
  /** On Linux two: marking alone copies, too. */
  clipboards: readonly Clipboard[];
  /** Runs `work` after `delayMs`; returns what takes it back. */
  later: (work: () => void, delayMs: number) => () => void;
}

export class CoveredClipboard {
  private copied: { text: string; cancel: () => void }[] = [];

  constructor(private readonly parts: CoveredClipboardParts) {}

  /** @param text the covered value, or the part of it that was copied */
  note(text: string): void {
    const entry = { text, cancel: this.parts.later(() => void this.clear(entry), CLEAR_AFTER_MS) };
    this.copied.push(entry);
  }

  /** At lock and at the end. */
  async clearNow(): Promise<void> {
    await Promise.all(this.copied.map((entry) => this.clear(entry)));
  }

  private async clear(entry: { text: string; cancel: () => void }): Promise<void> {
    entry.cancel();
    this.copied = this.copied.filter((other) => other !== entry);
    for (const clipboard of this.parts.clipboards) {
      // Contained, not equal: it may have been copied with words around it, or with the system's own line ends.
      if ((await clipboard.readText()).includes(entry.text)) clipboard.clear();
    }
  }
}
