/**
 * Which revision of which row the journal holds. It makes "changed by somebody else meanwhile" a refusal
 * before anything is written.
 */
import type { Command } from '../../shared/schema/command';

export interface RevisionStep {
  key: string;
  /** Revision before the step; undefined when the row was absent. */
  was: number | undefined;
}

export class Revisions {
  private readonly byRow: Map<string, number>;

  /** @param known `table/id` and revision of every row there is at the start */
  constructor(known: Iterable<readonly [key: string, rev: number]> = []) {
    this.byRow = new Map(known);
  }

  /**
   * Applies a command's ops in order, or none of them.
   * @returns the steps, for `undo`, or the key of the first row whose stored revision is not `before`'s
   */
  apply(command: Command): { ok: true; steps: RevisionStep[] } | { ok: false; key: string } {
    const steps: RevisionStep[] = [];
    for (const op of command.ops) {
      const key = `${op.table}/${op.id}`;
      const was = this.byRow.get(key);
      if (was !== op.before?.rev) {
        this.undo(steps);
        return { ok: false, key };
      }
      steps.push({ key, was });
      if (op.after === null) this.byRow.delete(key);
      else this.byRow.set(key, op.after.rev);
    }
    return { ok: true, steps };
  }

  undo(steps: readonly RevisionStep[]): void {
    for (const { key, was } of [...steps].reverse()) {
      if (was === undefined) this.byRow.delete(key);
      else this.byRow.set(key, was);
    }
  }
}
