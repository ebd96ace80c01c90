import { useEffect, useState } from 'react';
import { failureLabel } from '../../../shared/ipc/failure-codes';
import { isFailureCode } from '../../../shared/ipc/reply';
import type { StorageState } from '../../../shared/ipc/requests/backup';
import { appWords } from '../../../shared/words/app';
import { useDesk } from '../../desk/desk-context';
import { Notice } from '../../ui/feedback/Notice';
import { formatBytes } from '../../ui/format-bytes';
import { Middle, RescueActions } from './BootPages';
import type { Started } from './start-app';

const words = appWords.boot;
type Failed = Extract<Started, { kind: 'failed' }>;
/** What the user can put right himself; for the rest a copy comes before another try. */
const curable = ['diskFull', 'spaceLow', 'notWritable', 'databaseUnavailable'] as const;

interface FailedPageProps {
  readonly failed: Failed;
  /** undefined when not even the program's facts could be read. */
  readonly dataFolder: string | undefined;
}

/** The data could not be opened: why, that nothing was changed, and what to do. */
export function FailedPage({ failed, dataFolder }: FailedPageProps) {
  const code = isFailureCode(failed.code) ? failed.code : 'internal';
  const own = Object.entries(words.failed).find(([known]) => known === code)?.[1];
  const isCurable = curable.some((known) => known === code);
  const isAboutSpace = code === 'diskFull' || code === 'spaceLow';
  const isEngine = code === 'databaseUnavailable';
  const reason = isEngine ? words.reasons[failed.message] : undefined;
  return (
    <Middle>
      <Notice
        block
        tone="error"
        title={own?.title ?? words.failedTitle}
        code={isEngine ? `${failureLabel(code)}（${failed.message}）` : failureLabel(code)}
        actions={<RescueActions isReloadFirst={isCurable} />}
      >
        {reason === undefined ? null : <p style={{ margin: '0 0 .5rem' }}>{reason}</p>}
        {own?.text ?? words.failedText}
        {isAboutSpace ? <Space /> : null}
        {code === 'notWritable' && dataFolder !== undefined ? (
          <p style={{ margin: '.5rem 0 0', overflowWrap: 'anywhere', userSelect: 'text' }}>
            {words.dataFolder(dataFolder)}
          </p>
        ) : null}
      </Notice>
    </Middle>
  );
}

/** How much is missing, when main can say. */
function Space() {
  const desk = useDesk();
  const [storage, setStorage] = useState<StorageState>();
  useEffect(() => {
    void desk['backup.getState']({}).then((reply) => {
      if (reply.ok) setStorage(reply.value.storage);
    });
  }, [desk]);
  if (!storage || storage.requiredBytes === 0 || storage.freeBytes >= storage.requiredBytes) return null;
  return (
    <p style={{ margin: '.5rem 0 0' }}>
      {words.space(formatBytes(storage.freeBytes), formatBytes(storage.requiredBytes))}
    </p>
  );
}
