import Button from '@mui/material/Button';
import { useState } from 'react';
import { deleteOp } from '../../../shared/schema/command';
import { failureText } from '../../../shared/words/failures';
import { settingsWords } from '../../../shared/words/settings';
import { useBranch, useBranches, useData } from '../../data/data-context';
import { listAllRows } from '../../data/stores/branch-store';
import { useDesk } from '../../desk/desk-context';
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog';
import { useToast } from '../../ui/feedback/toast-context';
import { FormSection, WholeRow } from '../../ui/field/FormSection';

const words = settingsWords.sample;

/** Ends the practice: the whole sample branch goes in one command, and the first start comes back. */
export function ClearSample() {
  const branch = useBranch();
  const branches = useBranches();
  const desk = useDesk();
  const toast = useToast();
  const { database, writePoint } = useData();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);

  const clear = async (): Promise<void> => {
    setBusy(true);
    const rows = await listAllRows(database, branch.id);
    const drafts = await desk['drafts.list']({});
    const reply = await writePoint.write(
      'branches.clearSample',
      rows.map(({ table, row }) => deleteOp(table, row)),
    );
    if (!reply.ok) {
      toast.show({ text: failureText(reply.failure) });
      setBusy(false);
      return;
    }
    if (drafts.ok) {
      const gone = new Set(rows.map(({ row }) => row.id));
      const isOnly = branches?.length === 1;
      for (const { ownerId } of drafts.value.drafts) {
        // Beside another branch only what belonged to the practice branch for certain.
        if (isOnly || gone.has(ownerId)) await desk['drafts.remove']({ ownerId });
      }
    }
    // The branch is gone, and with it this page: the first start takes over.
  };

  return (
    <FormSection title={words.title} note={words.note}>
      <WholeRow>
        <Button
          variant="outlined"
          onClick={() => {
            setAsking(true);
          }}
        >
          {words.clear}
        </Button>
      </WholeRow>
      <ConfirmDialog
        open={isAsking}
        title={words.question(branch.shortName)}
        confirmLabel={words.confirm}
        cancelLabel={words.keep}
        busy={isBusy}
        onConfirm={() => void clear()}
        onCancel={() => {
          setAsking(false);
        }}
      >
        {words.consequence}
      </ConfirmDialog>
    </FormSection>
  );
}
