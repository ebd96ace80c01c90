import { useEffect, useState, type ReactNode } from 'react';
import { failureLabel } from '../../../shared/ipc/failure-codes';
import { appWords } from '../../../shared/words/app';
import type { BranchDatabase, ViewLoss } from '../../data/database';
import { runBeforeClose } from '../../desk/before-close';
import { Notice } from '../../ui/feedback/Notice';
import { Middle, RescueActions } from './BootPages';

/** Drafts go to main and not through the view; longer than this they are not waited for. */
const DRAFTS_MS = 3_000;

interface ViewLostGateProps {
  readonly database: BranchDatabase;
  readonly children: ReactNode;
}

/**
 * When the view can no longer be worked with, the pages give way: what they show may be old, and an emptied
 * view would look like a first start. What is being typed is stored first.
 */
export function ViewLostGate({ database, children }: ViewLostGateProps) {
  const [lost, setLost] = useState<ViewLoss>();
  useEffect(
    () =>
      database.onLost((why) => {
        const deadline = new Promise((resolve) => setTimeout(resolve, DRAFTS_MS));
        void Promise.race([runBeforeClose(), deadline]).then(() => {
          document.documentElement.dataset['appState'] = 'viewLost';
          setLost(why);
        });
      }),
    [database],
  );
  if (lost === undefined) return children;
  const { title, text } = appWords.boot.lost[lost];
  return (
    <Middle>
      <Notice
        block
        tone="error"
        title={title}
        code={failureLabel(lost === 'closed' ? 'databaseUnavailable' : 'viewNotUpdated')}
        actions={<RescueActions isReloadFirst />}
      >
        {text}
      </Notice>
    </Middle>
  );
}
