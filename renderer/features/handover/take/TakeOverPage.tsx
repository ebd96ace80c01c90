import { useNavigate } from 'react-router';
import { takeOverWords as words } from '../../../../shared/words/handover';
import { useBranch } from '../../../data/data-context';
import { DocumentHeader } from '../../../ui/layout/DocumentHeader';
import { Page } from '../../../ui/layout/Page';
import { TakeOverFlow } from './TakeOverFlow';

/** From 工作台 on: what was taken over is told there. Not by route: that would show the old data once more before. */
const openAnew = (): void => {
  history.replaceState(null, '', '#/');
  location.reload();
};

/** 接收交接 inside the frame: on a PC that has data of its own, which stay as a snapshot. */
export function TakeOverPage() {
  const navigate = useNavigate();
  const branch = useBranch();
  const back = (): void => void navigate('/settings/backup');
  return (
    <Page>
      <DocumentHeader title={words.title} onBack={back} />
      <TakeOverFlow ownBranch={branch.fullName} onTaken={openAnew} onBack={back} />
    </Page>
  );
}
