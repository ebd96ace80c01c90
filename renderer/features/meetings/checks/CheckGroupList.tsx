import { useState } from 'react';
import { styled } from '@mui/material/styles';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { Link as RouteLink } from 'react-router';
import {
  recordChecks,
  type RecordFinding,
  type Severity,
} from '../../../../shared/domain/record-checks/finding';
import { recordCheckWords as words, recordFindingWords } from '../../../../shared/words/record-checks';
import { color } from '../../../ui/color';
import type { CheckGroup, RecordChecks } from './use-record-checks';

/** So many places of one kind are shown at once. */
const SHOWN = 5;
/** So many records of one finding are named. */
const NAMED = 3;
const icons = { error: CircleAlert, warning: TriangleAlert, info: Info } as const;
const inks: Record<Severity, string> = { error: color.error, warning: color.due, info: color.info };

const Section = styled('section')({
  padding: '14px 0',
  borderBottom: `1px solid ${color.line}`,
  '&:last-of-type': { borderBottom: 0 },
});
const Small = styled('p')({ margin: '.125rem 0 0', fontSize: '.875rem', color: color.ink2 });

interface CheckGroupListProps {
  readonly groups: readonly CheckGroup[];
  readonly headingOf: RecordChecks['headingOf'];
  readonly routeOf: RecordChecks['routeOf'];
}

/** Each kind of finding with what it rests on, what may be done, and the records it was found in. */
export function CheckGroupList({ groups, ...ways }: CheckGroupListProps) {
  return groups.map((group) => <Group key={group.code} group={group} {...ways} />);
}

function Group({
  group,
  ...ways
}: { readonly group: CheckGroup } & Pick<CheckGroupListProps, 'headingOf' | 'routeOf'>) {
  const [isWhole, setWhole] = useState(false);
  const { code, findings } = group;
  const { severity } = recordChecks[code];
  const { title, basis, advice } = recordFindingWords[code];
  const Icon = icons[severity];
  const shown = isWhole ? findings : findings.slice(0, SHOWN);
  return (
    <Section aria-label={title}>
      <h2 style={{ display: 'flex', alignItems: 'center', gap: '.5rem', margin: 0, fontSize: '1rem' }}>
        <Icon aria-hidden size="1.125rem" color={inks[severity]} />
        <span>{title}</span>
        <span style={{ fontWeight: 400, fontSize: '.875rem', color: color.ink2 }}>
          {`${words.severities[severity]}，${words.records(findings.length)}`}
        </span>
      </h2>
      <Small>
        {words.advice}
        {advice}
      </Small>
      <Small>
        {words.basis}
        {basis}
      </Small>
      <ul style={{ listStyle: 'none', margin: '.375rem 0 0', padding: 0 }}>
        {shown.map((finding, index) => (
          <li key={`${finding.recordIds.join('/')}/${String(index)}`} style={{ padding: '.125rem 0' }}>
            <Place finding={finding} {...ways} />
          </li>
        ))}
      </ul>
      {findings.length > SHOWN ? (
        <Button
          size="small"
          variant="text"
          onClick={() => {
            setWhole(!isWhole);
          }}
        >
          {isWhole ? words.showLess : words.showAll(findings.length)}
        </Button>
      ) : null}
    </Section>
  );
}

/** A bare finding says no more than its title: the record's name is enough. */
function saysMore({ names, count, percent, day, numbers, changed }: RecordFinding): boolean {
  return [names, count, percent, day, numbers, changed].some((fact) => fact !== undefined);
}

function Place({
  finding,
  headingOf,
  routeOf,
}: { readonly finding: RecordFinding } & Pick<CheckGroupListProps, 'headingOf' | 'routeOf'>) {
  const { recordIds } = finding;
  return (
    <>
      {recordIds.slice(0, NAMED).map((recordId, index) => (
        <span key={recordId}>
          {index > 0 ? words.and : ''}
          <Link component={RouteLink} underline="always" to={routeOf(finding, recordId)}>
            {headingOf(recordId)}
          </Link>
        </span>
      ))}
      {recordIds.length > NAMED ? words.more(recordIds.length) : ''}
      {saysMore(finding) ? (
        <span style={{ color: color.ink2 }}>{`　${recordFindingWords[finding.code].problem(finding)}`}</span>
      ) : null}
    </>
  );
}
