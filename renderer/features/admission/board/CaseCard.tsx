import { styled } from '@mui/material/styles';
import { currentStepOf } from '../../../../shared/domain/admission';
import { admissionOutcomeWords } from '../../../../shared/words/admission';
import { admissionWords as words, dueWords, stepTitle } from '../../../../shared/words/admission-screen';
import { color } from '../../../ui/color';
import { StatusWord } from '../../../ui/status/StatusWord';
import { stateKinds, type CaseLine } from '../case-state';

const Card = styled('button')({
  display: 'grid',
  gap: '.25rem',
  width: '100%',
  padding: '.625rem .75rem',
  border: `1px solid ${color.line}`,
  borderRadius: 6,
  background: color.page,
  color: color.ink,
  font: 'inherit',
  lineHeight: 1.4,
  textAlign: 'left',
  cursor: 'pointer',
  '&:hover': { borderColor: color.lineStrong, background: color.panel },
  '& small': { fontSize: '.875rem', color: color.ink2 },
});
const Top = styled('span')({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  flexWrap: 'wrap',
  gap: '0 .5rem',
  fontSize: '.875rem',
  '& strong': { fontSize: '1rem', fontWeight: 600 },
});

/** One person: how far, what next and by when. */
export function CaseCard({
  line,
  onOpen,
}: {
  readonly line: CaseLine;
  readonly onOpen: (caseId: string) => void;
}) {
  const { one, next, state, wrong, missing } = line;
  const current = currentStepOf(one.steps);
  const remarks = [
    wrong > 0 ? words.card.wrong(wrong) : '',
    missing > 0 ? words.card.missing(missing) : '',
  ].filter((remark) => remark !== '');
  return (
    <Card
      type="button"
      onClick={() => {
        onOpen(one.row.id);
      }}
    >
      <Top>
        <strong>{one.person.name}</strong>
        <StatusWord kind={stateKinds[state]} label={words.states[state]} />
      </Top>
      {current ? <small>{words.card.current(stepTitle(current.no), current.doneOn)}</small> : null}
      {next ? (
        <>
          <span>{words.card.next(stepTitle(next.no))}</span>
          {next.state === 'open' && next.dueBy === undefined ? null : <small>{dueWords(next)}</small>}
        </>
      ) : (
        <span>{endText(line)}</span>
      )}
      {remarks.length === 0 || state === 'ended' ? null : <small>{remarks.join('，')}</small>}
    </Card>
  );
}

function endText({ one, state }: CaseLine): string {
  if (one.row.outcome !== undefined) return admissionOutcomeWords[one.row.outcome];
  return state === 'stopped' ? words.card.stopped : words.card.complete;
}
