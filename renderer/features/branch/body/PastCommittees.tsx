import { formatDateZh } from '../../../../shared/domain/dates';
import type { RosterTables } from '../../../../shared/domain/roster';
import { knownTerms, termOfDay, type TermSpan } from '../../../../shared/domain/term';
import type { Branch, Post, Reelection } from '../../../../shared/schema/branch';
import { branchWords } from '../../../../shared/words/branch';
import { postWords } from '../../../../shared/words/domain';
import { color } from '../../../ui/color';
import { LedgerTable } from '../../../ui/table/ledger-table';
import { nameOfMember } from '../member-name';
import { byRank } from '../posts/PostTable';
import { Section } from '../Section';

interface PastCommitteesProps {
  readonly branch: Branch;
  readonly tables: RosterTables;
  readonly reelections: readonly Reelection[];
  readonly day: string;
}

const words = branchWords.committee;
const heads = branchWords.posts.columns;

/** Who held which office before, by term, newest first: predecessor and successor each with their days. */
export function PastCommittees({ branch, tables, reelections, day }: PastCommitteesProps) {
  const past = tables.posts.filter(
    (post) => post.body === 'committee' && post.to !== undefined && post.to <= day,
  );
  const terms = knownTerms(branch, reelections, tables.posts);
  const byTerm = terms
    .map((term) => ({
      term,
      posts: past.filter((post) => termOfDay(terms, post.from) === term).sort(byRank),
    }))
    .filter(({ posts }) => posts.length > 0);
  return (
    <Section title={words.past}>
      {byTerm.length === 0 ? <span style={{ color: color.ink2 }}>{words.pastNone}</span> : null}
      {byTerm.map(({ term, posts }) => (
        <TermTable key={term.from ?? ''} {...{ term, posts, tables }} />
      ))}
    </Section>
  );
}

interface TermTableProps {
  readonly term: TermSpan;
  readonly posts: readonly Post[];
  readonly tables: RosterTables;
}

function TermTable({ term, posts, tables }: TermTableProps) {
  const title = words.term(term.no);
  const days = term.from === undefined && term.to === undefined ? '' : words.termDays(term.from, term.to);
  return (
    <LedgerTable aria-label={title} style={{ maxWidth: '60rem', marginBottom: '1rem', tableLayout: 'fixed' }}>
      <caption style={{ textAlign: 'left', padding: '.5rem 0 .25rem' }}>
        <strong>{title}</strong>
        <span style={{ marginLeft: '.75rem', color: color.ink2 }}>{days}</span>
      </caption>
      <thead>
        <tr>
          <th>{heads.name}</th>
          <th>{heads.post}</th>
          <th>{heads.from}</th>
          <th>{heads.to}</th>
          <th>{heads.how}</th>
        </tr>
      </thead>
      <tbody>
        {posts.map((post) => (
          <tr key={post.id}>
            <td>{nameOfMember(tables, post.memberId)}</td>
            <td>{postWords[post.post]}</td>
            <td>{formatDateZh(post.from)}</td>
            <td>{post.to === undefined ? '' : formatDateZh(post.to)}</td>
            <td>{post.how === undefined ? '' : branchWords.posts.hows[post.how]}</td>
          </tr>
        ))}
      </tbody>
    </LedgerTable>
  );
}
