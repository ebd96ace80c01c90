import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Failure } from '../../../shared/ipc/reply';
import type { RecoveryReport } from '../../../shared/ipc/requests/backup';
import { backupWords } from '../../../shared/words/backup';
import { useTable } from '../../data/data-context';
import { useDesk } from '../../desk/desk-context';
import { color } from '../../ui/color';
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog';
import { FailureNotice } from '../../ui/feedback/FailureNotice';
import { DocumentHeader } from '../../ui/layout/DocumentHeader';
import { Page } from '../../ui/layout/Page';
import { RecoveryReportView } from './check/RecoveryReportView';
import { JobProgress } from './JobProgress';
import { MissingKeysNotice } from './MissingKeysNotice';
import { useBackupState } from '../../desk/use-backup-state';

const words = backupWords.check;

type State =
  | { kind: 'idle' }
  | { kind: 'working'; job: 'check' | 'repair' }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'done'; job: 'check' | 'repair'; report: RecoveryReport };

/** 检查并修复: what a full check finds, and the one decision damage asks for. */
export function CheckPage() {
  const desk = useDesk();
  const navigate = useNavigate();
  const backup = useBackupState().state;
  const atStart = backup?.recovered ?? null;
  const names = useNames();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const [isAsking, setAsking] = useState(false);

  const run = async (job: 'check' | 'repair'): Promise<void> => {
    setAsking(false);
    setState({ kind: 'working', job });
    const reply = await (job === 'check' ? desk['recovery.check']({}) : desk['recovery.repair']({}));
    setState(
      reply.ok ? { kind: 'done', job, report: reply.value } : { kind: 'failed', failure: reply.failure },
    );
  };
  const damage = state.kind === 'done' ? state.report.damage : null;
  // After a repair the open pages still show what the journal said before.
  const isRepaired = state.kind === 'done' && state.job === 'repair' && damage === null;
  return (
    <Page>
      <DocumentHeader
        title={words.title}
        onBack={() => void navigate('/settings/backup')}
        primary={
          isRepaired ? (
            <Button
              variant="contained"
              onClick={() => {
                location.reload();
              }}
            >
              {words.reopen}
            </Button>
          ) : (
            <Button
              // When damage is found the way on is the repair, not another check.
              variant={damage === null ? 'contained' : 'outlined'}
              disabled={state.kind === 'working'}
              onClick={() => void run('check')}
            >
              {state.kind === 'done' ? words.again : words.start}
            </Button>
          )
        }
      />
      <div style={{ flex: 1, minHeight: 0, overflowY: 'auto' }}>
        <div style={{ display: 'grid', gap: '1.25rem', maxWidth: 1024, padding: '24px 32px 48px' }}>
          {backup?.keysMissing === undefined ? null : <MissingKeysNotice count={backup.keysMissing} />}
          {state.kind === 'idle' ? <p style={{ margin: 0, color: color.ink2 }}>{words.intro}</p> : null}
          {state.kind === 'idle' && atStart ? (
            <section aria-label={words.found} style={{ display: 'grid', gap: '.75rem' }}>
              <h2 style={{ margin: 0, fontSize: '1.25rem', fontWeight: 600 }}>{words.found}</h2>
              <RecoveryReportView report={atStart} {...names} />
            </section>
          ) : null}
          {state.kind === 'working' ? <JobProgress isBig job={state.job} /> : null}
          {state.kind === 'failed' ? <FailureNotice block announce failure={state.failure} /> : null}
          {state.kind === 'done' ? (
            <RecoveryReportView
              report={state.report}
              {...names}
              actions={
                damage === null ? undefined : (
                  <>
                    <Button
                      variant="contained"
                      onClick={() => {
                        setAsking(true);
                      }}
                    >
                      {words.repair}
                    </Button>
                    <Button variant="outlined" onClick={() => void navigate('/settings/backup/restore')}>
                      {words.restoreInstead}
                    </Button>
                  </>
                )
              }
            />
          ) : null}
          {isRepaired ? <p style={{ margin: 0 }}>{words.reopenText}</p> : null}
        </div>
      </div>
      <ConfirmDialog
        open={isAsking}
        title={words.repairTitle(damage?.firstBadSeq ?? 0)}
        confirmLabel={words.repairConfirm}
        cancelLabel={words.repairCancel}
        onCancel={() => {
          setAsking(false);
        }}
        onConfirm={() => void run('repair')}
      >
        {words.repairText}
      </ConfirmDialog>
    </Page>
  );
}

/** Names a report itself does not carry. */
function useNames() {
  const attachments = useTable('attachments');
  const persons = useTable('persons');
  return {
    attachmentName: (sha512: string) => attachments?.find((row) => row.sha512 === sha512)?.name,
    personName: (id: string) => persons?.find((row) => row.id === id)?.name,
  };
}
