import { useEffect, useRef } from 'react';
import type { BackupPlace } from '../../../../shared/ipc/requests/backup';
import { restoreWords as words } from '../../../../shared/words/backup';
import { color } from '../../../ui/color';
import { StepLine } from '../../../ui/layout/StepLine';
import { ChooseStep } from './ChooseStep';
import { CompareStep } from './CompareStep';
import { DoneStep, FailedStep, RestoringStep } from './EndSteps';
import { KeyStep } from './KeyStep';
import { useRestore, type RestoreStep } from './use-restore';

interface RestoreFlowProps {
  /** Places to choose from; those with nothing in them are left away. */
  readonly places: readonly BackupPlace[];
  /** Opened at once (not `picked`: the folder dialog never opens by itself). */
  readonly initialPlace?: BackupPlace | undefined;
  /** Chosen in the list at the beginning. */
  readonly initialSnapshotId?: string | undefined;
  /** After a restore: the page must be loaded anew, because its view is that of the old journal. */
  readonly onDone: () => void;
  /** Where the way out of the first step leads; without it there is none. */
  readonly onBack?: (() => void) | undefined;
}

/**
 * 选择备份 → 看差别 → 恢复. Fills the height it is given; needs the desk and the theme only, so that it works
 * before there is a database. Nothing of the present state is touched before the last button.
 */
export function RestoreFlow({ places, initialPlace, initialSnapshotId, onDone, onBack }: RestoreFlowProps) {
  const restore = useRestore({ places, initialPlace, initialSnapshotId, onDoneUnseen: onDone });
  const { step } = restore;
  const isDone = step.kind === 'done';
  const finish = useRef(onDone);
  useEffect(() => {
    finish.current = onDone;
  });
  useEffect(() => {
    if (!isDone) return undefined;
    // However the finished flow is left: what the other pages show is no longer what the disk holds.
    return () => {
      finish.current();
    };
  }, [isDone]);
  return (
    <div style={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
      <div style={{ flex: 'none', padding: '10px 32px', borderBottom: `1px solid ${color.line}` }}>
        <StepLine
          label={words.stepsLabel}
          currentId={lineStep(step)}
          steps={[
            { id: 'choose', label: words.steps.choose, glyph: 'inForce' },
            { id: 'compare', label: words.steps.compare, glyph: 'inForce' },
            { id: 'restore', label: words.steps.restore, glyph: isDone ? 'done' : 'inForce' },
          ]}
        />
      </div>
      {step.kind === 'choose' ? <ChooseStep restore={restore} onBack={onBack} /> : null}
      {step.kind === 'key' ? <KeyStep restore={restore} /> : null}
      {step.kind === 'compare' ? <CompareStep key={step.snapshot.id} restore={restore} step={step} /> : null}
      {step.kind === 'restoring' ? <RestoringStep snapshot={step.snapshot} /> : null}
      {step.kind === 'failed' ? <FailedStep restore={restore} step={step} /> : null}
      {step.kind === 'done' ? <DoneStep step={step} onOpen={onDone} /> : null}
    </div>
  );
}

function lineStep(step: RestoreStep): string {
  if (step.kind === 'choose' || step.kind === 'key') return 'choose';
  return step.kind === 'compare' ? step.kind : 'restore';
}
