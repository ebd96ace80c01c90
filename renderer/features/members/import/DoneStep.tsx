import { useState } from 'react';
import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import { failureText } from '../../../../shared/words/failures';
import { importPageWords } from '../../../../shared/words/members-import';
import { useImportRuns, useWritePoint } from '../../../data/data-context';
import { Notice } from '../../../ui/feedback/Notice';
import { useToast } from '../../../ui/feedback/toast-context';
import { Page } from '../../../ui/layout/Page';
import { ImportHeader } from './ImportHeader';
import type { FinishedImport } from './use-import-run';

const words = importPageWords.done;

/** After the import: how many, what is left, and the way back while nothing else was done. */
export function DoneStep({
  finished,
  onAgain,
}: {
  readonly finished: FinishedImport;
  readonly onAgain: () => void;
}) {
  const { commandId, ops, counts } = finished;
  const navigate = useNavigate();
  const writePoint = useWritePoint();
  const toast = useToast();
  const runs = useImportRuns();
  const [isUndone, setUndone] = useState(false);
  // Undone elsewhere (Ctrl+Z, 导入记录): then this page must not claim the opposite.
  const isGone =
    isUndone || (runs !== undefined && !runs.some((run) => run.commandId === commandId && !run.undoneAt));

  const undo = async (): Promise<void> => {
    const reply = await writePoint.undo(commandId, ops);
    if (reply.ok) setUndone(true);
    // Somebody of them was edited since: the list of imports takes back the others and names those.
    else if (reply.failure.code === 'conflict') await navigate('/members/import?view=runs');
    else toast.show({ text: failureText(reply.failure) });
  };
  const toList = (
    <Button variant={isGone ? 'outlined' : 'contained'} onClick={() => void navigate('/members')}>
      {words.toList}
    </Button>
  );
  const again = (
    <Button variant="outlined" onClick={onAgain}>
      {words.again}
    </Button>
  );
  return (
    <Page>
      <ImportHeader step="check" onBack={() => void navigate('/members')} />
      <div style={{ padding: 32, maxWidth: 800 }}>
        {isGone ? (
          <Notice
            block
            tone="neutral"
            title={words.undone(counts.people)}
            actions={
              <>
                {toList}
                {again}
              </>
            }
          />
        ) : (
          <Notice
            block
            tone="success"
            title={words.title(counts.people)}
            actions={
              <>
                {toList}
                <Button variant="outlined" onClick={() => void undo()}>
                  {words.undo}
                </Button>
                {again}
              </>
            }
          >
            <p style={{ margin: 0 }}>{words.detail(counts.added, counts.updated)}。</p>
            {counts.open === 0 ? null : <p style={{ margin: '4px 0 0' }}>{words.left(counts.open)}</p>}
          </Notice>
        )}
      </div>
    </Page>
  );
}
