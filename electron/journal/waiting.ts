import type { CommitReceipt } from '../../shared/ipc/requests/journal';
import type { Command } from '../../shared/schema/command';
import type { RevisionStep } from './revisions';
import type { PackedCommand } from './sealed-payload';

/** A command that was accepted and waits for its flush. */
export interface Waiting {
  command: Command;
  packed: PackedCommand;
  /** Of its revisions, to take them back when the flush fails. */
  steps: RevisionStep[];
  receipt: Promise<CommitReceipt>;
  resolve: (receipt: CommitReceipt) => void;
  reject: (reason: unknown) => void;
}

export function makeWaiting(packed: PackedCommand, steps: RevisionStep[]): Waiting {
  let resolve: Waiting['resolve'] = () => undefined;
  let reject: Waiting['reject'] = () => undefined;
  const receipt = new Promise<CommitReceipt>((onDone, onFailure) => {
    resolve = onDone;
    reject = onFailure;
  });
  return { command: packed.command, packed, steps, receipt, resolve, reject };
}
