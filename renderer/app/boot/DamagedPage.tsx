import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { failureLabel } from '../../../shared/ipc/failure-codes';
import type { Failure } from '../../../shared/ipc/reply';
import type { BackupProgress } from '../../../shared/ipc/events';
import type { RecoveryReport } from '../../../shared/ipc/requests/backup';
import { appWords } from '../../../shared/words/app';
import { failureText } from '../../../shared/words/failures';
import { useDesk } from '../../desk/desk-context';
import { color } from '../../ui/color';
import { Notice } from '../../ui/feedback/Notice';
import { ProgressPanel } from '../../ui/feedback/ProgressPanel';
import { DocumentHeader } from '../../ui/layout/DocumentHeader';
import { FootBar } from '../../ui/layout/FootBar';
import { BootRestorePage } from './BootRestore';
import { Middle, ReloadButton, RescueActions, useSaveCopy } from './BootPages';
import type { Mended } from './start-sentences';

// Loaded only when it is needed: a healthy start must not wait for it.
const ReportView = lazy(async () => ({
  default: (await import('../../features/backup')).RecoveryReportView,
}));

const words = appWords.boot;

interface DamagedPageProps {
  /** Starts again after the journal was put right, and says what was done. */
  readonly onMended: (mended: Mended) => void;
  /** False when a start after mending has failed again: then the user decides, not the program. */
  readonly mayRestart: boolean;
}

// The second column in rem, so that its lines stay readable at 特大.
const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 16rem)',
  alignItems: 'start',
  gap: '1.25rem 40px',
  padding: '24px 32px 32px',
});

type State =
  | { kind: 'working'; job: 'check' | 'repair' }
  | { kind: 'found'; report: RecoveryReport; failure?: Failure }
  | { kind: 'unknown' };

/** What exactly is damaged, what can be saved, and the ways out. */
export function DamagedPage({ onMended, mayRestart }: DamagedPageProps) {
  const desk = useDesk();
  const [state, setState] = useState<State>({ kind: 'working', job: 'check' });
  const [isRestoring, setRestoring] = useState(false);
  useEffect(() => {
    let isGone = false;
    void desk['recovery.check']({}).then((reply) => {
      if (isGone) return;
      if (!reply.ok) setState({ kind: 'unknown' });
      else if (reply.value.damage === null && mayRestart) onMended({ report: reply.value, unreadable: 0 });
      else setState({ kind: 'found', report: reply.value });
    });
    return () => {
      isGone = true;
    };
    // Once: a check takes its time, and its answer does not change by itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [desk]);

  const repair = async (before: RecoveryReport): Promise<void> => {
    setState({ kind: 'working', job: 'repair' });
    const reply = await desk['recovery.repair']({});
    if (reply.ok && reply.value.damage === null) {
      onMended({ report: reply.value, unreadable: before.damage?.unreadableLines ?? 0 });
    } else if (reply.ok) setState({ kind: 'found', report: reply.value });
    else setState({ kind: 'found', report: before, failure: reply.failure });
  };

  if (isRestoring) {
    return (
      <BootRestorePage
        onBack={() => {
          setRestoring(false);
        }}
      />
    );
  }
  const restore = (
    <Button
      variant="outlined"
      onClick={() => {
        setRestoring(true);
      }}
    >
      {words.restore}
    </Button>
  );
  if (state.kind === 'working') return <Working job={state.job} />;
  if (state.kind === 'unknown') {
    return (
      <Middle>
        <Notice
          block
          tone="error"
          title={words.damagedTitle}
          code={failureLabel('journalDamaged')}
          actions={
            <>
              <RescueActions />
              {restore}
            </>
          }
        >
          {words.damagedText}
        </Notice>
      </Middle>
    );
  }
  return <Found {...{ state, restore }} onRepair={() => void repair(state.report)} />;
}

interface FoundProps {
  readonly state: Extract<State, { kind: 'found' }>;
  readonly restore: ReactNode;
  readonly onRepair: () => void;
}

/** The report scrolls; what it is about and the buttons always stand. */
function Found({ state: { report, failure }, restore, onRepair }: FoundProps) {
  const { saveCopy, saved } = useSaveCopy();
  return (
    <main style={{ height: '100%', display: 'flex', flexDirection: 'column', background: color.page }}>
      <DocumentHeader
        title={words.damagedTitle}
        meta={`${words.damagedLead}（${failureLabel('journalDamaged')}）`}
      />
      {/* Reachable by keyboard: a long list is read by scrolling. */}
      <div
        tabIndex={0}
        role="region"
        aria-label={words.damagedTitle}
        style={{ flex: 1, minHeight: 0, overflowY: 'auto' }}
      >
        <Columns>
          <div style={{ display: 'grid', gap: '1.25rem', minWidth: 0 }}>
            {failure ? (
              <Notice tone="error" code={failureLabel(failure.code)}>
                {failureText(failure)}
              </Notice>
            ) : null}
            <Suspense fallback={null}>
              <ReportView report={report} />
            </Suspense>
          </div>
          {report.damage ? <RepairSteps /> : null}
        </Columns>
      </div>
      <FootBar
        note={saved === '' ? undefined : <span role="status">{saved}</span>}
        actions={
          <>
            <ReloadButton isMain={!report.damage} />
            <Button
              variant="outlined"
              onClick={() => {
                void saveCopy();
              }}
            >
              {words.saveCopy}
            </Button>
            {restore}
            {report.damage ? (
              <Button variant="contained" onClick={onRepair}>
                {words.repair}
              </Button>
            ) : null}
          </>
        }
      />
    </main>
  );
}

/** Stands beside the list while that is scrolled. */
function RepairSteps() {
  return (
    <section style={{ position: 'sticky', top: 24 }}>
      <h2 style={{ margin: '0 0 .25rem', fontSize: '1rem', fontWeight: 600 }}>{words.repairMeans}</h2>
      <ul style={{ margin: 0, padding: '0 0 0 1.25rem', display: 'grid', gap: '.375rem' }}>
        {words.repairSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
    </section>
  );
}

function Working({ job }: { readonly job: 'check' | 'repair' }) {
  const desk = useDesk();
  const [progress, setProgress] = useState<BackupProgress>();
  useEffect(
    () =>
      desk.on('backup.progress', (told) => {
        if (told.job === job) setProgress(told);
      }),
    [desk, job],
  );
  return (
    <Middle>
      <ProgressPanel
        isBig
        what={job === 'check' ? words.checking : words.repairing}
        done={progress?.done ?? 0}
        total={progress?.total ?? 0}
        unit=""
      />
      <p style={{ color: color.ink2 }}>{words.damagedLead}</p>
    </Middle>
  );
}
