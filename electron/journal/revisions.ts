/**
 * Which revision of which row the journal holds. It makes "changed by somebody else meanwhile" a refusal
 * before anything is written.
 */
import type { Command } from '../../shared/schema/command';
import type { KnownRevisions } from './checkpoint';

export interface RevisionStep {
  key: string;
  /** Revision before the step; undefined when the row was absent. */
  was: number | undefined;
}

export class Revisions {
  /** Rows that were changed since the start; undefined: there is none any more. */
  private readonly changed = new Map<string, number | undefined>();

  /** @param known every row there is at the start */
  constructor(private readonly known: KnownRevisions = new Map<string, number>()) {}

  /**
   * Applies a command's ops in order, or none of them. @throws what `known` throws; nothing was applied then
   * @returns the steps, for `undo`, or the key of the first row whose stored revision is not `before`'s
   */
  apply(command: Command): { ok: true; steps: RevisionStep[] } | { ok: false; key: string } {
    const steps: RevisionStep[] = [];
    for (const op of command.ops) {
      const key = `${op.table}/${op.id}`;
      const was = this.revOf(key, steps);
      if (was !== op.before?.rev) {
        this.undo(steps);
        return { ok: false, key };
      }
      steps.push({ key, was });
      this.changed.set(key, op.after?.rev);
    }
    return { ok: true, steps };
  }

  private revOf(key: string, done: readonly RevisionStep[]): number | undefined {
    if (this.changed.has(key)) return this.changed.get(key);
    try {
      return this.known.get(key);
    } catch (error) {
      this.undo(done);
      throw error;
    }
  }

  undo(steps: readonly RevisionStep[]): void {
    for (const { key, was } of [...steps].reverse()) this.changed.set(key, was);
  }
}
