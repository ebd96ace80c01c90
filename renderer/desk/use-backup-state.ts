/** What main says about backups, asked again whenever it may have changed. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { BackupProgress } from '../../shared/ipc/events';
import type { Failure } from '../../shared/ipc/reply';
import type { BackupState } from '../../shared/ipc/requests/backup';
import { useDesk } from './desk-context';

export interface BackupWatch {
  /** undefined until the first answer. */
  state: BackupState | undefined;
  /** Why the last question failed; the older state stays. */
  failure: Failure | undefined;
  refresh: () => void;
}

export function useBackupState(): BackupWatch {
  const desk = useDesk();
  const [state, setState] = useState<BackupState>();
  const [failure, setFailure] = useState<Failure>();
  const asked = useRef(0);
  const refresh = useCallback(() => {
    const question = (asked.current += 1);
    void desk['backup.getState']({}).then((reply) => {
      // An answer that was overtaken by a later question is old news.
      if (question !== asked.current) return;
      if (reply.ok) setState(reply.value);
      setFailure(reply.ok ? undefined : reply.failure);
    });
  }, [desk]);
  useEffect(() => {
    refresh();
    // A stick is plugged in while another window is in front: nobody tells us, so we look on coming back.
    window.addEventListener('focus', refresh);
    const stop = desk.on('backup.changed', refresh);
    return () => {
      window.removeEventListener('focus', refresh);
      stop();
    };
  }, [desk, refresh]);
  return { state, failure, refresh };
}

/** The last word about the job under way; undefined before the first. */
export function useBackupProgress(): BackupProgress | undefined {
  const desk = useDesk();
  const [progress, setProgress] = useState<BackupProgress>();
  useEffect(() => desk.on('backup.progress', setProgress), [desk]);
  return progress;
}
