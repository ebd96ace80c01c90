import { useState } from 'react';
import { meetingWords } from '../../../../shared/words/meetings';
import { FormSection } from '../../../ui/field/FormSection';
import { newAgendaItem } from '../form/agenda-item';
import { AgendaCard } from './AgendaCard';
import type { EditorModel } from './editor-model';
import { FieldSlot } from './FieldSlot';
import { Hint } from './Hint';
import { AddButton } from './RowList';

const words = meetingWords.agenda;

interface AgendaSectionProps {
  readonly model: EditorModel;
  /** Items that are open although nobody opened them: something is missing in there. */
  readonly openIds: ReadonlySet<string>;
}

/** The items in their order; one open at a time unless the user opens more. */
export function AgendaSection({ model, openIds }: AgendaSectionProps) {
  const { form, change, newId } = model;
  const [toggled, setToggled] = useState<Readonly<Record<string, boolean>>>({});
  const isOpen = (id: string): boolean =>
    openIds.has(id) || (toggled[id] ?? (form.agenda.length === 1 || form.agenda.at(-1)?.id === id));
  return (
    <FormSection title={words.title} note={words.note} columns={1}>
      <FieldSlot path="agenda">
        <div>
          {form.agenda.map((item, index) => (
            <AgendaCard
              key={item.id}
              model={model}
              item={item}
              index={index}
              isOpen={isOpen(item.id)}
              onToggle={() => {
                setToggled({ ...toggled, [item.id]: !isOpen(item.id) });
              }}
            />
          ))}
          <Hint text={model.hint('agenda')} />
          <div style={{ marginTop: '.5rem' }}>
            <AddButton
              label={words.add}
              onClick={() => {
                const id = newId();
                setToggled({ ...toggled, [id]: true });
                change((before) => ({ ...before, agenda: [...before.agenda, newAgendaItem(id)] }));
              }}
            />
          </div>
        </div>
      </FieldSlot>
    </FormSection>
  );
}
