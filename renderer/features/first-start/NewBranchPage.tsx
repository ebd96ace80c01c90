import { useState } from 'react';
import { useNavigate } from 'react-router';
import { branchesWords as words } from '../../../shared/words/branches';
import { usePreferences } from '../../desk/preferences-context';
import { Notice } from '../../ui/feedback/Notice';
import { DocumentHeader } from '../../ui/layout/DocumentHeader';
import { Page } from '../../ui/layout/Page';
import { BranchForm } from './BranchForm';

/** `/settings/new-branch`: one more branch on this PC; it is worked on at once. */
export function NewBranchPage() {
  const navigate = useNavigate();
  const { change } = usePreferences();
  const [failure, setFailure] = useState('');
  const back = (): void => void navigate('/settings?section=data');
  return (
    <Page>
      <DocumentHeader title={words.newTitle} meta={words.newIntro} onBack={back} />
      <div style={{ flex: 1, minHeight: 0, overflowY: 'auto', padding: '16px 32px 32px' }}>
        <div style={{ maxWidth: 800, display: 'grid', gap: 16 }}>
          {failure === '' ? null : <Notice tone="error">{failure}</Notice>}
          <BranchForm
            isAllowed
            onFailure={setFailure}
            onBack={back}
            onCreated={(branchId) => {
              void navigate('/');
              change({ branchId });
            }}
          />
        </div>
      </div>
    </Page>
  );
}
