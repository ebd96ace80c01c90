/** Can anything be written just now? What main says, and what the last refused write says. */
import { useCallback, useEffect, useState } from 'react';
import type { FailureCode } from '../../../shared/ipc/failure-codes';
import { useData, useWritePoint } from '../../data/data-context';
import { useDesk } from '../../desk/desk-context';
import { useBackupState } from '../../desk/use-backup-state';

/** Refusals that concern every write to come; a conflict concerns one row only. */
const lasting = ['spaceLow', 'diskFull', 'notWritable', 'journalWriteFailed'] as const;
export type StorageTrouble = (typeof lasting)[number];

export interface StorageWatch {
  readonly trouble: StorageTrouble | undefined;
  /** Known when main itself stopped writing for want of space. */
  readonly space: { readonly freeBytes: number; readonly requiredBytes: number } | undefined;
  /** Instant of the last look that found it unchanged; undefined before the first. */
  readonly lookedAt: string | undefined;
  readonly retry: () => void;
}

/**
 * The trouble ends with a write that came through, or when main says (backup.changed) that writing goes on. A view
 * that could not be updated is no trouble of writing: renderer/app/boot gives way to a page of its own then.
 */
export function useStorageTrouble(): StorageWatch {
  const desk = useDesk();
  const writePoint = useWritePoint();
  const { now } = useData();
  const { state, refresh } = useBackupState();
  const [refused, setRefused] = useState<StorageTrouble>();
  const [lookedAt, setLookedAt] = useState<string>();
  const forget = useCallback(() => {
    setRefused(undefined);
    setLookedAt(undefined);
  }, []);
  useEffect(
    () =>
      writePoint.onRefused(({ code }) => {
        if (!isLasting(code)) return;
        setRefused(code);
        refresh();
      }),
    [writePoint, refresh],
  );
  useEffect(
    () =>
      writePoint.onSaved(() => {
        forget();
        refresh();
      }),
    [writePoint, forget, refresh],
  );
  useEffect(() => desk.on('backup.changed', forget), [desk, forget]);

  const storage = state?.storage;
  const stopped = storage?.readOnly ?? undefined;
  return {
    trouble: stopped ?? refused,
    space: stopped === 'spaceLow' ? storage : undefined,
    lookedAt,
    retry: () => {
      // A refused write is not tried again here (it is still in its form); the answer decides whether it may be.
      void desk['backup.getState']({}).then((reply) => {
        if (reply.ok && reply.value.storage.readOnly === null) forget();
        else setLookedAt(now());
        refresh();
      });
    },
  };
}

function isLasting(code: FailureCode): code is StorageTrouble {
  return (lasting as readonly FailureCode[]).includes(code);
}
