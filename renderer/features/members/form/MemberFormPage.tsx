import { useMemo, useState } from 'react';
import Button from '@mui/material/Button';
import { useNavigate, useParams } from 'react-router';
import { emptyMemberFile, memberFileValues, storedFileOf } from '../../../../shared/domain/member-file';
import type { RosterTables } from '../../../../shared/domain/roster';
import { memberFormWords as words } from '../../../../shared/words/members';
import { useBranch, useRosterTables } from '../../../data/data-context';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { MemberForm } from './MemberForm';
import { useStoredDraft } from './use-form-draft';

/** `/members/new` and `/members/:id/edit`. */
export function MemberFormPage() {
  const { id } = useParams();
  const tables = useRosterTables();
  if (!tables) return null;
  if (id !== undefined && !storedFileOf(tables, id)) return <NotFound />;
  return <OpenForm key={id ?? 'new'} memberId={id} tables={tables} />;
}

function OpenForm({
  memberId,
  tables,
}: {
  readonly memberId: string | undefined;
  readonly tables: RosterTables;
}) {
  const branch = useBranch();
  const [round, setRound] = useState(0);
  // The rows as they stand now, held fast: a file changed meanwhile must be a conflict and not be overwritten,
  // and the member just saved must not look like somebody else with the same number.
  const opened = useMemo(() => {
    const stored = memberId === undefined ? undefined : storedFileOf(tables, memberId);
    return { tables, stored, initial: stored ? memberFileValues(stored) : newFile(branch.startedOn) };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a new round reads the rows again
  }, [round]);
  const { stored, initial } = opened;
  // A new file has no id yet: its draft is kept under the branch's.
  const draftOwnerId = memberId ?? branch.id;
  const draft = useStoredDraft(draftOwnerId, stored ? stored.member.rev + stored.person.rev : 0);
  if (draft === undefined) return null;
  return (
    <MemberForm
      key={round}
      tables={opened.tables}
      stored={stored}
      initial={initial}
      draft={round === 0 ? draft : null}
      draftOwnerId={draftOwnerId}
      onRestart={() => {
        setRound(round + 1);
      }}
    />
  );
}

function newFile(startedOn: string) {
  const values = emptyMemberFile();
  return { ...values, membership: { ...values.membership, from: startedOn } };
}

function NotFound() {
  const navigate = useNavigate();
  return (
    <main style={{ padding: 32 }}>
      <EmptyState
        title={words.notFoundTitle}
        text={words.notFoundText}
        actions={
          <Button variant="outlined" onClick={() => void navigate('/members')}>
            {words.backToList}
          </Button>
        }
      />
    </main>
  );
}
