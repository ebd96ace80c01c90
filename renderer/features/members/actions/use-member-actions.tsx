import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { dayOfInstant } from '../../../../shared/domain/dates';
import {
  departureOps,
  memberReferences,
  recycleOps,
  returnOps,
  type Departure,
  type DepartureKind,
} from '../../../../shared/domain/member-changes';
import { isErasedFile, storedFileOf, type StoredFile } from '../../../../shared/domain/member-file';
import type { RosterTables } from '../../../../shared/domain/roster';
import { departureWords, recycleWords } from '../../../../shared/words/members';
import { useRestoreMember } from '../../../actions/use-restore-member';
import { useWriteUndo } from '../../../actions/use-write-undo';
import { useBranch, useData, useReadRecords } from '../../../data/data-context';
import { DepartureDialog } from './DepartureDialog';
import { ErasedFileDialog } from './ErasedFile';
import { RefusedDialog } from './RefusedDialog';
import { ReturnDialog } from './ReturnDialog';

export interface MemberActions {
  depart: (kind: DepartureKind, memberId: string) => void;
  comeBack: (memberId: string) => void;
  recycle: (memberId: string) => void;
  restore: (memberId: string) => void;
  /** The open dialog; the page puts it anywhere. */
  dialog: ReactNode;
}

type Asked =
  | { kind: DepartureKind; file: StoredFile }
  | { kind: 'return'; file: StoredFile }
  | { kind: 'erased'; file: StoredFile }
  | { kind: 'refused'; file: StoredFile; records: number; posts: number };

/** What can be done with a member from the list and the panel; each is one command, taken back by its toast. */
export function useMemberActions(tables: RosterTables | undefined): MemberActions {
  const { now, newId } = useData();
  const write = useWriteUndo();
  const restoreMember = useRestoreMember();
  const branch = useBranch();
  const readRecords = useReadRecords();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked | undefined>();
  const today = dayOfInstant(now());
  const context = { branchId: branch.id, newId };

  const withFile = (memberId: string, run: (file: StoredFile) => void): void => {
    const file = tables && storedFileOf(tables, memberId);
    if (file) run(file);
  };
  const close = (): void => {
    setAsked(undefined);
  };
  const confirmDeparture = (file: StoredFile, departure: Departure): void => {
    close();
    const done = departureWords.done(departure.kind, file.person.name);
    void write('members.depart', departureOps(departure, file, context), done);
  };

  const recycle = async (file: StoredFile): Promise<void> => {
    const references = memberReferences(file, await readRecords());
    if (references.records + references.posts > 0) setAsked({ kind: 'refused', file, ...references });
    else await write('members.recycle', recycleOps(file, now()), recycleWords.done(file.person.name));
  };

  return {
    depart: (kind, memberId) => {
      withFile(memberId, (file) => {
        setAsked({ kind, file });
      });
    },
    comeBack: (memberId) => {
      withFile(memberId, (file) => {
        // What was erased is never filled in again: whoever comes back gets a new file.
        setAsked({ kind: isErasedFile(file) ? 'erased' : 'return', file });
      });
    },
    recycle: (memberId) => {
      withFile(memberId, (file) => void recycle(file));
    },
    restore: (memberId) => {
      void restoreMember(memberId);
    },
    dialog: dialogOf(asked, {
      today,
      close,
      createAfter: (file) => {
        close();
        void navigate(`/members/new/${file.member.id}`);
      },
      confirmDeparture,
      confirmReturn: (file, from, fromOrg) => {
        close();
        const done = departureWords.returned(file.person.name);
        void write('members.return', returnOps(file, from, fromOrg, context), done);
      },
    }),
  };
}

interface DialogPort {
  today: string;
  close: () => void;
  createAfter: (file: StoredFile) => void;
  confirmDeparture: (file: StoredFile, departure: Departure) => void;
  confirmReturn: (file: StoredFile, from: string, fromOrg: string) => void;
}

function dialogOf(asked: Asked | undefined, port: DialogPort): ReactNode {
  if (!asked) return null;
  const { file } = asked;
  if (asked.kind === 'refused') {
    return (
      <RefusedDialog
        name={file.person.name}
        records={asked.records}
        posts={asked.posts}
        onClose={port.close}
      />
    );
  }
  if (asked.kind === 'erased') {
    return (
      <ErasedFileDialog
        file={file}
        onClose={port.close}
        onCreate={() => {
          port.createAfter(file);
        }}
      />
    );
  }
  if (asked.kind === 'return') {
    return (
      <ReturnDialog
        file={file}
        today={port.today}
        onCancel={port.close}
        onConfirm={(from, fromOrg) => {
          port.confirmReturn(file, from, fromOrg);
        }}
      />
    );
  }
  return (
    <DepartureDialog
      kind={asked.kind}
      file={file}
      today={port.today}
      onCancel={port.close}
      onConfirm={(departure) => {
        port.confirmDeparture(file, departure);
      }}
    />
  );
}
