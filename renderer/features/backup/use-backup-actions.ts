/** What can be done on 数据与备份: each a request to main, its outcome in words, and the state asked again. */
import { useMemo } from 'react';
import { backupWords as words, shortMomentZh } from '../../../shared/words/backup';
import { useDesk } from '../../desk/desk-context';
import { formatBytes } from '../../ui/format-bytes';
import { failedOutcome, type JobRunner } from './use-job';

export interface BackupActions {
  copy: () => Promise<void>;
  /** Chooses the place of the second copy; the first copy is made at once. */
  pick: () => Promise<void>;
  forget: () => Promise<void>;
  makeSnapshot: () => Promise<void>;
  selfTest: () => Promise<void>;
}

export function useBackupActions({ run, say }: JobRunner, refresh: () => void): BackupActions {
  const desk = useDesk();
  return useMemo(() => {
    const copy = async (): Promise<void> => {
      await run(
        'copy',
        () => desk['backup.copyNow']({}),
        ({ secondCopy, copiedBytes, copiedFiles }) => {
          const place = secondCopy.folder ?? '';
          const { copied, copiedNothing } = words.secondCopy;
          const text =
            copiedFiles === 0 ? copiedNothing(place) : copied(place, copiedFiles, formatBytes(copiedBytes));
          return { tone: 'success', text };
        },
      );
      refresh();
    };
    return {
      copy,
      pick: async () => {
        const reply = await desk['backup.pickSecondCopy']({});
        if (!reply.ok) {
          // Closing the folder dialog is no failure.
          if (reply.failure.code !== 'cancelled') say(failedOutcome(reply.failure.code));
          return;
        }
        refresh();
        // A place without a copy protects nothing.
        if (reply.value.at === null) await copy();
      },
      forget: async () => {
        const reply = await desk['backup.forgetSecondCopy']({});
        say(
          reply.ok
            ? { tone: 'success', text: words.secondCopy.forgotten }
            : failedOutcome(reply.failure.code),
        );
        refresh();
      },
      makeSnapshot: async () => {
        await run(
          'snapshot',
          () => desk['backup.makeSnapshot']({ reason: 'manual' }),
          (made) => ({ tone: 'success', text: words.snapshots.made(shortMomentZh(made.at)) }),
        );
        refresh();
      },
      selfTest: async () => {
        await run(
          'selfTest',
          () => desk['backup.runSelfTest']({}),
          (result) =>
            result.ok
              ? { tone: 'success', text: words.selfTest.donePassed(result.rows, result.attachments) }
              : { tone: 'error', text: words.selfTest.doneFailed(result.differences) },
        );
        refresh();
      },
    };
  }, [desk, run, say, refresh]);
}
