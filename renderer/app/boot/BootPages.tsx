import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { failureLabel } from '../../../shared/ipc/failure-codes';
import { appWords } from '../../../shared/words/app';
import { failureText } from '../../../shared/words/failures';
import { useDesk } from '../../desk/desk-context';
import { Notice } from '../../ui/feedback/Notice';
import { ProgressPanel } from '../../ui/feedback/ProgressPanel';
import type { StartProgress } from './start-app';

const words = appWords.boot;

/** One message in the middle of an otherwise empty window. */
export function Middle({ children }: { readonly children: ReactNode }) {
  return (
    <main style={{ display: 'grid', placeItems: 'center', height: '100%', padding: 32, overflowY: 'auto' }}>
      <div style={{ width: 'min(44rem, 100%)' }}>{children}</div>
    </main>
  );
}

/** Shown while the working view is opened; a bar only when a rebuild takes its time. */
export function OpeningPage({ progress }: { readonly progress: StartProgress | undefined }) {
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

export function ReloadButton({ isMain = false }: { readonly isMain?: boolean }) {
  return (
    <Button
      variant={isMain ? 'contained' : 'outlined'}
      onClick={() => {
        location.reload();
      }}
    >
      {words.reload}
    </Button>
  );
}

/** 保存数据副本, with what came of it as a sentence for the page to place. */
export function useSaveCopy(): { saveCopy: () => Promise<void>; saved: string } {
  const desk = useDesk();
  const [saved, setSaved] = useState('');
  const saveCopy = async (): Promise<void> => {
    const reply = await desk['app.saveDataCopy']({});
    if (reply.ok) setSaved(words.copySaved(reply.value.label, reply.value.fileCount));
    else if (reply.failure.code !== 'cancelled') setSaved(failureText(reply.failure));
  };
  return { saveCopy, saved };
}

/** 保存数据副本 and 重新打开, offered wherever the app cannot go on. */
export function RescueActions({ isReloadFirst = false }: { readonly isReloadFirst?: boolean }) {
  const { saveCopy, saved } = useSaveCopy();
  const copy = (
    <Button
      key="copy"
      variant={isReloadFirst ? 'outlined' : 'contained'}
      onClick={() => {
        void saveCopy();
      }}
    >
      {words.saveCopy}
    </Button>
  );
  const reload = <ReloadButton key="reload" isMain={isReloadFirst} />;
  return (
    <>
      {isReloadFirst ? [reload, copy] : [copy, reload]}
      {saved === '' ? null : (
        <span role="status" style={{ maxWidth: '16rem', overflowWrap: 'anywhere' }}>
          {saved}
        </span>
      )}
    </>
  );
}
