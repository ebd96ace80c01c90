/**
 * Which of the page's requests are jobs that must not be cut off: paper on its way to the printer, a package on
 * its way to a stick, an import, a restore. Counted where all requests are answered, so that no service has to
 * say it.
 */
import type { RequestName } from '../../shared/ipc/contract';
import type { Handlers } from './answer-request';

export const jobRequests = [
  ...(['paper.makePdf', 'paper.joinPdfs', 'paper.openStored', 'paper.savePdf', 'paper.print'] as const),
  ...([
    'archive.export',
    'archive.verify',
    'import.readTables',
    'export.writeRoster',
    'export.saveSheet',
    'export.saveWord',
  ] as const),
  ...(['backup.makeSnapshot', 'backup.copyNow', 'backup.restore', 'backup.runSelfTest'] as const),
  ...(['recovery.check', 'recovery.repair', 'sample.read', 'app.saveDataCopy'] as const),
  ...(['attachments.add', 'attachments.keepPdf', 'attachments.saveCopy', 'journal.commit'] as const),
  ...(['handover.make', 'handover.unlock', 'handover.take'] as const),
  ...(['wipe.prepare', 'wipe.run'] as const),
] as const satisfies readonly RequestName[];

export class RunningJobs {
  private count = 0;
  private waiting: (() => void)[] = [];

  get isAny(): boolean {
    return this.count > 0;
  }

  /** Resolves when none runs: at once, or after the last one has ended, well or badly. */
  untilNone(): Promise<void> {
    if (!this.isAny) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** The same table, counting its jobs. */
  watch(handlers: Handlers): Handlers {
    const watched: Record<string, unknown> = { ...handlers };
    for (const name of jobRequests) {
      const handler = handlers[name] as (input: unknown) => unknown;
      watched[name] = (input: unknown) => this.run(() => handler(input));
    }
    return watched as unknown as Handlers;
  }

  private async run(work: () => unknown): Promise<unknown> {
    this.count += 1;
    try {
      return await work();
    } finally {
      this.count -= 1;
      if (this.count === 0) for (const resolve of this.waiting.splice(0)) resolve();
    }
  }
}
