import { useState } from 'react';
import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import { failureLabel } from '../../../../shared/ipc/failure-codes';
import type { Failure } from '../../../../shared/ipc/reply';
import { failureWords, type FailureWords } from '../../../../shared/words/failures';
import { importFailureWords } from '../../../../shared/words/import';
import { importPageWords } from '../../../../shared/words/members-import';
import { templateWords } from '../../../../shared/words/templates';
import { useSaveTemplate } from '../../../desk/use-save-template';
import { Notice } from '../../../ui/feedback/Notice';
import { useToast } from '../../../ui/feedback/toast-context';
import { Page } from '../../../ui/layout/Page';
import { ImportHeader } from './ImportHeader';
import type { useRosterFile } from './use-roster-file';

const words = importPageWords.pick;

/** First step: choose the workbook. What cannot be read says why, what to do, and that nothing changed. */
export function PickStep({ files }: { readonly files: ReturnType<typeof useRosterFile> }) {
  const navigate = useNavigate();
  const toast = useToast();
  const saveTemplate = useSaveTemplate();
  const [isOver, setOver] = useState(false);
  const { failure, readingName, pointAtHeads } = files;
  return (
    <Page>
      <ImportHeader
        step="file"
        onBack={() => void navigate('/members')}
        secondary={
          <Button variant="outlined" onClick={() => void navigate('/members/import?view=runs')}>
            {importPageWords.runs.title}
          </Button>
        }
      />
      <div
        style={{ flex: 1, overflowY: 'auto', padding: 32 }}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void files.drop([...event.dataTransfer.files].slice(0, 1));
        }}
      >
        <div style={{ maxWidth: 640, display: 'grid', gap: 16 }}>
          {failure ? <FileFailure failure={failure} onPointAtHeads={pointAtHeads} /> : null}
          <section>
            <h2 style={{ margin: '0 0 .25rem', fontSize: '1.25rem', fontWeight: 600 }}>{words.title}</h2>
            <p style={{ margin: '0 0 1rem' }}>{words.text}</p>
            <div style={{ display: 'flex', alignItems: 'center', gap: 16, flexWrap: 'wrap' }}>
              <Button
                variant="contained"
                disabled={readingName !== undefined}
                onClick={() => void files.pick()}
              >
                {failure ? words.another : words.button}
              </Button>
              <Button
                variant="outlined"
                onClick={() => {
                  void saveTemplate('roster').then((text) => {
                    if (text !== undefined) toast.show({ text });
                  });
                }}
              >
                {templateWords.save}
              </Button>
              <span role="status" style={isOver ? { fontWeight: 600 } : undefined}>
                {readingName === undefined ? words.dropHere : `${words.reading(readingName)}…`}
              </span>
            </div>
          </section>
          <Notice tone="info" announce={false}>
            {words.promise}
          </Notice>
        </div>
      </div>
    </Page>
  );
}

interface FileFailureProps {
  readonly failure: Failure;
  /** Set when the file reads well and only its heads were not found. */
  readonly onPointAtHeads: (() => void) | undefined;
}

function FileFailure({ failure, onPointAtHeads }: FileFailureProps) {
  const exact: Partial<Record<Failure['code'], FailureWords>> = importFailureWords;
  const { sentence, action } = exact[failure.code] ?? failureWords[failure.code];
  return (
    <Notice
      block
      tone="error"
      title={sentence}
      code={failureLabel(failure.code)}
      actions={
        onPointAtHeads ? (
          <Button variant="outlined" onClick={onPointAtHeads}>
            {words.pointAtHeads}
          </Button>
        ) : undefined
      }
    >
      {action}
    </Notice>
  );
}
