import { useNavigate, useSearchParams } from 'react-router';
import { restoreWords } from '../../../shared/words/backup';
import { DocumentHeader } from '../../ui/layout/DocumentHeader';
import { Page } from '../../ui/layout/Page';
import { RestoreFlow } from './restore/RestoreFlow';

const places = ['local', 'secondCopy', 'picked'] as const;
/** From the first page on: this one would only offer the next restore. Not by route: that would show it once before. */
const openAnew = (): void => {
  history.replaceState(null, '', '#/');
  location.reload();
};

/** 从备份恢复 inside the frame; `?snapshot=` is chosen at the beginning. */
export function RestorePage() {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const back = (): void => void navigate('/settings/backup');
  return (
    <Page>
      <DocumentHeader title={restoreWords.title} onBack={back} />
      <RestoreFlow
        places={places}
        initialSnapshotId={params.get('snapshot') ?? undefined}
        onDone={openAnew}
        onBack={back}
      />
    </Page>
  );
}
