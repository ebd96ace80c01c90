import Button from '@mui/material/Button';
import { useCallback, useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { ArchiveProgress } from '../../../shared/ipc/events';
import type { Failure } from '../../../shared/ipc/reply';
import type { VerifyProblem, VerifyResult } from '../../../shared/ipc/requests/archive';
import { updateOp } from '../../../shared/schema/command';
import { archiveScreenWords } from '../../../shared/words/archive-screen';
import { useData, useReadExports } from '../../data/data-context';
import { useDesk } from '../../desk/desk-context';
import { color } from '../../ui/color';
import { FailureNotice } from '../../ui/feedback/FailureNotice';
import { Notice } from '../../ui/feedback/Notice';
import { ProgressPanel } from '../../ui/feedback/ProgressPanel';
import { formatBytes } from '../../ui/format-bytes';
import { DocumentHeader } from '../../ui/layout/DocumentHeader';
import { Page } from '../../ui/layout/Page';
import type { TableColumn } from '../../ui/table/column';
import { DataTable } from '../../ui/table/DataTable';

const words = archiveScreenWords.verify;
const columns: readonly TableColumn<VerifyProblem>[] = [
  {
    id: 'problem',
    header: words.columns.problem,
    value: (row) => row.message,
    widthPx: 420,
    grow: 2,
    isFrozen: true,
  },
  { id: 'path', header: words.columns.path, value: (row) => row.path, widthPx: 320, grow: 1 },
];
const keyOf = (row: VerifyProblem): string => `${row.code} ${row.path} ${row.message}`;

type State =
  | { kind: 'idle' }
  | { kind: 'working'; progress: ArchiveProgress | undefined }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'done'; result: VerifyResult };

/** Reads every checksum of a package again and names what is changed, missing or extra. */
export function VerifyPage() {
  const desk = useDesk();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const recordSecondCheck = useRecordSecondCheck();

  useEffect(
    () =>
      desk.on('archive.progress', (progress) => {
        setState((before) => (before.kind === 'working' ? { kind: 'working', progress } : before));
      }),
    [desk],
  );

  const verify = useCallback(
    async (token: string): Promise<void> => {
      setState({ kind: 'working', progress: undefined });
      const reply = await desk['archive.verify']({ token });
      if (!reply.ok) {
        setState({ kind: 'failed', failure: reply.failure });
        return;
      }
      setState({ kind: 'done', result: reply.value });
      if (reply.value.valid) await recordSecondCheck(reply.value.label);
    },
    [desk, recordSecondCheck],
  );

  const pick = async (): Promise<void> => {
    const reply = await desk['files.pickPlace']({ purpose: 'verify' });
    if (!reply.ok) setState({ kind: 'failed', failure: reply.failure });
    else if (reply.value.place) await verify(reply.value.place.token);
  };
  const token = params.get('token');
  const isWorking = state.kind === 'working';
  return (
    <Page>
      <DocumentHeader
        title={words.title}
        onBack={() => void navigate('/archive')}
        primary={
          isWorking ? (
            <Button variant="outlined" onClick={() => void desk['archive.cancel']({})}>
              {words.cancel}
            </Button>
          ) : (
            <>
              {token === null || state.kind === 'done' ? null : (
                <Button variant="contained" onClick={() => void verify(token)}>
                  {archiveScreenWords.export.verifyNow}
                </Button>
              )}
              <Button variant={token === null ? 'contained' : 'outlined'} onClick={() => void pick()}>
                {state.kind === 'done' ? words.pickAgain : words.pick}
              </Button>
            </>
          )
        }
      />
      <div style={{ padding: '24px 32px', display: 'grid', gap: 16, maxWidth: 960 }}>
        {state.kind === 'idle' ? (
          <p style={{ margin: 0, color: color.ink2 }}>
            {token === null ? words.intro : words.introAfterExport}
          </p>
        ) : null}
        {isWorking ? (
          <ProgressPanel
            isBig
            what={words.working}
            unit={words.unit}
            done={state.progress?.filesDone ?? 0}
            total={state.progress?.filesTotal ?? 0}
            doneBytes={state.progress?.bytesDone}
            totalBytes={state.progress?.bytesTotal}
            current={state.progress?.currentPath}
          />
        ) : null}
        {state.kind === 'failed' ? <Failed failure={state.failure} /> : null}
        {state.kind === 'done' ? <Verdict result={state.result} /> : null}
      </div>
      {state.kind === 'done' && state.result.problems.length > 0 ? (
        <DataTable label={words.listLabel} rows={state.result.problems} rowKey={keyOf} columns={columns} />
      ) : null}
    </Page>
  );
}

/** Stopping is an outcome, not a failure. */
function Failed({ failure }: { readonly failure: Failure }) {
  if (failure.code === 'cancelled') {
    return (
      <Notice block tone="neutral" announce>
        {words.cancelled}
      </Notice>
    );
  }
  return <FailureNotice block announce failure={failure} />;
}

function Verdict({ result }: { readonly result: VerifyResult }) {
  const files = words.validText(result.fileCount, formatBytes(result.totalBytes));
  if (result.valid) {
    return (
      <Notice block tone="success" title={words.valid} announce>
        {result.label}
        <br />
        {files}
      </Notice>
    );
  }
  return (
    <Notice block tone="error" title={words.invalid(result.problems.length)} announce>
      {result.label}
      <br />
      {result.complete ? files : words.incomplete}
    </Notice>
  );
}

/** A package of our own that is found intact again gets its 拔插后核对 date in the register. */
function useRecordSecondCheck(): (label: string) => Promise<void> {
  const { writePoint, now } = useData();
  const readExports = useReadExports();
  return useCallback(
    async (label: string) => {
      const entry = (await readExports()).find(
        (row) => label.endsWith(row.packageName) && !row.verifiedAgainAt,
      );
      if (!entry) return;
      await writePoint.write('archive.recordVerification', [
        updateOp('exportLog', entry, { verifiedAgainAt: now() }),
      ]);
    },
    [readExports, writePoint, now],
  );
}
