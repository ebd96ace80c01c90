/**
 * No list of persons leaves that is not registered: main asks its own journal, so that no page, however it goes
 * wrong, can forget the register or the reason.
 */
import { exportHead, isReasonGiven, showsTooMuch } from '../../shared/domain/roster-export';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { JournalEntry } from '../../shared/ipc/requests/journal';
import type { RequestDecoded } from '../../shared/ipc/contract';
import type { AuditFilter, ChangeSummary } from '../../shared/ipc/requests/backup';
import type { DataExport } from '../../shared/schema/ledger';

/** What is asked of the journal. */
export interface Register {
  findCommand(commandId: string): Promise<JournalEntry | null>;
  listChanges(
    filter: AuditFilter,
    beforeSeq: number | null,
    limit: number,
  ): Promise<{ changes: ChangeSummary[] }>;
}

type Request = Pick<RequestDecoded<'export.writeRoster'>, 'commandId' | 'columns' | 'rows'>;

/**
 * The row that registered this very export: begun and not ended, same columns, as many persons, same file; for a full
 * list with its reason; a covered list shows nothing that only a full one may.
 * @param target file name and place as they were given to the page for the register
 * @throws ExpectedFailure notAllowed
 */
export async function requireRegistered(
  register: Register,
  { commandId, columns, rows }: Request,
  target: { fileName: string; label: string },
): Promise<DataExport> {
  const entry = await register.findCommand(commandId);
  const [op, ...others] = entry?.command.ops ?? [];
  if (!op || others.length > 0 || op.table !== 'dataExports' || op.before !== null || op.after === null) {
    throw refused('not registered');
  }
  const row = op.after as DataExport;
  const isThis =
    row.result === 'begun' &&
    row.rowCount === rows.length &&
    row.columns.join('/') === columns.map(exportHead).join('/') &&
    row.fileName === target.fileName &&
    row.placeLabel === target.label;
  if (!isThis) throw refused('registered otherwise');
  // Newest first: an outcome stands before the beginning. One registration is one file.
  const { changes } = await register.listChanges({ table: 'dataExports', rowId: row.id }, null, 1);
  if (changes[0]?.commandId !== commandId) throw refused('ended already');
  if (row.profile === 'superiorFull' ? !isReasonGiven(row.reason) : showsTooMuch(columns, rows)) {
    throw refused(row.profile === 'superiorFull' ? 'no reason' : 'numbers in a covered list');
  }
  return row;
}

function refused(why: string): ExpectedFailure {
  return new ExpectedFailure('notAllowed', `export of persons: ${why}`);
}
