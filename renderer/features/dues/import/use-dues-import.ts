/** Reads an old ledger of dues: what each cell would do, the questions it raises, one command. */
import { useMemo, useState } from 'react';
import { dayOfInstant } from '../../../../shared/domain/dates';
import { previewDues, type DuesDecisions } from '../../../../shared/import/dues';
import { planDuesImport } from '../../../../shared/import/dues-plan';
import { readDuesSheet, type DuesSheet } from '../../../../shared/import/dues-sheet';
import type { RosterTables } from '../../../../shared/domain/roster';
import type { Failure } from '../../../../shared/ipc/reply';
import type { DuesFacts } from '../use-dues-facts';
import { usePickTables } from '../../../actions/use-pick-tables';
import { useBranch, useData } from '../../../data/data-context';

interface OpenLedger {
  name: string;
  sha512: string;
  /** Every sheet that holds dues, by its name: many offices keep one a year. */
  sheets: { name: string; sheet: DuesSheet }[];
  /** Which of them is looked at. */
  at: number;
}
export interface FinishedDues {
  commandId: string;
  payments: number;
  profiles: number;
}

const undecided: DuesDecisions = { signs: new Map(), rows: new Map() };

export function useDuesImport(tables: RosterTables, facts: DuesFacts) {
  const branch = useBranch();
  const pickTables = usePickTables();
  const { writePoint, now, newId } = useData();
  const [file, setFile] = useState<OpenLedger>();
  const [chosenYear, setChosenYear] = useState<number>();
  const [failure, setFailure] = useState<Failure | 'noHeads'>();
  const [isBusy, setBusy] = useState(false);
  const [decisions, setDecisions] = useState(undecided);
  const today = dayOfInstant(now());

  const sheet = file?.sheets[file.at]?.sheet;
  /** As the sheet says; else as the user says. */
  const year = sheet?.year ?? chosenYear;
  const preview = useMemo(() => {
    if (!sheet || year === undefined) return undefined;
    const { payments, profiles, workSpans, setting } = facts;
    const stored = { tables, branch, payments, profiles, workSpans, rounding: setting.rounding };
    return previewDues(sheet, { ...stored, year, today }, decisions);
  }, [sheet, year, tables, branch, facts, today, decisions]);

  const pick = async (): Promise<void> => {
    const read = await pickTables();
    if (!read) return;
    setFile(undefined);
    setChosenYear(undefined);
    setDecisions(undecided);
    if (!read.ok) {
      setFailure(read.failure);
      return;
    }
    const { name, sha512, tables: all } = read.value;
    const sheets = all.flatMap((table) => {
      const found = readDuesSheet(table);
      return found ? [{ name: table.name, sheet: found }] : [];
    });
    setFailure(sheets.length > 0 ? undefined : 'noHeads');
    if (sheets.length > 0) setFile({ name, sha512, sheets, at: 0 });
  };

  const chooseSheet = (at: number): void => {
    if (!file) return;
    setDecisions(undecided);
    setChosenYear(undefined);
    setFile({ ...file, at });
  };

  const run = async (): Promise<FinishedDues | undefined> => {
    if (!file || !sheet || !preview) return undefined;
    setBusy(true);
    const commandId = newId();
    const { name: fileName, sha512: fileSha512 } = file;
    const ops = planDuesImport(preview, {
      ...{ branchId: branch.id, at: now(), newId },
      run: { commandId, fileName, fileSha512, rawRows: sheet.rawRows },
    });
    const reply = await writePoint.write('dues.import', ops, commandId);
    setBusy(false);
    if (!reply.ok) {
      setFailure(reply.failure);
      return undefined;
    }
    const count = (table: string): number => ops.filter((op) => op.table === table).length;
    return { commandId, payments: count('duesPayments'), profiles: count('duesProfiles') };
  };

  return {
    ...{ file, sheet, year, setChosenYear, preview, failure, isBusy },
    ...{ decisions, setDecisions, pick, chooseSheet, run },
  };
}
