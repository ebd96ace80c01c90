import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import {
  isRefused,
  lastOfStep,
  nextSteps,
  rowsOfStep,
  type AdmissionCase,
} from '../../../../shared/domain/admission';
import { fileDateGaps, type FileDateGap } from '../../../../shared/domain/admission-file-dates';
import { admissionFindings, type AdmissionFinding } from '../../../../shared/domain/admission-findings';
import type { DevelopmentStep } from '../../../../shared/schema/admission';
import { admissionStepWords } from '../../../../shared/words/admission';
import { admissionCaseWords as words, dueWords, stepTitle } from '../../../../shared/words/admission-screen';
import { color } from '../../../ui/color';
import { StateGlyph } from '../../../ui/status/StateGlyph';
import type { StateKind } from '../../../ui/status/state-kind';
import type { Admission } from '../use-admission';
import { MinutesVotes } from '../step/MinutesVotes';
import { hasVote } from '../step/step-form';
import { StepLineText } from './StepLineText';

/** First step of each phase. */
const phases = [1, 3, 7, 12, 20, 22, 26] as const;
/** Beside which step it is said that the member file says otherwise; a closed case says it above. */
const stepOfGap: Readonly<Record<FileDateGap['kind'], number | undefined>> = {
  joined: 15,
  converted: 23,
  notConverted: 23,
  notAdmitted: 17,
  cancelled: undefined,
};
/** Assessments go on as long as the phase does. */
const repeated: readonly number[] = [6, 21];

const Phase = styled('section')({ marginBottom: '1rem', containerType: 'inline-size' });
const Title = styled('h2')({
  margin: '0 0 .25rem',
  fontSize: '1rem',
  fontWeight: 600,
  color: color.ink2,
});
const List = styled('ol')({ listStyle: 'none', margin: 0, padding: 0 });
const Row = styled('li')({
  display: 'grid',
  gridTemplateColumns: '1.25rem minmax(8rem, 13rem) minmax(0, 1fr) auto',
  gap: '0 .625rem',
  alignItems: 'start',
  minHeight: '2.5rem',
  padding: '.375rem 0',
  borderBottom: `1px solid ${color.line}`,
  lineHeight: 1.5,
  '& > svg': { marginTop: '.25rem' },
  // In large text the step stands above what was done, instead of both being squeezed.
  '@container (max-width: 36rem)': {
    gridTemplateColumns: '1.25rem minmax(0, 1fr) auto',
    '& > div:nth-of-type(1)': { gridColumn: 2, gridRow: 2 },
  },
  '&[data-open]': { color: color.ink2 },
  '&[data-next]': { color: color.ink },
});
const Buttons = styled('div')({ display: 'flex', gap: '.25rem', marginTop: '-.125rem' });

interface CaseStepsProps {
  readonly one: AdmissionCase;
  readonly admission: Admission;
  readonly onRecord: (no: number, step?: DevelopmentStep) => void;
}

/** The twenty-five steps: what was done, what comes, what has to be looked at. */
export function CaseSteps({ one, admission, onRecord }: CaseStepsProps) {
  const { rules, roster, workingDays, today } = admission;
  const next = new Map(nextSteps(one, rules, today).map((step) => [step.no, step]));
  const findings = admissionFindings(one, { rules, roster, workingDays });
  const gaps = fileDateGaps(one, rules, roster);
  const last = Math.max(0, ...one.steps.map(({ no }) => no));
  return (
    <>
      {words.phases.map((phase, index) => (
        <Phase key={phase} aria-label={phase}>
          <Title>{phase}</Title>
          <List>
            {stepsOfPhase(index).map((no) => {
              const rows = rowsOfStep(one.steps, no);
              const due = next.get(no);
              const wrong = findings.filter((finding) => finding.no === no);
              const canRepeat = repeated.includes(no) || due !== undefined || isRefused(rows.at(-1));
              return (
                <Row
                  key={no}
                  data-open={rows.length === 0 || undefined}
                  data-next={due !== undefined || undefined}
                >
                  <StateGlyph kind={glyphOf(one, no, due?.state, last)} />
                  <span>
                    {no} {admissionStepWords[no]}
                  </span>
                  <div>
                    {rows.map((step) => (
                      <StepLineText
                        key={step.id}
                        step={step}
                        onOpen={() => {
                          onRecord(no, step);
                        }}
                      />
                    ))}
                    {due ? <div>{dueWords(due)}</div> : null}
                    {rows.map((step) =>
                      hasVote(no) && step.recordId !== undefined ? (
                        <MinutesVotes
                          key={step.id}
                          recordId={step.recordId}
                          personName={one.person.name}
                          roster={roster}
                          facts={step.facts ?? {}}
                          doneOn={step.doneOn}
                        />
                      ) : null,
                    )}
                    {gaps
                      .filter((gap) => stepOfGap[gap.kind] === no)
                      .map((gap) => (
                        <FindingLine key={gap.kind} severity="warning" text={words.gaps.beside} />
                      ))}
                    {wrong.map((finding) => (
                      <FindingLine
                        key={finding.rule + finding.text}
                        severity={finding.severity}
                        text={finding.text}
                      />
                    ))}
                  </div>
                  <Buttons>
                    {one.row.endedOn === undefined && (rows.length === 0 || canRepeat) ? (
                      <Button
                        variant={due ? 'outlined' : 'text'}
                        size="small"
                        aria-label={
                          rows.length === 0 ? words.record(stepTitle(no)) : words.repeat(stepTitle(no))
                        }
                        onClick={() => {
                          onRecord(no);
                        }}
                      >
                        {rows.length === 0 ? words.recordShort : words.again}
                      </Button>
                    ) : null}
                  </Buttons>
                </Row>
              );
            })}
          </List>
        </Phase>
      ))}
    </>
  );
}

function FindingLine({ severity, text }: Pick<AdmissionFinding, 'severity' | 'text'>) {
  return (
    <div style={{ display: 'flex', gap: '.375rem', fontSize: '.875rem', color: color.ink }}>
      <span style={{ flex: 'none', paddingTop: '.2rem' }}>
        <StateGlyph kind={severity === 'error' ? 'missing' : 'due'} size=".9rem" />
      </span>
      {text}
    </div>
  );
}

function stepsOfPhase(index: number): number[] {
  const [first = 1, end = 26] = [phases[index], phases[index + 1]];
  return Array.from({ length: end - first }, (_, offset) => first + offset);
}

function glyphOf(one: AdmissionCase, no: number, state: string | undefined, last: number): StateKind {
  const row = lastOfStep(one.steps, no);
  if (row) return isRefused(row) ? 'excused' : 'done';
  if (state === 'overdue' || (no < last && state === undefined)) return 'missing';
  return state === 'due' ? 'due' : 'notYet';
}
