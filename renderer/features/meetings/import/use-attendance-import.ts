/** Reads a sheet of attendance: what each line would do, the questions it raises, one command, and the way back. */
import { useMemo, useState } from 'react';
import { dayOfInstant } from '../../../../shared/domain/dates';
import type { RosterTables } from '../../../../shared/domain/roster';
import { previewAttendance, type AttendanceDecisions } from '../../../../shared/import/attendance';
import { planAttendanceImport } from '../../../../shared/import/attendance-plan';
import { readAttendanceSheet, type AttendanceSheet } from '../../../../shared/import/attendance-sheet';
import type { Failure } from '../../../../shared/ipc/reply';
import type { OrgLifeRecord } from '../../../../shared/schema/meeting';
import { usePickTables } from '../../../actions/use-pick-tables';
import { useBranch, useData } from '../../../data/data-context';

interface OpenAttendance {
  name: string;
  sha512: string;
  /** Every sheet that holds attendance, by its name: many offices keep one a month. */
  sheets: { name: string; sheet: AttendanceSheet }[];
  /** Which of them is looked at. */
  at: number;
}

export interface FinishedAttendance {
  commandId: string;
  rows: number;
  records: number;
  late: number;
}

const undecided: AttendanceDecisions = { signs: new Map(), createLate: false };

export function useAttendanceImport(tables: RosterTables, records: readonly OrgLifeRecord[]) {
  const branch = useBranch();
  const pickTables = usePickTables();
  const { writePoint, now, newId } = useData();
  const [file, setFile] = useState<OpenAttendance>();
  const [failure, setFailure] = useState<Failure | 'noHeads'>();
  const [isBusy, setBusy] = useState(false);
  const [decisions, setDecisions] = useState(undecided);
  const today = dayOfInstant(now());

  const sheet = file?.sheets[file.at]?.sheet;
  const preview = useMemo(
    () => (sheet ? previewAttendance(sheet, { tables, records, today }, decisions) : undefined),
    [sheet, tables, records, today, decisions],
  );

  const pick = async (): Promise<void> => {
    const read = await pickTables();
    if (!read) return;
    setFile(undefined);
    setDecisions(undecided);
    if (!read.ok) {
      setFailure(read.failure);
      return;
    }
    const { name, sha512, tables: all } = read.value;
    const sheets = all.flatMap((table) => {
      const found = readAttendanceSheet(table);
      return found ? [{ name: table.name, sheet: found }] : [];
    });
    setFailure(sheets.length > 0 ? undefined : 'noHeads');
    if (sheets.length > 0) setFile({ name, sha512, sheets, at: 0 });
  };

  const chooseSheet = (at: number): void => {
    if (!file) return;
    setDecisions(undecided);
    setFile({ ...file, at });
  };

  const run = async (lateReason: string): Promise<FinishedAttendance | undefined> => {
    if (!file || !sheet || !preview) return undefined;
    setBusy(true);
    const commandId = newId();
    const { name: fileName, sha512: fileSha512 } = file;
    const ops = planAttendanceImport(preview, {
      ...{ branch, records, at: now(), newId, lateReason },
      run: { commandId, fileName, fileSha512, rawRows: sheet.rawRows },
    });
    const reply = await writePoint.write('meetings.importAttendance', ops, commandId);
    setBusy(false);
    if (!reply.ok) {
      setFailure(reply.failure);
      return undefined;
    }
    const written = ops.filter(({ table }) => table === 'records');
    return {
      commandId,
      rows: preview.rows.filter(({ state }) => state === 'new' || state === 'update').length,
      records: written.length,
      late: written.filter(({ before }) => before === null).length,
    };
  };

  return { file, preview, failure, isBusy, decisions, setDecisions, pick, chooseSheet, run };
}
