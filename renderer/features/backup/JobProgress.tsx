import type { BackupJob } from '../../../shared/ipc/requests/backup';
import { backupWords, jobWords } from '../../../shared/words/backup';
import { ProgressPanel } from '../../ui/feedback/ProgressPanel';
import { useBackupProgress } from '../../desk/use-backup-state';

/** The bar of one backup job; it stands at nought until the first word about this very job. */
export function JobProgress({ job, isBig = false }: { readonly job: BackupJob; readonly isBig?: boolean }) {
  const progress = useBackupProgress();
  const { done, total } = progress?.job === job ? progress : { done: 0, total: 0 };
  // A copy is counted in bytes, because a stick is slow and a video large; the other jobs in parts.
  const isInBytes = job === 'copy' && total > 0;
  return (
    <ProgressPanel
      isBig={isBig}
      what={jobWords[job]}
      done={isInBytes ? 0 : done}
      total={isInBytes ? 0 : total}
      unit={backupWords.progressUnit}
      {...(isInBytes ? { doneBytes: done, totalBytes: total } : {})}
    />
  );
}
