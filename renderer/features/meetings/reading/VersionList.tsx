import { useState } from 'react';
import { styled } from '@mui/material/styles';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { localTimeOfInstant, formatMonthDayZh } from '../../../../shared/domain/dates';
import type { OrgLifeRecord, Revision } from '../../../../shared/schema/meeting';
import { revisionHowWords } from '../../../../shared/words/domain';
import { meetingStepWords } from '../../../../shared/words/meeting-steps';
import { contentDifferences } from '../../../paper/minutes/content-differences';
import { color } from '../../../ui/color';
import { PlainSelect } from '../../../ui/field/PlainSelect';

const words = meetingStepWords.signature;

const List = styled('ol')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li': { padding: '.375rem 0', borderBottom: `1px solid ${color.line}` },
});
const Meta = styled('div')({ fontSize: '.875rem', color: color.ink2, overflowWrap: 'anywhere' });
const Table = styled('table')({
  width: '100%',
  marginTop: '.5rem',
  borderCollapse: 'collapse',
  fontSize: '.875rem',
  lineHeight: 1.5,
  '& th, & td': {
    textAlign: 'left',
    verticalAlign: 'top',
    padding: '.375rem .5rem .375rem 0',
    borderBottom: `1px solid ${color.line}`,
    overflowWrap: 'anywhere',
  },
  '& th': { fontWeight: 400, color: color.ink2 },
  '& td:first-of-type': { width: '26%', color: color.ink2 },
});

interface VersionListProps {
  readonly record: OrgLifeRecord;
  readonly onOpen: (no: number) => void;
}

/** Every version that ever went out, newest first, and what two of them differ in. */
export function VersionList({ record, onOpen }: VersionListProps) {
  const [isComparing, setComparing] = useState(false);
  const { revisions } = record;
  if (revisions.length === 0) return null;
  return (
    <section aria-label={words.versions}>
      <List>
        {[...revisions].reverse().map((revision) => (
          <li key={revision.no}>
            <div style={{ display: 'flex', gap: '.75rem', alignItems: 'baseline' }}>
              <span>{words.version(revision.no)}</span>
              {revision.pdfHash ? (
                <Link
                  component="button"
                  type="button"
                  sx={{ ml: 'auto', font: 'inherit', fontSize: '.875rem' }}
                  aria-label={words.openVersionOf(revision.no)}
                  onClick={() => {
                    onOpen(revision.no);
                  }}
                >
                  {words.openVersion}
                </Link>
              ) : null}
            </div>
            <Meta>{versionNote(revision)}</Meta>
            {revision.reason ? <Meta>{words.reason(revision.reason)}</Meta> : null}
            {revision.content.quorumOverrideReason ? (
              <Meta>{words.voteFallsReason(revision.content.quorumOverrideReason)}</Meta>
            ) : null}
          </li>
        ))}
      </List>
      {revisions.length > 1 ? (
        <Button
          variant="text"
          size="small"
          sx={{ ml: '-.5rem', mt: '.25rem' }}
          aria-expanded={isComparing}
          onClick={() => {
            setComparing(!isComparing);
          }}
        >
          {words.compare}
        </Button>
      ) : null}
      {isComparing ? <Comparison revisions={revisions} /> : null}
    </section>
  );
}

function Comparison({ revisions }: { readonly revisions: readonly Revision[] }) {
  const last = revisions.length - 1;
  const [fromNo, setFromNo] = useState(revisions[last - 1]?.no ?? 1);
  const [toNo, setToNo] = useState(revisions[last]?.no ?? 1);
  const from = revisions.find((revision) => revision.no === fromNo);
  const to = revisions.find((revision) => revision.no === toNo);
  if (!from || !to) return null;
  const differences = contentDifferences(from.content, to.content, {
    rows: [...to.snapshot.rows, ...from.snapshot.rows],
  });
  const options = revisions.map(({ no }) => ({ value: String(no), label: words.version(no) }));
  return (
    <div>
      <div style={{ display: 'flex', alignItems: 'center', fontSize: '.875rem' }}>
        <PlainSelect
          label={words.compareFrom}
          value={String(fromNo)}
          options={options}
          onChange={(no) => {
            setFromNo(Number(no));
          }}
        />
        {words.compareTo}
        <PlainSelect
          label={words.compareTo}
          value={String(toNo)}
          options={options}
          onChange={(no) => {
            setToNo(Number(no));
          }}
        />
      </div>
      {differences.length === 0 ? (
        <Meta>{words.same}</Meta>
      ) : (
        <Table aria-label={words.compareTitle(fromNo, toNo)}>
          <thead>
            <tr>
              <th scope="col">{words.place}</th>
              <th scope="col">{words.before(fromNo)}</th>
              <th scope="col">{words.before(toNo)}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((difference, index) => (
              <tr key={index}>
                <td>{difference.place}</td>
                <td>{difference.before || words.empty}</td>
                <td>{difference.after || words.empty}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </div>
  );
}

function versionNote(revision: Revision): string {
  const local = localTimeOfInstant(revision.at);
  const time = `${formatMonthDayZh(local.slice(0, 10))} ${local.slice(11)}`;
  return words.versionNote(revisionHowWords[revision.how], time, revision.checkCode);
}
