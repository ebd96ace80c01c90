import Button from '@mui/material/Button';
import type { BackupPlace, SnapshotInfo } from '../../../../shared/ipc/requests/backup';
import { placeWords, restoreWords, unusableWords } from '../../../../shared/words/backup';
import { SegmentedControl } from '../../../ui/action/SegmentedControl';
import { color } from '../../../ui/color';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { FailureNotice } from '../../../ui/feedback/FailureNotice';
import { FootBar } from '../../../ui/layout/FootBar';
import { DataTable } from '../../../ui/table/DataTable';
import { snapshotKey, sourceColumns } from '../snapshot-columns';
import { StepBody, StepHeading } from '../../../ui/layout/StepParts';
import type { Restore, Source } from './use-restore';

const words = restoreWords.choose;

interface ChooseStepProps {
  readonly restore: Restore;
  readonly onBack: (() => void) | undefined;
}

/** The list with its foot: the way on is open once a good snapshot is chosen. */
export function ChooseStep({ restore, onBack }: ChooseStepProps) {
  const { chosen, source } = restore;
  const goOn = (): void => {
    if (chosen) takeUp(restore, chosen);
  };
  const reason = source === undefined || source.snapshots.length === 0 ? '' : reasonAgainst(chosen);
  return (
    <>
      <SourceList restore={restore} />
      <div style={{ marginTop: 'auto' }}>
        <FootBar
          note={<span id="restore-reason">{reason === '' ? words.note : reason}</span>}
          actions={
            <>
              {onBack === undefined ? null : (
                <Button variant="outlined" onClick={onBack}>
                  {words.back}
                </Button>
              )}
              {source === undefined ? null : (
                <Button
                  variant="contained"
                  disabled={chosen?.state !== 'good' || restore.isOpening}
                  aria-describedby="restore-reason"
                  onClick={goOn}
                >
                  {chosen?.locked ? words.unlock : words.next}
                </Button>
              )}
            </>
          }
        />
      </div>
    </>
  );
}

function takeUp(restore: Restore, snapshot: SnapshotInfo): void {
  if (snapshot.locked) restore.askKey();
  else void restore.compare(snapshot);
}

/** Where the backup lies, and which one; bad ones are shown with the reason why they cannot be taken. */
function SourceList({ restore }: { readonly restore: Restore }) {
  const { source, openFailure, isOpening, offered, canPick, chosen } = restore;
  const segments: BackupPlace[] = source?.place === 'picked' ? [...offered, 'picked'] : [...offered];
  const pickButton = (variant: 'contained' | 'outlined', label: string) => (
    <Button variant={variant} disabled={isOpening} onClick={() => void restore.open('picked')}>
      {label}
    </Button>
  );
  const mustPick = source === undefined && offered.length === 0 && restore.isKnown && canPick;
  return (
    <>
      <StepBody>
        <StepHeading>{mustPick ? words.pickTitle : words.heading}</StepHeading>
        {openFailure ? <FailureNotice block announce failure={openFailure} /> : null}
        {mustPick ? (
          <div style={{ display: 'grid', gap: '1rem', justifyItems: 'start' }}>
            <p style={{ margin: 0, maxWidth: '44rem' }}>{words.pickText}</p>
            {pickButton('contained', words.pickFirst)}
          </div>
        ) : (
          <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '.5rem .75rem' }}>
            {segments.length > 1 ? (
              <SegmentedControl
                label={words.places}
                value={source?.place ?? ''}
                segments={segments.map((place) => ({ value: place, label: placeWords[place] }))}
                onChange={(place) => void restore.open(place as BackupPlace)}
              />
            ) : null}
            <span style={{ color: color.ink2, overflowWrap: 'anywhere', minWidth: 0 }} role="status">
              {isOpening ? words.opening : placeText(source, segments.length > 1)}
            </span>
            {canPick ? (
              <span style={{ marginLeft: 'auto' }}>{pickButton('outlined', words.pick)}</span>
            ) : null}
          </div>
        )}
      </StepBody>
      {source === undefined ? null : (
        <DataTable<SnapshotInfo>
          label={words.list}
          rows={isOpening ? undefined : source.snapshots}
          rowKey={snapshotKey}
          columns={sourceColumns}
          selected={chosen ? [chosen.id] : []}
          onSelect={(keys) => {
            restore.setChosenId(keys.at(-1));
          }}
          onOpen={(row) => {
            if (row.state === 'good') takeUp(restore, row);
          }}
          isMuted={(row) => row.state !== 'good'}
          empty={<EmptyState title={words.empty} text={words.emptyText} />}
        />
      )}
    </>
  );
}

/** The folder. Snapshots beside the data have none to name: their own word, unless the choice before it says it. */
function placeText(source: Source | undefined, hasChoice: boolean): string {
  if (!source) return '';
  return source.label === '' && !hasChoice ? placeWords[source.place] : source.label;
}

/** Why the way on is closed, or not yet open; empty when it is. */
function reasonAgainst(chosen: SnapshotInfo | undefined): string {
  if (!chosen) return words.none;
  if (chosen.state !== 'good') return unusableWords[chosen.state];
  return chosen.locked ? words.locked : '';
}
