import { styled } from '@mui/material/styles';
import Button from '@mui/material/Button';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { meetingWords } from '../../../../shared/words/meetings';
import { color } from '../../../ui/color';
import { MoreMenu } from '../../../ui/action/MoreMenu';
import { TextAreaField } from '../../../ui/field/TextAreaField';
import { TextField } from '../../../ui/field/TextField';
import { useToast } from '../../../ui/feedback/toast-context';
import type { AgendaForm } from '../form/meeting-form';
import { newVote } from '../form/new-meeting';
import { changeById, moveById, type EditorModel } from './editor-model';
import { FieldSlot } from './FieldSlot';
import { Hint } from './Hint';
import { PersonField } from './PersonField';
import { SpeechRows } from './SpeechRows';
import { VoteFields } from './VoteFields';

const words = meetingWords.agenda;

const Head = styled('button')({
  display: 'flex',
  alignItems: 'center',
  gap: '.875rem',
  width: '100%',
  minHeight: '2.5rem',
  padding: '.25rem 0',
  border: 0,
  background: 'none',
  color: color.ink,
  font: 'inherit',
  textAlign: 'left',
  cursor: 'pointer',
  '& svg': { width: '1.125rem', height: '1.125rem', flex: 'none', color: color.ink2 },
  '&:hover': { background: color.panel },
});
const Fields = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: '.875rem',
  padding: '.25rem 0 1rem 1.75rem',
});
const Pair = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(12rem, 1fr))',
  gap: '.875rem 16px',
});

interface AgendaCardProps {
  readonly model: EditorModel;
  readonly item: AgendaForm;
  readonly index: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One item: closed a line with its number, open its speeches, vote and resolution. */
export function AgendaCard({ model, item, index, isOpen, onToggle }: AgendaCardProps) {
  const { change, hint } = model;
  const toast = useToast();
  const bodyId = useId();
  const path = `agenda.${index}`;
  const edit = (patch: Partial<AgendaForm>) => {
    change((form) => ({ ...form, agenda: changeById(form.agenda, item.id, patch) }));
  };
  const remove = () => {
    change((form) => ({ ...form, agenda: form.agenda.filter((one) => one.id !== item.id) }));
    toast.show({
      text: words.removed(item.topic || words.noTopic),
      onUndo: () => {
        change((form) => ({
          ...form,
          agenda: [...form.agenda.slice(0, index), item, ...form.agenda.slice(index)],
        }));
      },
    });
  };
  const resolutionHint = hint(`${path}.resolution`);
  return (
    <div style={{ borderBottom: `1px solid ${color.line}` }}>
      <div style={{ display: 'flex', alignItems: 'center', gap: '.25rem' }}>
        <Head
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? bodyId : undefined}
          onClick={onToggle}
        >
          <span style={{ color: color.ink2, minWidth: '.875rem' }}>{index + 1}</span>
          <span style={{ fontWeight: isOpen ? 600 : 400, overflowWrap: 'anywhere' }}>
            {item.topic || words.noTopic}
          </span>
          <span style={{ marginLeft: 'auto', fontSize: '.875rem', color: color.ink2, whiteSpace: 'nowrap' }}>
            {item.reporter ? words.reports(item.reporter.name) : ''}
          </span>
          {isOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
        </Head>
        {isOpen ? (
          <MoreMenu
            actions={[
              {
                id: 'up',
                label: words.up,
                disabled: index === 0,
                onRun: () => {
                  change((form) => ({ ...form, agenda: moveById(form.agenda, item.id, -1) }));
                },
              },
              {
                id: 'down',
                label: words.down,
                disabled: index === model.form.agenda.length - 1,
                onRun: () => {
                  change((form) => ({ ...form, agenda: moveById(form.agenda, item.id, 1) }));
                },
              },
              ...(item.vote
                ? [
                    {
                      id: 'removeVote',
                      label: words.removeVote,
                      isSeparated: true,
                      onRun: () => {
                        edit({ vote: null });
                      },
                    },
                  ]
                : []),
              { id: 'remove', label: words.remove, isSeparated: true, onRun: remove },
            ]}
          />
        ) : null}
      </div>
      {isOpen ? (
        <Fields id={bodyId}>
          <FieldSlot path={`${path}.topic`}>
            <TextField
              label={words.topic}
              value={item.topic}
              limit={100}
              required
              placeholder={words.topicHint}
              hint={hint(`${path}.topic`)}
              onChange={(topic) => {
                edit({ topic });
              }}
            />
          </FieldSlot>
          <Pair>
            <PersonField
              model={model}
              label={words.reporter}
              value={item.reporter}
              outsider="observer"
              onChange={(reporter) => {
                edit({ reporter });
              }}
            />
            <TextField
              label={words.materials}
              value={item.materials}
              limit={200}
              onChange={(materials) => {
                edit({ materials });
              }}
            />
          </Pair>
          <FieldSlot path={`${path}.discussion`}>
            <div>
              <SpeechRows
                model={model}
                item={item}
                onChange={(discussion) => {
                  edit({ discussion });
                }}
              />
              <Hint text={model.fault(`${path}.discussion`)} />
            </div>
          </FieldSlot>
          {item.vote ? (
            <FieldSlot path={`${path}.vote`}>
              <VoteFields
                model={model}
                vote={item.vote}
                judgement={model.facts.votes.find((one) => one.agendaIndex === index)?.judgement}
                hint={hint(`${path}.vote`)}
                onChange={(vote) => {
                  edit({ vote });
                }}
              />
            </FieldSlot>
          ) : null}
          <FieldSlot path={`${path}.resolution`}>
            <TextAreaField
              label={words.resolution}
              value={item.resolution}
              rows={1}
              limit={item.resolution.length > 800 ? 1000 : undefined}
              placeholder={words.resolutionHint}
              hint={resolutionHint}
              onChange={(resolution) => {
                edit({ resolution });
              }}
            />
          </FieldSlot>
          {model.facts.canVote && !item.vote ? (
            <Button
              variant="outlined"
              size="small"
              sx={{ alignSelf: 'flex-start' }}
              onClick={() => {
                edit({ vote: newVote(usualVoteKind(model)) });
              }}
            >
              {words.addVote}
            </Button>
          ) : null}
        </Fields>
      ) : null}
    </div>
  );
}

/** The kind of vote an assembly of this nature takes; an ordinary one everywhere else. */
function usualVoteKind({ form }: EditorModel): 'ordinary' | 'development' | 'election' {
  const assembly = form.sections.find((section) => section.type === 'memberAssembly');
  if (assembly?.type !== 'memberAssembly') return 'ordinary';
  if (assembly.nature === 'election') return 'election';
  return assembly.nature === 'admission' ? 'development' : 'ordinary';
}
