/** Columns of a list of snapshots; the same on the page and in the restore flow. */
import { localTimeOfInstant } from '../../../shared/domain/dates';
import type { SnapshotInfo } from '../../../shared/ipc/requests/backup';
import {
  backupWords,
  lockedWord,
  snapshotReasonWords,
  snapshotStateWords,
  untoldWord,
} from '../../../shared/words/backup';
import { formatBytes } from '../../ui/format-bytes';
import { StatusWord } from '../../ui/status/StatusWord';
import type { StateKind } from '../../ui/status/state-kind';
import type { TableColumn } from '../../ui/table/column';

const heads = backupWords.snapshots.columns;
const glyphs: Readonly<Record<SnapshotInfo['state'], StateKind>> = {
  good: 'done',
  damaged: 'missing',
  future: 'excused',
};

const columns: Readonly<Record<keyof typeof heads, TableColumn<SnapshotInfo>>> = {
  at: {
    id: 'at',
    header: heads.at,
    value: (row) => row.at,
    ...shownAs(({ at }) => localTimeOfInstant(at).replace('T', ' ')),
    widthPx: 152,
    isFrozen: true,
    isStrong: true,
    canHide: false,
  },
  branch: { id: 'branch', header: heads.branch, value: (row) => row.branchName, widthPx: 200, grow: 2 },
  reason: {
    id: 'reason',
    header: heads.reason,
    value: (row) => snapshotReasonWords[row.reason],
    widthPx: 132,
    grow: 1,
  },
  seq: {
    id: 'seq',
    header: heads.seq,
    value: (row) => row.seq,
    ...shownAs(({ seq }) => String(seq)),
    widthPx: 72,
    align: 'end',
  },
  rows: {
    id: 'rows',
    header: heads.rows,
    value: (row) => row.rows,
    ...shownAs(({ rows }) => String(rows)),
    widthPx: 72,
    align: 'end',
  },
  attachments: {
    id: 'attachments',
    header: heads.attachments,
    value: (row) => row.attachments,
    ...shownAs(({ attachments }) => String(attachments)),
    widthPx: 64,
    align: 'end',
  },
  size: {
    id: 'size',
    header: heads.size,
    value: (row) => row.bytes,
    ...shownAs(({ bytes }) => formatBytes(bytes)),
    widthPx: 88,
    align: 'end',
  },
  state: {
    id: 'state',
    header: heads.state,
    value: stateOf,
    cell: (row) => <StatusWord kind={row.locked ? 'notYet' : glyphs[row.state]} label={stateOf(row)} />,
    widthPx: 116,
  },
};

/** A locked data copy tells nothing of itself, not even when it was made. */
function shownAs(
  text: (row: SnapshotInfo) => string,
): Required<Pick<TableColumn<SnapshotInfo>, 'cell' | 'copyText'>> {
  const told = (row: SnapshotInfo): string => (row.locked && row.seq === 0 ? untoldWord : text(row));
  return { cell: told, copyText: told };
}
function stateOf({ state, locked }: SnapshotInfo): string {
  return locked ? lockedWord : snapshotStateWords[state];
}

/** On this PC all snapshots are of the same branch: its name would only repeat itself. */
export const localColumns: readonly TableColumn<SnapshotInfo>[] = [
  columns.at,
  columns.reason,
  columns.seq,
  columns.rows,
  columns.attachments,
  columns.size,
  columns.state,
];
/** In the restore flow the branch stands in front: the wrong stick must be noticed. */
export const sourceColumns: readonly TableColumn<SnapshotInfo>[] = [
  // Both ends keep the page's edge.
  { ...columns.at, widthPx: 184 },
  columns.branch,
  columns.reason,
  columns.seq,
  columns.rows,
  columns.attachments,
  columns.size,
  { ...columns.state, widthPx: 144 },
];
export const snapshotKey = (row: SnapshotInfo): string => row.id;
