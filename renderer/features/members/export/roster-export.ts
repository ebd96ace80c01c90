/**
 * One export from the place to the register: pick, register as begun, have main write, register how it ended. No file
 * is written that is not registered first.
 */
import type { Failure } from '../../../../shared/ipc/reply';
import type { PlaceGrant } from '../../../../shared/ipc/requests/files';
import { exportHead, exportRows, type ExportColumn } from '../../../../shared/domain/roster-export';
import type { RosterEntry } from '../../../../shared/domain/roster';
import { createOp, updateOp } from '../../../../shared/schema/command';
import type { Branch } from '../../../../shared/schema/branch';
import type { DataExport } from '../../../../shared/schema/ledger';
import { BEGIN_EXPORT_COMMAND, END_EXPORT_COMMAND, type WritePoint } from '../../../data/write-point';
import type { Desk } from '../../../desk/desk';

export interface RosterExport {
  readonly asOf: string;
  readonly profile: DataExport['profile'];
  /** Trimmed; only registered for a full list. */
  readonly reason: string;
  readonly columns: readonly ExportColumn[];
  readonly entries: readonly RosterEntry[];
}

export interface ExportPorts {
  readonly desk: Pick<Desk, 'export.pickRosterFile' | 'export.writeRoster'>;
  readonly writePoint: Pick<WritePoint, 'write'>;
  readonly branch: Branch;
  readonly now: () => string;
  readonly newId: () => string;
}

export type ExportOutcome =
  | { kind: 'cancelled' }
  /** `isRegistered`: the register says that nothing was written; otherwise nothing was begun or it says begun. */
  | { kind: 'failed'; failure: Failure; isRegistered: boolean }
  /** `notRegistered`: the file is good, the register still says begun. */
  | { kind: 'done'; saved: PlaceGrant; notRegistered: Failure | undefined };

export async function exportRoster(wanted: RosterExport, ports: ExportPorts): Promise<ExportOutcome> {
  const { desk, writePoint, branch } = ports;
  const { asOf, columns, entries } = wanted;
  const picked = await desk['export.pickRosterFile']({ shortName: branch.shortName, asOf });
  if (!picked.ok) return { kind: 'failed', failure: picked.failure, isRegistered: false };
  const { target } = picked.value;
  if (!target) return { kind: 'cancelled' };

  const begun = createOp('dataExports', registerRow(wanted, target, ports));
  const registered = await writePoint.write(BEGIN_EXPORT_COMMAND, [begun]);
  if (!registered.ok) return { kind: 'failed', failure: registered.failure, isRegistered: false };
  const written = await desk['export.writeRoster']({
    token: target.token,
    commandId: registered.value.commandId,
    branchName: branch.fullName,
    columns: [...columns],
    rows: exportRows(entries, wanted.profile, columns),
  });
  const end: Partial<DataExport> = written.ok
    ? { result: 'written', sha512: written.value.sha512 }
    : { result: 'notWritten' };
  const ended = await writePoint.write(END_EXPORT_COMMAND, [
    updateOp('dataExports', begun.after as DataExport, end),
  ]);
  if (!written.ok) return { kind: 'failed', failure: written.failure, isRegistered: ended.ok };
  return { kind: 'done', saved: written.value.saved, notRegistered: ended.ok ? undefined : ended.failure };
}

function registerRow(
  { asOf, profile, reason, columns, entries }: RosterExport,
  { fileName, label }: { fileName: string; label: string },
  { branch, now, newId }: ExportPorts,
): Omit<DataExport, 'rev'> {
  return {
    id: newId(),
    branchId: branch.id,
    at: now(),
    what: 'roster',
    profile,
    ...(profile === 'superiorFull' ? { reason } : {}),
    asOf,
    columns: columns.map(exportHead),
    rowCount: entries.length,
    fileName,
    placeLabel: label,
    result: 'begun',
  };
}
