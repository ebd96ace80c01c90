/** The steps of a restore: choose a snapshot, compare, restore. Nothing is changed before `restore`. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { fail, type Failure } from '../../../../shared/ipc/reply';
import type {
  BackupPlace,
  BackupState,
  RestorePreview,
  SnapshotInfo,
} from '../../../../shared/ipc/requests/backup';
import type { Secret } from '../../../ui/secret/use-secret-form';
import { useDesk } from '../../../desk/desk-context';

export interface Source {
  place: BackupPlace;
  /** Opaque name main knows the place by. */
  token: string;
  label: string;
  /** Newest first. */
  snapshots: SnapshotInfo[];
}
export type RestoreStep =
  | { kind: 'choose' }
  /** The place has a lock of its own. */
  | { kind: 'key' }
  | { kind: 'compare'; snapshot: SnapshotInfo; preview?: RestorePreview; failure?: Failure }
  | { kind: 'restoring'; snapshot: SnapshotInfo }
  | { kind: 'failed'; snapshot: SnapshotInfo; failure: Failure }
  | { kind: 'done'; snapshot: SnapshotInfo; kept: SnapshotInfo | null };

interface RestoreStart {
  readonly places: readonly BackupPlace[];
  readonly initialPlace: BackupPlace | undefined;
  readonly initialSnapshotId: string | undefined;
  /** The restore succeeded after its screen was left: nobody is there to say so. */
  readonly onDoneUnseen: () => void;
}

export function useRestore({ places, initialPlace, initialSnapshotId, onDoneUnseen }: RestoreStart) {
  const desk = useDesk();
  const [state, setState] = useState<BackupState | null>();
  const [source, setSource] = useState<Source>();
  const [openFailure, setOpenFailure] = useState<Failure>();
  const [isOpening, setOpening] = useState(false);
  const [chosenId, setChosenId] = useState<string | undefined>(initialSnapshotId);
  const [step, setStep] = useState<RestoreStep>({ kind: 'choose' });
  const asked = useRef(0);
  const isLeft = useRef(false);
  const doneUnseen = useRef(onDoneUnseen);
  useEffect(() => {
    doneUnseen.current = onDoneUnseen;
  });
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
    };
  }, []);

  const open = useCallback(
    async (place: BackupPlace, wantedId?: string): Promise<void> => {
      const question = (asked.current += 1);
      setOpening(true);
      const reply = await desk['backup.openSource']({ place });
      if (question !== asked.current) return;
      setOpening(false);
      if (!reply.ok) {
        // Closing the folder dialog leaves everything as it was.
        if (reply.failure.code !== 'cancelled') setOpenFailure(reply.failure);
        return;
      }
      const { source: token, label, snapshots } = reply.value;
      setOpenFailure(undefined);
      setSource({ place, token, label, snapshots });
      const wanted = snapshots.find(({ id }) => id === wantedId);
      setChosenId((wanted ?? firstUsable(snapshots))?.id);
      // Nothing there can be looked at before: asked for at once.
      if (firstUsable(snapshots)?.locked) setStep({ kind: 'key' });
    },
    [desk],
  );

  useEffect(() => {
    // On a damaged profile even the state may not be readable: then every place is offered.
    void desk['backup.getState']({}).then((reply) => {
      setState(reply.ok ? reply.value : null);
    });
  }, [desk]);
  const offered = places.filter((place) => place !== 'picked' && isThere(place, state));
  const isKnown = state !== undefined;
  const start = initialPlace !== undefined && initialPlace !== 'picked' ? initialPlace : offered[0];
  useEffect(() => {
    // The folder dialog never opens by itself.
    if (isKnown && start !== undefined && asked.current === 0) void open(start, initialSnapshotId);
  }, [isKnown, start, open, initialSnapshotId]);

  const compare = useCallback(
    async (snapshot: SnapshotInfo): Promise<void> => {
      if (!source) return;
      setStep({ kind: 'compare', snapshot });
      const reply = await desk['backup.previewRestore']({ source: source.token, snapshotId: snapshot.id });
      setStep((now) => {
        if (now.kind !== 'compare' || now.snapshot.id !== snapshot.id) return now;
        return reply.ok
          ? { kind: 'compare', snapshot, preview: reply.value }
          : { kind: 'compare', snapshot, failure: reply.failure };
      });
    },
    [desk, source],
  );
  const restore = useCallback(
    async (snapshot: SnapshotInfo): Promise<void> => {
      if (!source) return;
      setStep({ kind: 'restoring', snapshot });
      const reply = await desk['backup.restore']({ source: source.token, snapshotId: snapshot.id });
      if (isLeft.current) {
        if (reply.ok) doneUnseen.current();
        return;
      }
      setStep(
        reply.ok
          ? { kind: 'done', snapshot, kept: reply.value.kept }
          : { kind: 'failed', snapshot, failure: reply.failure },
      );
    },
    [desk, source],
  );
  const unlock = useCallback(
    async (secret: Secret): Promise<Failure | undefined> => {
      if (!source) return undefined;
      const reply = await desk['backup.unlockSource']({ source: source.token, ...secret });
      if (!reply.ok) return reply.failure;
      const { snapshots } = reply.value;
      // What lies there opened with it, and it was not the key of these.
      if (countLocked(snapshots) === countLocked(source.snapshots)) return fail('keyMissing').failure;
      setSource({ ...source, snapshots });
      const known = snapshots.find(({ id, locked }) => id === chosenId && locked === undefined);
      setChosenId((known ?? firstUsable(snapshots))?.id);
      setStep({ kind: 'choose' });
      return undefined;
    },
    [desk, source, chosenId],
  );
  const askKey = useCallback(() => {
    setStep({ kind: 'key' });
  }, []);
  const choose = useCallback(() => {
    setStep({ kind: 'choose' });
  }, []);

  return {
    /** False until it is known which places there are. */
    isKnown,
    offered,
    canPick: places.includes('picked'),
    source,
    openFailure,
    isOpening,
    chosen: source?.snapshots.find(({ id }) => id === chosenId),
    /** Name of the branch on this PC; empty when unknown. */
    ownBranch: state?.snapshots[0]?.branchName ?? '',
    step,
    open,
    setChosenId,
    compare,
    askKey,
    unlock,
    restore,
    choose,
  };
}
export type Restore = ReturnType<typeof useRestore>;

/** Newest first in the list: the newest one that can be taken as it is, or else once its key is typed. */
function firstUsable(snapshots: readonly SnapshotInfo[]): SnapshotInfo | undefined {
  const good = snapshots.filter(({ state }) => state === 'good');
  return good.find(({ locked }) => locked === undefined) ?? good[0];
}
function countLocked(snapshots: readonly SnapshotInfo[]): number {
  return snapshots.filter(({ locked }) => locked).length;
}

function isThere(place: BackupPlace, state: BackupState | null | undefined): boolean {
  if (!state) return state === null;
  return place === 'secondCopy' ? state.secondCopy.folder !== null : state.snapshots.length > 0;
}
