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
import { useDesk } from '../../../desk/desk-context';
import { rememberMappingOps } from './mapping-memory';
import { countsOf, type ImportCounts } from './questions';
import { idKeysOf } from '../form/id-key';
import type { OpenRoster } from './use-roster-file';

export interface FinishedImport {
  commandId: string;
  ops: Op[];
  counts: ImportCounts;
}

/** Writes what the preview promises: one command with the people and the row that remembers the run. */
export function useImportRun() {
  const { writePoint, now, newId } = useData();
  const desk = useDesk();
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
      // Keys come from main, planning asks for them at once: all are made first.
      const keys = await idKeysOf(
        desk,
        preview.rows.flatMap(({ member }) => (member.idNo ? [member.idNo] : [])),
      );
      const ops = planImport(preview, {
        branchId: branch.id,
        today: dayOfInstant(at),
        startedOn: branch.startedOn,
        newId,
        existing: tables,
        idKeyOf: (idNo) => keys.get(idNo) ?? '',
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
