import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import type { Failure } from '../../../shared/ipc/reply';
import type { BackupJob, BackupState } from '../../../shared/ipc/requests/backup';
import { backupWords as words, jobWords } from '../../../shared/words/backup';
import { color } from '../../ui/color';
import { FailureNotice } from '../../ui/feedback/FailureNotice';
import { Notice } from '../../ui/feedback/Notice';
import { visuallyHidden } from '../../ui/visually-hidden';
import { StateGlyph } from '../../ui/status/StateGlyph';
import type { StateKind } from '../../ui/status/state-kind';
import { JobProgress } from './JobProgress';
import { safetyOf, type Safety } from './safety';
import type { JobOutcome } from './use-job';

const glyphs: Readonly<Record<Safety['tone'], StateKind>> = { good: 'done', due: 'due', bad: 'missing' };

/** How safe the data are, as the first thing on the page. */
export function SafetyLine({ state, now }: { readonly state: BackupState; readonly now: string }) {
  const { tone, title, text } = safetyOf(state, now);
  return (
    <div role="status" style={{ display: 'flex', gap: '.75rem' }}>
      <span style={{ flex: 'none', display: 'flex', height: '1.75rem', alignItems: 'center' }}>
        <StateGlyph kind={glyphs[tone]} size="1.25rem" />
      </span>
      <div style={{ minWidth: 0 }}>
        <div style={{ fontSize: '1.25rem', fontWeight: 600, lineHeight: 1.4 }}>{title}</div>
        <div style={{ color: color.ink2, overflowWrap: 'anywhere' }}>{text}</div>
      </div>
    </div>
  );
}

/** The job under way; other buttons point at this line as the reason why they rest. */
export function RunningLine({ job, id }: { readonly job: BackupJob; readonly id: string }) {
  return (
    <div>
      <JobProgress job={job} />
      <p id={id} style={{ margin: 0, fontSize: '.875rem', color: color.ink2 }}>
        {/* The bar above says it to the eye; a resting button refers to this line alone. */}
        <span style={visuallyHidden}>{`${jobWords[job]}，`}</span>
        {words.busyOther}
      </p>
    </div>
  );
}

export function OutcomeNotice({ outcome }: { readonly outcome: JobOutcome }) {
  return (
    <Notice tone={outcome.tone} announce {...(outcome.code === undefined ? {} : { code: outcome.code })}>
      {outcome.text}
    </Notice>
  );
}

/** The state itself could not be read; what was shown before stays. */
export function ReadFailure({
  failure,
  onRetry,
}: {
  readonly failure: Failure;
  readonly onRetry: () => void;
}) {
  return (
    <FailureNotice
      failure={failure}
      sentence={words.readFailed}
      actions={
        <Button size="small" variant="text" onClick={onRetry}>
          {words.retry}
        </Button>
      }
    />
  );
}

/** Something was put right when the program was opened: said here, explained on the page of the check. */
export function RecoveredNotice() {
  const navigate = useNavigate();
  return (
    <Notice
      tone="info"
      announce={false}
      actions={
        <Button size="small" variant="text" onClick={() => void navigate('/settings/backup/check')}>
          {words.check.lookAt}
        </Button>
      }
    >
      {words.check.recovered}
    </Notice>
  );
}
