import { styled } from '@mui/material/styles';
import { formatDateZh } from '../../../../shared/domain/dates';
import { meetingModeWords, themeDayFormWords } from '../../../../shared/words/domain';
import { meetingWords } from '../../../../shared/words/meetings';
import { color } from '../../../ui/color';
import { CheckField } from '../../../ui/field/CheckField';
import { WholeRow } from '../../../ui/field/FormSection';
import { offeredParts, type LastTime, type LastTimePart } from '../form/last-time';
import { isTaken, leavePart, takePart } from '../form/last-time-parts';
import type { EditorModel } from './editor-model';

const words = meetingWords.basics;

const Box = styled('fieldset')({
  border: 0,
  borderRadius: 6,
  margin: 0,
  padding: '.5rem .75rem',
  background: color.panel,
  fontSize: '.875rem',
  '& legend': { float: 'left', width: '100%', padding: 0, marginBottom: '.25rem' },
  '& strong': { fontWeight: 600, marginRight: '.75rem' },
  '& small': { fontSize: 'inherit', color: color.ink2 },
});
const Ticks = styled('div')({
  clear: 'both',
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0 1.25rem',
  '& label span': { overflowWrap: 'anywhere' },
});

/** 沿用上次: what a new record took from the one before it, each part to be ticked off or on. */
export function LastTimeFields({ model }: { readonly model: EditorModel }) {
  const { form, change, lastTime, newId } = model;
  const parts = lastTime ? offeredParts(lastTime) : [];
  if (!lastTime || parts.length === 0) return null;
  return (
    <WholeRow>
      <Box>
        <legend>
          <strong>{words.lastTime}</strong>
          <small>{words.lastTimeOf(formatDateZh(lastTime.day))}</small>
        </legend>
        <Ticks>
          {parts.map((part) => (
            <CheckField
              key={part}
              label={
                <>
                  {words.lastTimePart[part]} <small>{shown(lastTime, part)}</small>
                </>
              }
              value={isTaken(form, lastTime, part)}
              onChange={(isOn) => {
                change((before) => (isOn ? takePart : leavePart)(before, lastTime, part, newId));
              }}
            />
          ))}
        </Ticks>
      </Box>
    </WholeRow>
  );
}

/** What a tick would put there, in a word or two. */
function shown(last: LastTime, part: LastTimePart): string {
  switch (part) {
    case 'time':
      return [last.time?.from, last.time?.to].filter(Boolean).join('—');
    case 'place':
      return last.place ?? '';
    case 'mode':
      return last.mode ? meetingModeWords[last.mode] : '';
    case 'host':
    case 'recorder':
      return last[part]?.name ?? '';
    case 'forms':
      return (last.forms ?? []).map((form) => themeDayFormWords[form]).join('、');
    case 'agenda':
      return words.lastTimeTopics(last.topics?.length ?? 0);
    case 'guests': {
      const names = last.guests?.observers.map(({ name }) => name) ?? [];
      return [...names, last.guests?.invitees ?? ''].filter(Boolean).join('、');
    }
  }
}
