import { styled } from '@mui/material/styles';
import { useNavigate } from 'react-router';
import { formatDateZh } from '../../../../shared/domain/dates';
import type { DevelopmentStep } from '../../../../shared/schema/admission';
import { stepResultWords } from '../../../../shared/words/admission';
import { admissionCaseWords as words, stepTitle } from '../../../../shared/words/admission-screen';
import { useAttachments } from '../../../data/data-context';
import { color } from '../../../ui/color';

const Link = styled('button')({
  padding: 0,
  border: 0,
  background: 'none',
  font: 'inherit',
  color: color.info,
  whiteSpace: 'nowrap',
  cursor: 'pointer',
  '&:hover': { textDecoration: 'underline' },
});

/** One recorded row: day, result, organ, number, note, minutes and files. The day opens it. */
export function StepLineText({
  step,
  onOpen,
}: {
  readonly step: DevelopmentStep;
  readonly onOpen: () => void;
}) {
  const navigate = useNavigate();
  const files = useAttachments(step.id)?.length ?? 0;
  const { recordId } = step;
  const facts = [
    step.result && step.result !== 'done' ? stepResultWords[step.result] : undefined,
    step.facts?.extendedTo === undefined ? undefined : `至${formatDateZh(step.facts.extendedTo)}`,
    step.organ,
    step.docNo,
    step.participants,
    step.note,
    files > 0 ? words.files(files) : undefined,
  ].filter((fact) => fact !== undefined && fact !== '');
  return (
    <div>
      <Link type="button" aria-label={words.change(step.doneOn, stepTitle(step.no))} onClick={onOpen}>
        {formatDateZh(step.doneOn)}
      </Link>
      {facts.length > 0 ? <span style={{ overflowWrap: 'anywhere' }}>　{facts.join('，')}</span> : null}
      {recordId === undefined ? null : (
        <>
          {'　'}
          <Link type="button" onClick={() => void navigate(`/meetings/${recordId}`)}>
            {words.minutes}
          </Link>
        </>
      )}
    </div>
  );
}
