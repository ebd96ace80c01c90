import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useNavigate } from 'react-router';
import { nextSteps, probationOf, type AdmissionCase } from '../../../../shared/domain/admission';
import { memberOfPerson, nameOfMember } from '../../../../shared/domain/admission-ops';
import { missingPapers } from '../../../../shared/domain/admission-papers';
import { formatPartialDateZh } from '../../../../shared/domain/dates';
import { maskIdNumber } from '../../../../shared/domain/id-number';
import type { DevelopmentStep } from '../../../../shared/schema/admission';
import { admissionPaperWords } from '../../../../shared/words/admission-papers';
import {
  admissionCaseWords as words,
  admissionPersonWords,
  dueWords,
  stepTitle,
} from '../../../../shared/words/admission-screen';
import { genderWords } from '../../../../shared/words/domain';
import { color } from '../../../ui/color';
import { DescriptionList } from '../../../ui/layout/DescriptionList';
import { StateGlyph } from '../../../ui/status/StateGlyph';
import { stateKinds } from '../case-state';
import type { Admission } from '../use-admission';

const Side = styled('aside')({
  borderLeft: `1px solid ${color.lineStrong}`,
  background: color.panel,
  display: 'grid',
  alignContent: 'start',
  gap: '1.25rem',
});
const Head = styled('h2')({
  display: 'flex',
  alignItems: 'baseline',
  gap: '.5rem',
  margin: '0 0 .375rem',
  fontSize: '1rem',
  fontWeight: 600,
  '& span': { fontWeight: 400, fontSize: '.875rem', color: color.ink2 },
});
const Lines = styled('ul')({ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '.25rem' });
const Line = styled('li')({
  display: 'flex',
  gap: '.5rem',
  lineHeight: 1.5,
  '& > svg': { marginTop: '.25rem' },
  '& small': { fontSize: '.875rem', color: color.ink2 },
});

interface CaseSideProps {
  readonly one: AdmissionCase;
  readonly admission: Admission;
  readonly onPerson: () => void;
  readonly onRecord: (no: number, step?: DevelopmentStep) => void;
}

/** Beside the steps: what comes next, which papers are missing, who the person is. */
export function CaseSide({ one, admission, onPerson }: CaseSideProps) {
  const { rules, roster, today } = admission;
  const navigate = useNavigate();
  const coming = nextSteps(one, rules, today);
  const missing = missingPapers(one, rules);
  const { person, row } = one;
  const member = memberOfPerson(person.id, roster.members);
  const probation = probationOf(one.steps, rules);
  const names = (ids: readonly string[]): string | undefined =>
    ids.length === 0 ? undefined : ids.map((id) => nameOfMember(id, roster)).join('、');
  return (
    <Side>
      <section aria-label={words.nextSteps}>
        <Head>{words.nextSteps}</Head>
        <Lines>
          {coming.length === 0 ? <Line>{words.nothingNext}</Line> : null}
          {coming.map((next) => (
            <Line key={next.no}>
              <StateGlyph kind={stateKinds[next.state]} />
              <span>
                {stepTitle(next.no)}
                <br />
                <small>{dueWords(next)}</small>
              </span>
            </Line>
          ))}
        </Lines>
      </section>
      <section aria-label={words.person}>
        <Head>
          {words.person}
          <Button variant="text" size="small" onClick={onPerson}>
            {words.editPerson}
          </Button>
          {member ? (
            <Button variant="text" size="small" onClick={() => void navigate(`/members?id=${member.id}`)}>
              {words.openMember}
            </Button>
          ) : null}
        </Head>
        <DescriptionList
          columns={2}
          items={[
            {
              id: 'gender',
              label: admissionPersonWords.gender,
              value: person.gender && genderWords[person.gender],
            },
            {
              id: 'birth',
              label: admissionPersonWords.birthDate,
              value: formatPartialDateZh(person.birthDate),
            },
            { id: 'education', label: admissionPersonWords.education, value: person.fullTimeEdu?.level },
            { id: 'job', label: admissionPersonWords.jobTitle, value: person.jobTitle },
            { id: 'unit', label: admissionPersonWords.workUnit, value: person.workUnit, isWide: true },
            { id: 'mentors', label: words.mentors, value: names(row.mentorIds) },
            { id: 'sponsors', label: words.sponsors, value: names(row.sponsorIds) },
            {
              id: 'idNo',
              label: admissionPersonWords.idNo,
              value: person.idNo === undefined ? null : maskIdNumber(person.idNo),
              isWide: true,
            },
            { id: 'place', label: words.archiveLocation, value: row.archiveLocation, isWide: true },
          ]}
        />
        {probation ? (
          <p style={{ margin: '.5rem 0 0' }}>
            {words.probation(probation.start, probation.end)}
            {probation.isExtended ? words.probationExtended : ''}
          </p>
        ) : null}
      </section>
      <section aria-label={words.papers}>
        <Head>
          {words.papers}
          <span>{words.papersCount(missing.length)}</span>
        </Head>
        <Lines>
          {missing.length === 0 ? <Line>{words.noPapers}</Line> : null}
          {missing.map(({ no, paper }) => (
            <Line key={`${String(no)}${paper}`}>
              <span>
                <small>{`第${String(no)}步`}</small> {admissionPaperWords[paper]}
              </span>
            </Line>
          ))}
        </Lines>
        <p style={{ margin: '.375rem 0 0', fontSize: '.875rem', color: color.ink2 }}>{words.papersNote}</p>
      </section>
    </Side>
  );
}
