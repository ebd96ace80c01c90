import { styled } from '@mui/material/styles';
import { meetingWords } from '../../../../shared/words/meetings';
import { TextAreaField } from '../../../ui/field/TextAreaField';
import type { AgendaForm, SpeechForm } from '../form/meeting-form';
import { changeById, type EditorModel } from './editor-model';
import { PersonField } from './PersonField';
import { AddButton, RemoveButton } from './RowList';

const words = meetingWords.agenda;

const Row = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(7rem, 9.5rem) minmax(0, 1fr) auto',
  gap: 12,
  alignItems: 'start',
  marginBottom: '.5rem',
});

interface SpeechRowsProps {
  readonly model: EditorModel;
  readonly item: AgendaForm;
  readonly onChange: (discussion: readonly SpeechForm[]) => void;
}

/** Who said what: the speaker from those who were there, the words as noted. */
export function SpeechRows({ model, item, onChange }: SpeechRowsProps) {
  const { discussion } = item;
  return (
    <div>
      {discussion.map((speech, index) => {
        const name = speech.speaker?.name ?? '';
        return (
          <Row key={speech.id}>
            <PersonField
              model={model}
              label={words.speaker}
              hideLabel={index > 0}
              value={speech.speaker}
              autoFocus={speech.speaker === null && speech.text === ''}
              outsider="observer"
              onChange={(speaker) => {
                onChange(changeById(discussion, speech.id, { speaker }));
              }}
            />
            <TextAreaField
              label={index > 0 ? words.speechOf(name) : words.speech}
              hideLabel={index > 0}
              rows={1}
              limit={speech.text.length > 4000 ? 5000 : undefined}
              value={speech.text}
              onChange={(text) => {
                onChange(changeById(discussion, speech.id, { text }));
              }}
            />
            <div style={index === 0 ? { paddingTop: '1.5rem' } : undefined}>
              <RemoveButton
                label={words.removeSpeech(name)}
                onClick={() => {
                  onChange(discussion.filter((one) => one.id !== speech.id));
                }}
              />
            </div>
          </Row>
        );
      })}
      <AddButton
        label={words.addSpeech}
        onClick={() => {
          onChange([...discussion, { id: model.newId(), speaker: null, text: '' }]);
        }}
      />
    </div>
  );
}
