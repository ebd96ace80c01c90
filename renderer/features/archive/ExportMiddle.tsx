import Button from '@mui/material/Button';
import { failureLabel } from '../../../shared/ipc/failure-codes';
import type { PlaceGrant } from '../../../shared/ipc/requests/files';
import { archiveScreenWords } from '../../../shared/words/archive-screen';
import { failureText, failureWords } from '../../../shared/words/failures';
import { color } from '../../ui/color';
import { Notice } from '../../ui/feedback/Notice';
import { ProgressPanel } from '../../ui/feedback/ProgressPanel';
import { formatBytes } from '../../ui/format-bytes';
import { DescriptionList } from '../../ui/layout/DescriptionList';
import type { ExportProgress, ExportState } from './use-export';
import type { YearPackage } from './year-package';

const words = archiveScreenWords.export;

interface ExportMiddleProps {
  readonly state: ExportState;
  readonly pack: YearPackage | undefined;
  readonly place: PlaceGrant | undefined;
  readonly onAgain: () => void;
  readonly onShow: (token: string) => void;
  readonly onVerify: (token: string) => void;
}

/** The one number of the page: what is going in, how far it is, or that the stick may be pulled out. */
export function ExportMiddle(props: ExportMiddleProps) {
  const { state } = props;
  switch (state.kind) {
    case 'running':
      return <Running progress={state.progress} />;
    case 'failed':
      return (
        <>
          <Notice
            block
            announce
            tone={state.failure.code === 'cancelled' ? 'neutral' : 'error'}
            title={state.failure.code === 'cancelled' ? words.cancelled : words.failed}
            {...(state.failure.code === 'cancelled' ? {} : { code: failureLabel(state.failure.code) })}
          >
            {state.failure.code === 'cancelled'
              ? null
              : `${failureWords[state.failure.code].sentence}${failureWords[state.failure.code].action}`}
            {words.untouched}
          </Notice>
          <Ready {...props} />
        </>
      );
    case 'done':
      return <Done {...props} finished={state} />;
    case 'idle':
      return <Ready {...props} />;
  }
}

function Ready({ pack, place }: ExportMiddleProps) {
  if (!pack) return null;
  /** The first gaps are shown; all of them go into 缺项说明. */
  const SHOWN_GAPS = 8;
  return (
    <>
      {place ? (
        <Notice tone="info">
          {place.label}
          {place.freeBytes > 0 ? `，${words.free(formatBytes(place.freeBytes))}` : ''}
          {place.fileSystem === '' ? '' : `，${place.fileSystem.toUpperCase()}`}
        </Notice>
      ) : null}
      {place && place.freeBytes > 0 && place.freeBytes < pack.leastBytes ? (
        <Notice tone="warn">{words.tight}</Notice>
      ) : null}
      {pack.recordIds.length === 0 ? <Notice tone="warn">{words.nothing}</Notice> : null}
      <p style={{ margin: 0, color: color.ink2 }}>{words.signedOnly}</p>
      <section aria-label={words.gapsTitle(pack.gaps.length)}>
        <h2 style={{ margin: 0, fontSize: '1rem', fontWeight: 600 }}>
          {pack.gaps.length === 0 ? words.noGaps : words.gapsTitle(pack.gaps.length)}
        </h2>
        {pack.gaps.length === 0 ? null : (
          <>
            <p style={{ margin: '.125rem 0 .5rem', fontSize: '.875rem', color: color.ink2 }}>
              {words.gapsText}
            </p>
            <ul style={{ margin: 0, padding: '0 0 0 1.25rem' }}>
              {pack.gaps.slice(0, SHOWN_GAPS).map((gap) => (
                <li key={gap}>{gap}</li>
              ))}
            </ul>
            {pack.gaps.length > SHOWN_GAPS ? (
              <p style={{ margin: '.25rem 0 0', color: color.ink2 }}>
                {words.gapsAll(pack.gaps.length - SHOWN_GAPS)}
              </p>
            ) : null}
          </>
        )}
      </section>
    </>
  );
}

const phaseWords: Readonly<Record<ExportProgress['phase'], string>> = {
  typesetting: words.typesetting,
  preparing: words.checking,
  checking: words.checking,
  writing: words.writing,
  readingBack: words.readingBack,
  finishing: words.finishing,
  verifying: words.readingBack,
};

function Running({ progress }: { readonly progress: ExportProgress }) {
  const share =
    progress.bytesTotal > 0
      ? progress.bytesDone / progress.bytesTotal
      : progress.filesDone / Math.max(1, progress.filesTotal);
  // Too early to say before a twentieth is done.
  const remaining = share > 0.05 ? { remainingMs: (progress.elapsedMs / share) * (1 - share) } : {};
  const bytes =
    progress.bytesTotal > 0 ? { doneBytes: progress.bytesDone, totalBytes: progress.bytesTotal } : {};
  return (
    <>
      <ProgressPanel
        isBig
        what={phaseWords[progress.phase]}
        done={progress.filesDone}
        total={progress.filesTotal}
        unit={words.unit}
        current={progress.currentPath}
        {...bytes}
        {...remaining}
      />
      <Notice tone="info">
        {words.readBackNote}
        <br />
        <strong>{words.keepIn}</strong>
      </Notice>
      <p style={{ margin: 0, color: color.ink2 }}>{words.cancelNote}</p>
    </>
  );
}

type Finished = Extract<ExportState, { kind: 'done' }>;

function Done({ finished, onShow, onVerify, onAgain }: ExportMiddleProps & { readonly finished: Finished }) {
  const { result, registerFailure } = finished;
  return (
    <>
      <h2 style={{ margin: 0, fontSize: '1.625rem', fontWeight: 600 }}>{words.doneTitle}</h2>
      <Notice tone="success" announce>
        {words.doneText(result.fileCount, formatBytes(result.totalBytes), result.label)}
        <br />
        {words.doneReadBack}
      </Notice>
      {registerFailure === undefined ? null : (
        <Notice tone="warn" announce>
          {words.notRegistered}
          {failureText(registerFailure)}
        </Notice>
      )}
      <DescriptionList
        columns={1}
        items={[
          { id: 'name', label: archiveScreenWords.columns.name, value: result.packageName },
          { id: 'code', label: words.checkCode, value: result.checkCode },
        ]}
      />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12 }}>
        <Button
          variant="contained"
          onClick={() => {
            onVerify(result.token);
          }}
        >
          {words.verifyNow}
        </Button>
        <Button
          variant="outlined"
          onClick={() => {
            onShow(result.token);
          }}
        >
          {words.showInFolder}
        </Button>
        <Button variant="text" onClick={onAgain}>
          {words.again}
        </Button>
      </div>
    </>
  );
}
