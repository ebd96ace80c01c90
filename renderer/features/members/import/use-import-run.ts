import { useState } from 'react';
import { dayOfInstant } from '../../../../shared/domain/dates';
import type { RosterTables } from '../../../../shared/domain/roster';
import { headerFingerprint } from '../../../../shared/import/header';
import { planImport } from '../../../../shared/import/plan';
import type { ImportPreview } from '../../../../shared/import/preview';
import { ExpectedFailure, type Failure } from '../../../../shared/ipc/reply';
import type { Op } from '../../../../shared/schema/command';
import type { Setting } from '../../../../shared/schema/ledger';
import { useBranch, useData } from '../../../data/data-context';
import { rememberMappingOps } from './mapping-memory';
import { countsOf, type ImportCounts } from './questions';
import { idKeyOf } from '../form/id-key';
import type { OpenRoster } from './use-roster-file';

export interface FinishedImport {
  commandId: string;
  ops: Op[];
  counts: ImportCounts;
}

/** Writes what the preview promises: one command with the people and the row that remembers the run. */
export function useImportRun() {
  const { writePoint, now, newId } = useData();
  const branch = useBranch();
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  const run = async (
    roster: OpenRoster,
    preview: ImportPreview,
    tables: RosterTables,
    settings: readonly Setting[],
  ): Promise<FinishedImport | undefined> => {
    setRunning(true);
    setFailure(undefined);
    try {
      const commandId = newId();
      const at = now();
      const ops = planImport(preview, {
        branchId: branch.id,
        today: dayOfInstant(at),
        startedOn: branch.startedOn,
        newId,
        existing: tables,
        idKeyOf: await idKeysOf(preview),
        run: {
          at,
          commandId,
          fileName: roster.file.name,
          fileSha512: roster.file.sha512,
          headerFingerprint: headerFingerprint(roster.mapping),
        },
      });
      // Before the import and apart from it: undoing the import must not forget what the columns mean.
      const row = { id: newId(), branchId: branch.id };
      const remembered = rememberMappingOps(roster.mapping, roster.recalled, settings, row);
      if (remembered.length > 0) await writePoint.write('settings.change', remembered);
      const reply = await writePoint.write('members.importRoster', ops, commandId);
      if (reply.ok) return { commandId, ops, counts: countsOf(preview) };
      setFailure(reply.failure);
    } catch (error) {
      if (!(error instanceof ExpectedFailure)) throw error;
      setFailure(error.toFailure());
    } finally {
      setRunning(false);
    }
    return undefined;
  };
  return { run, isRunning, failure };
}

/** Hashing is asynchronous in the page, planning is not: all keys are made first. */
async function idKeysOf(preview: ImportPreview): Promise<(idNo: string) => string> {
  const keys = new Map<string, string>();
  for (const { member } of preview.rows) {
    const key = member.idNo ? await idKeyOf(member.idNo) : undefined;
    if (member.idNo && key) keys.set(member.idNo, key);
  }
  return (idNo) => keys.get(idNo) ?? '';
}
