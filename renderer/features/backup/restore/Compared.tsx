import type { RestorePreview, SnapshotInfo } from '../../../../shared/ipc/requests/backup';
import { restoreWords, snapshotReasonWords } from '../../../../shared/words/backup';
import { color } from '../../../ui/color';
import { Notice } from '../../../ui/feedback/Notice';
import { CheckField } from '../../../ui/field/CheckField';
import { changes, signedTitles, totals } from './differences';
import { DifferenceTable } from './DifferenceTable';

const words = restoreWords.compare;

interface ComparedProps {
  readonly preview: RestorePreview;
  readonly ownBranch: string;
  readonly isAccepted: boolean;
  readonly onAccept: (isAccepted: boolean) => void;
}

/** Which backup it is, in one line under the heading. */
export function SnapshotFacts({ snapshot }: { readonly snapshot: SnapshotInfo }) {
  return (
    <p style={{ margin: '-1rem 0 0', color: color.ink2 }}>
      {words.facts(
        snapshot.branchName,
        snapshotReasonWords[snapshot.reason],
        snapshot.rows,
        snapshot.attachments,
      )}
    </p>
  );
}

/** What a restore would bring back, take away and change. */
export function Compared({ preview, ownBranch, isAccepted, onAccept }: ComparedProps) {
  const { snapshot, kinds, signedVanishing, attachmentsMissing, now } = preview;
  const isEmptyNow = now.seq === 0;
  const isOther = !isEmptyNow && ownBranch !== '' && snapshot.branchName !== ownBranch;
  const sums = totals(kinds);
  return (
    <>
      {isOther ? <Notice tone="warn">{words.otherBranch(snapshot.branchName, ownBranch)}</Notice> : null}
      {kinds.length === 0 ? (
        <Notice block tone="success" title={words.equal}>
          {words.equalText}
        </Notice>
      ) : (
        <>
          {isEmptyNow ? <Notice tone="info">{words.emptyNow}</Notice> : null}
          {signedVanishing === 0 ? null : (
            <SignedBlock preview={preview} isAccepted={isAccepted} onAccept={onAccept} />
          )}
          {attachmentsMissing === 0 ? null : <Notice tone="warn">{words.missing(attachmentsMissing)}</Notice>}
          <dl
            style={{
              display: 'grid',
              gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
              gap: '1rem',
              margin: 0,
            }}
          >
            {changes.map((change) => (
              <div key={change}>
                <dt>{words[change]}</dt>
                <dd style={{ margin: 0, fontSize: '1.25rem', fontWeight: 600 }}>
                  {words.count(sums[change])}
                </dd>
                <dd style={{ margin: 0, fontSize: '.875rem', color: color.ink2 }}>
                  {words[`${change}Note`]}
                </dd>
              </div>
            ))}
          </dl>
          <DifferenceTable kinds={kinds} />
        </>
      )}
    </>
  );
}

/** The one thing nobody may overlook: signed records that this PC would no longer have. */
function SignedBlock({ preview, isAccepted, onAccept }: Omit<ComparedProps, 'ownBranch'>) {
  const count = preview.signedVanishing;
  const titles = signedTitles(preview);
  return (
    <Notice block tone="error" title={words.signedTitle(count)}>
      {words.signedText}
      <ul style={{ margin: '.5rem 0', padding: '0 0 0 1.25rem', maxHeight: '10rem', overflowY: 'auto' }}>
        {titles.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
        {titles.length < count ? <li>{words.signedMore(count - titles.length)}</li> : null}
      </ul>
      <CheckField label={words.signedAccept(count)} value={isAccepted} onChange={onAccept} />
    </Notice>
  );
}
