import { useState } from 'react';
import { useNavigate } from 'react-router';
import { dayOfInstant } from '../../../shared/domain/dates';
import { handoverWords as words } from '../../../shared/words/handover';
import { useData } from '../../data/data-context';
import { usePreferences } from '../../desk/preferences-context';
import { Skeleton } from '../../ui/feedback/Skeleton';
import { useStatusItem } from '../../ui/frame/status-item';
import { DocumentHeader } from '../../ui/layout/DocumentHeader';
import { MeasuredPage } from '../../ui/layout/Page';
import { StepLine } from '../../ui/layout/StepLine';
import { DoneView } from './DoneView';
import { LeaveDialog } from './LeaveDialog';
import { MakingView } from './MakingView';
import { PrepareView } from './PrepareView';
import { useHandover, type HandoverStage } from './use-handover';
import { useHandoverFacts } from './use-handover-facts';
import type { Who } from './who-form';

const lineStep: Readonly<Record<HandoverStage['kind'], keyof typeof words.steps>> = {
  prepare: 'check',
  making: 'make',
  done: 'sign',
};

/** 交接给新电脑: what goes, who signs, the package, two sheets of paper. */
export function HandoverPage() {
  const navigate = useNavigate();
  const { now } = useData();
  const { preferences } = usePreferences();
  const facts = useHandoverFacts();
  const { stage, make, cancel, again } = useHandover();
  const [who, setWho] = useState<Who>(() => ({
    on: dayOfInstant(now()),
    from: preferences.operatorName,
    to: '',
    witness: '',
  }));
  /** The code is on paper: printed, or ticked as copied by hand. */
  const [isKept, setKept] = useState(false);
  useStatusItem(stage.kind === 'making' ? words.making.status : '');
  const current = lineStep[stage.kind];
  return (
    <MeasuredPage>
      <DocumentHeader
        title={words.title}
        onBack={() => void navigate('/settings?section=data')}
        state={
          <StepLine
            label={words.stepsLabel}
            currentId={current}
            steps={(['check', 'make', 'sign'] as const).map((id) => ({
              id,
              label: words.steps[id],
              glyph: 'inForce',
            }))}
          />
        }
      />
      {stage.kind === 'done' ? (
        <DoneView
          finished={stage}
          groups={facts?.groups ?? []}
          isKept={isKept}
          onKept={setKept}
          onAgain={() => {
            setKept(false);
            again();
          }}
        />
      ) : stage.kind === 'making' ? (
        <MakingView isCancelling={stage.isCancelling} onCancel={cancel} />
      ) : facts ? (
        <PrepareView
          facts={facts}
          failure={stage.failure}
          who={who}
          onWho={setWho}
          onMake={(given) => void make(given, facts.overview)}
        />
      ) : (
        <Skeleton />
      )}
      {stage.kind === 'done' && !isKept ? <LeaveDialog /> : null}
    </MeasuredPage>
  );
}
