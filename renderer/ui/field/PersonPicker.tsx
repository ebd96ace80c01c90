import { useState } from 'react';
import { ChevronDown, X } from 'lucide-react';
import { fieldWords } from '../../../shared/words/ui';
import { FieldFrame } from './FieldFrame';
import type { FieldProps } from './field-props';
import { BareInput, InputBox, InputButton } from './InputBox';
import { PersonList } from './PersonList';
import type { PersonOption } from './person-search';
import { usePersonCombobox } from './use-person-combobox';

interface PersonPickerProps extends FieldProps<string> {
  readonly people: readonly PersonOption[];
  /** Takes a typed name that is not in the list (guest, lecturer from outside). */
  readonly onCreate?: ((name: string) => void) | undefined;
}

/** One person by name, pinyin or initials. Value: the person's id, '' for nobody. */
export function PersonPicker(props: PersonPickerProps) {
  const { label, value, onChange, onBlur, name, ref, help, error, hint, required, hideLabel, people } = props;
  const { disabled = false, readOnly = false, placeholder = fieldWords.choosePeople, onCreate } = props;
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const combo = usePersonCombobox({
    people,
    isDisabled: disabled || readOnly,
    onCreate,
    onPick: (person) => {
      onChange(person.id);
    },
  });
  const chosen = people.find((person) => person.id === value);
  return (
    <FieldFrame {...{ label, help, error, hint, required, hideLabel }}>
      {(wiring) => (
        <>
          <InputBox ref={setBox}>
            <BareInput
              {...wiring}
              {...combo.aria}
              ref={ref}
              name={name}
              type="text"
              value={combo.query === '' && !combo.isOpen ? (chosen?.name ?? '') : combo.query}
              placeholder={combo.isOpen && chosen !== undefined ? chosen.name : placeholder}
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
            {chosen !== undefined && required !== true && !disabled && !readOnly ? (
              <InputButton
                type="button"
                tabIndex={-1}
                aria-label={`${fieldWords.clearChoice}：${label}`}
                title={fieldWords.clearChoice}
                onClick={() => {
                  onChange('');
                }}
              >
                <X aria-hidden />
              </InputButton>
            ) : null}
            <InputButton
              type="button"
              tabIndex={-1}
              disabled={disabled || readOnly}
              aria-label={`${fieldWords.openList}：${label}`}
              onMouseDown={(event) => {
                // The list belongs to the input: keep or bring the focus there.
                event.preventDefault();
                if (combo.isOpen) combo.close();
                else {
                  event.currentTarget.parentElement?.querySelector('input')?.focus();
                  combo.open();
                }
              }}
            >
              <ChevronDown aria-hidden />
            </InputButton>
          </InputBox>
          {combo.isOpen ? (
            <PersonList
              id={combo.listId}
              label={label}
              anchor={box}
              hits={combo.hits}
              activeIndex={combo.activeIndex}
              chosen={value === '' ? [] : [value]}
              isMultiple={false}
              createLabel={combo.createLabel}
              onPick={combo.pick}
            />
          ) : null}
        </>
      )}
    </FieldFrame>
  );
}
