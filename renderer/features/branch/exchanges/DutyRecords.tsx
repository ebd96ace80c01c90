import { Printer } from 'lucide-react';
import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import { covers } from '../../../../shared/domain/dates';
import type { RosterTables } from '../../../../shared/domain/roster';
import { branchWords } from '../../../../shared/words/branch';
import { postWords } from '../../../../shared/words/domain';
import { color } from '../../../ui/color';
import { LedgerTable } from '../../../ui/table/ledger-table';
import { nameOfMember } from '../member-name';
import { byRank } from '../posts/PostTable';
import { Section } from '../Section';

const words = branchWords.exchanges;

/** Everybody with an office on the day, each with a page to print. */
export function DutyRecords({ tables, day }: { readonly tables: RosterTables; readonly day: string }) {
  const navigate = useNavigate();
  const posts = tables.posts.filter((post) => post.body !== 'leadingGroup' && covers(post, day)).sort(byRank);
  const officers = [...new Set(posts.map((post) => post.memberId))].map((id) => ({
    id,
    name: nameOfMember(tables, id),
    posts: posts.filter((post) => post.memberId === id).map((post) => postWords[post.post]),
  }));
  return (
    <Section title={words.dutyTitle} note={words.dutyNote}>
      {officers.length === 0 ? (
        <span style={{ color: color.ink2 }}>{words.dutyNone}</span>
      ) : (
        <LedgerTable aria-label={words.dutyTitle} style={{ maxWidth: '44rem' }}>
          <thead>
            <tr>
              <th>{words.dutyColumns.name}</th>
              <th>{words.dutyColumns.posts}</th>
              <th aria-label={words.dutyPrint} />
            </tr>
          </thead>
          <tbody>
            {officers.map((officer) => (
              <tr key={officer.id}>
                <td>{officer.name}</td>
                <td>{officer.posts.join('、')}</td>
                <td style={{ textAlign: 'right' }}>
                  <Button
                    variant="outlined"
                    size="small"
                    startIcon={<Printer aria-hidden />}
                    aria-label={words.dutyPrintOf(officer.name)}
                    onClick={() => void navigate(`/print/duty-record/${officer.id}`)}
                  >
                    {words.dutyPrint}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </LedgerTable>
      )}
    </Section>
  );
}
