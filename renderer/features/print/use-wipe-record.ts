/** 本机数据清除记录 for the print page: what main has proved, and what this PC holds. */
import { useEffect, useState } from 'react';
import type { Failure } from '../../../shared/ipc/reply';
import type { WipeFacts } from '../../../shared/ipc/requests/wipe';
import type { Branch } from '../../../shared/schema/branch';
import { useDesk } from '../../desk/desk-context';
import { usePreferences } from '../../desk/preferences-context';
import type { PaperDocument } from '../../paper/paper-document';
import { wipeRecordPaper } from '../../paper/wipe-record/wipe-record-paper';
import { formatBytes } from '../../ui/format-bytes';

interface WipeRecordChoice {
  isWanted: boolean;
  branch: Branch;
  now: string;
  members: number;
  records: number;
}

type Answer = { facts: WipeFacts; version: string } | { failure: Failure };

/** undefined while main is asked; `notFound` when nothing was proved, or it holds no longer. */
export function useWipeRecord(
  choice: WipeRecordChoice | undefined,
): { document: PaperDocument } | { failure: Failure } | 'notFound' | undefined {
  const desk = useDesk();
  const { preferences } = usePreferences();
  const [answer, setAnswer] = useState<Answer>();
  const isWanted = choice?.isWanted === true;
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    void Promise.all([desk['wipe.describe']({}), desk['app.getInfo']({})]).then(([facts, info]) => {
      if (!isCurrent) return;
      if (!facts.ok) setAnswer({ failure: facts.failure });
      else if (!info.ok) setAnswer({ failure: info.failure });
      else setAnswer({ facts: facts.value, version: info.value.version });
    });
    return () => {
      isCurrent = false;
    };
  }, [desk, isWanted]);
  if (!isWanted || !answer) return undefined;
  if ('failure' in answer) return answer;
  const { facts, version } = answer;
  const { ready } = facts;
  if (!ready) return 'notFound';
  const { members, records, branch, now } = choice;
  const { attachments, drafts, files } = facts;
  return {
    document: wipeRecordPaper({
      branch,
      computerName: facts.computerName,
      version,
      operator: preferences.operatorName,
      now,
      counts: { members, records, attachments, drafts, files },
      size: formatBytes(facts.bytes),
      folder: facts.folder,
      copy: ready.copy && { ...ready.copy, at: ready.at },
    }),
  };
}
