import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { isFailureCode } from '../../../shared/ipc/reply';
import { failureLabel } from '../../../shared/ipc/failure-codes';
import { appWords } from '../../../shared/words/app';
import { failureText } from '../../../shared/words/failures';
import { useDesk } from '../../desk/desk-context';
import { Notice } from '../../ui/feedback/Notice';
import { ProgressPanel } from '../../ui/feedback/ProgressPanel';
import type { StartProgress } from './start-app';

const words = appWords.boot;

function Middle({ children }: { children: ReactNode }) {
  return (
    <main style={{ display: 'grid', placeItems: 'center', height: '100%', padding: 32 }}>
      <div style={{ width: 'min(36rem, 100%)' }}>{children}</div>
    </main>
  );
}

/** Shown while the working view is opened; a bar only when a rebuild takes its time. */
export function OpeningPage({ progress }: { progress: StartProgress | undefined }) {
  return (
    <Middle>
      {progress === undefined ? (
        <p role="status">{words.opening}…</p>
      ) : (
        <ProgressPanel what={words.rebuilding} done={progress.done} total={progress.total} unit="条" />
      )}
    </Middle>
  );
}

/** Data written by a newer program: a calm page, no writing. */
export function FuturePage() {
  return (
    <Middle>
      <Notice block tone="neutral" title={words.futureTitle} code={failureLabel('dataFromFuture')}>
        {words.futureText}
      </Notice>
    </Middle>
  );
}

export function FailedPage({ code }: { code: string }) {
  const known = isFailureCode(code) ? code : 'internal';
  const isDamaged = known === 'journalDamaged';
  return (
    <Middle>
      <Notice
        block
        tone="error"
        title={isDamaged ? words.damagedTitle : words.failedTitle}
        code={failureLabel(known)}
        actions={<RescueActions />}
      >
        {isDamaged ? words.damagedText : words.failedText}
      </Notice>
    </Middle>
  );
}

/** 保存数据副本 and 重新打开, offered wherever the app cannot go on. */
export function RescueActions() {
  const desk = useDesk();
  const [saved, setSaved] = useState('');
  const saveCopy = async (): Promise<void> => {
    const reply = await desk['app.saveDataCopy']({});
    if (reply.ok) setSaved(words.copySaved(reply.value.label, reply.value.fileCount));
    else if (reply.failure.code !== 'cancelled') setSaved(failureText(reply.failure));
  };
  return (
    <>
      <Button
        variant="contained"
        onClick={() => {
          void saveCopy();
        }}
      >
        {words.saveCopy}
      </Button>
      <Button
        variant="outlined"
        onClick={() => {
          location.reload();
        }}
      >
        {words.reload}
      </Button>
      {saved === '' ? null : <span role="status">{saved}</span>}
    </>
  );
}
