import { useEffect, useState } from 'react';
import Button from '@mui/material/Button';
import { useNavigate, useParams } from 'react-router';
import type { Draft } from '../../../shared/ipc/requests/journal';
import { branchTextWords } from '../../../shared/words/branch-texts';
import { useTable } from '../../data/data-context';
import { useDesk } from '../../desk/desk-context';
import { EmptyState } from '../../ui/feedback/EmptyState';
import { TextScreen } from './TextScreen';

const words = branchTextWords.editor;

/** `/texts/:id`: opens once the row and its draft file are there. */
export function TextPage() {
  const { id = '' } = useParams();
  return <TextLoader key={id} id={id} />;
}

function TextLoader({ id }: { readonly id: string }) {
  const desk = useDesk();
  const navigate = useNavigate();
  const rows = useTable('branchTexts');
  const [draft, setDraft] = useState<Draft | null>();
  useEffect(() => {
    let isCurrent = true;
    void desk['drafts.read']({ ownerId: id }).then((reply) => {
      // A draft that cannot be read counts as none.
      if (isCurrent) setDraft(reply.ok ? reply.value.draft : null);
    });
    return () => {
      isCurrent = false;
    };
  }, [desk, id]);
  if (!rows || draft === undefined) return <main style={{ flex: 1 }} aria-busy />;
  const row = rows.find((text) => text.id === id);
  if (row) return <TextScreen row={row} draft={draft} />;
  return (
    <main style={{ flex: 1, padding: 32 }}>
      <EmptyState
        title={words.notFound}
        text={words.notFoundText}
        actions={
          <Button variant="contained" onClick={() => void navigate('/texts')}>
            {words.back}
          </Button>
        }
      />
    </main>
  );
}
