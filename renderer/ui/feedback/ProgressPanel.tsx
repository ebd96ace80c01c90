import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { progressWords, uiWords } from '../../../shared/words/ui';
import { color } from '../color';
import { formatBytes } from '../format-bytes';

export interface ProgressPanelProps {
  /** What is going on, e.g. 正在导出. */
  readonly what: string;
  readonly done: number;
  readonly total: number;
  /** Counting word: 份, 行. */
  readonly unit: string;
  readonly doneBytes?: number | undefined;
  readonly totalBytes?: number | undefined;
  /** Estimated by the caller; undefined while it is too early to say. */
  readonly remainingMs?: number | undefined;
  readonly bytesPerSecond?: number | undefined;
  /** The thing being worked on now. */
  readonly current?: string | undefined;
  readonly cancelLabel?: string;
  readonly onCancel?: () => void;
  /** Headline as on the export screen; otherwise one line. */
  readonly isBig?: boolean;
  /** Success: the bar turns green. */
  readonly isDone?: boolean;
}

const Track = styled('div')({
  flex: 1,
  height: '.5rem',
  borderRadius: 3,
  background: color.line,
  overflow: 'hidden',
  forcedColorAdjust: 'none',
});
const Row = styled('div')({
  display: 'flex',
  alignItems: 'baseline',
  gap: '.75rem',
  justifyContent: 'space-between',
});
const Meta = styled('span')({ fontSize: '.875rem', color: color.ink2, overflowWrap: 'anywhere' });

/** Work that takes more than a second: what, how much, bytes, time left, and the way out. Never above 100 %. */
export function ProgressPanel(props: ProgressPanelProps) {
  const { what, done, total, unit, doneBytes, totalBytes, current, isBig = false, isDone = false } = props;
  const share = isDone ? 1 : shareOf(props);
  const bytes =
    doneBytes === undefined
      ? ''
      : formatBytes(doneBytes) + (totalBytes === undefined ? '' : ` / ${formatBytes(totalBytes)}`);
  const bar = (
    <Track
      role="progressbar"
      aria-label={what}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.floor(share * 100)}
      style={isBig ? { height: '.875rem' } : undefined}
    >
      <div
        style={{
          width: `${String(share * 100)}%`,
          height: '100%',
          background: isDone ? color.done : color.chart,
        }}
      />
    </Track>
  );
  const count = total > 0 ? `${String(Math.min(done, total))} / ${String(total)}${unit}` : '';
  const remaining = isDone ? '' : formatRemaining(props.remainingMs);
  const cancel =
    props.onCancel === undefined ? null : (
      <Button variant="outlined" size="small" onClick={props.onCancel}>
        {props.cancelLabel ?? uiWords.cancel}
      </Button>
    );
  if (isBig) {
    return (
      <section aria-label={what}>
        <Row style={{ marginBottom: '.375rem' }}>
          <span style={{ fontSize: '1.625rem', fontWeight: 600, lineHeight: 1.3 }}>{what}</span>
          <span>{remaining}</span>
        </Row>
        <div style={{ display: 'flex', marginBottom: '.375rem' }}>{bar}</div>
        <Row style={{ color: color.ink2 }}>
          <span>{[count, bytes].filter(Boolean).join('，')}</span>
          <span>
            {props.bytesPerSecond === undefined || isDone
              ? ''
              : progressWords.perSecond(formatBytes(props.bytesPerSecond))}
          </span>
        </Row>
        {current === undefined ? null : <Meta>{current}</Meta>}
        {cancel === null ? null : <div style={{ marginTop: '.75rem' }}>{cancel}</div>}
      </section>
    );
  }
  return (
    <section aria-label={what} style={{ fontSize: '.875rem' }}>
      <Row>
        <span>
          {what}　{[count, bytes].filter(Boolean).join('，')}
        </span>
        <span style={{ color: color.ink2 }}>{remaining}</span>
      </Row>
      <div style={{ display: 'flex', alignItems: 'center', gap: '.75rem', minHeight: '2rem' }}>
        {bar}
        {cancel}
      </div>
      {current === undefined ? null : <Meta>{current}</Meta>}
    </section>
  );
}

function shareOf({ done, total, doneBytes, totalBytes }: ProgressPanelProps): number {
  const share =
    doneBytes !== undefined && totalBytes !== undefined && totalBytes > 0
      ? doneBytes / totalBytes
      : total > 0
        ? done / total
        : 0;
  return Math.min(1, Math.max(0, share));
}

/** 约剩40秒, 约剩3分钟; rounded so that it does not flicker. */
export function formatRemaining(remainingMs: number | undefined): string {
  if (remainingMs === undefined || !Number.isFinite(remainingMs)) return '';
  const seconds = Math.ceil(remainingMs / 1000);
  if (seconds <= 3) return progressWords.almostDone;
  const rounded = Math.ceil(seconds / 5) * 5;
  if (rounded < 60) return progressWords.remaining(progressWords.seconds(rounded));
  return progressWords.remaining(progressWords.minutes(Math.ceil(seconds / 60)));
}
