/** One job of the page at a time, and what came of the last one. */
import { useCallback, useState } from 'react';
import { failureLabel } from '../../../shared/ipc/failure-codes';
import type { Reply } from '../../../shared/ipc/reply';
import type { BackupJob } from '../../../shared/ipc/requests/backup';
import { failureWords } from '../../../shared/words/failures';

export interface JobOutcome {
  tone: 'success' | 'error';
  text: string;
  /** Failure code to read out. */
  code?: string;
}
export interface JobRunner {
  running: BackupJob | undefined;
  outcome: JobOutcome | undefined;
  say: (outcome: JobOutcome) => void;
  /** Runs `work`; `tell` puts its success into words. True when it succeeded. */
  run: <T>(job: BackupJob, work: () => Promise<Reply<T>>, tell: (value: T) => JobOutcome) => Promise<boolean>;
}

export function useJob(): JobRunner {
  const [running, setRunning] = useState<BackupJob>();
  const [outcome, setOutcome] = useState<JobOutcome>();
  const run: JobRunner['run'] = useCallback(async (job, work, tell) => {
    setRunning(job);
    setOutcome(undefined);
    const reply = await work();
    setRunning(undefined);
    setOutcome(reply.ok ? tell(reply.value) : failedOutcome(reply.failure.code));
    return reply.ok;
  }, []);
  return { running, outcome, say: setOutcome, run };
}

/** Sentence, next step and code of a failure, for the notice of a job. */
export function failedOutcome(code: keyof typeof failureWords): JobOutcome {
  const { sentence, action } = failureWords[code];
  return { tone: 'error', text: `${sentence}${action}`, code: failureLabel(code) };
}
