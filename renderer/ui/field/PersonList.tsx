import { useEffect, useRef } from 'react';
import { Check } from 'lucide-react';
import Popper from '@mui/material/Popper';
import { styled } from '@mui/material/styles';
import { fieldWords } from '../../../shared/words/ui';
import { color, shadow } from '../color';
import { MatchedName } from '../MatchedName';
import type { PersonHit } from './person-search';

interface PersonListProps {
  readonly id: string;
  readonly label: string;
  readonly anchor: HTMLElement | null;
  readonly hits: readonly PersonHit[];
  readonly activeIndex: number;
  readonly chosen: readonly string[];
  readonly isMultiple: boolean;
  /** Word of the last line that takes what was typed as a new person; without it there is none. */
  readonly createLabel: string | undefined;
  readonly onPick: (index: number) => void;
}

const Sheet = styled('div')({
  position: 'relative',
  background: color.page,
  color: color.ink,
  borderRadius: 6,
  boxShadow: shadow.popover,
  padding: 4,
  marginTop: 4,
  maxHeight: '17rem',
  overflowY: 'auto',
});
const Option = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: '.625rem',
  minHeight: '2.25rem',
  padding: '0 .625rem',
  borderRadius: 4,
  lineHeight: 1.4,
  cursor: 'pointer',
  '&[data-active]': { background: color.selection },
  '&[aria-disabled="true"]': { color: color.disabled, cursor: 'default' },
});
const Meta = styled('span')({ fontSize: '.875rem', color: color.ink2, whiteSpace: 'nowrap' });

/** Id of one option, for aria-activedescendant. */
export function optionId(listId: string, index: number): string {
  return `${listId}-${String(index)}`;
}

/** The names under a person picker: matched characters in gold, pinyin with tones, post at the right. */
export function PersonList(props: PersonListProps) {
  const { id, label, anchor, hits, activeIndex, chosen, isMultiple, createLabel, onPick } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const sheet = list.current;
    const option = sheet?.querySelector<HTMLElement>('[data-active]');
    if (!sheet || !option) return;
    const { offsetTop: top, offsetHeight: height } = option;
    if (top < sheet.scrollTop) sheet.scrollTop = top;
    else if (top + height > sheet.scrollTop + sheet.clientHeight)
      sheet.scrollTop = top + height - sheet.clientHeight;
  }, [activeIndex]);
  const keepFocus = (event: { preventDefault: () => void }) => {
    event.preventDefault();
  };
  return (
    <Popper
      open
      anchorEl={anchor}
      placement="bottom-start"
      sx={{ zIndex: 1350, width: anchor?.offsetWidth, minWidth: '16rem' }}
    >
      <Sheet
        ref={list}
        role="listbox"
        id={id}
        aria-label={label}
        aria-multiselectable={isMultiple || undefined}
      >
        {hits.map(({ person, matched, pinyin }, index) => (
          <Option
            key={person.id}
            id={optionId(id, index)}
            role="option"
            aria-selected={chosen.includes(person.id)}
            aria-disabled={person.disabled ?? false}
            data-active={index === activeIndex || undefined}
            onMouseDown={keepFocus}
            onClick={() => {
              onPick(index);
            }}
          >
            <strong style={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
              <MatchedName name={person.name} matched={matched} />
            </strong>
            <Meta>{pinyin}</Meta>
            <Meta style={{ marginLeft: 'auto' }}>{person.note}</Meta>
            {chosen.includes(person.id) ? <Check size="1rem" strokeWidth={1.75} aria-hidden /> : null}
          </Option>
        ))}
        {createLabel === undefined ? null : (
          <Option
            id={optionId(id, hits.length)}
            role="option"
            aria-selected={false}
            data-active={activeIndex === hits.length || undefined}
            onMouseDown={keepFocus}
            onClick={() => {
              onPick(hits.length);
            }}
          >
            {createLabel}
          </Option>
        )}
        {hits.length === 0 && createLabel === undefined ? (
          <Option role="option" aria-selected={false} aria-disabled onMouseDown={keepFocus}>
            <Meta style={{ whiteSpace: 'normal' }}>{fieldWords.noPerson}</Meta>
          </Option>
        ) : null}
      </Sheet>
    </Popper>
  );
}
