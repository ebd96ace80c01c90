import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import { wipeWords as words } from '../../../shared/words/wipe';
import { FailureNotice } from '../../ui/feedback/FailureNotice';
import { Skeleton } from '../../ui/feedback/Skeleton';
import { DocumentHeader } from '../../ui/layout/DocumentHeader';
import { Page } from '../../ui/layout/Page';
import { CheckingStep, RunningStep } from './BusySteps';
import { LookStep } from './LookStep';
import { ReadyStep } from './ReadyStep';
import { useCounts } from './use-counts';
import { useOrder } from './use-order';
import { useWipe } from './use-wipe';

/** 清除本机数据: read, prove, print, and only then the order there is no way back from. */
export function WipePage() {
  const navigate = useNavigate();
  const wipe = useWipe();
  const order = useOrder(wipe.prepare);
  const counts = useCounts();
  const { step, facts, failure } = wipe;
  const isBusy = step.kind === 'checking' || step.kind === 'running';
  return (
    <Page>
      <DocumentHeader
        title={words.title}
        {...(isBusy ? {} : { onBack: () => void navigate('/settings?section=data') })}
      />
      {failure && !facts ? (
        <div style={{ padding: '20px 32px' }}>
          <FailureNotice
            block
            failure={failure}
            sentence={words.readFailed}
            actions={<Button onClick={wipe.refresh}>{words.retry}</Button>}
          />
        </div>
      ) : null}
      {step.kind === 'checking' ? <CheckingStep way={step.way} /> : null}
      {step.kind === 'running' ? <RunningStep /> : null}
      {step.kind === 'ready' && facts ? <ReadyStep wipe={wipe} ready={step.ready} /> : null}
      {step.kind !== 'look' ? null : facts && counts ? (
        <LookStep order={order} facts={facts} counts={counts} refused={step.refused} />
      ) : failure ? null : (
        <Skeleton edgePx={32} />
      )}
    </Page>
  );
}
