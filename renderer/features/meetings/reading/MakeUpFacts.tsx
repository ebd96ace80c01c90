import Link from '@mui/material/Link';
import { useNavigate } from 'react-router';
import { yearOf } from '../../../../shared/domain/dates';
import type { OrgLifeRecord, SnapshotRow } from '../../../../shared/schema/meeting';
import { makeUpWayWords } from '../../../../shared/words/register-codes';
import { makeUpWords } from '../../../../shared/words/make-ups';
import { useTable } from '../../../data/data-context';

const words = makeUpWords.reading;

interface MakeUpFactsProps {
  readonly record: OrgLifeRecord;
  readonly roster: readonly SnapshotRow[];
}

/** Who made up what was missed, and who has not yet; nothing where nobody was absent. The minutes stay as they are. */
export function MakeUpFacts({ record, roster }: MakeUpFactsProps) {
  const navigate = useNavigate();
  const makeUps = useTable('makeUps');
  const names = new Map(roster.map(({ memberId, name }) => [memberId, name]));
  const absent = record.attendance.filter(({ status }) => status !== 'present' && status !== 'exempt');
  if (makeUps === undefined || absent.length === 0) return null;
  const own = makeUps.filter(({ recordId }) => recordId === record.id);
  const open = absent.filter(({ memberId }) => !own.some((row) => row.memberId === memberId));
  return (
    <section aria-label={words.title}>
      <h2 style={{ font: 'inherit', fontWeight: 600, margin: '0 0 .375rem' }}>{words.title}</h2>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {own.map((row) => (
          <li key={row.id} style={{ padding: '.25rem 0' }}>
            {words.done(names.get(row.memberId) ?? '', row.on, makeUpWayWords[row.way])}
          </li>
        ))}
        {open.length === 0 ? null : (
          <li style={{ padding: '.25rem 0' }}>
            {words.open(open.map(({ memberId }) => names.get(memberId) ?? '').join('、'))}
            {'　'}
            <Link
              component="button"
              type="button"
              sx={{ font: 'inherit' }}
              onClick={() => void navigate(`/meetings/make-ups?year=${String(yearOf(record.startAt))}`)}
            >
              {words.goTo}
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}
