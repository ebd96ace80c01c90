import Button from '@mui/material/Button';
import { X } from 'lucide-react';
import { activeKeys, noFilter, type MemberFilter } from '../../../../shared/domain/list-view';
import { conditionText, filterWords as words } from '../../../../shared/words/lists';

interface FilterChipsProps {
  readonly filter: MemberFilter;
  readonly onChange: (patch: Partial<MemberFilter>) => void;
}

/** 女 × · 35岁及以下 ×: each condition from the panel, gone by a click. */
export function FilterChips({ filter, onChange }: FilterChipsProps) {
  const conditions = activeKeys(filter).flatMap((key) => {
    const text = conditionText(key, filter);
    return text === undefined ? [] : [{ key, text }];
  });
  return (
    <>
      {conditions.map(({ key, text }) => (
        <Button
          key={key}
          size="small"
          variant="outlined"
          aria-label={words.removeChip(text)}
          endIcon={<X aria-hidden />}
          sx={{ px: '.5rem', fontWeight: 600 }}
          onClick={() => {
            onChange({ [key]: noFilter[key] });
          }}
        >
          {text}
        </Button>
      ))}
    </>
  );
}
