import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import { fieldWords } from '../../../shared/words/ui';
import { isComposing } from '../keyboard/composition';
import { optionId } from './PersonList';
import { findPeople, type PersonOption } from './person-search';

interface PersonComboboxInput {
  readonly people: readonly PersonOption[];
  readonly onPick: (person: PersonOption) => void;
  readonly onCreate: ((name: string) => void) | undefined;
  /** Backspace in an empty input. */
  readonly onEraseBack?: () => void;
  readonly isDisabled: boolean;
}

/**
 * Keyboard and list of a person picker (WAI-ARIA combobox with a list): arrows move, Enter takes, Esc closes,
 * Tab takes the marked name when something was typed.
 * Subtle: while an input method composes, its keys are left alone: Enter closes the composition and must
 * neither choose a person nor go to the next field; the letters typed so far already filter the list.
 */
export function usePersonCombobox(input: PersonComboboxInput) {
  const { people, onPick, onCreate, onEraseBack, isDisabled } = input;
  const listId = useId();
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const hits = useMemo(() => findPeople(people, query), [people, query]);
  const name = query.trim();
  // Letters alone are a pinyin search that found nobody, not a new name: Enter must not write "jyl" down.
  const isName = /[^ -~]/u.test(name);
  const isNew = onCreate !== undefined && isName && !hits.some((hit) => hit.person.name === name);
  const createLabel = isNew ? fieldWords.createPerson(name) : undefined;
  const count = hits.length + (isNew ? 1 : 0);
  const activeIndex = Math.min(active, count - 1);

  const close = () => {
    setOpen(false);
    setQuery('');
    setActive(0);
  };
  const open = () => {
    if (!isDisabled) setOpen(true);
  };
  const pick = (index: number) => {
    const hit = hits[index];
    if (hit?.person.disabled === true) return;
    if (hit !== undefined) onPick(hit.person);
    else if (isNew && index === hits.length) onCreate(name);
    else return;
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !isOpen) open();
    else if (event.key === 'ArrowDown' && count > 0) setActive((activeIndex + 1) % count);
    else if (event.key === 'ArrowUp' && count > 0) setActive((activeIndex - 1 + count) % count);
    else if (event.key === 'Enter' && isOpen) pick(activeIndex);
    else if (event.key === 'Escape' && isOpen) {
      close();
      event.stopPropagation();
      event.nativeEvent.stopImmediatePropagation();
    } else if (event.key === 'Tab' && isOpen && query !== '') {
      pick(activeIndex);
      return;
    } else if (event.key === 'Backspace' && query === '' && onEraseBack !== undefined) onEraseBack();
    else return;
    event.preventDefault();
  };
  return {
    listId,
    query,
    isOpen,
    hits,
    activeIndex,
    createLabel,
    open,
    close,
    pick,
    onKeyDown,
    onType: (text: string) => {
      setQuery(text);
      setActive(0);
      open();
    },
    /** Attributes of the input. */
    aria: {
      role: 'combobox',
      'aria-expanded': isOpen,
      'aria-controls': isOpen ? listId : undefined,
      'aria-autocomplete': 'list',
      'aria-activedescendant': isOpen && count > 0 ? optionId(listId, activeIndex) : undefined,
    } as const,
  };
}
