import { useState } from 'react';
import { X } from 'lucide-react';
import { styled } from '@mui/material/styles';
import { fieldWords } from '../../../shared/words/ui';
import { color } from '../color';
import { FieldFrame } from './FieldFrame';
import type { FieldProps } from './field-props';
import { BareInput, InputBox } from './InputBox';
import { PersonList } from './PersonList';
import type { PersonOption } from './person-search';
import { usePersonCombobox } from './use-person-combobox';

interface PeoplePickerProps extends FieldProps<readonly string[]> {
  readonly people: readonly PersonOption[];
  readonly onCreate?: ((name: string) => void) | undefined;
}

const Chosen = styled('span')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: '.125rem',
  height: '1.625rem',
  paddingLeft: '.5rem',
  borderRadius: 3,
  background: color.selection,
  whiteSpace: 'nowrap',
});
const Remove = styled('button')({
  display: 'flex',
  padding: '.25rem',
  border: 0,
  borderRadius: 3,
  background: 'none',
  color: color.ink2,
  cursor: 'pointer',
  '&:hover': { color: color.ink },
  '&:focus-visible': { outline: `2px solid ${color.info}`, outlineOffset: -2 },
});

/** Several people, in the order chosen. Backspace takes the last one back. Value: ids. */
export function PeoplePicker(props: PeoplePickerProps) {
  const { label, value, onChange, onBlur, name, ref, help, error, hint, required, hideLabel, people } = props;
  const { disabled = false, readOnly = false, placeholder = fieldWords.choosePeople, onCreate } = props;
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const isFixed = disabled || readOnly;
  const combo = usePersonCombobox({
    people,
    isDisabled: isFixed,
    onCreate,
    onPick: ({ id }) => {
      onChange(value.includes(id) ? value.filter((other) => other !== id) : [...value, id]);
    },
    onEraseBack: () => {
      if (!isFixed && value.length > 0) onChange(value.slice(0, -1));
    },
  });
  return (
    <FieldFrame {...{ label, help, error, hint, required, hideLabel }}>
      {(wiring) => (
        <>
          <InputBox ref={setBox} style={{ flexWrap: 'wrap', gap: '.25rem', padding: '.25rem' }}>
            {value.map((id) => {
              const shown = people.find((person) => person.id === id)?.name ?? id;
              return (
                <Chosen key={id}>
                  {shown}
                  {isFixed ? (
                    <span style={{ width: '.5rem' }} />
                  ) : (
                    <Remove
                      type="button"
                      tabIndex={-1}
                      aria-label={fieldWords.removePerson(shown)}
                      onClick={() => {
                        onChange(value.filter((other) => other !== id));
                      }}
                    >
                      <X size=".875rem" aria-hidden />
                    </Remove>
                  )}
                </Chosen>
              );
            })}
            <BareInput
              {...wiring}
              {...combo.aria}
              ref={ref}
              name={name}
              type="text"
              style={{ flex: '1 1 6em', width: '6em', padding: '0 .375rem', minHeight: '1.625rem' }}
              value={combo.query}
              placeholder={value.length === 0 ? placeholder : ''}
              disabled={disabled}
              readOnly={readOnly}
              autoFocus={props.autoFocus}
              autoComplete="off"
              spellCheck={false}
              onClick={combo.open}
              onKeyDown={combo.onKeyDown}
              onChange={(event) => {
                combo.onType(event.target.value);
              }}
              onBlur={() => {
                combo.close();
                onBlur?.();
              }}
            />
          </InputBox>
          {combo.isOpen ? (
            <PersonList
              id={combo.listId}
              label={label}
              anchor={box}
              hits={combo.hits}
              activeIndex={combo.activeIndex}
              chosen={value}
              isMultiple
              createLabel={combo.createLabel}
              onPick={combo.pick}
            />
          ) : null}
        </>
      )}
    </FieldFrame>
  );
}
