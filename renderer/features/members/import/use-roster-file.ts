import { useEffect, useRef, useState } from 'react';
import type { FileGrant } from '../../../../shared/ipc/requests/files';
import type { Failure } from '../../../../shared/ipc/reply';
import {
  headRowChoices,
  mappingOfRows,
  proposeMapping,
  type RosterMapping,
} from '../../../../shared/import/header';
import { chooseSheet, type SheetTable } from '../../../../shared/import/sheet-table';
import { useTable } from '../../../data/data-context';
import { useDesk } from '../../../desk/desk-context';
import { recallHeads, recallMapping } from './mapping-memory';

export interface RosterFile {
  name: string;
  sha512: string;
  tables: SheetTable[];
}

export interface OpenRoster {
  file: RosterFile;
  table: SheetTable;
  mapping: RosterMapping;
  /** The mapping as proposed or recalled, before the user changed it; undefined when the user pointed at the heads. */
  recalled: RosterMapping | undefined;
  isRemembered: boolean;
}

interface Granted {
  /** Of a file that was picked before this page was left or locked; it is read once more. */
  token: string | undefined;
  /** Another one is open now, or none. */
  onChange: (token: string | undefined) => void;
}

/** Picks and reads a roster; what goes wrong stays in `failure`, cancelling is nothing at all. */
export function useRosterFile({ token, onChange }: Granted) {
  const desk = useDesk();
  const settings = useTable('settings');
  const [readingName, setReadingName] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const [roster, setRoster] = useState<OpenRoster>();

  /** A file without heads we know: kept, so that the user can point at them. */
  const [headless, setHeadless] = useState<{ file: RosterFile; table: SheetTable }>();

  const openSheet = (file: RosterFile, table: SheetTable | undefined): void => {
    const proposed = table && (proposeMapping(table) ?? recallHeads(table, settings ?? []));
    setHeadless(undefined);
    if (!table || !proposed) {
      setFailure({ code: 'fileNoHeader', message: file.name });
      if (table) setHeadless({ file, table });
      return;
    }
    const { mapping, isRemembered } = recallMapping(proposed, settings ?? []);
    setFailure(undefined);
    setRoster({ file, table, mapping, recalled: mapping, isRemembered });
  };
  /** The user says where the heads are: of a sheet where none were found, from its first row with content on. */
  const openByHand = (file: RosterFile, table: SheetTable, first: number, last: number): void => {
    const { mapping, isRemembered } = recallMapping(mappingOfRows(table, first, last), settings ?? []);
    setFailure(undefined);
    setHeadless(undefined);
    setRoster({ file, table, mapping, recalled: isRemembered ? mapping : undefined, isRemembered });
  };

  const read = async (grant: Pick<FileGrant, 'token' | 'name'> | undefined): Promise<void> => {
    if (!grant) return;
    setFailure(undefined);
    setHeadless(undefined);
    setReadingName(grant.name);
    // Main begins an import with a snapshot (backup-service). Made while the file is read and looked at, nobody waits
    // for it; whether it is there is main's to check, so nothing depends on the answer.
    void desk['backup.makeSnapshot']({ reason: 'import' });
    const reply = await desk['import.readTables']({ token: grant.token });
    setReadingName(undefined);
    if (!reply.ok) {
      setFailure(reply.failure);
      return;
    }
    onChange(grant.token);
    const { fileSha512: sha512, ...rest } = reply.value;
    const file: RosterFile = { sha512, ...rest };
    // The first visible sheet that looks like a roster; a hidden one is never chosen, only offered.
    const visible = file.tables.filter((table) => !table.hidden);
    openSheet(file, visible.find((table) => proposeMapping(table) !== undefined) ?? chooseSheet(file.tables));
  };

  const again = useRef(token);
  useEffect(() => {
    // Remembered columns come with the settings.
    const found = settings && again.current;
    if (found === undefined) return;
    again.current = undefined;
    void read({ token: found, name: '' });
  });

  return {
    settings,
    roster,
    failure,
    readingName,
    pick: async (): Promise<void> => {
      const reply = await desk['files.pickFiles']({ purpose: 'importRoster', multiple: false });
      if (reply.ok) await read(reply.value.files[0]);
      else if (reply.failure.code !== 'cancelled') setFailure(reply.failure);
    },
    drop: async (files: File[]): Promise<void> => {
      const reply = await desk.grantDropped(files);
      if (reply.ok) await read(reply.value.files[0]);
      else setFailure(reply.failure);
    },
    /** Another sheet; where no heads are found in it, the user goes on and points at them. */
    chooseTable: (table: SheetTable): void => {
      if (!roster) return;
      const first = headRowChoices(table)[0] ?? 0;
      if (proposeMapping(table) ?? recallHeads(table, settings ?? [])) openSheet(roster.file, table);
      else openByHand(roster.file, table, first, first);
    },
    /** Heads from row `first` to `last`, 0-based; -1 and -1: the file has none. */
    chooseHeads: (first: number, last: number): void => {
      if (roster) openByHand(roster.file, roster.table, first, last);
    },
    /** Set while a file is refused only because its heads were not found. */
    pointAtHeads: headless
      ? (): void => {
          const first = headRowChoices(headless.table)[0] ?? 0;
          openByHand(headless.file, headless.table, first, first);
        }
      : undefined,
    changeMapping: (mapping: RosterMapping): void => {
      if (roster) setRoster({ ...roster, mapping });
    },
    close: (): void => {
      setRoster(undefined);
      setFailure(undefined);
      setHeadless(undefined);
      onChange(undefined);
    },
  };
}
