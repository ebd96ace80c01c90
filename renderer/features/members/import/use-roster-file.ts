import { useEffect, useRef, useState } from 'react';
import type { FileGrant } from '../../../../shared/ipc/requests/files';
import type { Failure } from '../../../../shared/ipc/reply';
import { proposeMapping, type RosterMapping } from '../../../../shared/import/header';
import { chooseSheet, type SheetTable } from '../../../../shared/import/sheet-table';
import { useTable } from '../../../data/data-context';
import { useDesk } from '../../../desk/desk-context';
import { recallMapping } from './mapping-memory';

export interface RosterFile {
  name: string;
  sha512: string;
  tables: SheetTable[];
}

export interface OpenRoster {
  file: RosterFile;
  table: SheetTable;
  mapping: RosterMapping;
  /** The mapping as proposed or recalled, before the user changed it. */
  recalled: RosterMapping;
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

  const openSheet = (file: RosterFile, table: SheetTable | undefined): void => {
    const proposed = table && proposeMapping(table);
    if (!table || !proposed) {
      setFailure({ code: 'fileNoHeader', message: file.name });
      return;
    }
    const { mapping, isRemembered } = recallMapping(proposed, settings ?? []);
    setFailure(undefined);
    setRoster({ file, table, mapping, recalled: mapping, isRemembered });
  };

  const read = async (grant: Pick<FileGrant, 'token' | 'name'> | undefined): Promise<void> => {
    if (!grant) return;
    setFailure(undefined);
    setReadingName(grant.name);
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
    chooseTable: (table: SheetTable): void => {
      if (roster) openSheet(roster.file, table);
    },
    changeMapping: (mapping: RosterMapping): void => {
      if (roster) setRoster({ ...roster, mapping });
    },
    close: (): void => {
      setRoster(undefined);
      setFailure(undefined);
      onChange(undefined);
    },
  };
}
