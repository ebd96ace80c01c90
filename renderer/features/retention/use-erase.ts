import { useState } from 'react';
import { erasureOps, type ErasureProposal, type RetentionTables } from '../../../shared/domain/retention';
import { failureText } from '../../../shared/words/failures';
import { retentionWords as words } from '../../../shared/words/retention';
import { useBranch, useData } from '../../data/data-context';
import { usePreferences } from '../../desk/preferences-context';
import { ERASE_COMMAND } from '../../data/write-point';
import { useToast } from '../../ui/feedback/toast-context';
import { basisOf } from './due-lines';

/** One command for each case, so that each stands in the trail by itself; stops at the first that is refused. */
export function useErase(tables: RetentionTables) {
  const { writePoint, now, newId } = useData();
  const branch = useBranch();
  const { preferences } = usePreferences();
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);

  const erase = async (proposals: readonly ErasureProposal[], reason: string): Promise<void> => {
    setBusy(true);
    let done = 0;
    for (const proposal of proposals) {
      const order = {
        branchId: branch.id,
        newId,
        at: now(),
        by: preferences.operatorName,
        reason,
        basis: basisOf(proposal),
      };
      const reply = await writePoint.write(ERASE_COMMAND, erasureOps(proposal, tables, order));
      if (!reply.ok) {
        toast.show({ text: failureText(reply.failure) });
        break;
      }
      done += 1;
    }
    setBusy(false);
    if (done === proposals.length) toast.show({ text: words.done(done) });
  };
  return { erase, isBusy };
}
