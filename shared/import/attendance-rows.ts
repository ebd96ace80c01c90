/** One line of the preview: what it would do to the record, and why not. Pure. */
import { attendanceRowWith, isEditable } from '../domain/meeting';
import type { AttendanceRow, OrgLifeRecord } from '../schema/meeting';
import { attendanceImportWords } from '../words/attendance-import';

const words = attendanceImportWords.problems;

export const attendanceRowStates = ['new', 'update', 'conflict', 'error', 'ignored', 'unchanged'] as const;
export type AttendanceRowState = (typeof attendanceRowStates)[number];

export interface AttendancePreviewRow {
  key: string;
  rowNumber: number;
  column?: string;
  state: AttendanceRowState;
  /** `YYYY-MM-DD`; '' while it is not known. */
  day: string;
  /** 主题党日、党课; as written where it is not understood. */
  kind: string;
  title: string;
  name: string;
  /** As written. */
  mark: string;
  /** Chinese sentences. */
  problems: string[];
  /** The row of the record as it would be, and as it is. */
  next?: AttendanceRow;
  before?: AttendanceRow;
  recordId?: string;
  /** Of a meeting without a record: key of `late`. */
  lateKey?: string;
}

export function personProblem(
  kind: 'unknown' | 'notOnRoster' | 'notInScope',
  name: string,
  row: AttendancePreviewRow,
): string {
  if (kind === 'unknown') return words.nameUnknown(name);
  return kind === 'notOnRoster' ? words.notOnRoster(name, row.day) : words.notInScope(name, row.kind);
}

export function intoRecord(
  row: AttendancePreviewRow,
  record: OrgLifeRecord,
  memberId: string,
  patch: Partial<AttendanceRow> & Pick<AttendanceRow, 'status'>,
  titleDiffers: boolean,
): AttendancePreviewRow {
  const before = record.attendance.find((one) => one.memberId === memberId);
  const next = attendanceRowWith(before ?? { memberId, ...patch }, patch);
  const base = { ...row, title: record.title, recordId: record.id, next };
  const told = { ...base, ...(before ? { before } : {}) };
  if (before && isSameRow(before, next)) return { ...told, state: 'unchanged', problems: [] };
  if (!isEditable(record)) {
    const reason = record.state === 'signed' ? words.signed : words.outForSignature;
    return { ...told, state: 'error', problems: [reason] };
  }
  const problems = titleDiffers ? [words.titleDiffers(record.title)] : [];
  return { ...told, state: before ? 'update' : 'new', problems };
}

function isSameRow(a: AttendanceRow, b: AttendanceRow): boolean {
  return (
    a.status === b.status &&
    (a.approvedBy ?? '') === (b.approvedBy ?? '') &&
    (a.writtenStatement ?? false) === (b.writtenStatement ?? false)
  );
}

/** One person twice in one meeting: the same once more is passed over, a contradiction is for the user to settle. */
export function settleRepeats(rows: AttendancePreviewRow[]): void {
  const byPerson = new Map<string, AttendancePreviewRow[]>();
  for (const row of rows) {
    const meeting = row.recordId ?? row.lateKey;
    if (!row.next || meeting === undefined || row.state === 'error') continue;
    const key = `${meeting} ${row.next.memberId}`;
    const known = byPerson.get(key);
    if (known) known.push(row);
    else byPerson.set(key, [row]);
  }
  for (const same of byPerson.values()) {
    const [first, ...others] = same;
    if (!first?.next || others.length === 0) continue;
    const { next } = first;
    const agrees = others.every((row) => row.next && isSameRow(row.next, next));
    const place = (row: AttendancePreviewRow): string =>
      attendanceImportWords.rowOf(row.rowNumber, row.column);
    for (const row of agrees ? others : same) {
      row.state = agrees ? 'ignored' : 'conflict';
      const other = row === first ? others[0] : first;
      row.problems = [(agrees ? words.sameAsRow : words.contradicts)(place(other ?? first))];
    }
  }
}
