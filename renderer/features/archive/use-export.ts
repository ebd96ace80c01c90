/** One export from the first page typeset to the entry in the register. States follow each other, never jump back. */
import { useEffect, useRef, useState } from 'react';
import type { ArchiveProgress } from '../../../shared/ipc/events';
import type { Failure } from '../../../shared/ipc/reply';
import type { ExportResult } from '../../../shared/ipc/requests/archive';
import type { PlaceGrant } from '../../../shared/ipc/requests/files';
import { createOp } from '../../../shared/schema/command';
import { archiveScreenWords } from '../../../shared/words/archive-screen';
import { failureText } from '../../../shared/words/failures';
import { useBranch, useData } from '../../data/data-context';
import { useDesk } from '../../desk/desk-context';
import { usePreferences } from '../../desk/preferences-context';
import { useToast } from '../../ui/feedback/toast-context';
import { formatBytes } from '../../ui/format-bytes';
import { makeItems } from './make-items';
import type { YearPackage } from './year-package';

const words = archiveScreenWords.export;

export type ExportState =
  | { kind: 'idle' }
  | { kind: 'running'; progress: ExportProgress }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'done'; result: ExportResult; registerFailure?: Failure };

export interface ExportProgress extends Omit<ArchiveProgress, 'phase'> {
  phase: ArchiveProgress['phase'] | 'typesetting';
  /** When this phase began (monotonic clock), and how long it has run: for the time left. */
  startedAtMs: number;
  elapsedMs: number;
}

const nothingYet = { filesDone: 0, filesTotal: 0, bytesDone: 0, bytesTotal: 0, currentPath: '' };

export function useExport(): {
  state: ExportState;
  start: (place: PlaceGrant, pack: YearPackage, year: number) => void;
  cancel: () => void;
  reset: () => void;
} {
  const desk = useDesk();
  const branch = useBranch();
  const { writePoint, newId } = useData();
  const { preferences } = usePreferences();
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const toast = useToast();
  const isCancelled = useRef(false);
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);

  useEffect(
    () =>
      desk.on('archive.progress', (detail) => {
        setState((before) => {
          if (before.kind !== 'running') return before;
          const isSamePhase = before.progress.phase === detail.phase;
          const startedAtMs = isSamePhase ? before.progress.startedAtMs : performance.now();
          const elapsedMs = performance.now() - startedAtMs;
          return { kind: 'running', progress: { ...detail, startedAtMs, elapsedMs } };
        });
      }),
    [desk],
  );

  const run = async (place: PlaceGrant, pack: YearPackage, year: number): Promise<ExportState> => {
    const startedAtMs = performance.now();
    const made = await makeItems(
      desk,
      pack.items,
      (filesDone, filesTotal) => {
        const elapsedMs = performance.now() - startedAtMs;
        const phase = 'typesetting' as const;
        const progress = { ...nothingYet, phase, filesDone, filesTotal, startedAtMs, elapsedMs };
        setState({ kind: 'running', progress });
      },
      () => isCancelled.current,
    );
    if (!made.ok) return { kind: 'failed', failure: made.failure };
    const reply = await desk['archive.export']({
      placeToken: place.token,
      year,
      branch: { id: branch.id, fullName: branch.fullName, shortName: branch.shortName },
      contact: preferences.operatorName,
      items: made.items,
      gaps: pack.gaps,
    });
    if (!reply.ok) return { kind: 'failed', failure: reply.failure };
    const { value: result } = reply;
    const { token: _token, label, ...entry } = result;
    // The register follows the verified package: a failure here never claims that nothing was written.
    const registered = await writePoint.write('archive.recordExport', [
      createOp('exportLog', {
        id: newId(),
        branchId: branch.id,
        at: result.readBackAt,
        year,
        ...entry,
        placeLabel: label,
        recordIds: pack.recordIds,
      }),
    ]);
    return { kind: 'done', result, ...(registered.ok ? {} : { registerFailure: registered.failure }) };
  };

  return {
    state,
    start: (place, pack, year) => {
      isCancelled.current = false;
      const startedAtMs = performance.now();
      const phase = 'typesetting' as const;
      const progress = { ...nothingYet, phase, startedAtMs, elapsedMs: 0 };
      setState({ kind: 'running', progress });
      const ending = run(place, pack, year).catch((error: unknown): ExportState => {
        // A bug while laying out a page: logged with its cause, and the screen does not stand still for ever.
        const cause = error instanceof Error ? error : new Error(String(error));
        const [message, stack] = [cause.message.slice(0, 4000), (cause.stack ?? '').slice(0, 20_000)];
        void desk['app.reportPageError']({ message, stack });
        return { kind: 'failed', failure: { code: 'internal', message } };
      });
      void ending.then((ended) => {
        setState(ended);
        // The user went on to another page: the stick must not stay in doubt.
        if (!isShown.current) toast.show({ text: outcomeOf(ended), durationMs: 20_000 });
      });
    },
    cancel: () => {
      isCancelled.current = true;
      void desk['archive.cancel']({});
    },
    reset: () => {
      setState({ kind: 'idle' });
    },
  };
}

function outcomeOf(state: ExportState): string {
  if (state.kind === 'done') {
    const { fileCount, totalBytes, label } = state.result;
    return `${words.doneTitle}：${words.doneText(fileCount, formatBytes(totalBytes), label)}`;
  }
  if (state.kind !== 'failed') return '';
  return state.failure.code === 'cancelled'
    ? words.cancelled
    : `${words.failed}：${failureText(state.failure)}`;
}
