import { useState } from 'react';
import { useNavigate } from 'react-router';
import Link from '@mui/material/Link';
import { styled } from '@mui/material/styles';
import { formatMonthDayZh, localTimeOfInstant } from '../../../../shared/domain/dates';
import type { PartyGroup } from '../../../../shared/schema/branch';
import { headingOfRecord } from '../../../../shared/words/record-heading';
import { scanWords } from '../../../../shared/words/scans';
import { color } from '../../../ui/color';
import type { Awaiting } from './scan-lines';

const words = scanWords.awaiting;
/** What fits above the scans without pushing them out of sight; the rest after one click. */
const SHOWN = 4;

const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  '& th, & td': {
    textAlign: 'left',
    padding: '.375rem 1rem .375rem 0',
    borderBottom: `1px solid ${color.line}`,
    verticalAlign: 'baseline',
  },
  '& th': { whiteSpace: 'nowrap', fontWeight: 400, fontSize: '.875rem', color: color.ink2 },
  '& th:last-of-type, & td:last-of-type': { textAlign: 'right', paddingRight: 0, whiteSpace: 'nowrap' },
});
const Title = styled('h2')({ margin: 0, fontSize: '1rem', fontWeight: 600 });

interface AwaitingSignatureProps {
  readonly rows: readonly Awaiting[];
  readonly groups: readonly PartyGroup[];
}

/** 已打印待签字: whose paper is out, since when, and whether it came back as a scan. */
export function AwaitingSignature({ rows, groups }: AwaitingSignatureProps) {
  const [isAll, setAll] = useState(false);
  const shown = isAll ? rows : rows.slice(0, SHOWN);
  return (
    <section aria-labelledby="awaiting-title">
      <div style={{ display: 'flex', alignItems: 'baseline', gap: '.75rem', marginBottom: '.25rem' }}>
        <Title id="awaiting-title">{words.title}</Title>
        <span style={{ color: color.ink2 }}>{rows.length > 0 ? words.count(rows.length) : words.none}</span>
      </div>
      {rows.length > 0 ? (
        <Table>
          <thead>
            <tr>
              <th scope="col">{words.columns.heading}</th>
              <th scope="col">{words.columns.sent}</th>
              <th scope="col">{words.columns.scan}</th>
              <th scope="col">{words.columns.next}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={row.record.id} row={row} heading={headingOfRecord(row.record, groups)} />
            ))}
          </tbody>
        </Table>
      ) : null}
      {rows.length > shown.length ? (
        <Link
          component="button"
          type="button"
          sx={{ font: 'inherit', mt: '.375rem' }}
          onClick={() => {
            setAll(true);
          }}
        >
          {words.more(rows.length - shown.length)}
        </Link>
      ) : null}
    </section>
  );
}

function Row({ row, heading }: { readonly row: Awaiting; readonly heading: string }) {
  const navigate = useNavigate();
  const { record, revisionNo, sentAt, scans, oldScans } = row;
  const local = localTimeOfInstant(sentAt);
  const time = `${formatMonthDayZh(local.slice(0, 10))} ${local.slice(11)}`;
  const route = `/meetings/${record.id}`;
  const open = (to: string) => () => void navigate(to);
  return (
    <tr>
      <td>
        <Link
          component="button"
          type="button"
          sx={{ font: 'inherit', textAlign: 'left' }}
          onClick={open(route)}
        >
          {heading}
        </Link>
        <span style={{ color: color.ink2 }}>{`　${record.title}`}</span>
      </td>
      <td style={{ whiteSpace: 'nowrap' }}>{words.draftNo(revisionNo, time)}</td>
      <td style={{ whiteSpace: 'nowrap' }}>
        {scans > 0 ? words.scans(scans) : oldScans > 0 ? words.oldScans(oldScans) : words.noScan}
      </td>
      <td>
        {scans > 0 ? (
          <Link
            component="button"
            type="button"
            sx={{ font: 'inherit' }}
            aria-label={words.signOf(heading)}
            onClick={open(route)}
          >
            {words.sign}
          </Link>
        ) : (
          <Link
            component="button"
            type="button"
            sx={{ font: 'inherit' }}
            aria-label={words.printOf(heading)}
            onClick={open(`/print/minutes/${record.id}`)}
          >
            {words.print}
          </Link>
        )}
      </td>
    </tr>
  );
}
