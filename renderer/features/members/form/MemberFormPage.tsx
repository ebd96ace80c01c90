import { useMemo, useState } from 'react';
import Button from '@mui/material/Button';
import { useNavigate, useParams } from 'react-router';
import { dayOfInstant } from '../../../../shared/domain/dates';
import {
  emptyMemberFile,
  isErasedFile,
  memberFileValues,
  newFileAfter,
  storedFileOf,
} from '../../../../shared/domain/member-file';
import type { Collected } from '../../../../shared/domain/member-collect';
import type { RosterTables } from '../../../../shared/domain/roster';
import { memberFormWords as words } from '../../../../shared/words/members';
import { useBranch, useData, useRosterTables } from '../../../data/data-context';
import { useCollected } from '../use-collected';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { MemberForm } from './MemberForm';
import { useStoredDraft } from './use-form-draft';

/**
 * `/members/new` and `/members/:id/edit`; `/members/new/:after` for somebody whose file was erased and who comes back.
 */
export function MemberFormPage() {
  const { id, after } = useParams();
  const tables = useRosterTables();
  const collected = useCollected();
  if (!tables || !collected) return null;
  if (id !== undefined && !storedFileOf(tables, id)) return <NotFound />;
  return (
    <OpenForm
      key={id ?? `new/${after ?? ''}`}
      memberId={id}
      afterId={after}
      tables={tables}
      collected={collected}
    />
  );
}

function OpenForm({
  memberId,
  afterId,
  tables,
  collected,
}: {
  readonly memberId: string | undefined;
  /** Whose erased file the new one comes after. */
  readonly afterId: string | undefined;
  readonly tables: RosterTables;
  readonly collected: Collected;
}) {
  const branch = useBranch();
  const { now } = useData();
  const [round, setRound] = useState(0);
  // The rows as they stand now, held fast: a file changed meanwhile must be a conflict and not be overwritten,
  // and the member just saved must not look like somebody else with the same number.
  const opened = useMemo(() => {
    const today = dayOfInstant(now());
    const stored = memberId === undefined ? undefined : storedFileOf(tables, memberId);
    const found = afterId === undefined || round > 0 ? undefined : storedFileOf(tables, afterId);
    const after = found && isErasedFile(found) ? found : undefined;
    const initial = stored ? memberFileValues(stored, today) : after && newFileAfter(after);
    return { tables, stored, after, initial: initial ?? newFile(branch.startedOn) };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a new round reads the rows again
  }, [round]);
  const { stored, after, initial } = opened;
  // A new file has no id yet: its draft is kept under the branch's, or under that of the file it comes after.
  const draftOwnerId = memberId ?? after?.member.id ?? branch.id;
  const draft = useStoredDraft(draftOwnerId, stored ? stored.member.rev + stored.person.rev : 0);
  if (draft === undefined) return null;
  return (
    <MemberForm
      key={round}
      tables={opened.tables}
      collected={collected}
      stored={stored}
      after={after}
      initial={initial}
      // What was typed into the erased file itself has another revision, and its belonging is the old one.
      draft={round > 0 || (after && draft?.isStale === true) ? null : draft}
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
