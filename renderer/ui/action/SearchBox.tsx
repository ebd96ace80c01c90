import { useRef } from 'react';
import { Search, X } from 'lucide-react';
import { searchWords } from '../../../shared/words/ui';
import { color } from '../color';
import { BareInput, InputBox, InputButton } from '../field/InputBox';
import { isComposing } from '../keyboard/composition';
import { useShortcut } from '../keyboard/use-shortcut';
import { Kbd } from './Kbd';

interface SearchBoxProps {
  /** Spoken name, e.g. 搜索党员. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Example of what can be typed, e.g. 姓名或拼音，如 xyl. */
  readonly placeholder?: string;
  /** Arrow down or Enter: on to the list. */
  readonly onLeave?: () => void;
  /** Width in px; it grows with the text size. */
  readonly widthPx?: number;
}

/** Filters the list as you type; Ctrl+F comes here from anywhere on the page, Esc clears. */
export function SearchBox(props: SearchBoxProps) {
  const { label, value, onChange, placeholder = searchWords.placeholder, onLeave, widthPx = 236 } = props;
  const input = useRef<HTMLInputElement>(null);
  useShortcut('Ctrl+F', () => {
    input.current?.focus();
    input.current?.select();
  });
  return (
    <InputBox role="search" style={{ width: `${String(widthPx / 16)}rem`, flex: 'none' }}>
      <Search
        size="1rem"
        strokeWidth={1.75}
        color={color.ink2}
        style={{ marginLeft: '.75rem', flex: 'none' }}
        aria-hidden
      />
      <BareInput
        ref={input}
        type="text"
        aria-label={label}
        aria-keyshortcuts="Control+F"
        value={value}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          onChange(event.target.value);
        }}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key === 'Escape' && value !== '') {
            event.preventDefault();
            event.stopPropagation();
            onChange('');
          } else if ((event.key === 'ArrowDown' || event.key === 'Enter') && onLeave !== undefined) {
            event.preventDefault();
            onLeave();
          }
        }}
      />
      {value === '' ? (
        <span style={{ paddingRight: '.625rem' }}>
          <Kbd chord={searchWords.shortcut} />
        </span>
      ) : (
        <InputButton
          type="button"
          tabIndex={-1}
          aria-label={searchWords.clear}
          title={searchWords.clear}
          onClick={() => {
            onChange('');
            input.current?.focus();
          }}
        >
          <X aria-hidden />
        </InputButton>
      )}
    </InputBox>
  );
}
