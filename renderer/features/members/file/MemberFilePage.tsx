import Button from '@mui/material/Button';
import { useNavigate, useParams } from 'react-router';
import { memberFormWords } from '../../../../shared/words/members';
import { useMember, useTable } from '../../../data/data-context';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { MemberFile } from './MemberFile';

/** `/members/:id`: one member's whole file on one page. */
export function MemberFilePage() {
  const { id = '' } = useParams();
  const life = useMember(id);
  const settings = useTable('settings');
  const navigate = useNavigate();
  // With the settings, so that no field comes or goes after the first look.
  if (life === undefined || !settings) return null;
  if (life !== null) return <MemberFile key={life.member.id} life={life} settings={settings} />;
  return (
    <main style={{ padding: 32 }}>
      <EmptyState
        title={memberFormWords.notFoundTitle}
        text={memberFormWords.notFoundText}
        actions={
          <Button variant="outlined" onClick={() => void navigate('/members')}>
            {memberFormWords.backToList}
          </Button>
        }
      />
    </main>
  );
}
